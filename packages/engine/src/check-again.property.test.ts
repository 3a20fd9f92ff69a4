import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'
import type {CheckOptions} from './types.ts'

const sentence = fc.constantFrom(
  'You should appeal.',
  'If you decide to appeal, you need to send the form.',
  'The school failed to reply.',
  'She said the school failed to reply.',
  'Section 42 says that the LA must secure it.',
  'The LA must secure it.',
  'You could:',
  'You told me that:',
  'How do I complain?',
  'Write to the head first.',
  'We’re on your side.',
  'He is wheelchair-bound.',
  'I noticed I felt cross.',
  'Our service is impartial.',
  'I am writing as the mother of Amir.',
  'Notes for all staff.',
  'Dear Mrs Cole,',
  'Thanks for ringing.'
)
const line = fc.tuple(
  fc.constantFrom('', '- ', '> ', '“', '1. '),
  fc.array(sentence, {minLength: 1, maxLength: 3})
)
const letter = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', ' ')), {minLength: 1, maxLength: 25})
  .map((lines) => lines.map(([[mark, sentences], end]) => mark + sentences.join(' ') + end).join(''))
const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  removed: fc.oneof(fc.constant(0), fc.nat({max: 3}), fc.nat({max: 120})),
  typed: fc.oneof(
    fc.constantFrom('', 'e', ' ', '.', '\n', '\n\n', '- ', '> ', '“', '”', "'", '`', '-- \n', ':'),
    sentence
  )
})
const options = fc.constantFrom<CheckOptions | undefined>(undefined, {voice: 'service'}, {to: 'file'})

const change = (text: string, {at, removed, typed}: {at: number; removed: number; typed: string}): string => {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + typed + text.slice(from + removed)
}

describe('a letter that is checked again after an edit', () => {
  const writing = createChecker()
  const afresh = createChecker()

  it('has the findings, balance and voice of a letter that is checked for the first time', () => {
    fc.assert(
      fc.property(letter, fc.array(edit, {minLength: 1, maxLength: 6}), options, (first, edits, given) => {
        let text = first
        writing.check(text, given)
        for (const one of edits) {
          text = change(text, one)
          const {findings, balance, voice} = writing.check(text, given)
          // Another reader’s letter in between leaves nothing to go on.
          afresh.check('', {to: 'health'})
          const expected = afresh.check(text, given)
          expect(findings).toEqual(expected.findings)
          expect(voice).toBe(expected.voice)
          expect(balance).toEqual(expected.balance)
        }
      }),
      {numRuns: 300}
    )
    // Hundreds of letters, each checked several times: a busy machine takes its time.
  }, 60_000)

  it('knows a sentence again only where it begins at the same word', () => {
    const end = 'al. You should appeal.'
    writing.check(end)
    const text = `You should appeal.${end}`
    afresh.check('', {to: 'health'})
    expect(writing.check(text).findings).toEqual(afresh.check(text).findings)
  })

  it('has the same findings where a long letter changes from the service’s voice to a family’s and back', () => {
    const long = 'The panel met on Friday, and the school failed to reply.\n\n'.repeat(200)
    const family = `I am writing as the mother of Amir.\n\n${long}`
    const service = `${family}Our service is impartial.`
    for (const text of [long, family, service, family, long]) {
      const again = writing.check(text)
      afresh.check('', {to: 'health'})
      const expected = afresh.check(text)
      expect(again.voice).toBe(expected.voice)
      expect(again.findings).toEqual(expected.findings)
    }
    expect(writing.check(family).voice).toBe('family')
    expect(writing.check(service).voice).toBe('service')
  })

  it('keeps what a caller does to a result out of the next one', () => {
    const text = 'You should appeal.\n\nThanks.\n\nThanks.'
    const first = writing.check(text)
    const before = structuredClone(first.findings)
    for (const finding of first.findings) {
      finding.suggestions.forEach((suggestion) => (suggestion.text = 'changed'))
      finding.policy.length = 0
    }
    expect(writing.check(text).findings).toEqual(before)
  })
})
