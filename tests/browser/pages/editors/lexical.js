import {createEmptyHistoryState, registerHistory} from '@lexical/history'
import {$generateNodesFromDOM} from '@lexical/html'
import {LinkNode} from '@lexical/link'
import {registerRichText} from '@lexical/rich-text'
import {$getRoot, createEditor} from 'lexical'
import {mount, parse} from '../mount.js'

await mount((place) => {
  place.contentEditable = 'true'
  const editor = createEditor({
    namespace: 'letter',
    nodes: [LinkNode],
    onError(error) {
      throw error
    }
  })
  editor.setRootElement(place)
  registerRichText(editor)
  registerHistory(editor, createEmptyHistoryState(), 300)
  return {
    read: () => JSON.stringify(editor.getEditorState()),
    load(html) {
      const write = () => {
        $getRoot().clear().append(...$generateNodesFromDOM(editor, parse(html).ownerDocument))
      }
      editor.update(write, {discrete: true, tag: 'historic'})
    },
    destroy: () => editor.setRootElement(null)
  }
})
