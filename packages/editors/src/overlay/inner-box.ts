export type FormField = HTMLTextAreaElement | HTMLInputElement

/** The part of an editor in which its text is laid out: inside the borders and beside the scrollbars. */
export type InnerBox = {
  /** Viewport coordinates of its corner, in CSS pixels. */
  x: number
  y: number
  /** In the field's own pixels, before zoom and scaling; with padding. */
  width: number
  height: number
  /** CSS `zoom` of the field and all around it; it lays text out anew, as a transform doesn't. */
  zoom: number
  /** By transforms. */
  scaleX: number
  scaleY: number
  /** The part that no scrolling ancestor hides, as a `clip-path` in the field's own pixels. */
  clip: string
  isVisible: boolean
}

/** Measures an editor. Widths keep their fractions, as half a pixel can move a word to the next line. */
export function innerBox(field: HTMLElement, view: Window): InnerBox {
  const style = view.getComputedStyle(field)
  const outer = field.getBoundingClientRect()
  const border = {
    left: Number.parseFloat(style.borderLeftWidth) || 0,
    right: Number.parseFloat(style.borderRightWidth) || 0,
    top: Number.parseFloat(style.borderTopWidth) || 0,
    bottom: Number.parseFloat(style.borderBottomWidth) || 0
  }
  const zoom = field.currentCSSZoom ?? 1
  const scaleX = zoom * scaleOf(outer.width / zoom, field.offsetWidth)
  const scaleY = zoom * scaleOf(outer.height / zoom, field.offsetHeight)
  // a scrollbar is whole pixels wide on the screen, whatever the zoom
  const scrollbars = {
    x: Math.max(
      0,
      Math.round((field.offsetWidth - field.clientWidth - border.left - border.right) * zoom) / zoom
    ),
    y: Math.max(
      0,
      Math.round((field.offsetHeight - field.clientHeight - border.top - border.bottom) * zoom) / zoom
    )
  }
  const width = outer.width / scaleX - border.left - border.right - scrollbars.x
  const height = outer.height / scaleY - border.top - border.bottom - scrollbars.y
  // in a right-to-left field the scrollbar stands on the left
  const left = scrollbars.x > 0 && style.direction === 'rtl' ? border.left + scrollbars.x : border.left
  const x = outer.left + left * scaleX
  const y = outer.top + border.top * scaleY
  const visible = visiblePart(field, view, {
    left: x,
    top: y,
    right: x + width * scaleX,
    bottom: y + height * scaleY
  })
  return {
    x,
    y,
    width,
    height,
    zoom,
    scaleX: scaleX / zoom,
    scaleY: scaleY / zoom,
    isVisible: visible.right > visible.left && visible.bottom > visible.top && style.visibility === 'visible',
    clip: `inset(${[
      (visible.top - y) / scaleY,
      (x + width * scaleX - visible.right) / scaleX,
      (y + height * scaleY - visible.bottom) / scaleY,
      (visible.left - x) / scaleX
    ]
      .map((inset) => `${Math.max(0, inset)}px`)
      .join(' ')})`
  }
}

/** A transform makes the drawn size another than the laid out one; whole pixels alone don't. */
function scaleOf(drawn: number, laidOut: number): number {
  return laidOut === 0 || Math.abs(drawn - laidOut) < 1 ? 1 : drawn / laidOut
}

type Edges = {left: number; top: number; right: number; bottom: number}

function visiblePart(field: Element, view: Window, box: Edges): Edges {
  let {left, top, right, bottom} = box
  for (let parent = parentOf(field); parent; parent = parentOf(parent)) {
    if (parent === field.ownerDocument.documentElement || parent === field.ownerDocument.body) continue
    const style = view.getComputedStyle(parent)
    if (style.overflow === 'visible') continue
    const edges = parent.getBoundingClientRect()
    left = Math.max(left, edges.left)
    top = Math.max(top, edges.top)
    right = Math.min(right, edges.right)
    bottom = Math.min(bottom, edges.bottom)
  }
  return {left, top, right, bottom}
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  if (parent?.nodeType === 11) return (parent as ShadowRoot).host ?? null
  return parent?.nodeType === 1 ? (parent as Element) : null
}
