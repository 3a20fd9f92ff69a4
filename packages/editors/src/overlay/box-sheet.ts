import type {DrawnBox} from '../adapters/drawn-text.ts'
import type {Boundary} from '../place.ts'
import type {Sheet} from './mirror.ts'

/** Lays words over the boxes that an application has laid over the text that it drew. */
export function createBoxSheet(document: Document, findBoxes: () => ReadonlyArray<DrawnBox>): Sheet {
  const page = document.createElement('div')
  let lines: Line[] = []

  return {
    element: page,
    flows: false,
    show: () => {
      const before = lines
      lines = findBoxes().map((box, index) => writeLine(document, box, before[index]))
      // what is drawn anew as it was keeps its place, and so its underlines
      const isSame =
        lines.length === before.length && lines.every(({node}, index) => node === before[index]?.node)
      if (!isSame) page.replaceChildren(...lines.map(({words}) => words))
    },
    layOut: (frame) => {
      const unit = {x: frame.zoom * frame.scaleX, y: frame.zoom * frame.scaleY}
      for (const {words} of lines) words.hidden = false
      // first all is measured, then all is moved, so that the browser lays out once
      const measured = lines.map((line) => measure(line, unit))
      const usual = median(measured.map(({scale}) => scale))
      for (const [index, {edges, scale, height}] of measured.entries()) {
        const words = lines[index]?.words
        if (!words) continue
        // set in another font than is known here, or spaced out: nobody can tell where in the box a word stands
        words.hidden = !(Math.abs(scale / usual - 1) < tolerance)
        const x = (edges.x - frame.x) / unit.x
        const y = (edges.y - frame.y) / unit.y + (edges.height / unit.y - height * scale) / 2
        words.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${scale})`)
      }
    },
    placeOf: (start, end) => {
      const first = lines.find(({box, node}) => box.textStart + node.length > start)
      const last = lines.findLast(({box}) => box.textStart < end)
      return first && last ? {start: pointIn(first, start), end: pointIn(last, end)} : null
    }
  }
}

type Line = {box: DrawnBox; words: HTMLElement; node: Text}

/** The nearest point that a line has: between two boxes there are separators, which stand in none. */
function pointIn({box, node}: Line, at: number): Boundary {
  return {node, offset: Math.min(Math.max(at - box.textStart, 0), node.length)}
}

/** How far a box may be wider or narrower than its words, set as most boxes on the page are. */
const tolerance = 0.03

function writeLine(document: Document, box: DrawnBox, before: Line | undefined): Line {
  const isSame =
    before?.box.words === box.words && before.box.font === box.font && before.box.isLast === box.isLast
  if (isSame) return {...before, box}
  const words = document.createElement('span')
  const seen = box.isLast ? box.words.trimEnd() : box.words
  const node = document.createTextNode(seen)
  // the space at which a line ends has its width, and no underline
  words.dataset['end'] = box.words.slice(seen.length)
  words.append(node)
  words.className = 'drawn-line'
  words.style.setProperty('font', box.font)
  return {box, words, node}
}

function measure({box, words}: Line, unit: {x: number}): {edges: DOMRect; scale: number; height: number} {
  const edges = box.element.getBoundingClientRect()
  // what the browser has laid out, before it is scaled
  const style = words.ownerDocument.defaultView?.getComputedStyle(words)
  const width = Number.parseFloat(style?.width ?? '')
  return {edges, scale: edges.width / unit.x / width, height: Number.parseFloat(style?.height ?? '')}
}

function median(values: ReadonlyArray<number>): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1
}
