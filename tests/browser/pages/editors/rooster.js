import {createEditor, createModelFromHtml, exportContent} from 'roosterjs'
import {mount} from '../mount.js'

await mount((place) => {
  // as Outlook on the web has it
  place.parentElement.id = 'editorParent_1'
  let editor = createEditor(place)
  return {
    read: () => exportContent(editor),
    load(html) {
      editor.dispose()
      editor = createEditor(place, [], createModelFromHtml(html))
    },
    destroy: () => editor.dispose()
  }
})
