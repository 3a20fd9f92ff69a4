import Draft from 'draft-js'
import {createElement, useState} from 'react'
import {createRoot} from 'react-dom/client'
import 'draft-js/dist/Draft.css'

let last = Draft.EditorState.createEmpty()

function Letter() {
  const [editorState, setState] = useState(last)
  const handleKeyCommand = (command) => {
    if (command !== 'redo') return 'not-handled'
    onChange(Draft.EditorState.redo(last))
    return 'handled'
  }
  const onChange = (state) => {
    last = state
    setState(state)
  }
  return createElement(Draft.Editor, {editorState, onChange, handleKeyCommand})
}

createRoot(document.querySelector('#letter')).render(createElement(Letter))
// without the blocks' keys, which are other ones each time
const readBlock = ({text, inlineStyleRanges}) => ({text, inlineStyleRanges})
const readModel = () => JSON.stringify(Draft.convertToRaw(last.getCurrentContent()).blocks.map(readBlock))
Object.assign(window, {readModel})
