import type {Problem} from '@evenhand/documents'
import type {CheckerOptions} from '@evenhand/engine'
import type {Review} from '@evenhand/review'
import type {CheckedLetter, Offers} from './offers.ts'
import type {OpenLetter} from './session.ts'

/** What the page asks of a worker: to read all of these files, or one of the questions that have a single answer. */
export type WorkerRequest = ReadRequest | Question
export type Question = OffersQuestion | ReportQuestion

export type ReadRequest = {
  type: 'read'
  files: ReadonlyArray<File>
  options: CheckerOptions
  /** Makes the codes of writers without a pseudonym. */
  salt: string
}

/** What could be written instead in these letters? */
export type OffersQuestion = {
  type: 'offers'
  letters: ReadonlyArray<CheckedLetter>
  options: CheckerOptions
}

/** The review in one of the forms that it is taken away in; what could be written in its letters is worked out on the way. */
export type ReportQuestion = {
  type: 'report'
  format: ReportFormat
  review: Review
  options: CheckerOptions
}

export type WorkerAnswer =
  | {type: 'offers'; letters: ReadonlyArray<Offers>}
  | {type: 'report'; content: ReportContent}
  | {type: 'failed'; reason: string}

export const reportFormats = ['html', 'docx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]
export type ReportContent = string | Uint8Array<ArrayBuffer>

/** What the worker answers to reading, every few files. */
export type ReadReport =
  | {type: 'begun'; lexicon: string}
  /** What came of so many more files. */
  | {type: 'letters'; letters: OpenLetter[]; problems: Problem[]; files: number}
  | {type: 'failed'; reason: string}
  | {type: 'done'}

/** How far the reading of files has come. */
export type Progress = {filesRead: number; files: number}
