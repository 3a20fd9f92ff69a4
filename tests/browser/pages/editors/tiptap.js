import {Editor} from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

const editor = new Editor({element: document.querySelector('#letter'), extensions: [StarterKit]})
Object.assign(window, {readModel: () => JSON.stringify(editor.getJSON())})
