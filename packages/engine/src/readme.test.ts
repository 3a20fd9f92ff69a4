import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {compileLexicon} from '@evenhand/lexicon/compile'
import {expect, it} from 'vitest'
import {createOwnChecker} from '../examples/own-checker.ts'
import {builtInLexicon, createChecker, testExamples} from './index.ts'

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

it('gives the finding that the README of the whole shows', () => {
  const checker = createChecker({policy: 'norfolk', levels: {'unsourced-duty': 'off'}})
  const [finding] = checker.check('You should appeal.', {voice: 'service', to: 'parent'}).findings
  const shown = read('../../../README.md')
    .replaceAll(/^\/\/ +/gm, '')
    .replaceAll(',\n', ', ')
  const fields = Object.entries(finding ?? {})
  const said = fields.slice(0, 8).map(([name, value]) => `${name}: ${sayValue(value)}`)
  expect(shown).toContain(`${said.join(', ')}, message: `)
  const clauses = finding?.policy.map(({policy, clause}) => `{policy: '${policy}', clause: '${clause}'}`)
  expect(shown).toContain(`policy: [${clauses?.join(', ')}]`)
})

const sayValue = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'")

it('compiles the files that the README of lexicons shows, whose examples hold', () => {
  // Remarks on a line are for the reader: in a file, a comment behind a text is taken for a part of it that was lost.
  const shown = [...read('../../../lexicons/README.md').matchAll(/```yaml\n([^]*?)```/g)].map(
    ([, yaml = '']) => yaml.replaceAll(/ +# .*$/gm, '')
  )
  expect(shown).toHaveLength(3)
  for (const [at, source] of shown.entries()) {
    // The first shows a rule of ours.
    const base = at === 0 ? {...builtInLexicon, rules: []} : builtInLexicon
    const {lexicon, problems} = compileLexicon([{path: 'README.md', source}], {base})
    expect(problems).toEqual([])
    expect(lexicon && testExamples(lexicon, builtInLexicon)).toEqual([])
  }
})
