import type {PageModel} from '../page-model.ts'

/** CodeMirror 6: the view hangs on its content element; a transaction that is no typing is an undo step of its own. */
export const codemirror6: PageModel = {
  reaches: (element) => typeof viewOf(element)?.dispatch === 'function',
  replace(element, range, text) {
    const view = viewOf(element)
    if (!view) return false
    const from = view.posAtDOM(range.startContainer, range.startOffset)
    const to = view.posAtDOM(range.endContainer, range.endOffset)
    view.dispatch({
      changes: {from, to, insert: text},
      selection: {anchor: from + text.length},
      userEvent: 'input.replace'
    })
    return true
  }
}

type View = {
  posAtDOM(node: Node, offset: number): number
  dispatch(transaction: {
    changes: {from: number; to: number; insert: string}
    selection: {anchor: number}
    userEvent: string
  }): void
}

/** The name of the way there has changed between releases. */
const viewOf = (element: HTMLElement): View | undefined => {
  const {cmTile, cmView} = element as HTMLElement & {cmTile?: {view?: View}; cmView?: {view?: View}}
  return cmTile?.view ?? cmView?.view
}
