import type {ModelWriter} from './model-writer.ts'

/** Has an editor that undoes by snapshots take one: before an edit, and once it is done. */
export type TakeSnapshot = (isDone: boolean) => void

/**
 * Gives the way to have an editor take snapshots, for those that take them at keys and so would miss an edit that no key
 * makes. CKEditor 4 is asked in the page's world. No other one can be reached from its element, but each takes one at an
 * event that says of itself that something was changed: as only an event is sent, nothing is.
 */
export function snapshotsOf(element: HTMLElement, modelWriter: ModelWriter): TakeSnapshot | undefined {
  if (element.matches('.cke_editable')) return modelWriter(element).record
  const tell = tellers.find(({selector}) => element.matches(selector))?.tell
  const view = element.ownerDocument.defaultView
  return tell && view ? (isDone) => tell(element, view, isDone) : undefined
}

type Teller = {
  selector: string
  tell(element: HTMLElement, view: Window & typeof globalThis, isDone: boolean): void
}

const tellers: ReadonlyArray<Teller> = [
  {
    // TinyMCE takes one when the browser has replaced words, as its spelling menu does
    selector: '.mce-content-body',
    tell: (element, view) =>
      element.dispatchEvent(new view.InputEvent('input', {bubbles: true, inputType: 'insertReplacementText'}))
  },
  {
    // RoosterJS, in Outlook on the web, Proton Mail and Azure DevOps, takes one when an input method is done
    selector: '[id^="editorParent_"] *, #rooster-editor, .rooster-editor',
    tell: (element, view) =>
      element.dispatchEvent(new view.CompositionEvent('compositionend', {bubbles: true}))
  },
  {
    // Squire, in Fastmail, takes one when words are about to be cut, and by itself of what was changed since
    selector: '.v-RichText-input',
    tell(element, view, isDone) {
      if (!isDone) element.dispatchEvent(new view.ClipboardEvent('cut', {bubbles: true}))
    }
  }
]
