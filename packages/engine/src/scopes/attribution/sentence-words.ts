import {isCapitalised} from '../../names.ts'
import {type Position, readerOf, sentenceAt} from '../../letter.ts'

/**
 * A sentence as the ways of reporting a view look at it. A place is the index of a word in the sentence's block, so that one
 * may look a little over either end.
 */
export type SentenceWords = {
  first: number
  /** One after the last word. */
  last: number
  /** The word at a place in lower case; empty outside the block. */
  word(at: number): string
  /** The words from one place up to another that belong to the sentence. */
  between(from: number, to: number): readonly string[]
  /** How strong a break stands before the word at a place, to be compared with `breaks`. */
  breakBefore(at: number): number
  isCapital(at: number): boolean
  /** Whether an apostrophe and nothing else follows the word at a place: *the parents’ view*. */
  hasApostrophe(at: number): boolean
  /** Whether the paper is for the service's own file, where notes leave out who speaks. */
  isForFile: boolean
  /** The text of the paragraph up to the word at a place. */
  textBefore(at: number): string
}

export function readSentenceWords(position: Position): SentenceWords {
  const {words, first, last} = sentenceAt(position)
  const {texts, before, starts, ends} = words
  const {text, blocks} = position.letter
  return {
    first,
    last,
    isForFile: readerOf(position.letter) === 'file',
    word: (at) => texts[at] ?? '',
    between: (from, to) => texts.slice(Math.max(first, from), to),
    breakBefore: (at) => before[at] ?? 0,
    isCapital: (at) => isCapitalised(text, starts[at] ?? 0),
    hasApostrophe: (at) => /['’]/.test(text.charAt(ends[at] ?? 0)),
    textBefore: (at) => text.slice(blocks[position.block]?.start ?? 0, starts[at])
  }
}
