import {createElement} from 'react'
import {createRoot} from 'react-dom/client'
import {createEditor} from 'slate'
import {withHistory} from 'slate-history'
import {Editable, Slate, withReact} from 'slate-react'

const editor = withHistory(withReact(createEditor()))
const empty = [{children: [{text: ''}]}]
createRoot(document.querySelector('#letter')).render(
  createElement(Slate, {editor, initialValue: empty}, createElement(Editable))
)
Object.assign(window, {readModel: () => JSON.stringify(editor.children)})
