import {closest, distance} from 'fastest-levenshtein'
import type {Surroundings} from './surroundings.ts'

/** A value, or what stood in its way: each problem a line for the person at the keyboard. */
export type Outcome<T> = {value: T; problems?: never} | {value?: never; problems: string[]}

/**
 * Picks the one of `allowed` that a person typed, or says which are allowed and which was probably meant.
 *
 * @example pickWord('--voice', 'servise', ['service', 'family']).problems
 *   // ['--voice servise: expected service or family; did you mean service?']
 */
export function pickWord<const T extends string>(
  name: string,
  word: string,
  allowed: ReadonlyArray<T>
): Outcome<T> {
  const found = allowed.find((candidate) => candidate === word)
  if (found) return {value: found}
  return {problems: [`${name} ${word}: expected ${listWords(allowed)}${askNearest(word, allowed)}`]}
}

/** `; did you mean check?` where one of the allowed words is near enough, else nothing. */
export function askNearest(word: string, allowed: ReadonlyArray<string>): string {
  if (allowed.length === 0) return ''
  const nearest = closest(word, allowed)
  return distance(word, nearest) <= Math.max(2, word.length / 3) ? `; did you mean ${nearest}?` : ''
}

/**
 * Says what stands in a command's way, a line each.
 *
 * @returns the exit code of a usage or read error
 */
export function refuse(problems: ReadonlyArray<string>, {warn}: Pick<Surroundings, 'warn'>): 2 {
  for (const problem of problems) warn(`evenhand: ${problem}`)
  return 2
}

function listWords(words: ReadonlyArray<string>): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
