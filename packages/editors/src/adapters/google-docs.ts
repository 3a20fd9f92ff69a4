import {createBoxSheet} from '../overlay/box-sheet.ts'
import {createMirror, type Mirror} from '../overlay/mirror.ts'
import type {UiRoot} from '../overlay/ui-root.ts'
import type {Adapter, PanelOnlyReason} from '../types.ts'
import {trackComposition} from './composition.ts'
import {boxSelector, type DrawnText, readDrawnText} from './drawn-text.ts'
import {isInView} from './in-view.ts'

/**
 * Deals with Google Docs, which draws its document on a canvas and takes the keys in a frame beside it. Where it was asked to
 * (by a flag that the extension sets as the page begins), it lays a box with its words over each piece of text that it has
 * drawn.
 *
 * These boxes are all that is read. It also has a call that gives the whole letter, which would need a script of ours that
 * stays in the page's world, an answer that comes later than the text has changed, and one more thing that Google doesn't
 * document; and its text would still have to be found in the boxes. So, as in Word for the web, what is read is what is drawn:
 * the pages around what is seen. Nothing is written, as no way is known by which that could be done safely.
 *
 * @param editor the part of the page that scrolls, with the document in it
 * @param keys what takes the keys
 */
export function createGoogleDocs(
  editor: HTMLElement,
  keys: HTMLElement,
  whyNot: PanelOnlyReason | null,
  ui: UiRoot
): {adapter: Adapter; mirror: Mirror} {
  const composition = trackComposition(keys)
  let drawn: DrawnText = {text: '', boxes: []}
  const mirror = createMirror(
    editor,
    ui,
    createBoxSheet(editor.ownerDocument, () => drawn.boxes)
  )
  const focus = () => keys.focus({preventScroll: true})

  const adapter: Adapter = {
    kind: 'formatted text',
    element: editor,
    panelOnly: whyNot ?? 'own-model',
    read: () => {
      drawn = readDrawnText(editor)
      return {text: drawn.text, signature: drawn.text}
    },
    apply: async () => 'rejected',
    setAside: () => [],
    placeOf: mirror.placeOf,
    // the caret is drawn, too
    selection: () => null,
    keepSelection: () => focus,
    select: focus,
    reveal: (start) => {
      const box = drawn.boxes.findLast(({textStart}) => textStart <= start)?.element
      if (!box || isInView(box.getBoundingClientRect(), editor)) return
      box.scrollIntoView({block: 'center', inline: 'nearest'})
      mirror.place()
    },
    onChange: (listener) => watchBoxes(editor, listener),
    isComposing: composition.isComposing,
    release: () => {
      composition.release()
      mirror.show(null)
    }
  }
  return {adapter, mirror}
}

/** Whether an element takes the keys for a document that Google Docs draws beside it. */
export function takesKeysForGoogleDocs(element: Element): boolean {
  return Boolean(frameOf(element)?.matches('.docs-texteventtarget-iframe'))
}

/** The document that Google Docs has drawn beside what takes its keys, if it has laid boxes over its text. */
export function findDrawnDocument(keys: Element): HTMLElement | null {
  if (!takesKeysForGoogleDocs(keys)) return null
  const editor = frameOf(keys)?.ownerDocument.querySelector<HTMLElement>('.kix-appview-editor')
  return editor?.querySelector(boxSelector) ? editor : null
}

function frameOf(element: Element): Element | null | undefined {
  return element.ownerDocument.defaultView?.frameElement
}

/** Boxes come, go and move with each key; a caret that blinks beside them changes nothing. */
function watchBoxes(editor: Element, listener: () => void): () => void {
  const observer = new MutationObserver((changes) => {
    if (changes.some(concernsBoxes)) listener()
  })
  observer.observe(editor, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [
      'aria-label',
      'data-font-css',
      'x',
      'y',
      'width',
      'height',
      'transform',
      'viewBox',
      'style'
    ]
  })
  return () => observer.disconnect()
}

function concernsBoxes({target, removedNodes}: MutationRecord): boolean {
  return hasBoxes(target) || [...removedNodes].some(hasBoxes)
}

function hasBoxes(node: Node): boolean {
  if (node.nodeType !== 1) return false
  const element = node as Element
  return element.matches(boxSelector) || element.querySelector(boxSelector) !== null
}
