import type {Aside, Piece} from './types.ts'

/** A paragraph on its way into a document's text. */
export type Paragraph = Line & {
  kind: Exclude<Piece['kind'], 'inserted'>
  /** `- ` or `1. ` before a list item. */
  mark?: string
  page?: number | undefined
  /** The end of a paragraph that began on the page before. */
  isContinued?: boolean
}

/** The words of a paragraph, and what was changed or remarked in it. */
export type Line = {
  text: string
  /** Stretches that were inserted with changes tracked. */
  inserted?: Insertion[]
  asides?: Aside[]
}

type Insertion = {start: number; end: number; author?: string}

export type Change = {kind: 'inserted' | 'deleted'; author?: string}

export type Composed = {text: string; pieces: Piece[]; asides: Aside[]}

/** Writes on a line; what was deleted goes beside it. */
export function writeOn(line: Line, text: string, change?: Change): void {
  if (text === '') return
  const by = change?.author === undefined ? {} : {author: change.author}
  if (change?.kind === 'deleted') {
    const asides = (line.asides ??= [])
    const last = asides.at(-1)
    if (last?.kind === 'deleted' && last.author === change.author) last.text += text
    else asides.push({kind: 'deleted', text, ...by})
    return
  }
  const start = line.text.length
  line.text += text
  if (change === undefined) return
  const inserted = (line.inserted ??= [])
  const last = inserted.at(-1)
  if (last?.end === start && last.author === change.author) last.end = line.text.length
  else inserted.push({start, end: line.text.length, ...by})
}

/**
 * Joins paragraphs as a person would type them: a blank line between paragraphs, none between the items of a list.
 * Paragraphs without words are left out; what stands beside them is kept.
 */
export function composeText(paragraphs: Iterable<Paragraph>): Composed {
  const parts: string[] = []
  const pieces: Piece[] = []
  const asides: Aside[] = []
  let length = 0
  let number = 0
  let before: Paragraph['kind'] | undefined
  for (const paragraph of splitAtBlankLines(paragraphs)) {
    const {kind, text, mark = '', page, inserted = [], isContinued = false} = paragraph
    const words = text.trim()
    if (words !== '' && (!isContinued || number === 0)) number++
    for (const aside of paragraph.asides ?? [])
      if (aside.text.trim() !== '')
        asides.push({...aside, text: aside.text.trim(), paragraph: Math.max(number, 1)})
    if (words === '') continue
    if (before !== undefined) {
      const gap = isContinued ? ' ' : kind === 'list item' && before === 'list item' ? '\n' : '\n\n'
      parts.push(gap)
      length += gap.length
    }
    const onPage = page === undefined ? {} : {page}
    parts.push(mark, words)
    const from = length + mark.length
    const end = from + words.length
    pieces.push({start: length, end, kind, paragraph: number, ...onPage})
    const shift = from - text.indexOf(words)
    for (const {author, ...change} of inserted) {
      const span = {start: Math.max(change.start + shift, from), end: Math.min(change.end + shift, end)}
      if (span.start >= span.end) continue
      pieces.push({...span, kind: 'inserted', paragraph: number, ...onPage})
      const added = words.slice(span.start - from, span.end - from).trim()
      const by = author === undefined ? {} : {author}
      if (added !== '') asides.push({kind: 'inserted', text: added, ...by, paragraph: number})
    }
    length = end
    before = kind
  }
  return {text: parts.join(''), pieces, asides}
}

/** Two line breaks in a row are how some people end a paragraph. */
function* splitAtBlankLines(paragraphs: Iterable<Paragraph>): Generator<Paragraph, void, undefined> {
  for (const paragraph of paragraphs) {
    if (!/\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(paragraph.text)) yield paragraph
    else yield* splitParagraph(paragraph)
  }
}

function* splitParagraph(paragraph: Paragraph): Generator<Paragraph, void, undefined> {
  let first: Pick<Paragraph, 'mark' | 'isContinued' | 'asides'> = paragraph
  let from = 0
  for (const text of paragraph.text.split(/(\n[^\S\n]*\n\s*)/)) {
    if (/\S/.test(text)) {
      const {mark = '', isContinued = false, asides = []} = first
      const shift = from
      const inserted = (paragraph.inserted ?? []).map((change) => ({
        ...change,
        start: change.start - shift,
        end: change.end - shift
      }))
      yield {...paragraph, text, mark, isContinued, asides, inserted}
      first = {}
    }
    from += text.length
  }
}
