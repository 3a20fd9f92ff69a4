import {firstIndex} from '../first-index.ts'
import type {Place} from '../place.ts'
import {follow} from './follow.ts'
import {type FormField, innerBox} from './inner-box.ts'
import {isCovered} from './is-covered.ts'
import {createTextCopy} from './text-copy.ts'
import type {UiRoot} from './ui-root.ts'

/** A copy of a form field's text, laid out as the field lays it out, so that its words can be found and underlined. */
export type Mirror = {
  /** Shows this text; `null` takes the mirror down. */
  show(text: string | null): void
  placeOf(start: number, end: number): Place | null
  /** Which of these ranges, in order of text, something of the page lies over. */
  findHidden(ranges: ReadonlyArray<Range>): ReadonlySet<Range>
  /** Called after each move, and when something may have come to lie over the field. */
  onMove(listener: () => void): void
  /** Copies what may have changed without an event, e.g. after the field was scrolled by a script. */
  place(): void
}

/**
 * Lays a transparent copy over a form field. Nobody can click it, select it or find it, and no screen reader
 * reads it. It follows scrolling, resizing and moving without a timer.
 */
export function createMirror(field: FormField, ui: UiRoot): Mirror {
  const document = field.ownerDocument
  const view = document.defaultView
  const clip = document.createElement('div')
  clip.className = 'mirror'
  clip.inert = true
  clip.setAttribute('aria-hidden', 'true')
  const page = document.createElement('div')
  const copy = createTextCopy(page)
  let length = 0
  let isTyped = false
  clip.append(page)
  let stop: (() => void) | null = null
  let listener = () => {}

  function takeDown(): void {
    stop?.()
    stop = null
  }

  function place(): void {
    if (!stop || !view) return
    // a field that the page took away is seen by its size
    if (!field.isConnected) return takeDown()
    const box = innerBox(field, view)
    const origin = ui.origin()
    const style = view.getComputedStyle(field)
    for (const name of copied) page.style.setProperty(name, style.getPropertyValue(name))
    page.style.setProperty('width', `${box.width}px`)
    page.style.setProperty(
      'padding',
      [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].join(' ')
    )
    if (field.localName === 'input') layOutOneLine(page, box.height, style)
    page.style.setProperty('transform', `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`)
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
    const unwatch = follow(field, clip, move)
    const watching = new AbortController()
    field.addEventListener('scroll', move, {passive: true, signal: watching.signal})
    // what lies over a field comes with a click, a key or a focus, and is there one frame later
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
      copy.show(text, breaksLines(field, view))
      isTyped = stop !== null && length !== text.length
      length = text.length
      if (stop) place()
      else start()
    },
    placeOf: (from, to) => (stop && to <= length ? copy.placeOf(from, to) : null),
    findHidden: (ranges) => {
      const box = field.getBoundingClientRect()
      const [from, to] = view && isUpright(field, view) ? findInView(ranges, box) : [0, ranges.length]
      // all is measured before the first point is looked at: each look readies the page, and measuring undoes that
      const measured = ranges
        .slice(from, to)
        .map((range) => ({range, points: [...range.getClientRects()].map(pointIn)}))
      const isInside = ({x, y}: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom
      const hidden = measured.filter(({points}) =>
        points.some((point) => isInside(point) && isCovered(field, point.x, point.y, ui.host()))
      )
      return new Set(hidden.map(({range}) => range))
    },
    onMove: (next) => {
      listener = next
    },
    place
  }
}

type Point = {x: number; y: number}

/** Where a line of words is underlined. */
function pointIn(rect: DOMRect): Point {
  return {x: rect.x + rect.width / 2, y: rect.bottom - 1}
}

/** Which of many ranges, in order of text, begin in the field as it is seen, or so little above it that they may reach into it. */
function findInView(ranges: ReadonlyArray<Range>, box: DOMRect): [number, number] {
  const beginsBelow = (y: number) => firstIndex(ranges, (range) => range.getBoundingClientRect().top > y)
  return [beginsBelow(box.top - box.height), beginsBelow(box.bottom)]
}

function isUpright(field: FormField, view: Window): boolean {
  return view.getComputedStyle(field).writingMode === 'horizontal-tb'
}

function breaksLines(field: FormField, view: Window | null): boolean {
  return !view || !/^(?:normal|nowrap)$/.test(view.getComputedStyle(field).whiteSpace)
}

/** What decides where a word stands in a field. */
const copied = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-feature-settings',
  'font-variation-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size-adjust',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-indent',
  'text-transform',
  'text-align',
  'text-align-last',
  'text-rendering',
  'text-wrap-style',
  'tab-size',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'direction',
  'unicode-bidi',
  'writing-mode',
  'text-orientation'
]

/** An input centres its one line, however tall it is. */
function layOutOneLine(page: HTMLElement, height: number, style: CSSStyleDeclaration): void {
  page.style.setProperty('height', `${height}px`)
  page.style.setProperty('white-space', 'pre')
  page.style.setProperty('display', 'grid')
  page.style.setProperty('align-content', 'center')
  page.style.setProperty('text-align', style.textAlign)
}
