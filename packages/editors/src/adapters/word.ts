import type {Adapter, PanelOnlyReason} from '../types.ts'
import {createContentEditable} from './content-editable.ts'
import {mapParagraphs} from './text-map.ts'

/**
 * Deals with Word for the web, which draws its document and takes the keys in an element beside it. What it has drawn is
 * read and underlined; nothing is written, as no way is known by which it would take a change into its document.
 *
 * @param page the body of the frame that the document is drawn in
 * @param keys what takes the keys
 */
export function createWord(page: HTMLElement, keys: HTMLElement, whyNot: PanelOnlyReason | null): Adapter {
  return createContentEditable(page, {
    keys,
    readText: (body) => mapParagraphs(body, paragraphs),
    panelOnly: () => whyNot ?? 'own-model'
  })
}

/** Whether an element takes the keys for a document that Word for the web has drawn around it. */
export function takesKeysForWord(element: Element): boolean {
  return (
    element.id === 'WACViewPanel_EditingElement' && element.ownerDocument.querySelector(paragraphs) !== null
  )
}

const paragraphs = '.Paragraph'
