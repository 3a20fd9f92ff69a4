import {type CheckOptions, type CheckResult, findOwnText} from '@evenhand/engine'
import {findDate} from './find-date.ts'
import {findReader} from './find-reader.ts'
import type {LetterRecord, LetterSource, Reader} from './types.ts'

/**
 * How a letter is to be checked so that its reader counts: the engine takes a letter without a known reader as one to a parent.
 *
 * @example
 * const result = checker.check(letter.text, checkOptionsFor(letter))
 */
export function checkOptionsFor(letter: LetterSource): CheckOptions {
  const reader = findReader(letter)
  return reader === 'not-known' ? {} : {to: reader}
}

/**
 * Makes a letter's record of what was read and found in it.
 *
 * @param letter the letter, as read
 * @param result what the engine's checker gave for its text
 * @param more its id, its writer where known, and its reader where somebody says so
 * @returns the record; its findings keep their places in `letter.text`, in UTF-16 code units
 * @example
 * const record = reviewLetter(letter, checker.check(letter.text, checkOptionsFor(letter)), {id: '1', writer: 'Heron'})
 */
export function reviewLetter(
  letter: LetterSource,
  {findings, balance, voice}: CheckResult,
  {id, writer, to}: {id: string; writer?: string | undefined; to?: Reader}
): LetterRecord {
  const date = findDate(letter)
  return {
    id,
    name: letter.name,
    ...(date === undefined ? {} : {date}),
    ...(writer === undefined ? {} : {writer}),
    addressee: to ?? findReader(letter),
    voice,
    words: countOwnWords(letter.text),
    findings,
    balance
  }
}

/** Words of the writer's own text. */
function countOwnWords(text: string): number {
  let words = 0
  for (const {start, end} of findOwnText(text)) words += text.slice(start, end).match(word)?.length ?? 0
  return words
}

const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu
