import * as v from 'valibot'
import {type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit} from 'yaml'
import {didYouMean} from './did-you-mean.ts'
import type {LexiconProblem} from './types.ts'

/** A lexicon file as it was read: what it says, and where each part of it stands. */
export type LexiconFile = {path: string; source: string}
export type Place = ReadonlyArray<string | number>
export type OpenFile = {
  path: string
  document: Document
  /** Makes a problem at a key or item of the file; `offset` counts into its text. */
  problemAt: (place: Place, code: string, message: string, offset?: number) => LexiconProblem
}

/** Reads YAML, and finds what YAML quietly loses. */
export function openFile({path, source}: LexiconFile): {file: OpenFile; problems: LexiconProblem[]} {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, {lineCounter, prettyErrors: false})
  const at = (offset: number, code: string, message: string): LexiconProblem => {
    const {line, col} = lineCounter.linePos(offset)
    return {path, line, column: col, code, message}
  }
  const problemAt: OpenFile['problemAt'] = (place, code, message, offset = 0) =>
    at(startOf(document, place, source) + offset, code, message)
  const problems = document.errors.map((error) =>
    at(error.pos[0], 'yaml', `${error.message.replace(/\.?$/, '')}: check the quotes and indents here`)
  )
  visit(document, {
    Scalar(_, node) {
      const isPlain = node.type === 'PLAIN'
      const isWhole = /^#?\s*(source|why|see|note)\b/i.test(node.comment?.trim() ?? '')
      if (isPlain && node.comment && !isWhole && sameLine(source, node.range))
        problems.push(
          at(
            node.range?.[1] ?? 0,
            'lost-comment',
            'the text from “ #” on is lost here; put quotes around the whole text'
          )
        )
    }
  })
  return {file: {path, document, problemAt}, problems}
}

const sameLine = (source: string, range: readonly number[] | null | undefined): boolean => {
  const end = range?.[1] ?? 0
  const rest = source.slice(end, source.indexOf('\n', end) === -1 ? undefined : source.indexOf('\n', end))
  return /^[ \t]+#/.test(rest)
}

/** Checks a file against a shape; problems say where, what, and the nearest right word. */
export function checkShape<Schema extends v.GenericSchema>(
  file: OpenFile,
  schema: Schema,
  keys: ReadonlyArray<string>
): {value?: v.InferOutput<Schema>; problems: LexiconProblem[]} {
  const result = v.safeParse(schema, file.document.toJS())
  if (result.success) return {value: result.output, problems: []}
  return {problems: result.issues.map((issue) => problemOf(file, issue, keys))}
}

function problemOf(file: OpenFile, issue: v.BaseIssue<unknown>, keys: ReadonlyArray<string>): LexiconProblem {
  const place = (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)))
  const last = String(place.at(-1) ?? '')
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return file.problemAt(place, 'unknown-key', `unknown key “${last}”${didYouMean(last, keys)}`)
  if (issue.received === 'undefined')
    return file.problemAt(place.slice(0, -1), 'missing-key', `“${last}” is missing here`)
  if (issue.type === 'picklist') {
    const options = (issue.expected ?? '').split('|').map((option) => option.replace(/[()"\s]/g, ''))
    return file.problemAt(
      place,
      'unknown-word',
      `unknown ${last} ${issue.received}${didYouMean(issue.received.replaceAll('"', ''), options)}`
    )
  }
  if (issue.expected === 'string' && issue.received === 'Object')
    return file.problemAt(
      place,
      'not-text',
      'expected text; a colon made a map of it: put quotes around the whole text'
    )
  return file.problemAt(
    place,
    'shape',
    issue.kind === 'validation'
      ? issue.message
      : `expected ${issue.expected ?? 'something else'} but found ${issue.received}`
  )
}

/** Where a key's value (or the key itself, where it is not known) begins, in UTF-16 code units. */
function startOf(document: Document, place: Place, source: string): number {
  let node: unknown = document.contents
  let start = 0
  for (const key of place) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : '') === String(key)
      )
      if (!pair) return start
      if (isScalar(pair.key)) start = pair.key.range?.[0] ?? start
      node = pair.value
    } else if (isSeq(node)) node = node.items[Number(key)]
    else return start
    const isLastKey = key === place.at(-1)
    if (isScalar(node))
      start =
        (node.range?.[0] ?? start) + (/['"]/.test(source.charAt(node.range?.[0] ?? -1)) && isLastKey ? 1 : 0)
    else if (isSeq(node) || isMap(node))
      start = isSeq(node) && typeof key === 'string' ? start : (node.range?.[0] ?? start)
  }
  return start
}
