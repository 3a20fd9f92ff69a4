import type {Problem} from '@evenhand/documents'
import type {CheckerOptions} from '@evenhand/engine'
import type {OpenLetter} from './session.ts'

/** What the page asks of the worker: everything that is to be read, at once. */
export type ReadRequest = {
  files: ReadonlyArray<File>
  options: CheckerOptions
  /** Makes the codes of writers without a pseudonym. */
  salt: string
}

/** What the worker answers, every few files. */
export type ReadReport =
  | {type: 'begun'; lexicon: string}
  | {type: 'letters'; letters: OpenLetter[]; problems: Problem[]; filesRead: number}
  | {type: 'failed'; reason: string}
  | {type: 'done'}

/** How far the reading of files has come. */
export type Progress = {filesRead: number; files: number}
