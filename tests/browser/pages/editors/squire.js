import Squire from 'squire-rte'
import {mount} from '../mount.js'

await mount((place) => {
  // as Fastmail has it
  place.classList.add('v-RichText-input')
  const editor = new Squire(place, {
    blockTag: 'P',
    sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html)
  })
  return {
    read: () => editor.getHTML(),
    load: (html) => editor.setHTML(html),
    destroy: () => editor.destroy()
  }
})
