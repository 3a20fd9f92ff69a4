import type {Place, ReadDocument} from './types.ts'

/**
 * Where in its file a stretch of a document's text stood.
 *
 * @param offset UTF-16 code units into the document's text; between two pieces it is the piece before
 * @returns the paragraph, from 1, and the page where the format has pages; a document without pieces has one paragraph
 * @example
 * placeOf(document, finding.start) // {paragraph: 3, page: 1}
 */
export function placeOf({pieces}: Pick<ReadDocument, 'pieces'>, offset: number): Place {
  let found = pieces[0]
  for (const piece of pieces) {
    if (piece.start > offset) break
    if (piece.kind !== 'inserted') found = piece
  }
  return {
    paragraph: found?.paragraph ?? 1,
    ...(found?.page === undefined ? {} : {page: found.page})
  }
}
