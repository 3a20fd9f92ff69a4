import {composeText, type Paragraph} from './compose-text.ts'
import type {Aside} from './types.ts'

/** Headers and footers, beside the text: those of the first page are often the others' too, so each wording comes once. */
export function sayEdges(edges: ReadonlyArray<ReadonlyArray<Paragraph>>): Aside[] {
  const texts = edges.map((paragraphs) => composeText(paragraphs).text).filter((text) => text !== '')
  return [...new Set(texts)].map((text) => ({kind: 'header or footer', text}))
}
