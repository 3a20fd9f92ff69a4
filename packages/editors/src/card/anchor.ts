import type {Finding} from '@evenhand/engine'
import {toOuterViewport} from '../outer-document.ts'
import type {EditorSession} from '../session.ts'

/** Where a finding's words are in the viewport of the card's own document; `null` when they can't be seen. */
export function anchorOf(session: EditorSession, finding: Finding, document: Document): DOMRect | null {
  const {element} = session.adapter
  const rect = around(session.rectsOf(finding))
  if (!rect) return null
  if (element.localName !== 'body') {
    const box = element.getBoundingClientRect()
    if (rect.bottom < box.top || rect.top > box.bottom) return null
  }
  return toOuterViewport(rect, element.ownerDocument, document)
}

/** Words over two lines: the card covers neither. */
function around(rects: ReadonlyArray<DOMRect>): DOMRect | null {
  const drawn = rects.filter(({width}) => width > 0)
  if (drawn.length === 0) return null
  const x = Math.min(...drawn.map(({left}) => left))
  const y = Math.min(...drawn.map(({top}) => top))
  const right = Math.max(...drawn.map((rect) => rect.right))
  const bottom = Math.max(...drawn.map((rect) => rect.bottom))
  return new DOMRect(x, y, right - x, bottom - y)
}
