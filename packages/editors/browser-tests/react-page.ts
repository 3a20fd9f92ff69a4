import {createElement, type FormEvent, Fragment, useState} from 'react'
import {createRoot} from 'react-dom/client'

/** A field whose value React writes back at each render, beside the state that it has. */
function Compose() {
  const [text, setText] = useState('')
  const onChange = (event: FormEvent<HTMLTextAreaElement>) => setText(event.currentTarget.value)
  return createElement(
    Fragment,
    null,
    createElement('textarea', {id: 't', value: text, onChange}),
    createElement('p', {id: 'state'}, text)
  )
}

const app = document.querySelector('#app')
if (app) createRoot(app).render(createElement(Compose))
