import fc from 'fast-check'
import {ParseEnglish} from 'parse-english'
import {expect, it} from 'vitest'
import {findPlainStarts} from './plain-stops.ts'

const parser = new ParseEnglish()

function parsedStarts(text: string): number[] {
  const starts: number[] = []
  for (const paragraph of parser.parse(text).children)
    if (paragraph.type === 'ParagraphNode')
      for (const {type, position} of paragraph.children)
        if (type === 'SentenceNode' && position?.start.offset) starts.push(position.start.offset)
  return starts
}

const endsSentence = (word: string): boolean => parsedStarts(`The ${word}. The end.`).length > 0

const pieces = fc.constantFrom(
  ...'the|School|appeal|I|I.|Mr|Mr.|etc.|e.g.|No.|in.|Sun.|12|2024.|9.14|p.m.|. |.|? |!|! |…|‽ |...|.”|”|“|"|’|(|)|). The|(!). A|[1]. It|-|–|, |; |&|/|é. La|É|😀|  '.split(
    '|'
  ),
  ' ',
  ' ',
  '. The',
  '\u00a0'
)

it('agrees with the parser on every text that it takes on', () => {
  const wrong: string[] = []
  let taken = 0
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 14}), (parts) => {
      const text = parts.join('')
      const plain = findPlainStarts(text, 0, text.length, endsSentence)
      if (plain && plain.join() !== parsedStarts(text).join()) wrong.push(text)
      if (plain?.length) taken++
      return wrong.length === 0
    }),
    {numRuns: 3000}
  )
  expect(wrong).toEqual([])
  expect(taken).toBeGreaterThan(20)
})

it('takes on an ordinary paragraph, and counts from where it starts', () => {
  const text = 'Dear Priya.\nYou could appeal. Would mediation help? Please ring (any day). Thank you.'
  const start = text.indexOf('You')
  expect(findPlainStarts(text, start, text.length, endsSentence)).toEqual([18, 40, 63])
})

it('leaves a text with a doubtful stop to the parser', () => {
  for (const text of [
    'See Mr. Bell. He knows.',
    'At 9.30 we met.',
    'No. 12 is empty.',
    'Wait... There.',
    ' Yes. No.'
  ])
    expect(findPlainStarts(text, 0, text.length, endsSentence)).toBeUndefined()
})
