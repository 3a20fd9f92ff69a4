import {createElement, useState} from 'react'
import {createRoot} from 'react-dom/client'
import {mount} from '../mount.js'

const isTwofold = new URLSearchParams(location.search).has('second')

await mount((place) => {
  let last = ''

  function Letter() {
    const [value, setValue] = useState(last)
    const onChange = (event) => {
      last = event.target.value
      setValue(last)
    }
    return createElement('textarea', {value, onChange, rows: isTwofold ? 6 : 14, 'aria-label': 'Letter'})
  }

  const root = createRoot(place)
  root.render(createElement(Letter))
  return {read: () => last, destroy: () => root.unmount()}
})
