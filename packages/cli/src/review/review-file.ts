import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {type Problem, type ReadDocument, readDocuments} from '@evenhand/documents'
import {createChecker} from '@evenhand/engine'
import {
  checkOptionsFor,
  type Counts,
  createSample,
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
  /** Letters of it that are in its sample. */
  drawn: ReadonlyArray<DrawnLetter>
  unread: ReadonlyArray<Unread>
  isFailing: boolean
}

/** A letter by its place in its file, from 0. */
export type DrawnLetter = {id: string; nth: number}

export type FileReview = {
  review: FileCounts
  /** For the person at the keyboard; may hold names of files. */
  problems: ReadonlyArray<string>
}

export type ReadSettings = Pick<
  ReviewSettings,
  'options' | 'voice' | 'failOn' | 'sample' | 'seed' | 'pseudonyms'
>

export type ReviewedDocument = {document: ReadDocument; record: LetterRecord; nth: number}

/** Reads and checks files of letters, one after another. */
export type FileReviewer = {
  /** Counts what is in a file, and keeps none of its text. */
  count(file: FoundFile): Promise<FileReview>
  /** A file's letters, with their text. */
  letters(file: Pick<FoundFile, 'path' | 'place'>): AsyncIterable<ReviewedDocument>
}

/** Makes what reads and checks files; it has a checker of its own. */
export function createFileReviewer(settings: ReadSettings): FileReviewer {
  const {options, voice, failOn, sample, seed, pseudonyms} = settings
  const checker = createChecker(options)
  // The same names get the same codes each time, so that a review can be repeated.
  const writerOf = createWriters(pseudonyms, seed)
  return {
    async count(file) {
      const tally = createTally()
      const drawn = createSample<{nth: number}>(sample, seed)
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
            const {record, nth} = found
            tally.add(record)
            drawn.offer(record.id, {nth})
            isFailing ||= hasFailing(record.findings, failOn)
          }
      } catch (error) {
        unread.push({code: 'unreadable', isFile: true})
        problems.push(`${file.path}: ${explain(error)}`)
      }
      const letters = drawn.drawn().map(({id, letter}) => ({id, nth: letter.nth}))
      return {review: {counts: tally.counts(), drawn: letters, unread, isFailing}, problems}
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
        id: hashText(`${place}\u0000${nth}`).toString(36),
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
