import retextEqualityPlugin from 'retext-equality'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {equalityTriggers} from '../generated/equality-triggers.js'
import {type EqualityTerm, equalityTerms} from './equality-terms.ts'

/** A disability or equality term that retext-equality finds. UTF-16 code units into the whole text. */
export type EqualityHit = EqualityTerm & {
  term: string
  start: number
  end: number
  expected: readonly string[]
}

const processor = unified().use(retextEnglish).use(retextEqualityPlugin)

/**
 * Asks retext-equality about one sentence, where it holds one of the words that the plugin looks for.
 *
 * @param text the whole letter
 * @param start where the sentence begins, in UTF-16 code units
 * @param end where it ends
 * @param words its normalised words
 */
export function checkEquality(
  text: string,
  start: number,
  end: number,
  words: readonly string[]
): EqualityHit[] {
  return mayHoldEqualityTerm(words) ? askEquality(text, start, end) : []
}

/** Asks retext-equality about a sentence, whatever words it holds. */
export function askEquality(text: string, start: number, end: number): EqualityHit[] {
  const file = new VFile(text.slice(start, end))
  processor.runSync(processor.parse(file), file)
  return file.messages.flatMap((message) => {
    const term = message.ruleId ?? ''
    const use = equalityTerms[term]
    const place = message.place && 'start' in message.place ? message.place : undefined
    const [from, to] = [place?.start.offset, place?.end.offset]
    if (!use || from === undefined || to === undefined) return []
    return [{...use, term, start: start + from, end: start + to, expected: message.expected ?? []}]
  })
}

/** Whether these words hold all words of a phrase that retext-equality looks for. */
export const mayHoldEqualityTerm = (words: readonly string[]): boolean =>
  words.some((word) =>
    equalityTriggers.get(word)?.some((rest) => rest.every((other) => words.includes(other)))
  )
