import {baseKeymap} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {DOMParser} from 'prosemirror-model'
import {schema} from 'prosemirror-schema-basic'
import {EditorState} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import 'prosemirror-view/style/prosemirror.css'
import {mount, parse} from '../mount.js'

await mount((place) => {
  const plugins = [
    history(),
    keymap({'Mod-z': undo, 'Mod-Shift-z': redo, 'Mod-y': redo}),
    keymap(baseKeymap)
  ]
  const view = new EditorView(place, {state: EditorState.create({schema, plugins})})
  return {
    read: () => JSON.stringify(view.state.doc),
    load(html) {
      const doc = DOMParser.fromSchema(schema).parse(parse(html))
      view.updateState(EditorState.create({doc, plugins}))
    },
    destroy: () => view.destroy()
  }
})
