import type {Piece} from './types.ts'

/** A paragraph on its way into a document's text. */
export type Paragraph = {
  kind: Exclude<Piece['kind'], 'inserted'>
  text: string
  /** `- ` or `1. ` before a list item. */
  mark?: string
  page?: number
  /** Stretches of its text that were inserted with changes tracked. */
  inserted?: ReadonlyArray<{start: number; end: number}>
  /** The end of a paragraph that began on the page before. */
  isContinued?: boolean
}

export type Composed = {text: string; pieces: Piece[]}

/**
 * Joins paragraphs as a person would type them: a blank line between paragraphs, none between the items of a list.
 * Paragraphs without words are left out.
 */
export function composeText(paragraphs: Iterable<Paragraph>): Composed {
  const parts: string[] = []
  const pieces: Piece[] = []
  let length = 0
  let number = 0
  let before: Paragraph['kind'] | undefined
  for (const {kind, text, mark = '', page, inserted = [], isContinued = false} of splitAtBlankLines(
    paragraphs
  )) {
    const words = text.trim()
    if (words === '') continue
    if (before !== undefined) {
      const gap = isContinued ? ' ' : kind === 'list item' && before === 'list item' ? '\n' : '\n\n'
      parts.push(gap)
      length += gap.length
    }
    if (!isContinued || number === 0) number++
    const onPage = page === undefined ? {} : {page}
    parts.push(mark, words)
    const from = length + mark.length
    const end = from + words.length
    pieces.push({start: length, end, kind, paragraph: number, ...onPage})
    const shift = from - text.indexOf(words)
    for (const change of inserted) {
      const span = {start: Math.max(change.start + shift, from), end: Math.min(change.end + shift, end)}
      if (span.start < span.end) pieces.push({...span, kind: 'inserted', paragraph: number, ...onPage})
    }
    length = end
    before = kind
  }
  return {text: parts.join(''), pieces}
}

/** Two line breaks in a row are how some people end a paragraph. */
function* splitAtBlankLines(paragraphs: Iterable<Paragraph>): Generator<Paragraph, void, undefined> {
  for (const whole of paragraphs) {
    let {mark = '', isContinued = false} = whole
    let from = 0
    for (const part of whole.text.split(/(\n[^\S\n]*\n\s*)/)) {
      if (/\S/.test(part)) {
        const shift = from
        const inserted = whole.inserted?.map(({start, end}) => ({start: start - shift, end: end - shift}))
        yield {...whole, text: part, mark, isContinued, ...(inserted === undefined ? {} : {inserted})}
        mark = ''
        isContinued = false
      }
      from += part.length
    }
  }
}
