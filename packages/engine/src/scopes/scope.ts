import type {Match} from '../match-patterns.ts'
import {type Position, sentenceAt} from '../letter.ts'

/** Decides whether a match is excused where it stands. */
export type Scope = (match: Match, position: Position, terms: Terms) => boolean

/** What a scope may ask the lexicon: whether an entry of a list stands over a stretch of words. */
export type Terms = {
  /** Word ranges of the sentence that entries of a list cover. */
  find(list: string, position: Position): ReadonlyArray<{from: number; to: number}>
}

/** A run of words: first, and one after the last. */
export type Region = {from: number; to: number}

export const isInside = (match: Match, {from, to}: Region): boolean => match.from >= from && match.from < to

/** Whether a sentence ends with a question mark, and perhaps closing marks. */
export function isQuestion(position: Position): boolean {
  const {end} = sentenceAt(position)
  return /\?["”’')]*\s*$/.test(position.letter.text.slice(Math.max(0, end - 6), end))
}

/** Keeps what is worked out about a sentence, for as long as its letter is read. */
export function rememberBySentence<Value>(
  work: (position: Position) => Value
): (position: Position) => Value {
  const known = new WeakMap<object, Value>()
  return (position) => {
    const key = position.letter.sentencesOf(position.block)[position.sentence]
    if (!key) return work(position)
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(position)
    known.set(key, value)
    return value
  }
}
