import {findDrawnDocument, takesKeysForGoogleDocs} from './adapters/google-docs.ts'
import {takesKeysForWord} from './adapters/word.ts'
import type {FormField} from './overlay/inner-box.ts'
import {hasHighlights} from './overlay/highlights.ts'
import type {OffReason, PanelOnlyReason} from './types.ts'

/** What an element that got the focus is to us. */
export type FoundEditor = ReadableEditor | {type: 'off'; reason: OffReason}

/** An editor whose text is read. */
export type ReadableEditor =
  | {type: 'form field'; field: FormField; panelOnly: PanelOnlyReason | null}
  | {
      type: 'formatted text' | 'tinymce'
      element: HTMLElement
      panelOnly: PanelOnlyReason | null
      writing: Writing
    }
  | {type: 'google docs'; element: HTMLElement; keys: HTMLElement; panelOnly: PanelOnlyReason | null}
  | {type: 'word'; element: HTMLElement; keys: HTMLElement; panelOnly: PanelOnlyReason | null}

/**
 * How words get into formatted text. `native`: as the browser types them. `by event`: the editor is told of a correction
 * by the event that a browser's spelling menu sends. `by page`: through the editor's own model.
 */
export type Writing = 'native' | 'by event' | 'by page'

/** Chooses how to deal with an element, or says why it's left alone; `null` where nobody writes in it. */
export function findEditor(target: Element): FoundEditor | null {
  if (target.localName === 'textarea') return describeField(target as HTMLTextAreaElement)
  if (target.localName === 'input') {
    const reason = whyNotInput(target as HTMLInputElement)
    if (reason === 'no text') return null
    return reason ? {type: 'off', reason} : describeField(target as HTMLInputElement)
  }
  const host = editingHost(target as HTMLElement)
  return host && describeHost(host)
}

function describeField(field: FormField): FoundEditor {
  const reason = whyOff(field, field.spellcheck)
  if (reason) return {type: 'off', reason}
  if (field.readOnly || field.disabled) return {type: 'off', reason: 'read-only'}
  return {type: 'form field', field, panelOnly: withoutHighlights(field)}
}

function describeHost(element: HTMLElement): FoundEditor {
  if (takesKeysForWord(element)) {
    const {body} = element.ownerDocument
    return {type: 'word', element: body, keys: element, panelOnly: withoutHighlights(element)}
  }
  const drawn = findDrawnDocument(element)
  if (drawn)
    return {type: 'google docs', element: drawn, keys: element, panelOnly: withoutHighlights(element)}
  if (isInputProxy(element)) return {type: 'off', reason: 'unreachable'}
  if (element.matches('[role="combobox"], [role="searchbox"]')) return {type: 'off', reason: 'one-line'}
  const isTiny = element.matches('.mce-content-body')
  const allowsChecking = isTiny || isProse(element) || element.matches(ownSpelling) || element.spellcheck
  const reason = whyOff(element, allowsChecking)
  if (reason) return {type: 'off', reason}
  if (element.getAttribute('aria-readonly') === 'true') return {type: 'off', reason: 'read-only'}
  return {
    type: isTiny ? 'tinymce' : 'formatted text',
    element,
    panelOnly: withoutHighlights(element),
    writing: writingOf(element)
  }
}

function writingOf(element: HTMLElement): Writing {
  const found = ownModels.find(({selector}) => element.matches(selector))
  return found?.writing ?? 'native'
}

/** Google Docs and Word for the web draw their text elsewhere; what has the focus there only takes the keys. */
function isInputProxy(element: HTMLElement): boolean {
  return element.id === 'WACViewPanel_EditingElement' || takesKeysForGoogleDocs(element)
}

/** Editors that write what their own model says: a native edit would be undone, break them or spoil their history. */
const ownModels: ReadonlyArray<{selector: string; writing: Writing}> = [
  {selector: '[data-slate-editor]', writing: 'by event'},
  {
    selector:
      '.ck-editor__editable, [data-lexical-editor], .cm-content, .public-DraftEditor-content, trix-editor',
    writing: 'by page'
  }
]

/** Editors that write spellcheck=false for the browser's own spelling only, not to keep checkers away. */
const ownSpelling = '[g_editable="true"], .cke_editable, .public-DraftEditor-content'

/** CodeMirror 6 names the language of what it holds; without one, or with Markdown, it is for prose. */
function isProse(element: Element): boolean {
  return element.matches('.cm-content:is(:not([data-language]), [data-language="markdown"])')
}

function withoutHighlights(element: Element): PanelOnlyReason | null {
  const view = element.ownerDocument.defaultView
  return view && hasHighlights(view) ? null : 'no-highlights'
}

function whyOff(element: Element, allowsChecking: boolean): OffReason | null {
  if (isInside(element, codeEditors) && !isProse(element)) return 'code'
  if (isInside(element, optOuts) || !allowsChecking) return 'opted-out'
  return null
}

const optOuts = '[data-evenhand="false"], [data-gramm="false"], [data-enable-grammarly="false"]'
const codeEditors =
  '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, [role="code"], [data-mode-id], code[contenteditable], pre[contenteditable]'

/** Looks through shadow roots, too. */
function isInside(element: Element, selector: string): boolean {
  for (let inner: Element | null = element; inner; ) {
    if (inner.closest(selector)) return true
    const root: Node = inner.getRootNode()
    inner = root.nodeType === 11 ? (root as ShadowRoot).host : null
  }
  return false
}

function whyNotInput(input: HTMLInputElement): OffReason | 'no text' | null {
  if (input.type === 'password') return 'password'
  if (shortTypes.has(input.type)) return 'one-line'
  if (input.type !== 'text') return 'no text'
  const isEntry =
    input.matches(
      '[role="combobox"], [role="searchbox"], [aria-autocomplete="list"], [aria-autocomplete="both"], [list]'
    ) ||
    (input.inputMode !== '' && input.inputMode !== 'text') ||
    /(?:email|username|password|name|tel|street|postal|cc-|one-time|url)/.test(input.autocomplete) ||
    isInside(input, '[role="search"], search')
  return isEntry ? 'one-line' : null
}

const shortTypes = new Set(['search', 'email', 'url', 'tel', 'number'])

/** The element whose content is edited: the outermost editable one around the focus. */
function editingHost(target: HTMLElement): HTMLElement | null {
  if (!target.isContentEditable) {
    return target.ownerDocument.designMode === 'on' ? target.ownerDocument.body : null
  }
  let host = target
  while (host.parentElement?.isContentEditable) host = host.parentElement
  return host.localName === 'html' ? host.ownerDocument.body : host
}
