import {baseKeymap} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {schema} from 'prosemirror-schema-basic'
import {EditorState} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import 'prosemirror-view/style/prosemirror.css'

const view = new EditorView(document.querySelector('#letter'), {
  state: EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({'Mod-z': undo, 'Mod-Shift-z': redo, 'Mod-y': redo}),
      keymap(baseKeymap)
    ]
  })
})
Object.assign(window, {readModel: () => JSON.stringify(view.state.doc)})
