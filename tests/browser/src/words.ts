import type {Locator, Page} from 'playwright-core'
import {type Box, differingBoxes, union} from './pixels.ts'

/**
 * Where a stretch of words stands on the screen, in its pixels: one box for each line that it runs over. A line that is cut is only
 * partly in view, so that its mark may be seen or not; at the end of one that is broken a space may hang, and be marked with it.
 */
export type Line = Box & {words: string; isCut?: boolean; isBroken?: boolean}

export type Stretch = {start: number; end: number; actual: string}

/**
 * Returns where words of a `<textarea>` or `<input>` stand, measured by selecting one after the other and looking at what
 * the browser paints: a form field has no ranges to ask.
 */
export async function measureInField(
  page: Page,
  field: Locator,
  stretches: readonly Stretch[]
): Promise<Line[]> {
  const zoom = await zoomOf(page)
  const found = await field.boundingBox()
  if (found === null) throw new Error('The field cannot be seen.')
  const area = enlarge(found, zoom)
  // A picture begins at the window's edge where the field reaches beyond it.
  const [x, y] = [Math.max(0, Math.floor(area.x)), Math.max(0, Math.floor(area.y))]
  const clip = {
    x,
    y,
    width: Math.ceil(area.x + area.width) - x,
    height: Math.ceil(area.y + area.height) - y
  }
  const lineHeight = (await field.evaluate(readLineHeight)) * zoom
  const unselected = await paintSelection(page, field, clip, 0, 0)
  const measure = async (start: number, end: number): Promise<Box[]> => {
    const boxes = differingBoxes(unselected, await paintSelection(page, field, clip, start, end))
    return boxes.map((box) => ({...box, x: box.x + clip.x, y: box.y + clip.y}))
  }
  const lines: Line[] = []
  const addLine = (box: Box, words: string) => {
    const isCut = box.y < area.y + edge || box.y + box.height > area.y + area.height - edge
    lines.push({...box, words, isCut})
  }
  for (const {start, end, actual} of stretches) {
    const [whole, ...others] = await measure(start, end)
    if (whole === undefined) continue
    if (others.length === 0 && whole.height < lineHeight * 1.5) {
      addLine(whole, actual)
      continue
    }
    // Over more than one line, each word by itself: the browser also paints the space at which a line is broken.
    const words: Box[] = []
    for (const word of actual.matchAll(/\S+/g)) {
      const box = largest(await measure(start + word.index, start + word.index + word[0].length))
      if (box !== undefined) words.push(box)
    }
    for (const box of joinLines(words)) addLine(box, actual)
  }
  return lines
}

/** Returns where words inside an editable element stand, from the boxes of their ranges; frames are allowed for. */
export async function measureInEditable(editable: Locator, quotes: readonly string[]): Promise<Line[]> {
  const frame = await frameOffset(editable)
  const {found, view} = await editable.evaluate(measureQuotes, [...quotes])
  const zoom = await zoomOf(editable.page())
  const onScreen = (box: Box) => enlarge({...box, x: box.x + frame.x, y: box.y + frame.y}, zoom)
  const window = editable.page().viewportSize()
  if (window === null) throw new Error('The window has no size.')
  const seen = intersect(onScreen(view), {x: 0, y: 0, ...window})
  return found.flatMap(({quote, boxes}) => {
    if (boxes.length === 0) throw new Error(`The editor does not hold the words "${quote}".`)
    return joinLines(boxes).flatMap((box, index, all) => {
      const line = {...onScreen(box), words: quote, isBroken: index < all.length - 1}
      // the mark stands a little below
      const marked = {...line, height: line.height + 8 * zoom}
      const rest = intersect(marked, seen)
      if (rest.width <= 0 || rest.height <= 0) return []
      return [{...line, isCut: rest.height < marked.height || rest.width < marked.width}]
    })
  })
}

/** How much a page is zoomed: what the page counts as one pixel is so many of the screen's. */
async function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => devicePixelRatio)
}

function enlarge({x, y, width, height}: Box, by: number): Box {
  return {x: x * by, y: y * by, width: width * by, height: height * by}
}

function intersect(one: Box, two: Box): Box {
  const [x, y] = [Math.max(one.x, two.x), Math.max(one.y, two.y)]
  const right = Math.min(one.x + one.width, two.x + two.width)
  const bottom = Math.min(one.y + one.height, two.y + two.height)
  return {x, y, width: right - x, height: bottom - y}
}

async function paintSelection(
  page: Page,
  field: Locator,
  clip: Box,
  start: number,
  end: number
): Promise<Buffer> {
  await field.evaluate(
    (element: HTMLTextAreaElement | HTMLInputElement, [from, to]) => element.setSelectionRange(from, to),
    [start, end] as const
  )
  return page.screenshot({animations: 'disabled', clip})
}

function largest(boxes: readonly Box[]): Box | undefined {
  return boxes.toSorted((one, two) => two.width * two.height - one.width * one.height)[0]
}

// Of a field's own border and padding at most, in the screen's pixels.
const edge = 3

// Runs in the page. In CSS pixels of the viewport, however the page is zoomed.
function readLineHeight(element: HTMLElement): number {
  const {lineHeight, fontSize} = getComputedStyle(element)
  const height = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
  return (height * element.getBoundingClientRect().height) / element.offsetHeight
}

// Words that stand on the same line make one box, the spaces between them included.
function joinLines(words: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const word of words) {
    const at = lines.findIndex((line) => Math.abs(line.y - word.y) < line.height / 2)
    const line = lines[at]
    if (line === undefined) lines.push(word)
    else lines[at] = union([line, word]) ?? line
  }
  return lines
}

async function frameOffset(editable: Locator): Promise<{x: number; y: number}> {
  const handle = await editable.elementHandle()
  const frameElement = await (await handle?.ownerFrame())?.frameElement().catch(() => null)
  const box = await frameElement?.boundingBox()
  return box === null || box === undefined ? {x: 0, y: 0} : {x: box.x, y: box.y}
}

// Runs in the page.
function measureQuotes(element: Element, quotes: string[]) {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const text = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('')
  const keepsSpaces = getComputedStyle(element).whiteSpace.includes('break-spaces')
  let from = 0
  const found = quotes.map((quote) => {
    const start = text.indexOf(quote, from)
    if (start < 0) return {quote, boxes: []}
    from = start + quote.length
    // Each word by itself: a range also holds the space at which a line is broken, which is painted only where it is kept.
    const boxes = keepsSpaces
      ? boxesOf(start, from)
      : [...quote.matchAll(/\S+/g)].flatMap((word) =>
          boxesOf(start + word.index, start + word.index + word[0].length)
        )
    return {quote, boxes: boxes.filter((box) => box.width > 0)}
  })
  return {found, view: viewOf(element)}

  // What of the element can be seen: all but what it, and whatever it stands in, hides by scrolling.
  function viewOf(inner: Element) {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
    for (let each: Element | null = inner; each; each = each.parentElement) {
      if (each === document.documentElement || each === document.body) continue
      if (getComputedStyle(each).overflowY === 'visible') continue
      const box = each.getBoundingClientRect()
      left = Math.max(left, box.left + each.clientLeft)
      top = Math.max(top, box.top + each.clientTop)
      right = Math.min(right, box.left + each.clientLeft + each.clientWidth)
      bottom = Math.min(bottom, box.top + each.clientTop + each.clientHeight)
    }
    return {x: left, y: top, width: right - left, height: bottom - top}
  }

  function boxesOf(start: number, to: number) {
    const range = document.createRange()
    let passed = 0
    for (const node of nodes) {
      const end = passed + node.data.length
      if (start >= passed && start < end) range.setStart(node, start - passed)
      if (to > passed && to <= end) range.setEnd(node, to - passed)
      passed = end
    }
    return [...range.getClientRects()].map(({x, y, width, height}) => ({x, y, width, height}))
  }
}
