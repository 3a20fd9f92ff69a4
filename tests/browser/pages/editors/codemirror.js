import {minimalSetup, EditorView} from 'codemirror'
import {mount} from '../mount.js'

await mount((parent) => {
  const view = new EditorView({
    extensions: [
      minimalSetup,
      EditorView.lineWrapping,
      EditorView.theme({'.cm-cursorLayer': {display: 'none'}, '.cm-content': {minHeight: '60px'}})
    ],
    parent
  })
  return {read: () => view.state.doc.toString(), destroy: () => view.destroy()}
})
