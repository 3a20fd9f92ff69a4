import type {Finding} from '@evenhand/engine'
import type {EditorSession} from './session.ts'

/** In CSS pixels, in the viewport of the editor's own document. */
type Point = {x: number; y: number}

/** The finding whose words somebody has clicked, where it was a plain click that selects nothing. */
export function findClicked(
  session: EditorSession,
  event: MouseEvent,
  target: Element,
  pressedAt: Point
): Finding | undefined {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  if (!isPlain || session.adapter.isComposing()) return undefined
  const {element} = session.adapter
  if (!element.contains(target) && !isPageOf(target, element)) return undefined
  const selected = session.adapter.selection()
  if (selected ? selected.start !== selected.end : isSelecting(event, pressedAt)) return undefined
  return findAtPoint(session, {x: event.clientX, y: event.clientY})
}

/** In a frame whose whole body is the editor, a click below the last line goes to the page. */
function isPageOf(target: Element, element: Element): boolean {
  return element.localName === 'body' && target === element.ownerDocument.documentElement
}

/** An editor that draws its own selection doesn't tell what a click has selected. */
function isSelecting({detail, clientX, clientY}: MouseEvent, pressedAt: Point): boolean {
  return detail > 1 || Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) > reach
}

/** The line is drawn a little below the letters, and a finger is broader than it. */
const reach = 4

function findAtPoint(session: EditorSession, {x, y}: Point): Finding | undefined {
  const isHit = (rect: DOMRect) =>
    x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + reach
  // of two that overlap, the shorter one is the nearer
  return session
    .findings()
    .filter((finding) => session.rectsOf(finding).some(isHit))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}
