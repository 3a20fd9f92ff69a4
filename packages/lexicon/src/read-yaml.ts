import * as v from 'valibot'
import {type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit} from 'yaml'
import {didYouMean} from './did-you-mean.ts'
import type {LexiconProblem} from './types.ts'

/** A file by its path, for messages, and what stands in it. */
export type LexiconFile = {path: string; source: string}
export type Place = ReadonlyArray<string | number>
/** A file of YAML or JSON as it was read: what it says, and where each part of it stands. */
export type OpenFile = LexiconFile & {
  document: Document
  /** Makes a problem at what a key or item of the file holds; `offset` counts into its text. */
  problemAt: (place: Place, code: string, message: string, offset?: number) => LexiconProblem
  /** Makes a problem at a key itself. */
  problemAtKey: (place: Place, code: string, message: string) => LexiconProblem
  /** Makes a problem at a place in the file’s text, in UTF-16 code units. */
  problemAtOffset: (offset: number, code: string, message: string) => LexiconProblem
}

/** Reads YAML or JSON; problems are what is neither. */
export function openFile({path, source}: LexiconFile): {file: OpenFile; problems: LexiconProblem[]} {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, {lineCounter, prettyErrors: false})
  const problemAtOffset: OpenFile['problemAtOffset'] = (offset, code, message) => {
    const {line, col} = lineCounter.linePos(offset)
    return {path, line, column: col, code, message}
  }
  const file: OpenFile = {
    path,
    source,
    document,
    problemAt: (place, code, message, offset = 0) =>
      problemAtOffset(startsOf(document, place, source).value + offset, code, message),
    problemAtKey: (place, code, message) =>
      problemAtOffset(startsOf(document, place, source).key, code, message),
    problemAtOffset
  }
  const problems = document.errors.map((error) =>
    problemAtOffset(
      error.pos[0],
      'yaml',
      `${error.message.replace(/\.?$/, '')}: check the quotes and indents here`
    )
  )
  return {file, problems}
}

/** Finds what YAML quietly loses of a text: a comment, to it, begins at “ #”. */
export function findLostText({document, source, problemAtOffset}: OpenFile): LexiconProblem[] {
  const problems: LexiconProblem[] = []
  visit(document, {
    Scalar(_, node) {
      const isPlain = node.type === 'PLAIN'
      const isWhole = /^#?\s*(source|why|see|note)\b/i.test(node.comment?.trim() ?? '')
      if (isPlain && node.comment && !isWhole && sameLine(source, node.range))
        problems.push(
          problemAtOffset(
            node.range?.[1] ?? 0,
            'lost-comment',
            'the text from “ #” on is lost here; put quotes around the whole text'
          )
        )
    }
  })
  return problems
}

const sameLine = (source: string, range: readonly number[] | null | undefined): boolean => {
  const end = range?.[1] ?? 0
  const rest = source.slice(end, source.indexOf('\n', end) === -1 ? undefined : source.indexOf('\n', end))
  return /^[ \t]+#/.test(rest)
}

/** Checks a file of keys and values against a shape; problems say where, what, and the nearest right word. */
export function checkShape<Schema extends v.GenericSchema>(
  file: OpenFile,
  schema: Schema,
  keys: ReadonlyArray<string>
): {value?: v.InferOutput<Schema>; problems: LexiconProblem[]} {
  // An empty file says nothing, and so lacks what has to be said.
  const held: unknown = file.document.toJS() ?? {}
  // To the library, a list is an object too.
  if (Array.isArray(held))
    return {problems: [file.problemAt([], 'shape', 'expected keys and values but found a list')]}
  const result = v.safeParse(schema, held)
  if (result.success) return {value: result.output, problems: []}
  return {problems: result.issues.map((issue) => problemOf(file, issue, keys))}
}

function problemOf(file: OpenFile, issue: v.BaseIssue<unknown>, keys: ReadonlyArray<string>): LexiconProblem {
  const path = issue.path ?? []
  const place = path.map(({key}) => (typeof key === 'number' ? key : String(key)))
  const last = String(place.at(-1) ?? '')
  if (issue.received === 'undefined')
    return file.problemAt(place.slice(0, -1), 'missing-key', `“${last}” is missing here`)
  if (path.at(-1)?.origin === 'key') {
    const known = issue.type === 'picklist' ? optionsOf(issue) : keys
    return file.problemAtKey(place, 'unknown-key', `unknown key “${last}”${didYouMean(last, known)}`)
  }
  if (issue.type === 'picklist') {
    const [word, options] = [issue.received.replaceAll('"', ''), optionsOf(issue)]
    // Of a list, it is the list’s key that says what its items are.
    const kind = place.findLast((key) => typeof key === 'string') ?? 'word'
    return file.problemAt(
      place,
      'unknown-word',
      `unknown ${kind} “${word}”${didYouMean(word, options) || `; expected ${options.join(', ')}`}`
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
    issue.kind === 'validation' || issue.type === 'custom'
      ? issue.message
      : `expected ${sayKind(issue.expected ?? 'something else')} but found ${sayKind(issue.received)}`
  )
}

/** The words that a picklist allows. */
const optionsOf = ({expected}: v.BaseIssue<unknown>): string[] =>
  (expected ?? '').split('|').map((option) => option.replace(/[()"\s]/g, ''))

const sayKind = (kind: string): string => kinds.get(kind) ?? kind.replace(/^"(.*)"$/, '“$1”')

const kinds = new Map([
  ['Array', 'a list'],
  ['Object', 'keys and values'],
  ['string', 'text'],
  ['null', 'nothing']
])

/** Where a key and its value begin, in UTF-16 code units; what isn’t there begins where what holds it does. */
function startsOf(document: Document, place: Place, source: string): {key: number; value: number} {
  let node: unknown = document.contents
  let value = 0
  let start = 0
  for (const key of place) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : '') === String(key)
      )
      if (!pair) return {key: value, value}
      if (isScalar(pair.key)) value = pair.key.range?.[0] ?? value
      node = pair.value
    } else if (isSeq(node)) node = node.items[Number(key)]
    else return {key: value, value}
    start = value
    const isLastKey = key === place.at(-1)
    if (isScalar(node))
      value =
        (node.range?.[0] ?? value) + (/['"]/.test(source.charAt(node.range?.[0] ?? -1)) && isLastKey ? 1 : 0)
    else if (isSeq(node) || isMap(node))
      value = isSeq(node) && typeof key === 'string' ? value : (node.range?.[0] ?? value)
  }
  return {key: start, value}
}
