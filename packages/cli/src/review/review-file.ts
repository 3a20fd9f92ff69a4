import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {type Problem, type ReadDocument, readDocuments} from '@evenhand/documents'
import {createChecker} from '@evenhand/engine'
import {
  checkOptionsFor,
  type Counts,
  createTally,
  createWriters,
  hashText,
  type LetterRecord,
  reportGenerator,
  reviewLetter,
  type Unread
} from '@evenhand/review'
import {hasFailing} from '../has-failing.ts'
import {explain} from '../read-texts.ts'
import type {FoundFile} from './find-files.ts'
import type {ReviewSettings} from './review-settings.ts'

/** What was counted in one file. Plain JSON without any text. */
export type FileCounts = {
  counts: Counts
  unread: ReadonlyArray<Unread>
  isFailing: boolean
}

export type FileReview = {
  review: FileCounts
  /** For the person at the keyboard; may hold names of files. */
  problems: ReadonlyArray<string>
}

export type ReadSettings = Pick<ReviewSettings, 'options' | 'voice' | 'failOn' | 'by' | 'pseudonyms'> & {
  /** Writers without a pseudonym are told apart by codes under it. */
  key: string
}

/** A letter, and its place in its file, from 0. */
export type ReviewedDocument = {document: ReadDocument; record: LetterRecord; nth: number}

/** What a letter is told apart by in its review, on every machine. */
export const idOf = ({place}: Pick<FoundFile, 'place'>, nth: number): string =>
  hashText(`${place}\u0000${nth}`).toString(36)

/** Reads and checks files of letters, one after another. */
export type FileReviewer = {
  /** Counts what is in a file, and keeps none of its text. */
  count(file: FoundFile): Promise<FileReview>
  /** A file's letters, with their text. */
  letters(file: Pick<FoundFile, 'path' | 'place'>): AsyncIterable<ReviewedDocument>
}

/** Makes what reads and checks files; it has a checker of its own. */
export function createFileReviewer(settings: ReadSettings): FileReviewer {
  const {options, voice, failOn, by, pseudonyms, key} = settings
  const checker = createChecker(options)
  // Who wrote what is asked only where it is shown.
  const writerOf = by === 'writer' ? createWriters(pseudonyms, key) : () => undefined
  return {
    async count(file) {
      const tally = createTally()
      const unread: Unread[] = []
      const problems: string[] = []
      let isFailing = false
      try {
        if (file.bytes > mostBytes) {
          unread.push({code: 'too large', isFile: true})
          problems.push(
            `${file.path}: is larger than 2 GB, and was not read. Split it, or save the letters alone.`
          )
        } else
          for await (const found of read(file)) {
            if (found.problem) {
              const {code, message, path} = found.problem
              unread.push({code, isFile: path.length === 0})
              problems.push(`${file.path}: ${message}`)
              continue
            }
            const {record} = found
            tally.add(record)
            isFailing ||= hasFailing(record.findings, failOn)
          }
      } catch (error) {
        unread.push({code: 'unreadable', isFile: true})
        problems.push(`${file.path}: ${explain(error)}`)
      }
      return {review: {counts: tally.counts(), unread, isFailing}, problems}
    },
    async *letters(file) {
      for await (const {record, document, nth} of read(file)) if (document) yield {record, document, nth}
    }
  }

  type Read =
    | (ReviewedDocument & {problem?: never})
    | {record?: never; document?: never; nth?: never; problem: Problem}

  async function* read({path, place}: Pick<FoundFile, 'path' | 'place'>): AsyncGenerator<Read> {
    // A Buffer would pass its memory on to readers that take it for their own.
    const bytes = new Uint8Array(await readFile(path))
    if (isReport(bytes)) return
    let nth = 0
    for await (const reading of readDocuments({name: basename(path), bytes})) {
      if (reading.type === 'problem') {
        yield {problem: reading.problem}
        continue
      }
      const {document} = reading
      if (document.author === reportGenerator) continue
      const result = checker.check(document.text, {...checkOptionsFor(document), ...(voice && {voice})})
      // The checker works the balance out when it is asked for it.
      const record = reviewLetter(document, result, {
        id: idOf({place}, nth),
        writer: writerOf(document)
      })
      yield {record, document, nth}
      nth++
    }
  }
}

/** What Node reads into memory at once. */
const mostBytes = 2 ** 31 - 1

/** A report of ours that lies among the letters is no letter. */
const isReport = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 800)).includes(`content="${reportGenerator}`)
