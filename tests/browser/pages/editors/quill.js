import Quill from 'quill'
import 'quill/dist/quill.snow.css'

const editor = new Quill('#letter', {theme: 'snow'})
Object.assign(window, {readModel: () => JSON.stringify(editor.getContents())})
