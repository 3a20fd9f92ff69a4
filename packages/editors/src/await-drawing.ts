import {findEditor} from './find-editor.ts'

/**
 * Calls once, when an editor that draws its text has drawn some that can be read: it takes the focus while the page is still
 * being loaded, or is empty yet. No timer runs. Returns the way to stop.
 *
 * @param keys what takes the keys for that editor
 */
export function awaitDrawing(keys: Element, onDrawn: () => void): () => void {
  const page = (keys.ownerDocument.defaultView?.frameElement ?? keys).ownerDocument
  const observer = new MutationObserver(() => {
    if (!keys.isConnected || !keys.ownerDocument.defaultView) return observer.disconnect()
    if (findEditor(keys)?.type === 'off') return
    observer.disconnect()
    onDrawn()
  })
  observer.observe(page, {childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label']})
  return () => observer.disconnect()
}
