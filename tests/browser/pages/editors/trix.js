import 'trix'
import 'trix/dist/trix.css'
import {mount} from '../mount.js'

await mount(async (place) => {
  const editor = document.createElement('trix-editor')
  const ready = new Promise((resolve) => editor.addEventListener('trix-initialize', resolve, {once: true}))
  place.append(editor)
  await ready
  return {
    read: () => editor.value,
    load: (html) => editor.editor.loadHTML(html),
    destroy: () => editor.remove()
  }
})
