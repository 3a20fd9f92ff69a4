import {Bold, ClassicEditor, Essentials, Italic, Paragraph} from 'ckeditor5'
import 'ckeditor5/ckeditor5.css'

const editor = await ClassicEditor.create(document.querySelector('#letter'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic],
  toolbar: ['undo', 'redo', 'bold', 'italic']
})
Object.assign(window, {readModel: () => editor.getData()})
