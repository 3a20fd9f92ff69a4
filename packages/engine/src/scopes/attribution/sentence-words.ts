import {isCapitalised} from '../../names.ts'
import {type Position, sentenceAt, textAt} from '../../letter.ts'

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
  /** Whether the sentence goes on, in a paper for the file, with somebody whom the sentences before it in its paragraph speak of. */
  goesOnWithSomebody(): boolean
}

/** *Mum – in tears. Feels let down. Said …*: who the nearest sentence with a subject speaks of. */
function isAfterSomebody({letter, block, sentence}: Position): boolean {
  if (letter.to !== 'file') return false
  for (let at = sentence - 1; at >= 0; at--) {
    const opening = textAt({letter, block, sentence: at})
    if (somebody.test(opening)) return true
    if (!hasNoSubject.test(opening)) return false
  }
  return false
}

const somebody =
  /^\W*(?:(?:the )?(?:mum|dad|mother|father|parents?|carer|nan|gran|grandad|auntie|aunt|uncle|she|he|they|both|senco|head(?:teacher)?|ht|dht|ep|ewo|chair|caseworker|school|la|yp|presenting officer)\b|(?:mr|mrs|ms|miss|dr)\.? [A-Z]|[A-Z]{2} [–—-] )/i
const hasNoSubject =
  /^\W*(?:has|had|is|was|feels?|felt|says?|said|thinks?|thought|wants?|wanted|asked|asks|noted|added|became|got|rang|called|came|does|did|can(?:not|['’]t)|will|would|could|accepts?|accepted|worried|worries|upset|cross|in tears|tearful|furious)\b/i

export function readSentenceWords(position: Position): SentenceWords {
  const {words, first, last} = sentenceAt(position)
  const {texts, before, starts, ends} = words
  const {text} = position.letter
  return {
    first,
    last,
    word: (at) => texts[at] ?? '',
    between: (from, to) => texts.slice(Math.max(first, from), to),
    breakBefore: (at) => before[at] ?? 0,
    isCapital: (at) => isCapitalised(text, starts[at] ?? 0),
    hasApostrophe: (at) => /['’]/.test(text.charAt(ends[at] ?? 0)),
    goesOnWithSomebody: () => isAfterSomebody(position)
  }
}
