import type {PageModel} from '../page-model.ts'

/** Trix: the editor hangs on its element, and an entry that is recorded before an edit makes it one undo step. */
export const trix: PageModel = {
  reaches: (element) => typeof editorOf(element)?.recordUndoEntry === 'function',
  replace(element, range, text) {
    const editor = editorOf(element)
    const place = editor?.selectionManager.createLocationRangeFromDOMRange(range)
    if (!editor || !place) return false
    editor.recordUndoEntry('Replace')
    editor.setSelectedRange(editor.getDocument().rangeFromLocationRange(place))
    // what is written over a selection takes its look and its link
    if (text === '') editor.deleteInDirection('backward')
    else editor.insertString(text)
    return true
  }
}

type Editor = {
  selectionManager: {createLocationRangeFromDOMRange(range: Range): object | undefined}
  getDocument(): {rangeFromLocationRange(place: object): object}
  recordUndoEntry(description: string): void
  setSelectedRange(range: object): void
  insertString(text: string): void
  deleteInDirection(direction: 'backward'): void
}

const editorOf = (element: HTMLElement): Editor | undefined =>
  (element as HTMLElement & {editor?: Editor}).editor
