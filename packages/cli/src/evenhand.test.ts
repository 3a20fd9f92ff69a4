import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Finding} from '@evenhand/engine'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {listen} from './listen.ts'
import {run} from './run.ts'

const sample = join(import.meta.dirname, '../sample/letter.txt')
const home = process.cwd()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand cli '))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, {recursive: true})
})

/** Runs the command in this process, in a folder with a space in its name. */
async function evenhand(args: string[], input = '') {
  const {said, surroundings} = listen({}, input)
  const status = await run(args, surroundings)
  return {stdout: said.out, stderr: said.warnings.map((line) => `${line}\n`).join(''), status}
}

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

it('is a process that reads standard input, writes to standard output, and ends with the exit code', () => {
  const entry = join(import.meta.dirname, 'evenhand.ts')
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--conditions=source', entry, 'check', sample, '-', 'missing.txt'],
    {input: 'You should appeal.', encoding: 'utf8', env: {...process.env, FORCE_COLOR: '', NODE_OPTIONS: ''}}
  )
  expect(status).toBe(2)
  expect(stderr).toBe('evenhand: missing.txt: no such file or folder\n')
  expect(stdout).toMatch(/\d+ warnings, \d+ hint.* in 2 texts/)
  expect(stdout).not.toContain('\u001b')
})

describe('evenhand check', () => {
  it('shows the sample letter’s findings without colour where nobody watches, and exits with 1', async () => {
    const {stdout, stderr, status} = await evenhand(['check', sample])
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/ warning {2}directive\/you-should\n {4}You should appeal .*\n {4}\^{14,}\n/)
    expect(stdout).toMatch(/\d+ warnings, \d+ hint.* in 1 text/)
    expect(stdout).not.toContain('\u001b')
  })

  it('exits with 0 for a letter in which nothing is found, and for findings below --fail-on', async () => {
    expect((await evenhand(['check', '-'], 'Thank you for your call.')).status).toBe(0)
    expect((await evenhand(['check', '--fail-on', 'error', '-'], 'You should appeal.')).status).toBe(0)
  })

  it('reads standard input where no file is named, and gives exact places in JSON', async () => {
    const text = 'Dear Ms Rook,\r\n\r\n“Thanks” 🙂 – you should appeal.\r\n'
    const {version, files} = JSON.parse((await evenhand(['check', '--format', 'json'], text)).stdout)
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
    expect(files[0].path).toBe('-')
    const finding: Finding = files[0].findings.find(({category}: Finding) => category === 'directive')
    expect(text.slice(finding.start, finding.end)).toBe(finding.actual)
    expect(finding).toMatchObject({line: 3, actual: expect.stringMatching(/^you should/i)})
  })

  it('sets a category’s level, or switches it off', async () => {
    const found = async (level: string) => {
      const args = ['check', '--format=json', '--level', level, '--level=one-option=off']
      const {stdout} = await evenhand(args, 'You should appeal.')
      return JSON.parse(stdout).files[0].findings.map((finding: Finding) => finding.level)
    }
    expect(await found('directive=error')).toEqual(['error'])
    expect(await found('directive=off')).toEqual([])
  })

  it('names only the clauses of the policy that is asked for', async () => {
    const {stdout} = await evenhand(['check', '--format=json', '--policy', 'norfolk'], 'You should appeal.')
    const [finding] = JSON.parse(stdout).files[0].findings
    expect(finding.policy.map(({policy}: {policy: string}) => policy)).toEqual(['norfolk'])
  })

  it('takes settings from a file, and what is typed before them', async () => {
    const config = write('evenhand.yml', 'levels:\n  directive: off\n  one-option: off\nfail-on: never\n')
    expect((await evenhand(['check', '--config', config], 'You should appeal.')).stdout).toBe(
      'Nothing found in 1 text.\n'
    )
    const typed = await evenhand(
      ['check', '--config', config, '--level', 'directive=error'],
      'You should appeal.'
    )
    expect(typed.stdout).toContain('1 error in 1 text')
    expect(typed.status).toBe(0)
  })

  it('says where a settings file names a policy or a rule that there is not, and checks nothing', async () => {
    const config = write('wrong.yml', 'policy: norflok\ndisable: [opinion/zim, directive/yuo-should]\n')
    const {stdout, stderr, status} = await evenhand(['check', '--config', config], 'You should appeal.')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')).toEqual([
      'evenhand: wrong.yml:1:9 there is no policy “norflok”; did you mean “norfolk”?',
      expect.stringMatching(/^evenhand: wrong\.yml:2:11 there is no rule “opinion\/zim”/),
      'evenhand: wrong.yml:2:24 there is no rule “directive/yuo-should”; did you mean “directive/you-should”?',
      ''
    ])
  })

  it('names each file that cannot be read, checks the others, and exits with 2', async () => {
    const letter = write('letter.txt', 'You should appeal.')
    const {stdout, stderr, status} = await evenhand(['check', 'missing.txt', letter])
    expect(status).toBe(2)
    expect(stderr).toBe('evenhand: missing.txt: no such file or folder\n')
    expect(stdout).toContain('letter.txt')
  })

  for (const [args, message] of [
    [
      ['check', '--voice', 'servise', '-'],
      'evenhand: --voice servise: expected service, family or auto; did you mean “service”?'
    ],
    [
      ['check', '--policy', 'norfok', '-'],
      'evenhand: --policy: there is no policy “norfok”; did you mean “norfolk”?\n'
    ],
    [['check', '--level', 'outcom=off', '-'], 'did you mean “outcome”?'],
    [['check', '--frmat', 'json', '-'], 'Unknown option `--frmat`'],
    [['chekc'], 'evenhand: no command is called chekc; did you mean “check”?'],
    [['lsp', '--stdio'], 'evenhand: no command is called lsp; there are check, review, rules, lexicon']
  ] as const)
    it(`refuses ${args.join(' ')}, says why, and exits with 2`, async () => {
      const {stderr, status, stdout} = await evenhand([...args], 'Hello.')
      expect(stderr).toContain(message)
      expect([status, stdout]).toEqual([2, ''])
    })
})

describe('evenhand check --jsonl', () => {
  it('answers each record with a line, in order, and a bad line with an error', async () => {
    const records = [
      {id: 'a', text: 'You should appeal.', voice: 'service', to: 'parent'},
      {id: 7, text: 'You should appeal.', voice: 'family'},
      {id: 'c', text: ''}
    ].map((record) => JSON.stringify(record))
    const bad = ['{"id": "b", "text": 3}', 'not JSON', '{"id": "d", "text": "Hello.", "voice": "loud"}']
    const {stdout, status} = await evenhand(['check', '--jsonl'], [...records, '', ...bad].join('\n'))
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({id}) => id)).toEqual(['a', 7, 'c', null, null, null])
    expect(answers[0].findings[0]).toMatchObject({
      category: 'directive',
      start: 0,
      actual: 'You should appeal'
    })
    expect(answers[1].findings).toEqual([])
    expect(answers[3].error).toBe('line 5: text is missing: give a string')
    expect(answers[5].error).toContain('voice loud: expected service, family or auto')
    expect(status).toBe(2)
  })

  it('exits with 0 where nothing was found, and refuses files beside it', async () => {
    expect(await evenhand(['check', '--jsonl'], '{"id": 1, "text": "Thank you."}\n')).toMatchObject({
      status: 0,
      stdout: '{"id":1,"findings":[]}\n'
    })
    expect((await evenhand(['check', '--jsonl', 'letter.txt'])).status).toBe(2)
  })
})

describe('evenhand rules', () => {
  it('lists the rules, shows one with its policy basis and examples, and names the nearest to a wrong id', async () => {
    expect((await evenhand(['rules'])).stdout).toMatch(/^directive\n {2}directive\//m)
    const {stdout} = await evenhand(['rules', 'directive/you-should'])
    expect(stdout).toMatch(/^Policy\n {2}norfolk\/own-decisions/m)
    expect(stdout).toMatch(/^Found in\n {2}.*\[\[/m)
    expect((await evenhand(['rules', 'one-option/single-course'])).stdout).toMatch(/names no other way/)
    expect((await evenhand(['rules', 'impairment/equality-person-by-condition'])).stdout).toMatch(
      /amputee \(a term of/
    )
    const wrong = await evenhand(['rules', 'directive/you-shold'])
    expect(wrong).toMatchObject({
      status: 2,
      stderr: 'evenhand: no rule is called directive/you-shold; did you mean “directive/you-should”?\n'
    })
  })
})

describe('evenhand lexicon test', () => {
  const rule = `rationale: An impartial service has no stake in a decision.
rules:
  - id: outcome/our-own
    category: outcome
    policy: [norfolk/no-vested-interest]
    message: This shows which decision you wanted.
    patterns: ['zim zam']
    alternatives: ['']
    examples:
      flags: ['[[Zim zam]] for the panel.']
      passes: ['Two chairs were brought.']
`

  it('passes a file whose examples hold, whose rules then check letters', async () => {
    const file = write('own.yml', rule)
    expect(await evenhand(['lexicon', 'test', file])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: 'passed  1 rule, 2 examples\n'
    })
    expect((await evenhand(['check', '--lexicon', file], 'Zim zam for the panel.')).stdout).toContain(
      'outcome/our-own'
    )
  })

  it('says which example does not hold, and exits with 1', async () => {
    const file = write('own.yml', rule.replace('Two chairs were brought.', 'Zim zam was heard.'))
    const {stdout, status} = await evenhand(['lexicon', 'test', file])
    expect(stdout).toMatch(
      /own\.yml:\d+:\d+ outcome\/our-own: expected this to pass.*\n {2}Zim zam was heard\./
    )
    expect(status).toBe(1)
    const {stderr, status: checked} = await evenhand(['check', '--lexicon', file], 'Good morning.')
    expect(stderr).toContain('own.yml:')
    expect(checked).toBe(2)
  })

  it('lets a policy of the service’s own be chosen, and names its clauses for letters and rules', async () => {
    const policy = write(
      'policy.yml',
      `id: ashdown
title: Impartiality Policy
service: Ashdown SENDIASS
date: '2026'
clauses:
  - id: no-stake
    says: We have no stake in a decision.
`
    )
    const ours = write(
      'ours.yml',
      rule.replace('[norfolk/no-vested-interest]', '[norfolk/no-vested-interest, ashdown/no-stake]')
    )
    const lexicons = ['--lexicon', policy, '--lexicon', ours]
    const checked = await evenhand(['check', ...lexicons, '--policy', 'ashdown'], 'Zim zam for the panel.')
    expect(checked.stderr).toBe('')
    expect(checked.stdout).toContain('\n    Ashdown SENDIASS: We have no stake in a decision.\n')
    expect((await evenhand(['rules', 'outcome/our-own', ...lexicons])).stdout).toContain(
      '  ashdown/no-stake  Ashdown SENDIASS: We have no stake in a decision.\n'
    )
    expect(await evenhand(['check', ...lexicons, '--policy', 'ashdwon'], 'Hello.')).toMatchObject({
      status: 2,
      stderr: 'evenhand: --policy: there is no policy “ashdwon”; did you mean “ashdown”?\n'
    })
  })

  it('places what does not compile, and exits with 1', async () => {
    const file = write('own.yml', rule.replace('message:', 'mesage:'))
    const {stderr, status} = await evenhand(['lexicon', 'test', file])
    expect(stderr).toMatch(/^own\.yml:6:\d+ .*mesage.*message/m)
    expect(status).toBe(1)
  })
})
