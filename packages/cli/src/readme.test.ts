import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {sayFormats} from '@evenhand/documents'
import {findOptionProblems, policies} from '@evenhand/engine'
import {expect, it} from 'vitest'
import {formatNames} from './formats/index.ts'
import {listen} from './listen.ts'
import {readConfig} from './read-config.ts'
import {run} from './run.ts'

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const readme = read('../README.md')

/** Runs the command, with this on standard input. */
async function evenhand(args: ReadonlyArray<string>, input: string): Promise<string> {
  const {said, surroundings} = listen({}, input)
  await run(args, surroundings)
  return [said.out, ...said.warnings].join('\n')
}

it('answers the record that its README shows as that says', async () => {
  const [, record = '', answer = ''] =
    /^\$ echo '(.*)' \| evenhand check --jsonl\n(.*), …\}\]\}$/m.exec(readme) ?? []
  expect(record).not.toBe('')
  expect((await evenhand(['check', '--jsonl'], record)).slice(0, answer.length)).toBe(answer)
})

it('reads the settings that its README shows, in which every policy and rule is there', async () => {
  const [, yaml = ''] = /```yaml\n(policy: [^]*?)```/.exec(readme) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'evenhand readme '))
  try {
    writeFileSync(join(folder, 'evenhand.yml'), yaml)
    const {value, problems} = await readConfig(join(folder, 'evenhand.yml'))
    expect(problems).toBeUndefined()
    const {policy, levels, disable} = value?.settings ?? {}
    expect(policy && levels && disable).toBeTruthy()
    expect(
      findOptionProblems({...(policy && {policy}), ...(levels && {levels}), ...(disable && {disable})})
    ).toEqual([])
  } finally {
    rmSync(folder, {recursive: true})
  }
})

it('names the policies and formats that there are', () => {
  const plain = readme.replaceAll('`', '').replace(/\s+/g, ' ')
  expect(plain).toContain(`what is found in ${sayFormats()} files`)
  expect(plain).toContain(`clauses: ${policies.map(({id}) => id).join(', ')}, or one of your own`)
  expect(plain).toContain(`| --format NAME | text (default), ${formatNames.slice(1).join(', ')} |`)
})

it('prints what the README of the whole shows', async () => {
  const [, shown = ''] = /```\nletter\.txt\n\n([^]*?)\n```/.exec(read('../../../README.md')) ?? []
  const [first = '', last = ''] = shown.split('\n…\n')
  const [, letter = ''] = /^ {4}(You should.*)$/m.exec(first) ?? []
  const printed = await evenhand(['check', '--policy', 'norfolk'], `Dear Mrs Ashdown,\n\n${letter}\n`)
  expect(printed).toContain(first)
  expect(printed.trimEnd().split('\n').at(-1)).toBe(last)
})
