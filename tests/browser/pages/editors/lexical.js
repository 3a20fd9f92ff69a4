import {createEmptyHistoryState, registerHistory} from '@lexical/history'
import {registerRichText} from '@lexical/rich-text'
import {createEditor} from 'lexical'

const letter = document.querySelector('#letter')
letter.contentEditable = 'true'
const editor = createEditor({
  namespace: 'letter',
  onError(error) {
    throw error
  }
})
editor.setRootElement(letter)
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)
Object.assign(window, {readModel: () => JSON.stringify(editor.getEditorState())})
