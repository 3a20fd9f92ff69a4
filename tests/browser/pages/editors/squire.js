import Squire from 'squire-rte'

const editor = new Squire(document.querySelector('#letter'), {
  blockTag: 'P',
  sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html)
})
Object.assign(window, {readModel: () => editor.getHTML()})
