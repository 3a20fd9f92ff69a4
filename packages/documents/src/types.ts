import type {Format} from './formats.ts'

/** A file as it was dropped, opened or attached. */
export type SourceFile = {
  /** Its own name, without folders: `reply to Mrs Hale.docx`. */
  name: string
  bytes: Uint8Array
}

/** A stretch of a document's text. Pieces stand in the order of the text; only those that were inserted lie over others. */
export type Piece = {
  /** UTF-16 code units into the document's text. */
  start: number
  end: number
  kind: 'paragraph' | 'heading' | 'list item' | 'table cell' | 'footnote' | 'inserted'
  /** From 1, where the format has pages. */
  page?: number
  /** From 1. A paragraph that runs over a page's end is two pieces with one number. */
  paragraph: number
}

/** What is in a file and not in the writer's main text; an insertion is in both. */
export type Aside = {
  kind: 'comment' | 'deleted' | 'inserted' | 'header or footer'
  text: string
  author?: string
  /** The paragraph beside which it stands, from 1. */
  paragraph?: number
}

export type Mail = {
  /** ISO 8601, in UTC: `2026-03-02T09:15:00.000Z`. */
  date?: string
  /** `Ruth Hale <ruth.hale@example.org>`, or the address alone. */
  from?: string
  to: string[]
  subject?: string
}

/** One letter, as plain text and what is known of it. */
export type ReadDocument = {
  /** The file's name, or the attachment's; a message inside another has its subject for a name. */
  name: string
  /** The files that it was found in, outermost first: `['March.mbox', 'Your letter']`. */
  path: string[]
  format: Format
  /** What the writer wrote: comments, deleted text, headers and footers are among the asides. Lines end in `\n`. */
  text: string
  pieces: Piece[]
  asides: Aside[]
  mail?: Mail
  /** ISO 8601: when a mail was sent, or when the file says that it was last changed. */
  date?: string
  author?: string
}

export type ProblemCode =
  /** No words in it. */
  | 'empty'
  /** Needs a password or a key. */
  | 'encrypted'
  /** Damaged or cut short. */
  | 'corrupt'
  /** Pictures of pages, without text. */
  | 'scanned'
  | 'too large'
  /** Unpacks to far more than a letter can hold. */
  | 'zip bomb'
  /** A kind of file that is not read. */
  | 'unsupported'
  /** Its name says one thing and its contents are another, which is not read. */
  | 'mislabelled'
  /** Mail within mail, deeper than the limit. */
  | 'nested too deeply'

/** Why a file, or a part of one, could not be read. */
export type Problem = {
  name: string
  path: string[]
  code: ProblemCode
  /** What is wrong, and what to do, in plain words: for the person who chose the file. */
  message: string
}

export type Reading = {type: 'document'; document: ReadDocument} | {type: 'problem'; problem: Problem}

/** Bounds on what is read. Each is checked before the memory is taken. */
export type Limits = {
  /** The most bytes in a file, and in each message of a mailbox. 200 MB unless told. */
  fileBytes: number
  /** The most bytes that a packed file's parts may unpack to, together. 500 MB unless told. */
  unpackedBytes: number
  /** The most that a packed file's part of 1 MB or more may grow, as a multiple. 200 unless told. */
  unpackedRatio: number
  /** How many files deep an attachment may lie. 6 unless told. */
  depth: number
}

export type Place = {paragraph: number; page?: number}
