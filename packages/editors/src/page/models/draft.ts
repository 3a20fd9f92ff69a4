import type {PageModel} from '../page-model.ts'

/**
 * Draft.js: the editor is a React component around its element, to which React's own notes on the element lead. A change
 * that is no typing is an undo step of its own.
 */
export const draft: PageModel = {
  reaches: (element) => editorOf(element) !== undefined,
  replace(element, range, text) {
    const editor = editorOf(element)
    const drawn = range.startContainer.parentElement?.closest<HTMLElement>('[data-block]')
    const key = drawn?.dataset.offsetKey?.replace(/-\d+-\d+$/, '')
    if (!editor || !drawn || key === undefined) return false
    const state = editor._latestEditorState
    const content = state.getCurrentContent()
    const block = content.getBlockForKey(key)
    const words = block.getText()
    const looks = block.getCharacterList()
    const start = lengthBefore(range, drawn)
    const end = start + range.toString().length
    // a decorator may draw other words than the block has
    if (words.slice(start, end) !== range.toString()) return false
    // a mention or the like is one whole with what it stands for
    for (const look of looks.slice(start, end)) {
      const entity = look.getEntity()
      if (entity !== null && content.getEntity(entity).getMutability() !== 'MUTABLE') return false
    }
    // the new words have the look and the link of the first that they replace, or of what they follow
    const look = looks.get(end > start ? start : start - 1)
    const caret = start + text.length
    const changed = content.merge({
      blockMap: content.getBlockMap().set(
        key,
        block.merge({
          text: words.slice(0, start) + text + words.slice(end),
          characterList: looks.splice(start, end - start, ...Array.from({length: text.length}, () => look))
        })
      ),
      selectionAfter: state.getSelection().merge({
        anchorKey: key,
        anchorOffset: caret,
        focusKey: key,
        focusOffset: caret,
        isBackward: false
      })
    })
    editor.update(state.constructor.push(state, changed, 'insert-fragment'))
    return true
  }
}

type Look = {getEntity(): string | null}
type Looks = Iterable<Look> & {
  get(index: number): Look
  slice(start: number, end: number): Looks
  splice(start: number, removed: number, ...added: Look[]): Looks
}
type Block = {
  getText(): string
  getCharacterList(): Looks
  merge(changes: {text: string; characterList: Looks}): Block
}
type Content = {
  getBlockForKey(key: string): Block
  getBlockMap(): {set(key: string, block: Block): object}
  getEntity(key: string): {getMutability(): string}
  merge(changes: {blockMap: object; selectionAfter: object}): Content
}
type State = {
  constructor: {push(state: State, content: Content, change: string): State}
  getCurrentContent(): Content
  getSelection(): {merge(changes: object): object}
}
type Editor = {_latestEditorState: State; update(state: State): void}
type Fiber = {stateNode: Partial<Editor> | null; return: Fiber | null}

function editorOf(element: HTMLElement): Editor | undefined {
  const name = Object.keys(element).find((each) => /^__react(?:Fiber|InternalInstance)\$/.test(each))
  const own = name && (element as unknown as Record<string, Fiber>)[name]
  for (let each = own || null; each; each = each.return) {
    const {stateNode} = each
    if (stateNode?._latestEditorState && typeof stateNode.update === 'function') return stateNode as Editor
  }
  return undefined
}

function lengthBefore(range: Range, drawn: Element): number {
  const before = range.cloneRange()
  before.selectNodeContents(drawn)
  before.setEnd(range.startContainer, range.startOffset)
  return before.toString().length
}
