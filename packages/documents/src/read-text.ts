import {decodeLines} from './decode-text.ts'
import {type Letter, type Trouble, trouble} from './letter.ts'
import type {Piece, SourceFile} from './types.ts'

/** Plain text, as it stands: nothing of it is moved, so that a place in it is a place in the file. */
export function readText({bytes}: SourceFile): Letter | Trouble {
  const text = decodeLines(bytes)
  return text === undefined ? trouble('corrupt') : {type: 'letter', text, pieces: findParagraphs(text)}
}

/** Stretches of lines without a blank line between them. */
export function findParagraphs(text: string): Piece[] {
  const pieces: Piece[] = []
  const gap = /\n[^\S\n]*\n\s*|$/g
  let start = text.length - text.trimStart().length
  while (start < text.length) {
    gap.lastIndex = start
    const found = gap.exec(text)
    const end = found?.index ?? text.length
    pieces.push({
      start,
      end: start + text.slice(start, end).trimEnd().length,
      kind: 'paragraph',
      paragraph: pieces.length + 1
    })
    start = end + (found?.[0].length ?? 0)
  }
  return pieces
}
