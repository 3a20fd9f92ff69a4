import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {type CheckOptions, createChecker, type Finding, type Suggestion} from '@evenhand/engine'
import {findChange} from '@evenhand/engine/find-change'
import {describe, expect, it} from 'vitest'
import {readRecords} from './records.ts'

const checker = createChecker()
const folder = join(import.meta.dirname, 'tune')
// Of the many practice records every eighth is read; `pnpm unit:corpus` reads them all.
const step = process.env.MODE === 'whole-corpus' ? 1 : 8
const files = readdirSync(folder).map((name) => join(folder, name))
const isPractice = (path: string): boolean => basename(path).startsWith('practice-')
const records = [
  ...readRecords(files.filter((path) => !isPractice(path))),
  ...readRecords(files.filter(isPractice)).filter((_, at) => at % step === 0)
]
const checked = records.map(({id, text, voice, to}) => {
  const options: CheckOptions = {voice, to}
  return {id, text, options, findings: checker.check(text, options).findings}
})
const placed = checked.flatMap(({id, text, options, findings}) =>
  findings.flatMap((finding) =>
    finding.suggestions
      .filter(({label}) => label === undefined || label === 'clause')
      .map((suggestion) => ({id, text, options, finding, suggestion, after: put(suggestion, text)}))
  )
)

describe('every finding in the tuning corpus', () => {
  it('has a suggestion', () => {
    const bare = checked.flatMap(({id, findings}) =>
      findings.filter(({suggestions}) => suggestions.length === 0).map((finding) => tell(id, finding))
    )
    expect(bare).toEqual([])
  })

  it('has an outline with gaps to fill in where its suggestion is labelled, and none where it is not', () => {
    const wrong = checked.flatMap(({id, findings}) =>
      findings
        .filter(({suggestions}) =>
          suggestions.some(({text, label}) => (label === 'outline') !== /\[[^\]]+\]/.test(text))
        )
        .map((finding) => tell(id, finding))
    )
    expect(wrong).toEqual([])
  })
})

describe('a suggestion that is put in place', () => {
  it('is offered often enough for this test to mean something', () => {
    expect(placed.length).toBeGreaterThan(2000)
  })

  // A check of every letter for every suggestion takes its time, on a busy machine more than the usual five seconds.
  it('is not flagged itself', {timeout: 120_000}, () => {
    const flagged = placed.flatMap(({id, text, options, finding, suggestion, after}) => {
      const end = suggestion.start + suggestion.text.length
      // Where nothing else is offered, it may stand in a sentence that is flagged for something else, beside the words that it changed.
      const change = findChange(text, after)
      const isElse = ({ruleId, start, end: last}: Finding): boolean =>
        finding.suggestions.length === 1 &&
        ruleId !== finding.ruleId &&
        change !== null &&
        (start < change.start || last > change.after)
      return checker
        .check(after, options)
        .findings.filter((again) => again.start < end && suggestion.start < again.end && !isElse(again))
        .map((again) => `${tell(id, finding)} → ${suggestion.text}: ${again.ruleId}`)
    })
    expect(flagged).toEqual([])
  })

  it('takes in all the words that are flagged, and nothing outside their sentence', () => {
    const astray = placed
      .filter(
        ({text, finding, suggestion}) =>
          suggestion.start > finding.start ||
          suggestion.end < finding.end ||
          /[.!?]["”’)]*\s+\S|\n/.test(text.slice(suggestion.start, finding.start)) ||
          /[.!?]["”’)]*\s+\S|\n/.test(text.slice(finding.end, suggestion.end))
      )
      .map(({id, finding, suggestion}) => `${tell(id, finding)} → ${suggestion.text}`)
    expect(astray).toEqual([])
  })

  it('keeps the first letter’s capital', () => {
    const lost = placed
      .filter(
        ({text, finding, after}) => isSentenceStart(text, finding) && /^\p{Ll}/u.test(at(after, finding))
      )
      .map(({id, finding}) => tell(id, finding))
    expect(lost).toEqual([])
  })

  it.each([
    ['a double space', /\S {2,}\S/],
    ['a space before a comma or full stop', /\S [,.](?:\s|$)/],
    ['two marks together', /[,;],|[,;]\./],
    ['one word twice', /\b(a|an|the|to|you|not|has|is|did) \1\b/i]
  ])('brings in no %s', (_, slip) => {
    const untidy = placed
      .filter(({text, suggestion, after}) => {
        const {start, end} = suggestion
        const near = after.slice(Math.max(0, start - 8), start + suggestion.text.length + 8)
        return slip.test(near) && !slip.test(text.slice(Math.max(0, start - 8), end + 8))
      })
      .map(({id, finding, suggestion}) => `${tell(id, finding)} → ${suggestion.text}`)
    expect(untidy).toEqual([])
  })
})

function put({start, end, text: wording}: Suggestion, text: string): string {
  return text.slice(0, start) + wording + text.slice(end)
}

const tell = (id: string, {ruleId, actual}: Finding): string => `${id} ${ruleId}: ${actual}`

/** Whether a capital opens the flagged words because they open a sentence. */
const isSentenceStart = (text: string, {start}: Finding): boolean =>
  /(?:^|[.!?]["”’)]?\s+|\n\s*)$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^\p{Lu}/u.test(text.slice(start))

const at = (after: string, {start}: Finding): string => after.slice(start)
