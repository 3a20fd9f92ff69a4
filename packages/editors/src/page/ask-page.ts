import type {PageRequest} from './run-in-page.ts'

/**
 * Asks the script in the page's world about an editor.
 *
 * @param name what `runInPage` gave there
 * @returns whether it did what it was asked to; a page may lie, so what came of it has to be read back
 */
export function askPage(name: string, editor: HTMLElement, request: PageRequest): boolean {
  const frame = editor.ownerDocument.defaultView?.frameElement
  const target = frame ?? editor
  const view = target.ownerDocument.defaultView
  if (!view) return false
  // only strings pass from one world to the other
  const detail = JSON.stringify(request)
  return !target.dispatchEvent(new view.CustomEvent(name, {cancelable: true, composed: true, detail}))
}
