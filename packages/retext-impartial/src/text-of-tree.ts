import type {Nodes, Root} from 'nlcst'

/** The prose of a tree, and the way back from it to the file. */
export type TreeText = {
  text: string
  /** The offset in the file of an offset in `text`; undefined where the tree does not say. */
  toFileOffset(offset: number, edge: 'start' | 'end'): number | undefined
}

type Piece = {start: number; end: number; fileStart: number | undefined; fileEnd: number | undefined}

/** Stands for each code unit of code in prose: it is no word, so no wording is matched across it. */
const placeholder = '\uFFFC'
const paragraphBreak = '\n\n'

/**
 * Puts the text of a natural language tree together.
 *
 * For a tree of plain text that is the file itself. A tree that came out of Markdown or HTML holds the prose alone, so
 * its text is shorter than the file, and each piece of it remembers where it stands there.
 */
export function readTree(tree: Root): TreeText {
  const pieces: Piece[] = []
  let text = ''

  function add(value: string, fileStart?: number, fileEnd?: number): void {
    pieces.push({start: text.length, end: text.length + value.length, fileStart, fileEnd})
    text += value
  }

  function walk(node: Nodes, isAfterParagraph: boolean): void {
    if (node.type === 'ParagraphNode' && isAfterParagraph) add(paragraphBreak)
    if ('children' in node) {
      for (const [index, child] of node.children.entries())
        walk(child, node.children[index - 1]?.type === 'ParagraphNode')
      return
    }
    const value = node.type === 'SourceNode' ? placeholder.repeat(node.value.length) : node.value
    add(value, node.position?.start.offset, node.position?.end.offset)
  }

  walk(tree, false)
  return {text, toFileOffset: (offset, edge) => locate(pieces, offset, edge)}
}

function locate(pieces: ReadonlyArray<Piece>, offset: number, edge: 'start' | 'end'): number | undefined {
  const piece = pieces.find(({start, end}) =>
    edge === 'start' ? start <= offset && offset < end : start < offset && offset <= end
  )
  if (piece?.fileStart === undefined || piece.fileEnd === undefined) return undefined
  const isSameLength = piece.fileEnd - piece.fileStart === piece.end - piece.start
  if (isSameLength) return piece.fileStart + offset - piece.start
  // An entity such as `&rsquo;` is longer in the file than in the text: only its edges can be placed.
  return edge === 'start' ? piece.fileStart : piece.fileEnd
}
