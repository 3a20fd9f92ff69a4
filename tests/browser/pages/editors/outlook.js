import {createElement, useEffect, useRef, useState} from 'react'
import {createRoot} from 'react-dom/client'
import {createEditor, exportContent} from 'roosterjs'

// A message as Outlook on the web composes it: React around RoosterJS, with the ids that its buttons are known by.
window.sent = []

function Message() {
  const [isSent, setSent] = useState(false)
  const body = useRef(null)
  const editor = useRef(null)

  useEffect(() => {
    if (!body.current) return undefined
    editor.current = createEditor(body.current)
    return () => editor.current.dispose()
  }, [isSent])

  const send = (how) => {
    window.sent.push({how, html: exportContent(editor.current), text: body.current.innerText})
    setSent(true)
  }
  const onKeyDown = (event) => {
    const isAltS = event.altKey && event.key === 's'
    if (!isAltS && (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    send('by key')
  }
  if (isSent) return createElement('p', null, 'Gesendet')
  return createElement(
    'div',
    {id: 'docking_InitVisiblePart_0', onKeyDown},
    createElement('div', {contentEditable: true, 'aria-label': 'An', suppressContentEditableWarning: true}),
    createElement(
      'div',
      {id: 'editorParent_1'},
      createElement('div', {
        ref: body,
        role: 'textbox',
        'aria-label': 'Nachrichtentext',
        'aria-multiline': true,
        contentEditable: true,
        suppressContentEditableWarning: true
      })
    ),
    createElement(
      'div',
      {'data-testid': 'ComposeSendButton'},
      createElement(
        'button',
        {
          type: 'button',
          'aria-label': 'Senden',
          onClick: ({nativeEvent}) => send(nativeEvent.isTrusted ? 'pressed' : 'repeated')
        },
        createElement('span', null, 'Senden')
      ),
      createElement('button', {type: 'button', 'aria-haspopup': 'menu', 'aria-label': 'Weitere'}, '▾')
    )
  )
}

createRoot(document.querySelector('.slot')).render(createElement(Message))
