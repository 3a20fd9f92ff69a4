import 'trix'
import 'trix/dist/trix.css'

const letter = document.querySelector('#letter')
letter.replaceWith(document.createElement('trix-editor'))
const editor = document.querySelector('trix-editor')
Object.assign(window, {readModel: () => editor.value})
