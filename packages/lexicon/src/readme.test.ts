import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {categories, type ScopeName, scopeNames} from './types.ts'
import {usualScopes} from './usual-scopes.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../lexicons/README.md'), 'utf8')
const code = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(', ')

it('stands behind a README of lexicons that lists every scope, and which a category has', () => {
  expect(readme.replace(/\s+/g, ' ')).toContain(`of its rule's scopes holds: ${code(scopeNames)}.`)
  const always = usualScopes['one-option']
  const besides = categories.flatMap((category) => {
    const scopes: ReadonlyArray<ScopeName> = usualScopes[category]
    const more = scopes.filter((scope) => !always.some((each) => each === scope))
    return category === 'impairment' || more.length === 0
      ? []
      : [`| \`${category}\`, besides | ${code(more)} |\n`]
  })
  expect(readme).toContain(
    [
      `| every category but \`impairment\` | ${code(always)} |\n`,
      ...besides,
      `| \`impairment\` | ${code(usualScopes.impairment)} |\n`
    ].join('')
  )
})
