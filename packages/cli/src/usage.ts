import {didYouMean, type LexiconProblem} from '@evenhand/lexicon'
import type {Surroundings} from './surroundings.ts'

/** A value, or what stood in its way: each problem a line for the person at the keyboard. */
export type OrProblems<T> = {value: T; problems?: never} | {value?: never; problems: string[]}

/**
 * Picks the one of `allowed` that a person typed, or says which are allowed and which was probably meant.
 *
 * @example pickWord('--voice', 'servise', ['service', 'family']).problems
 *   // ['--voice servise: expected service or family; did you mean “service”?']
 */
export function pickWord<const T extends string>(
  name: string,
  word: string,
  allowed: ReadonlyArray<T>
): OrProblems<T> {
  const found = allowed.find((candidate) => candidate === word)
  if (found) return {value: found}
  return {problems: [`${name} ${word}: expected ${listWords(allowed)}${didYouMean(word, allowed)}`]}
}

/** Where in a file something stands: `own.yml:5:14`. */
export const sayPlace = ({path, line, column}: Pick<LexiconProblem, 'path' | 'line' | 'column'>): string =>
  `${path}:${line}:${column}`

/** What is wrong in a file, and where. */
export const sayProblem = (problem: LexiconProblem): string => `${sayPlace(problem)} ${problem.message}`

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
