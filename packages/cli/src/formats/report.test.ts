import {describe, expect, it} from 'vitest'
import type {FileReport} from './report.ts'
import {locateEnd} from './report.ts'
import {formatCheckstyle} from './checkstyle.ts'
import {formatGithub} from './github.ts'
import {formatJson} from './json.ts'
import {formatJsonl} from './jsonl.ts'
import {formatSarif} from './sarif.ts'
import {sampleReport} from './sample-report.ts'

const report = sampleReport()
const quiet: FileReport = {path: 'quiet.txt', text: 'Thank you.', findings: []}

it('finds the line and column behind a finding that runs over a line break', () => {
  const text = 'You\r\nshould appeal.'
  const [finding] = report.findings
  const moved = {...finding!, start: 0, end: 11, line: 1, column: 1}
  expect(locateEnd(text, moved)).toEqual({line: 2, column: 7})
})

describe('json', () => {
  it('holds the version and each file with its findings, also those without any', () => {
    const parsed = JSON.parse(formatJson([report, quiet], '1.2.3'))
    expect(parsed.version).toBe('1.2.3')
    expect(parsed.files).toEqual([
      {path: report.path, findings: report.findings},
      {path: 'quiet.txt', findings: []}
    ])
  })
})

describe('jsonl', () => {
  it('gives a line for each file', () => {
    const lines = formatJsonl([report, quiet]).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).path)).toEqual([report.path, 'quiet.txt'])
  })
})

describe('github', () => {
  it('gives a workflow command for each finding, with what would end a property escaped', () => {
    const [line] = formatGithub([{...report, path: 'a,b:c.txt'}]).split('\n')
    expect(line).toBe(
      '::warning file=a%2Cb%3Ac.txt,line=3,endLine=3,col=1,endColumn=11,title=directive/you-should::This tells the reader what to do.'
    )
  })

  it('calls a hint a notice', () => {
    const hint = {...report.findings[0]!, level: 'hint'} as const
    expect(formatGithub([{...report, findings: [hint]}])).toMatch(/^::notice /)
  })
})

describe('checkstyle', () => {
  it('escapes what XML would take for markup, and leaves out what it cannot hold', () => {
    const finding = {...report.findings[0]!, message: 'say "<you>" & \u0007more'}
    const xml = formatCheckstyle([{...report, findings: [finding]}])
    expect(xml).toContain('message="say &quot;&lt;you&gt;&quot; &amp; more"')
    expect(xml).toContain('line="3" column="1" severity="warning"')
    expect(xml).toContain('source="evenhand.directive/you-should"')
  })
})

describe('sarif', () => {
  it('places each result in UTF-16 code units and points at its rule', () => {
    const [run] = JSON.parse(formatSarif([report, quiet], '1.2.3')).runs
    const [result] = run.results
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(result.locations[0].physicalLocation.region).toMatchObject({
      startLine: 3,
      startColumn: 1,
      endColumn: 11,
      charOffset: 19,
      charLength: 10,
      snippet: {text: 'You should'}
    })
  })

  it('offers as fixes what can be put in place, in words, and no outline', () => {
    const [run] = JSON.parse(formatSarif([report], '1')).runs
    const fixes: Array<{
      description: {text: string}
      artifactChanges: [{replacements: [{insertedContent: {text: string}}]}]
    }> = run.results[0].fixes
    expect(
      fixes.map(({description, artifactChanges: [{replacements}]}) => [
        description.text,
        replacements[0].insertedContent.text
      ])
    ).toEqual([
      ['A wording that could stand here', 'You could'],
      ['Leave these words out', ''],
      ['Leave this part of the sentence out', 'Straight'],
      ['Leave this sentence out', '']
    ])
  })

  it('writes paths as URIs', () => {
    const uriOf = (path: string) =>
      JSON.parse(formatSarif([{...quiet, path}], '1')).runs[0].artifacts[0].location.uri
    expect(uriOf('my letters/a#1.txt')).toBe('my%20letters/a%231.txt')
    expect(uriOf('/tmp/a.txt')).toBe('file:///tmp/a.txt')
    expect(uriOf('C:\\letters\\a.txt')).toBe('file:///C:/letters/a.txt')
  })
})
