import {readFileSync} from 'node:fs'
import {type Addressee, type Category, categories, type Voice} from '@evenhand/lexicon'

/** A stretch of a text, in UTF-16 code units. */
export type Span = {start: number; end: number}

/** One text with what a fair-minded reader would mark in it. */
export type LabelledRecord = {
  id: string
  split: 'tune' | 'measure'
  kind: 'sentence' | 'email' | 'letter' | 'record' | 'report'
  to: Addressee
  voice: Voice
  text: string
  labels: ReadonlyArray<Label>
  /** Stretches on which fair people differ: a finding there counts neither way. */
  maybe: ReadonlyArray<Span>
  note?: string
}

/** A stretch that should be found, under one of these categories; the first is the one it is counted under. */
export type Label = Span & {categories: readonly [Category, ...Category[]]}

type Quote = {quote: string; nth?: number}
type RecordLine = Omit<LabelledRecord, 'labels' | 'maybe'> & {
  findings: ReadonlyArray<Quote & {category: Category; also?: ReadonlyArray<Category>}>
  maybe?: ReadonlyArray<Quote>
}

/**
 * Reads labelled records from JSON Lines files and finds where each quote stands.
 *
 * @throws where a line is not JSON, an id comes twice, a quote is not in its text or a category does not exist:
 *   a mistake in the labels must be mended, never scored.
 */
export function readRecords(paths: ReadonlyArray<string>): LabelledRecord[] {
  const records = paths.flatMap((path) => readJsonLines<RecordLine>(path).map(locateLabels))
  const ids = new Set<string>()
  for (const {id} of records) {
    if (ids.has(id)) throw new Error(`two records have the id ${id}: give one of them another`)
    ids.add(id)
  }
  return records
}

/**
 * Reads a file of one JSON object a line; blank lines are passed over.
 *
 * @throws with file and line where a line is not JSON.
 */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parseLine<T>(line, `${path}:${index + 1}`)] : []))
}

/**
 * Turns quotes into places in the text.
 *
 * @throws where a quote is not in the text, or a category does not exist.
 */
export function locateLabels(line: RecordLine): LabelledRecord {
  const {findings, maybe = [], ...rest} = line
  return {
    ...rest,
    labels: findings.map(({category, also = [], ...quote}) => ({
      ...locateQuote(line, quote),
      categories: [checkCategory(line, category), ...also.map((d) => checkCategory(line, d))]
    })),
    maybe: maybe.map((quote) => locateQuote(line, quote))
  }
}

function locateQuote({id, text}: RecordLine, {quote, nth = 1}: Quote): Span {
  let start = -1
  for (let seen = 0; seen < nth; seen++) {
    start = text.indexOf(quote, start + 1)
    if (start < 0) throw new Error(`${id}: occurrence ${nth} of ${JSON.stringify(quote)} is not in the text`)
  }
  return {start, end: start + quote.length}
}

function checkCategory({id}: RecordLine, name: Category): Category {
  if (!categories.includes(name)) throw new Error(`${id}: no category is called ${JSON.stringify(name)}`)
  return name
}

function parseLine<T>(line: string, place: string): T {
  try {
    return JSON.parse(line) as T
  } catch (error) {
    throw new Error(`${place}: not a JSON object (${(error as Error).message})`)
  }
}
