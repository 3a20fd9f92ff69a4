import type {Problem} from '@evenhand/documents'
import type {CheckerOptions, Suggestion} from '@evenhand/engine'
import type {LetterSource} from '@evenhand/review'
import type {OpenLetter} from './session.ts'

/** What the page asks of a worker: to read all of these files, or to say what could be written instead in these letters. */
export type Request = ReadRequest | OffersRequest

export type ReadRequest = {
  type: 'read'
  files: ReadonlyArray<File>
  options: CheckerOptions
  /** Makes the codes of writers without a pseudonym. */
  salt: string
}

export type OffersRequest = {type: 'offers'; letters: ReadonlyArray<LetterSource>; options: CheckerOptions}

/** What is found in each letter, and what could be written instead. */
export type OffersReport = {
  type: 'offers'
  letters: ReadonlyArray<
    ReadonlyArray<{ruleId: string; start: number; end: number; suggestions: Suggestion[]}>
  >
}

/** What the worker answers to reading, every few files. */
export type ReadReport =
  | {type: 'begun'; lexicon: string}
  /** What came of so many more files. */
  | {type: 'letters'; letters: OpenLetter[]; problems: Problem[]; files: number}
  | {type: 'failed'; reason: string}
  | {type: 'done'}

/** How far the reading of files has come. */
export type Progress = {filesRead: number; files: number}
