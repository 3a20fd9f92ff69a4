import type {Place} from '../place.ts'
import {isCovered, leaveOut} from './covered.ts'
import {follow} from './follow.ts'
import {type InnerBox, innerBox} from './inner-box.ts'
import type {UiRoot} from './ui-root.ts'

/** A copy of an editor's text, laid out as the editor lays it out, so that its words can be found and underlined. */
export type Mirror = {
  /** Shows this text; `null` takes the mirror down. */
  show(text: string | null): void
  placeOf(start: number, end: number): Place | null
  /** What is to be seen of those of these ranges over whose words something of the page lies. */
  findCovered(ranges: ReadonlyArray<Range>): ReadonlyMap<Range, ReadonlyArray<Range>>
  /** Called after each move, and when something may have come to lie over the editor. */
  onMove(listener: () => void): void
  /** Copies what may have changed without an event, e.g. after the editor was scrolled by a script. */
  place(): void
}

/** The words of a mirror, laid out as one kind of editor does it. */
export type Sheet = {
  element: HTMLElement
  /** Whether its words flow by themselves once they are shown, so that a key needs nothing measured; the check after it does that. */
  flows: boolean
  show(text: string): void
  /** Lays the words out anew; the sheet's own corner is the box's. */
  layOut(box: InnerBox): void
  /** Where `start`–`end` of the text that is shown stands in the sheet. */
  placeOf(start: number, end: number): Place | null
}

/**
 * Lays a transparent copy over an editor whose own words no range can hold. Nobody can click it, select it or find it, and
 * no screen reader reads it. It follows scrolling, resizing and moving without a timer.
 */
export function createMirror(editor: HTMLElement, ui: UiRoot, sheet: Sheet): Mirror {
  const document = editor.ownerDocument
  const view = document.defaultView
  const clip = document.createElement('div')
  clip.className = 'mirror'
  clip.inert = true
  clip.setAttribute('aria-hidden', 'true')
  let length = 0
  let isTyped = false
  clip.append(sheet.element)
  let stop: (() => void) | null = null
  let listener = () => {}

  function takeDown(): void {
    stop?.()
    stop = null
  }

  function place(): void {
    if (!stop || !view) return
    // an editor that the page took away is seen by its size
    if (!editor.isConnected) return takeDown()
    const box = innerBox(editor, view)
    const origin = ui.origin()
    sheet.layOut(box)
    clip.style.setProperty('zoom', String(box.zoom / origin.zoom))
    clip.style.setProperty('width', `${box.width}px`)
    clip.style.setProperty('height', `${box.height}px`)
    clip.style.setProperty(
      'transform',
      `translate(${(box.x - origin.x) / box.zoom}px, ${(box.y - origin.y) / box.zoom}px) scale(${box.scaleX}, ${box.scaleY})`
    )
    clip.style.setProperty('clip-path', box.isVisible ? box.clip : 'inset(100%)')
  }

  function move(): void {
    place()
    listener()
  }

  function start(): void {
    const hide = ui.show(clip)
    const unwatch = follow(editor, clip, move)
    const watching = new AbortController()
    editor.addEventListener('scroll', move, {passive: true, signal: watching.signal})
    // what lies over an editor comes with a click, a key or a focus, and is there one frame later
    const moveSoon = ({type}: Event) => {
      // what was typed is about to be checked, and looked at then
      if (type !== 'keyup' || !isTyped) view?.requestAnimationFrame(move)
      isTyped = false
    }
    for (const name of ['pointerup', 'keyup', 'focusin'])
      document.addEventListener(name, moveSoon, {capture: true, passive: true, signal: watching.signal})
    stop = () => {
      unwatch()
      watching.abort()
      hide()
    }
    place()
  }

  return {
    show: (text) => {
      if (text === null) return takeDown()
      sheet.show(text)
      isTyped = stop !== null && length !== text.length
      length = text.length
      if (!stop) start()
      else if (!isTyped || !sheet.flows) place()
    },
    placeOf: (from, to) => (stop && to <= length ? sheet.placeOf(from, to) : null),
    findCovered: (ranges) => {
      const box = editor.getBoundingClientRect()
      // all is measured before the first point is looked at: each look readies the page, and measuring undoes that
      const measured = ranges.map((range) => ({range, lines: [...range.getClientRects()]}))
      const isInside = ({x, y}: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom
      const isUnder = (line: DOMRect) =>
        pointsOn(line).some((point) => isInside(point) && isCovered(editor, point.x, point.y, ui.host()))
      const covered = measured.filter(({lines}) => lines.some(isUnder))
      const isHidden = (word: Range) => [...word.getClientRects()].some(isUnder)
      return new Map(covered.map(({range}) => [range, leaveOut(range, isHidden)]))
    },
    onMove: (next) => {
      listener = next
    },
    place
  }
}

type Point = {x: number; y: number}

/** Where a line of words is underlined: at its beginning, middle and end. */
function pointsOn({left, right, bottom}: DOMRect): Point[] {
  return [left + 1, (left + right) / 2, right - 1].map((x) => ({x, y: bottom - 1}))
}
