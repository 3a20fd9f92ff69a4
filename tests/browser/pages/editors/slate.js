import {createElement} from 'react'
import {createRoot} from 'react-dom/client'
import {createEditor} from 'slate'
import {withHistory} from 'slate-history'
import {Editable, Slate, withReact} from 'slate-react'
import {mount, parse} from '../mount.js'

await mount((place) => {
  const editor = withHistory(withReact(createEditor()))
  editor.isInline = ({type}) => type === 'link'
  const root = createRoot(place)
  root.render(
    createElement(
      Slate,
      {editor, initialValue: [{children: [{text: ''}]}]},
      createElement(Editable, {renderElement, renderLeaf})
    )
  )
  return {
    read: () => JSON.stringify(editor.children),
    load(html) {
      editor.children = [...parse(html).children].map((block) => ({children: toSlate(block)}))
      editor.selection = null
      editor.onChange()
    },
    destroy: () => root.unmount()
  }
})

function renderElement({attributes, children, element}) {
  if (element.type === 'link') return createElement('a', {...attributes, href: element.href}, children)
  return createElement('div', attributes, children)
}

function renderLeaf({attributes, children, leaf}) {
  return createElement('span', attributes, leaf.bold ? createElement('strong', {}, children) : children)
}

function toSlate(parent, marks = {}) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [{text: node.data, ...marks}]
    if (node.localName === 'b') return toSlate(node, {...marks, bold: true})
    return [{type: 'link', href: node.getAttribute('href'), children: toSlate(node, marks)}]
  })
}
