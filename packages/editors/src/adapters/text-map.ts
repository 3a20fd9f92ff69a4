import {firstIndex} from '@evenhand/engine/first-index'
import {type Boundary, type Place, toRange} from '../place.ts'
import {isOthersText} from './others-text.ts'

/** A stretch of text that stands, as it is, in one text node. Lengths and places in UTF-16 code units. */
type Segment = {node: Text; nodeStart: number; textStart: number; length: number; isEditable: boolean}

/** The text of an element as a person reads it, with the way back to where it stands. */
export type TextMap = {
  text: string
  segments: ReadonlyArray<Segment>
  setAside: ReadonlyArray<LeftOut>
}
/** An element of other people's text, which is left out. */
export type LeftOut = {
  element: Element
  /** Whether all that follows it is left out with it. */
  isRest: boolean
  /** How much of the text stands before it, in UTF-16 code units. */
  at: number
}

/**
 * Reads the text of an editor: blocks and `<br>` become line breaks (two after a paragraph), white space counts as
 * the browser shows it, invisible marks that editors put in are left out, and so is other people's text.
 *
 * @example
 * mapText(body).text // 'Dear Ms Cole,\n\nThank you for your email.'
 */
export function mapText(root: Element): TextMap {
  const reading = startReading()
  readChildren(root, reading, true)
  return finishReading(reading)
}

/**
 * Reads the text that an application has drawn, of which only some elements hold words of the document, each a line of
 * its own. White space and the way back are as in `mapText`.
 */
export function mapParagraphs(root: Element, selector: string): TextMap {
  const reading = startReading()
  for (const paragraph of root.querySelectorAll(selector)) {
    if (paragraph.parentElement?.closest(selector)) continue
    breakLine(reading, 1)
    readChildren(paragraph, reading, false)
    breakLine(reading, 1)
  }
  return finishReading(reading)
}

/** The smallest range that holds `start`–`end`, or `null` where it has no place in the editor. */
export function rangeIn(map: TextMap, start: number, end: number): Range | null {
  const place = placeIn(map, start, end)
  return place && toRange(place)
}

/** What that range would hold. */
export function placeIn(map: TextMap, start: number, end: number): Place | null {
  const first = start === end ? segmentBefore(map, start) : segmentAfter(map, start)
  const last = segmentBefore(map, end)
  if (!first || !last) return null
  const from = first.nodeStart + start - first.textStart
  const to = last.nodeStart + end - last.textStart
  // an editor may have redrawn itself since it was read
  if (from > first.node.length || to > last.node.length || !first.node.isConnected || !last.node.isConnected)
    return null
  return {start: {node: first.node, offset: from}, end: {node: last.node, offset: to}}
}

/** Whether `start`–`end` is one run of words that may be replaced: no line break, no fixed island inside. */
export function isReplaceable(map: TextMap, start: number, end: number): boolean {
  if (map.text.slice(start, end).includes('\n')) return false
  const touched = map.segments.filter(({textStart, length}) => textStart < end && textStart + length > start)
  if (start === end) return segmentBefore(map, start)?.isEditable ?? false
  return touched.length > 0 && touched.every(({isEditable}) => isEditable)
}

/** Where a place in the DOM is in the text: the nearest place before it, if it isn't in the text itself. */
export function offsetIn(map: TextMap, {node, offset}: Boundary): number {
  const document = node.ownerDocument
  if (!document) return 0
  const point = document.createRange()
  point.setStart(node, offset)
  const behind = firstIndex(map.segments, (segment) => beginsBehind(point, segment))
  const segment = map.segments[behind - 1]
  if (!segment) return 0
  const within = segment.node === node ? offset - segment.nodeStart : segment.length
  return segment.textStart + Math.min(Math.max(within, 0), segment.length)
}

const newline = 10
const space = 32

type TextReading = {
  parts: string[]
  length: number
  /** Line breaks to write before the next words. */
  breaks: number
  lastCode: number
  segments: Segment[]
  setAside: LeftOut[]
  isOver: boolean
}

const startReading = (): TextReading => ({
  parts: [],
  length: 0,
  breaks: 0,
  lastCode: newline,
  segments: [],
  setAside: [],
  isOver: false
})

const finishReading = ({parts, segments, setAside}: TextReading): TextMap => ({
  text: parts.join(''),
  segments,
  setAside
})

function readChildren(parent: Element, reading: TextReading, isEditable: boolean): void {
  for (let node = parent.firstChild; node && !reading.isOver; node = node.nextSibling) {
    if (node.nodeType === 3) readTextNode(node as Text, reading, isEditable)
    else if (node.nodeType === 1) readElement(node as Element, reading, isEditable)
  }
}

function readElement(element: Element, reading: TextReading, isEditable: boolean): void {
  const name = element.localName
  if (name === 'br') {
    reading.breaks++
    return
  }
  if (isHidden(element, name)) return
  const others = isOthersText(element)
  if (others === 'rest') reading.isOver = true
  if (others !== 'no') {
    reading.setAside.push({element, isRest: reading.isOver, at: reading.length})
    return breakLine(reading, 2)
  }

  const lines = breaksAround.get(name) ?? 0
  breakLine(reading, lines)
  readChildren(element, reading, isEditable && element.getAttribute('contenteditable') !== 'false')
  breakLine(reading, lines)
}

function isHidden(element: Element, name: string): boolean {
  return (
    unread.has(name) || element.hasAttribute('hidden') || element.getAttribute('data-mce-bogus') === 'all'
  )
}

const unread = new Set(
  'script style template noscript textarea select button svg math iframe object audio video canvas title head'.split(
    ' '
  )
)

const breaksAround: ReadonlyMap<string, number> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure hr'
    .split(' ')
    .map((name) => [name, 2] as const),
  ...'div li dt dd tr td th thead tbody tfoot caption section article aside header footer main nav address form fieldset figcaption'
    .split(' ')
    .map((name) => [name, 1] as const)
])

/** A selector of the elements that stand on lines of their own. */
export const lineNames = [...breaksAround.keys()].join(',')

function breakLine(reading: TextReading, lines: number): void {
  if (reading.length > 0) reading.breaks = Math.max(reading.breaks, lines)
}

const special = /[\t\n\f\r\u200B\uFEFF]| {2}/
const pieces = /[ \t\n\f\r]+|[\u200B\uFEFF]+|[^ \t\n\f\r\u200B\uFEFF]+/g

function readTextNode(node: Text, reading: TextReading, isEditable: boolean): void {
  const {data} = node
  if (data.length === 0) return
  if (!special.test(data) && data.charCodeAt(0) !== space) {
    write(data, 0, node, reading, isEditable)
    return
  }
  const isPreserved = preservesSpace(node)
  for (const {0: piece, index} of data.matchAll(pieces)) {
    const code = piece.charCodeAt(0)
    if (code === 0x200b || code === 0xfeff) continue
    if (!isSpace(code)) write(piece, index, node, reading, isEditable)
    else if (isPreserved) write(piece, index, node, reading, isEditable)
    else if (reading.breaks === 0 && reading.lastCode !== newline && reading.lastCode !== space)
      write(' ', index, node, reading, isEditable)
  }
}

function isSpace(code: number): boolean {
  return code === space || (code >= 9 && code <= 13)
}

function preservesSpace(node: Text): boolean {
  const parent = node.parentElement
  const style = parent?.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? ''
  return /^(?:pre|break-spaces)/.test(style)
}

function write(
  piece: string,
  nodeStart: number,
  node: Text,
  reading: TextReading,
  isEditable: boolean
): void {
  if (reading.breaks > 0) {
    // blank lines before the first words are no part of the letter
    if (reading.length > 0) {
      reading.parts.push('\n'.repeat(reading.breaks))
      reading.length += reading.breaks
    }
    reading.breaks = 0
  }
  const last = reading.segments.at(-1)
  if (
    last?.node === node &&
    last.nodeStart + last.length === nodeStart &&
    last.textStart + last.length === reading.length
  )
    last.length += piece.length
  else reading.segments.push({node, nodeStart, textStart: reading.length, length: piece.length, isEditable})
  reading.parts.push(piece)
  reading.length += piece.length
  reading.lastCode = piece.charCodeAt(piece.length - 1)
}

/** The segment that holds the character behind `at`. */
function segmentAfter({segments}: TextMap, at: number): Segment | undefined {
  return segments[firstIndex(segments, ({textStart, length}) => textStart + length > at)]
}

/** The segment that holds the character before `at`; at the start of the text, the first one. */
function segmentBefore({segments}: TextMap, at: number): Segment | undefined {
  const index = firstIndex(segments, ({textStart, length}) => textStart + length >= at)
  const segment = segments[index]
  return segment && segment.textStart <= at ? segment : undefined
}

/** Whether a segment begins behind a point. */
function beginsBehind(point: Range, {node, nodeStart}: Segment): boolean {
  return point.comparePoint(node, Math.min(nodeStart, node.length)) > 0
}
