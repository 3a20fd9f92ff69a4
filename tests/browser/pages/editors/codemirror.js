import {minimalSetup, EditorView} from 'codemirror'

const view = new EditorView({
  extensions: [minimalSetup, EditorView.lineWrapping, EditorView.theme({'.cm-cursorLayer': {display: 'none'}})],
  parent: document.querySelector('#letter')
})
Object.assign(window, {readModel: () => view.state.doc.toString()})
