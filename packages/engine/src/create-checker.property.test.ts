import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'

const checker = createChecker()

/** Letters’ building blocks, so that random text is near what matters. */
const piece = fc.oneof(
  fc.constantFrom(
    'You should appeal',
    'the school failed to reply',
    'we’re on your side',
    'She said',
    '“',
    '”',
    '"',
    "'",
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\n\n',
    '> ',
    '-- \n',
    'On Mon, 3 Mar 2025, A wrote:\n',
    'From: A\nSent: today\n',
    '- ',
    '. ',
    ': ',
    ', ',
    'n’t',
    'wheelchair-bound',
    'If you decide to',
    'section 36(8)',
    '\u0000',
    '\ud800',
    '\udfff',
    '\u202e',
    'e\u0301',
    '👩‍👧',
    '\u00a0',
    'https://example.org/a?b=c',
    'a@example.org'
  ),
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'})
)
const letter = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(' '))

describe('for any text', () => {
  it('findings are exact, in bounds and in order, and the same every time', () => {
    fc.assert(
      fc.property(letter, (text) => {
        const {findings} = checker.check(text)
        let last = 0
        for (const {start, end, actual, suggestions, line, column} of findings) {
          expect(text.slice(start, end)).toBe(actual)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
          for (const suggestion of suggestions) {
            expect(suggestion.start).toBeGreaterThanOrEqual(0)
            expect(suggestion.end).toBeLessThanOrEqual(text.length)
            expect(suggestion.end).toBeGreaterThanOrEqual(suggestion.start)
          }
          last = start
        }
        expect(checker.check(text).findings).toEqual(findings)
      }),
      {numRuns: 400}
    )
  })

  it('a paragraph in between, in the service’s voice, changes nothing before it or after it', () => {
    const paragraph = fc.constantFrom(
      'You should appeal.',
      'The school failed to reply to Mum.',
      'We are on your side.',
      'He is wheelchair-bound.',
      'Thanks for ringing.'
    )
    fc.assert(
      fc.property(
        fc.array(paragraph, {maxLength: 4}),
        fc.array(paragraph, {maxLength: 4}),
        (before, after) => {
          const count = (paragraphs: string[]) =>
            checker
              .check(paragraphs.join('\n\n'), {voice: 'service', to: 'file'})
              .findings.map(({actual}) => actual)
          expect(count([...before, 'Our office is open on Monday.', ...after])).toEqual(
            count([...before, ...after])
          )
        }
      ),
      {numRuns: 50}
    )
  })
})

describe('hostile text', () => {
  const hostile: Array<[string, string]> = [
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['100,000 quotation marks', '"'.repeat(100_000)],
    ['100,000 apostrophes between words', "a' ".repeat(100_000)],
    ['nested quotation marks', '“'.repeat(20_000) + '”'.repeat(20_000)],
    ['lone surrogates', '\ud800 you should appeal \udc00 '.repeat(2_000)],
    ['right-to-left text', 'שלום you should appeal مرحبا. '.repeat(2_000)],
    ['null characters', 'you\u0000should appeal '.repeat(5_000)],
    ['100,000 opening brackets', '('.repeat(100_000)],
    ['a very long quoted history', '> line\n'.repeat(50_000)],
    ['a list whose lines end in returns', '- You should appeal\r'.repeat(20_000)],
    ['a list whose lines end in line separators', '- You should appeal\u2028'.repeat(20_000)],
    ['one trigger over and over', 'should '.repeat(50_000)]
  ]
  it.each(hostile)(
    'is read without harm: %s',
    (_, text) => {
      for (const {start, end, actual} of checker.check(text).findings)
        expect(text.slice(start, end)).toBe(actual)
    },
    120_000
  )
})
