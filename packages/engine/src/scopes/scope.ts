import type {Match} from '../match-patterns.ts'
import type {Letter, Position} from '../letter.ts'

/** Decides whether a match is excused where it stands. */
export type Scope = (match: Match, position: Position, terms: Terms) => boolean

/** What a scope may ask the lexicon: whether an entry of a list stands over a stretch of words. */
export type Terms = {
  /** Word ranges of the sentence that entries of a list cover. */
  find(list: string, position: Position): ReadonlyArray<Region>
}

/** A run of words: first, and one after the last. */
export type Region = {from: number; to: number}

export const isInside = (match: Match, {from, to}: Region): boolean => match.from >= from && match.from < to

/** What stands before a place on its line, and no more of it than a number of UTF-16 code units. */
export function lineBefore(text: string, at: number, longest: number): string {
  let from = at
  while (from > 0 && at - from < longest && !lineEnds.has(text.charCodeAt(from - 1))) from--
  return text.slice(from, at)
}
/** Line feed, carriage return, line separator and paragraph separator. */
const lineEnds = new Set([0x0a, 0x0d, 0x2028, 0x2029])

/** A line from a place on, and no more of it than a number of UTF-16 code units. */
export const lineFrom = (text: string, at: number, longest: number): string =>
  lineStart.exec(text.slice(at, at + longest))?.[0] ?? ''

const lineStart = /^.*/

/** Keeps what is worked out about a letter, which is asked many times in a row, for as long as it is read. */
export const rememberByLetter = <Value>(work: (letter: Letter) => Value): ((letter: Letter) => Value) =>
  remember((letter) => letter, work)

/** The same about a sentence. */
export const rememberBySentence = <Value>(
  work: (position: Position) => Value
): ((position: Position) => Value) =>
  remember(({letter, block, sentence}) => letter.sentencesOf(block)[sentence], work)

function remember<Asked, Value>(
  keyOf: (asked: Asked) => object | undefined,
  work: (asked: Asked) => Value
): (asked: Asked) => Value {
  const known = new WeakMap<object, {value: Value}>()
  return (asked) => {
    const key = keyOf(asked)
    if (!key) return work(asked)
    const before = known.get(key)
    if (before) return before.value
    const value = work(asked)
    known.set(key, {value})
    return value
  }
}
