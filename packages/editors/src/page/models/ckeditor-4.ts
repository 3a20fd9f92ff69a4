import type {PageModel} from '../page-model.ts'

/** CKEditor 4: the page has a list of all its editors; what lies between two snapshots is one undo step. */
export const ckeditor4: PageModel = {
  reaches: (element) => editorOf(element) !== undefined,
  record(element) {
    const editor = editorOf(element)
    editor?.fire('saveSnapshot')
    // it counts the inputs that no key was pressed for, and would take the next key for them, which ends what can be redone
    editor?.undoManager?.editingHandler.keyEventsStack.resetInputs()
    return editor !== undefined
  }
}

type Editor = {
  editable(): {$: Element} | null
  fire(event: 'saveSnapshot'): void
  undoManager?: {editingHandler: {keyEventsStack: {resetInputs(): void}}}
}

function editorOf(element: HTMLElement): Editor | undefined {
  const {CKEDITOR} = globalThis as {CKEDITOR?: {instances: Record<string, Editor>}}
  return Object.values(CKEDITOR?.instances ?? {}).find((editor) => editor.editable()?.$ === element)
}
