/**
 * Whether something that can't be seen through lies over a point of an element: a dialog, a menu. The mirror lies over
 * all of the page, so it must not draw there. Coordinates of the viewport, in CSS pixels.
 */
export function isCovered(element: Element, x: number, y: number, own: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  const stack = root.elementsFromPoint(x, y)
  const at = stack.findIndex((above) => above === element || element.contains(above))
  // scrolled away, or outside of the window
  if (at < 0) return false
  return stack.slice(0, at).some((above) => above !== own && isOpaque(above))
}

function isOpaque(element: Element): boolean {
  if (/^(?:img|canvas|video|iframe|embed|object)$/.test(element.localName)) return true
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style) return false
  return style.backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)
}
