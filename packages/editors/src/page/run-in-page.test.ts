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

  it('has an editor take a snapshot, and forgets the inputs that no key made', () => {
    const name = runInPage(window)
    const done: string[] = []
    vi.stubGlobal('CKEDITOR', {
      instances: {
        other: {editable: () => null},
        letter: {
          editable: () => ({$: editor}),
          fire: (event: string) => done.push(event),
          undoManager: {editingHandler: {keyEventsStack: {resetInputs: () => done.push('reset')}}}
        }
      }
    })
    try {
      expect(askPage(name, editor, {record: true})).toBe(true)
      expect(askPage(name, editor, {write: 'could'})).toBe(false)
    } finally {
      vi.unstubAllGlobals()
    }
    expect(done).toEqual(['saveSnapshot', 'reset'])
    expect(askPage(name, editor, {record: true})).toBe(false)
  })

  it('reaches the Draft.js editor around an element, and writes to none that draws other words than it has', () => {
    const name = runInPage(window)
    const update = vi.fn()
    editor.innerHTML = '<div data-block="true" data-offset-key="a-1-0-0">should</div>'
    const words = editor.firstElementChild?.firstChild as Text
    document.getSelection()?.setBaseAndExtent(words, 0, words, 6)
    const block = {getText: () => 'SHOULD', getCharacterList: () => []}
    const getBlockForKey = vi.fn(() => block)
    const editorState = {getCurrentContent: () => ({getBlockForKey})}
    const around = {stateNode: {_latestEditorState: editorState, update}, return: null}
    Object.assign(editor, {__reactFiber$a: {stateNode: null, return: around}})
    expect(askPage(name, editor, {reach: true})).toBe(true)
    expect(askPage(name, editor, {write: 'could'})).toBe(false)
    expect(getBlockForKey).toHaveBeenCalledWith('a-1')
    expect(update).not.toHaveBeenCalled()
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
