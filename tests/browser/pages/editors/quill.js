import Quill from 'quill'
import 'quill/dist/quill.snow.css'
import {mount} from '../mount.js'

await mount((place) => {
  const target = place.appendChild(document.createElement('div'))
  const editor = new Quill(target, {theme: 'snow'})
  return {
    read: () => JSON.stringify(editor.getContents()),
    load(html) {
      editor.setContents(editor.clipboard.convert({html}))
      editor.history.clear()
    },
    // Quill has no way to end an editor but to drop what it has made.
    destroy: () => place.replaceChildren()
  }
})
