import {Bold, ClassicEditor, Essentials, Italic, Link, Paragraph} from 'ckeditor5'
import 'ckeditor5/ckeditor5.css'
import {mount} from '../mount.js'

// The mark of the free licence finds its place at a moment of its own choosing, in either browser at another one.
const style = document.createElement('style')
style.textContent = '.ck-powered-by-balloon { display: none !important }'
document.head.append(style)

await mount(async (place) => {
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link],
    toolbar: ['undo', 'redo', 'bold', 'italic']
  })
  return {
    read: () => editor.getData(),
    load: (html) => editor.setData(html),
    destroy: () => editor.destroy()
  }
})
