import {autoUpdate} from '@floating-ui/dom'
import {type FormField, innerBox} from './inner-box.ts'
import type {UiRoot} from './ui-root.ts'

/** A copy of a form field's text, laid out as the field lays it out, so that its words can be found and underlined. */
export type Mirror = {
  /** Shows this text; `null` takes the mirror down. */
  show(text: string | null): void
  rangesOf(start: number, end: number): Range[]
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
  const node = document.createTextNode('')
  page.append(node)
  clip.append(page)
  let stop: (() => void) | null = null

  function place(): void {
    if (!stop || !view) return
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

  function start(): void {
    const hide = ui.show(clip)
    const unwatch = autoUpdate(field, clip, place)
    field.addEventListener('scroll', place, {passive: true})
    stop = () => {
      unwatch()
      field.removeEventListener('scroll', place)
      hide()
    }
    place()
  }

  return {
    show: (text) => {
      if (text === null) {
        stop?.()
        stop = null
        return
      }
      if (node.data !== text) node.data = text
      if (stop) place()
      else start()
    },
    rangesOf: (from, to) => {
      if (!stop || to > node.length) return []
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      return [range]
    },
    place
  }
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
