import {Editor} from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import {mount} from '../mount.js'

await mount((element) => {
  const editor = new Editor({element, extensions: [StarterKit.configure({link: {openOnClick: false}})]})
  return {
    read: () => JSON.stringify(editor.getJSON()),
    load: (html) => editor.chain().setMeta('addToHistory', false).setContent(html).run(),
    destroy: () => editor.destroy()
  }
})
