import Draft from 'draft-js'
import {createElement, useState} from 'react'
import {flushSync} from 'react-dom'
import {createRoot} from 'react-dom/client'
import 'draft-js/dist/Draft.css'
import {mount} from '../mount.js'

const decorator = new Draft.CompositeDecorator([{strategy: findLinks, component: Link}])

await mount((place) => {
  let last = Draft.EditorState.createEmpty(decorator)
  let change

  function Letter() {
    const [editorState, setState] = useState(last)
    change = (state) => {
      last = state
      setState(state)
    }
    return createElement(Draft.Editor, {editorState, onChange: change})
  }

  const root = createRoot(place)
  root.render(createElement(Letter))
  return {
    read: () => {
      const {blocks, entityMap} = Draft.convertToRaw(last.getCurrentContent())
      return JSON.stringify(blocks.map((block) => readBlock(block, entityMap)))
    },
    load: (html) => {
      const {contentBlocks, entityMap} = Draft.convertFromHTML(html)
      const content = Draft.ContentState.createFromBlockArray(contentBlocks, entityMap)
      flushSync(() => change(Draft.EditorState.createWithContent(content, decorator)))
    },
    destroy: () => root.unmount()
  }
})

// without the keys, which are other ones each time
function readBlock({text, inlineStyleRanges, entityRanges}, entities) {
  const links = entityRanges.map(({offset, length, key}) => ({offset, length, href: entities[key].data.url}))
  return {text, inlineStyleRanges, links}
}

function findLinks(block, found, content) {
  block.findEntityRanges((character) => {
    const key = character.getEntity()
    return key !== null && content.getEntity(key).getType() === 'LINK'
  }, found)
}

function Link({contentState, entityKey, children}) {
  return createElement('a', {href: contentState.getEntity(entityKey).getData().url}, children)
}
