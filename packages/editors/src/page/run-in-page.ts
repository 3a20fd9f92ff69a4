import {pageModels} from './models/index.ts'

/**
 * Runs in the page's own world, where editors keep their models, and waits to be asked to reach or to change one. What
 * asks is a content script, by an event with a name that only it and this script know; the range is the selection,
 * which both worlds share; the answer is that the event was prevented. So nothing is told to the page but what is
 * about to be written into its editor, and a page that forges such an event can only change its own text.
 *
 * @returns the name of the event
 */
export function runInPage(page: Window): string {
  // taken now, as the page may put others in their place later
  const {parse} = JSON
  const {preventDefault, stopImmediatePropagation, composedPath} = Event.prototype
  const name = `x${[...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')}`
  page.document.addEventListener(
    name,
    (event) => {
      // whatever throws here is the page's own doing, and means that nothing was done
      try {
        stopImmediatePropagation.call(event)
        const editor = editorOf(composedPath.call(event)[0])
        const asked: unknown = parse(String((event as CustomEvent).detail))
        if (editor && isRequest(asked) && answer(editor, asked)) preventDefault.call(event)
      } catch {}
    },
    true
  )
  return name
}

/**
 * What is asked of the page's world: whether an editor's model is reached, to write words over the selection, or to take a
 * snapshot for its undo history.
 */
export type PageRequest = {reach: true} | {write: string} | {record: true}

function answer(editor: HTMLElement, request: PageRequest): boolean {
  const model = pageModels.find((each) => isReached(each.reaches, editor))
  if (!model || 'reach' in request) return Boolean(model)
  if ('record' in request) return 'record' in model && model.record(editor)
  const range = selectedIn(editor)
  return range !== null && 'replace' in model && model.replace(editor, range, request.write)
}

/** A page may keep something of its own under a name that one of the editors uses. */
function isReached(reaches: (editor: HTMLElement) => boolean, editor: HTMLElement): boolean {
  try {
    return reaches(editor)
  } catch {
    return false
  }
}

function isRequest(asked: unknown): asked is PageRequest {
  if (typeof asked !== 'object' || asked === null) return false
  return 'reach' in asked || 'record' in asked || ('write' in asked && typeof asked.write === 'string')
}

/** The element that was asked about; for one in a frame, the frame is told, as an event stays in its document. */
function editorOf(asked: EventTarget | undefined): HTMLElement | null {
  const target = asked as HTMLElement | undefined
  if (target?.localName !== 'iframe') return target ?? null
  return (target as HTMLIFrameElement).contentDocument?.body ?? null
}

function selectedIn(editor: HTMLElement): Range | null {
  const root = editor.getRootNode() as ShadowRoot & {getSelection?: () => Selection | null}
  const selection = root.getSelection?.() ?? editor.ownerDocument.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  return range && editor.contains(range.commonAncestorContainer) ? range : null
}
