import {mount} from './mount.js'

/** TinyMCE as case systems and Roundcube set it up; with `?inline` in the address in the page itself, else in its frame. */
export function mountTinymce() {
  const inline = new URLSearchParams(location.search).has('inline')
  return mount(async (place) => {
    const target = document.createElement(inline ? 'div' : 'textarea')
    place.append(target)
    const [editor] = await tinymce.init({
      target,
      inline,
      height: new URLSearchParams(location.search).has('second') ? 240 : 480,
      width: 720,
      menubar: false,
      branding: false,
      promotion: false,
      license_key: 'gpl',
      plugins: 'lists link',
      toolbar: 'undo redo | bold italic | bullist'
    })
    return {
      // Raw is what stands in its body, without what TinyMCE itself puts there for the caret.
      read: () => `${editor.getContent({format: 'raw'})}\n${editor.getContent()}`,
      load(html) {
        editor.setContent(html)
        editor.undoManager.clear()
        editor.undoManager.add()
      },
      destroy: () => editor.remove()
    }
  })
}
