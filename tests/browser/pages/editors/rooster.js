import {createEditor, exportContent} from 'roosterjs'

const editor = createEditor(document.querySelector('#letter'))
Object.assign(window, {readModel: () => exportContent(editor)})
