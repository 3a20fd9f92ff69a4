// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {askPage} from './ask-page.ts'
import {runInPage} from './run-in-page.ts'

type Hung = HTMLElement & {ckeditorInstance?: unknown}

let editor: Hung

beforeEach(() => {
  document.body.innerHTML = '<div id="editor" contenteditable="true">You should appeal.</div>'
  editor = document.querySelector('#editor') as Hung
})

describe('the script in the page’s world', () => {
  it('reaches an editor whose own objects are there, and no other element', () => {
    const name = runInPage(window)
    expect(askPage(name, editor, {reach: true})).toBe(false)
    editor.ckeditorInstance = {model: {change: () => {}}}
    expect(askPage(name, editor, {reach: true})).toBe(true)
  })

  it('takes another name each time, which says nothing of who listens', () => {
    const [one, other] = [runInPage(window), runInPage(window)]
    expect(one).not.toBe(other)
    expect(one).toMatch(/^x[0-9a-z]+$/)
  })

  it('hides what is asked from the page’s own listeners', () => {
    const name = runInPage(window)
    const listener = vi.fn()
    editor.addEventListener(name, listener)
    document.body.addEventListener(name, listener)
    askPage(name, editor, {write: 'could'})
    expect(listener).not.toHaveBeenCalled()
  })

  it('does nothing, and throws nothing, where the page’s objects throw or lie', () => {
    const name = runInPage(window)
    Object.defineProperty(editor, 'ckeditorInstance', {
      get() {
        throw new Error('trap')
      }
    })
    expect(askPage(name, editor, {reach: true})).toBe(false)
    expect(askPage(name, editor, {write: 'could'})).toBe(false)
  })

  it('does nothing on a forged request', () => {
    const name = runInPage(window)
    const change = vi.fn()
    editor.ckeditorInstance = {model: {change}}
    for (const detail of [undefined, null, '', '{', '7', '{"write":7}', {write: 'could'}]) {
      editor.dispatchEvent(new CustomEvent(name, {cancelable: true, detail}))
    }
    expect(change).not.toHaveBeenCalled()
  })

  it('goes on where the page has put its own functions in the place of the browser’s', () => {
    const name = runInPage(window)
    editor.ckeditorInstance = {model: {change: () => {}}}
    const {parse} = JSON
    const {preventDefault, stopImmediatePropagation} = Event.prototype
    JSON.parse = () => {
      throw new Error('trap')
    }
    Event.prototype.preventDefault = () => {}
    Event.prototype.stopImmediatePropagation = () => {
      throw new Error('trap')
    }
    try {
      expect(askPage(name, editor, {reach: true})).toBe(true)
    } finally {
      JSON.parse = parse
      Object.assign(Event.prototype, {preventDefault, stopImmediatePropagation})
    }
  })
})
