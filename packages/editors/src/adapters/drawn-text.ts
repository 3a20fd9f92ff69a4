/** A box that an application has laid over a piece of text that it drew, with the words in its label. */
export type DrawnBox = {
  element: Element
  words: string
  /** As CSS writes a font; empty where the box doesn't tell. */
  font: string
  /** Where its words begin in the text, in UTF-16 code units. */
  textStart: number
  /** Whether no more words stand beside it, so that a space at its end is not seen. */
  isLast: boolean
}

export type DrawnText = {text: string; boxes: ReadonlyArray<DrawnBox>}

/** What is a box with words in it. */
export const boxSelector = 'rect[aria-label]'

/**
 * Reads the words of all boxes as a person reads them: line by line from the top, each from the left. One line break stands
 * where a line was full, or may have been; two where there is room for half a line, or where what follows stands elsewhere, as
 * in another cell of a table, so that no sentence runs from one to the other.
 */
export function readDrawnText(root: Element): DrawnText {
  const boxes: DrawnBox[] = []
  let text = ''
  let before: Stretch | undefined
  for (const stretch of findStretches([...root.querySelectorAll(boxSelector)].flatMap(measure))) {
    if (before) text += separatorOf(before, stretch)
    let right = stretch.left
    for (const {element, edges} of stretch.boxes) {
      const isLast = element === stretch.boxes.at(-1)?.element
      if (edges.left - right > 1 && !/\s$/.test(text)) text += ' '
      const words = element.getAttribute('aria-label') ?? ''
      boxes.push({
        element,
        words,
        font: element.getAttribute('data-font-css') ?? '',
        textStart: text.length,
        isLast
      })
      text += words
      right = edges.right
    }
    before = stretch
  }
  return {text, boxes}
}

type Edges = {left: number; top: number; right: number; bottom: number; height: number}
type Measured = {element: Element; edges: Edges}

/** Boxes of one line with no more room between them than a word needs. */
type Stretch = Edges & {boxes: Measured[]}

function measure(element: Element): Measured[] {
  const edges = element.getBoundingClientRect()
  const isSeen = edges.width > 0 && edges.height > 0
  return isSeen && element.getAttribute('aria-label')?.trim() ? [{element, edges}] : []
}

/** In order of reading; boxes of one line need not be of one height. */
function findStretches(found: ReadonlyArray<Measured>): Stretch[] {
  const lines: Measured[][] = []
  for (const box of found.toSorted((a, b) => a.edges.top - b.edges.top)) {
    const line = lines.at(-1)
    if (line?.some(({edges}) => standsBeside(edges, box.edges))) line.push(box)
    else lines.push([box])
  }
  return lines.flatMap(splitAtRoom)
}

function splitAtRoom(line: ReadonlyArray<Measured>): Stretch[] {
  const stretches: Stretch[] = []
  for (const box of line.toSorted((a, b) => a.edges.left - b.edges.left)) {
    const {left, top, right, bottom, height} = box.edges
    const last = stretches.at(-1)
    if (!last || left - last.right > height / 2) {
      stretches.push({left, top, right, bottom, height, boxes: [box]})
      continue
    }
    last.boxes.push(box)
    last.right = Math.max(last.right, right)
    last.top = Math.min(last.top, top)
    last.bottom = Math.max(last.bottom, bottom)
    last.height = last.bottom - last.top
  }
  return stretches
}

function standsBeside(one: Edges, other: Edges): boolean {
  return holdsMiddle(one, other) || holdsMiddle(other, one)
}

function holdsMiddle(one: Edges, other: Edges): boolean {
  const middle = other.top + other.height / 2
  return middle > one.top && middle < one.bottom
}

function separatorOf(before: Stretch, next: Stretch): string {
  const isBelow = next.left < before.right && next.right > before.left && !standsBeside(before, next)
  if (!isBelow) return '\n\n'
  // a sentence may go on overleaf
  if (pageOf(before) !== pageOf(next)) return '\n'
  return next.top - before.bottom > Math.min(before.height, next.height) / 2 ? '\n\n' : '\n'
}

/** Each page, or part of one, is drawn by itself. */
function pageOf({boxes}: Stretch): Element | null | undefined {
  return boxes[0]?.element.closest('svg')
}
