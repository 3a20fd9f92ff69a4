// @vitest-environment happy-dom
import {beforeEach, describe, expect, it} from 'vitest'
import {findFocus, isEditable} from './find-focus.ts'

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('findFocus', () => {
  it('finds what is focused inside an open shadow root', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const field = document.createElement('textarea')
    host.attachShadow({mode: 'open'}).append(field)
    field.focus()
    expect(findFocus(document)).toBe(field)
  })

  it('finds what is focused in a frame of the same origin', () => {
    const inner = document.implementation.createHTMLDocument()
    const field = inner.createElement('textarea')
    const root = {activeElement: createFrame({activeElement: field})} as unknown as Document
    expect(findFocus(root)).toBe(field)
  })

  it('finds nothing in a frame of another origin', () => {
    const root = {activeElement: createFrame(null)} as unknown as Document
    expect(findFocus(root)).toBeUndefined()
  })
})

describe('isEditable', () => {
  it.each(['<textarea></textarea>', '<input>', '<input type="TEXT">'])('takes %s for an editor', (html) => {
    expect(isEditable(create(html))).toBe(true)
  })

  it.each(['<input type="password">', '<input type="checkbox">', '<button></button>', '<p></p>'])(
    'does not take %s for one',
    (html) => {
      expect(isEditable(create(html))).toBe(false)
    }
  )

  it('takes every element of a page in design mode for an editor', () => {
    const page = document.implementation.createHTMLDocument()
    page.designMode = 'on'
    expect(isEditable(page.body)).toBe(true)
  })
})

function create(html: string): Element {
  document.body.innerHTML = html
  const element = document.body.firstElementChild
  if (!element) throw new Error('The HTML holds no element.')
  return element
}

function createFrame(inner: {activeElement: Element} | null): Element {
  return {localName: 'iframe', shadowRoot: null, contentDocument: inner} as unknown as Element
}
