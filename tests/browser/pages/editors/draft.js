import Draft from 'draft-js'
import {createElement, useState} from 'react'
import {createRoot} from 'react-dom/client'
import 'draft-js/dist/Draft.css'
import {mount} from '../mount.js'

await mount((place) => {
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

  const root = createRoot(place)
  root.render(createElement(Letter))
  return {
    read: () => JSON.stringify(Draft.convertToRaw(last.getCurrentContent()).blocks.map(readBlock)),
    destroy: () => root.unmount()
  }
})

// without the blocks' keys, which are other ones each time
function readBlock({text, inlineStyleRanges}) {
  return {text, inlineStyleRanges}
}
