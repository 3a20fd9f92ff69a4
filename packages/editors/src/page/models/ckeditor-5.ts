import type {PageModel} from '../page-model.ts'

/** CKEditor 5: the editor hangs on its editable element; one `model.change` is one undo step. */
export const ckeditor5: PageModel = {
  reaches: (element) => typeof editorOf(element)?.model?.change === 'function',
  replace(element, range, text) {
    const {model, editing} = editorOf(element) ?? {}
    if (!model || !editing) return false
    const place = editing.mapper.toModelRange(editing.view.domConverter.domRangeToView(range))
    const [first] = place.getItems()
    model.change((writer) => {
      const words = text === '' ? null : writer.createText(text, first?.getAttributes())
      if (words) {
        const inserted = model.insertContent(words, place)
        writer.setSelection(inserted.end)
      } else {
        model.deleteContent(model.createSelection(place))
        writer.setSelection(place.start)
      }
    })
    return true
  }
}

type ModelPosition = {readonly path: ReadonlyArray<number>}
type ModelRange = {
  start: ModelPosition
  end: ModelPosition
  getItems(): Iterable<{getAttributes(): Iterable<[string, unknown]>}>
}
type Writer = {
  createText(text: string, attributes?: Iterable<[string, unknown]>): object
  setSelection(place: ModelPosition): void
}
type Editor = {
  model?: {
    change(by: (writer: Writer) => void): void
    insertContent(content: object, place: ModelRange): ModelRange
    deleteContent(selection: object): void
    createSelection(place: ModelRange): object
  }
  editing?: {
    mapper: {toModelRange(range: object): ModelRange}
    view: {domConverter: {domRangeToView(range: Range): object}}
  }
}

const editorOf = (element: HTMLElement): Editor | undefined =>
  (element as HTMLElement & {ckeditorInstance?: Editor}).ckeditorInstance
