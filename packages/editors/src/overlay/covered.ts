import {type Place, toRange} from '../place.ts'

/**
 * Whether something that can't be seen through lies over a point of an element: a dialog, a menu. The mirror lies over
 * all of the page, so it must not draw there. Coordinates of the viewport, in CSS pixels.
 */
export function isCovered(element: Element, x: number, y: number, own: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  const isPartOf = (found: Element) => found === element || element.contains(found)
  // mostly nothing lies there, and to ask for the uppermost alone is cheaper
  const uppermost = root.elementFromPoint(x, y)
  if (uppermost && isPartOf(uppermost)) return false
  const stack = root.elementsFromPoint(x, y)
  const at = stack.findIndex(isPartOf)
  // scrolled away, or outside of the window
  if (at < 0) return false
  return stack.slice(0, at).some((above) => above !== own && isOpaque(above))
}

/** The parts of a range that are left where nothing may be drawn over some of its words, in order. */
export function leaveOut(range: Range, isHidden: (word: Range) => boolean): Range[] {
  const runs: Place[][] = [[]]
  for (const word of wordsOf(range)) {
    if (isHidden(toRange(word))) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return first && last ? [toRange({start: first.start, end: last.end})] : []
  })
}

function wordsOf({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
  commonAncestorContainer
}: Range): Place[] {
  const {ownerDocument} = commonAncestorContainer
  const walker = ownerDocument?.createTreeWalker(commonAncestorContainer, textNodes)
  if (walker) walker.currentNode = startContainer
  const words: Place[] = []
  let node: Node | null | undefined = startContainer
  while (node) {
    const from = node === startContainer ? startOffset : 0
    const to = node === endContainer ? endOffset : undefined
    for (const {0: word, index} of (node.textContent ?? '').slice(from, to).matchAll(/\S+/g)) {
      const start = from + index
      words.push({start: {node, offset: start}, end: {node, offset: start + word.length}})
    }
    node = node === endContainer ? null : walker?.nextNode()
  }
  return words
}

/** `NodeFilter.SHOW_TEXT` */
const textNodes = 4

function isOpaque(element: Element): boolean {
  if (/^(?:img|canvas|video|iframe|embed|object)$/.test(element.localName)) return true
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style) return false
  return style.backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)
}
