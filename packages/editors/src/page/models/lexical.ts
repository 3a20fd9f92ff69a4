import type {PageModel} from '../page-model.ts'

/** Lexical: the editor hangs on its root element, and each DOM node knows the key of its own. */
export const lexical: PageModel = {
  reaches: (element) => typeof editorOf(element)?.update === 'function',
  replace(element, range, text) {
    const editor = editorOf(element)
    const start = keyOf(editor, range.startContainer)
    if (!editor || start === undefined || start !== keyOf(editor, range.endContainer)) return false
    let isDone = false
    editor.update(
      () => {
        const node = editor._pendingEditorState?._nodeMap.get(start)?.getLatest()
        if (typeof node?.spliceText !== 'function') return
        node.spliceText(range.startOffset, range.endOffset - range.startOffset, text, true)
        isDone = true
      },
      // a tag of its own history makes the edit one undo step
      {discrete: true, tag: 'history-push'}
    )
    return isDone
  }
}

type TextNode = {
  getLatest(): TextNode
  spliceText?(offset: number, length: number, text: string, movesSelection: boolean): unknown
}
type Editor = {
  _key: string
  _pendingEditorState: {_nodeMap: Map<string, TextNode>} | null
  update(by: () => void, options: {discrete: boolean; tag: string}): void
}

const editorOf = (element: HTMLElement): Editor | undefined =>
  (element as HTMLElement & {__lexicalEditor?: Editor}).__lexicalEditor

/** A text's key is on the element around it. */
function keyOf(editor: Editor | undefined, node: Node): string | undefined {
  for (let each: Node | null = node; each && editor; each = each.parentNode) {
    const key = (each as unknown as Record<string, unknown>)[`__lexicalKey_${editor._key}`]
    if (typeof key === 'string') return key
  }
  return undefined
}
