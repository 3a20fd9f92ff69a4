/**
 * Where a rectangle of a frame stands in the viewport of an outer document, or `null` where a frame on the
 * way hides it.
 */
export function toOuterViewport(rect: DOMRect, inner: Document, outer: Document): DOMRect | null {
  let {x, y, width, height} = rect
  for (let page = inner; page !== outer; ) {
    const view = page.defaultView
    const frame = view?.frameElement as HTMLElement | null | undefined
    if (!view || !frame) return null
    if (y + height < 0 || y > view.innerHeight || x + width < 0 || x > view.innerWidth) return null
    const box = frame.getBoundingClientRect()
    const scale = frame.offsetWidth === 0 ? 1 : box.width / frame.offsetWidth
    x = box.x + (frame.clientLeft + x) * scale
    y = box.y + (frame.clientTop + y) * scale
    width *= scale
    height *= scale
    page = frame.ownerDocument
  }
  return new DOMRect(x, y, width, height)
}

/** The element of an outer document that an element stands in: itself, or the frame around it. */
export function outerElement(element: Element, document: Document): Element {
  let outer = element
  while (outer.ownerDocument !== document) {
    const frame = outer.ownerDocument.defaultView?.frameElement
    if (!frame) return outer
    outer = frame
  }
  return outer
}
