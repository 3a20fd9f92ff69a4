import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {compileLexicon} from '@evenhand/lexicon/compile'
import {expect, it} from 'vitest'
import {createOwnChecker} from '../examples/own-checker.ts'
import {builtInLexicon} from './index.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
const own = read('../examples/own.yml')

it('shows its example of an own lexicon as it is', () => {
  const readme = read('../README.md')
  expect(readme).toContain(`\`\`\`yaml\n${own}\`\`\``)
  expect(readme).toContain(`\`\`\`ts\n${read('../examples/own-checker.ts')}\`\`\``)
})

it('has an example that finds what the own lexicon says, and knows its school', () => {
  const checker = createOwnChecker('own.yml', own)
  expect(checker.check('The valley way is to wait.').findings[0]).toMatchObject({
    ruleId: 'local-policy/valley-way',
    actual: 'The valley way',
    policy: [{policy: 'norfolk', clause: 'no-local-slant'}]
  })
  expect(checker.check('The Willow Base has been obstructive.').balance.school.blame).toBe(1)
})

it('has an example that says where a file or one of its examples is wrong', () => {
  expect(() => createOwnChecker('own.yml', own.replace('alternatives', 'alternative'))).toThrow(
    /own\.yml:\d+:\d+ unknown key “alternative”; did you mean “alternatives”\?/
  )
  expect(() => createOwnChecker('own.yml', own.replace('passes: [One', 'passes: [The valley'))).toThrow(
    'own.yml: local-policy/valley-way: expected this to pass'
  )
})

it('stands beside a README of lexicons that says what the compiler answers', () => {
  const readme = read('../../lexicon/README.md')
  const source = 'rationale: Ours.\nlevels: {outcomes: hint}\n'
  expect(readme).toContain(JSON.stringify(source))
  const {problems} = compileLexicon([{path: 'own.yml', source}], {base: builtInLexicon})
  expect(problems.map(({code, message}) => `code: '${code}', message: '${message}'`)).toEqual([
    expect.toSatisfy((answer: string) => readme.includes(answer))
  ])
})
