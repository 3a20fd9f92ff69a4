// @vitest-environment happy-dom
import {afterEach, describe, expect, it} from 'vitest'
import {findSending} from './send-sites.ts'

/** A compose window as each webmail builds it; `a` sends, `b` doesn't, and the letter is written in `letter`. */
const pages = {
  Gmail: `<input id="search"><div role="dialog"><input id="subject"><div><div g_editable="true" id="letter"></div>
    <table><tr><td class="Up"><div><div role="button" id="a"><i id="inside"></i></div><div role="button" aria-haspopup="true" id="b"></div></div></td></tr></table></div></div>`,
  'Outlook on the web': `<input id="search"><div id="docking_InitVisiblePart_0"><input id="subject"><div><div id="editorParent_1"><div id="letter"></div></div>
    <div data-testid="ComposeSendButton"><button id="a"><i id="inside"></i></button><button aria-haspopup="menu" id="b"></button></div></div></div>`,
  Roundcube: `<input id="search"><div><textarea id="composebody"></textarea><p id="letter"></p>
    <button id="a" class="send" onclick="return rcmail.command('send','',this,event)"><i id="inside"></i></button>
    <button id="b" onclick="return rcmail.command('savedraft','',this,event)"></button></div>`
} as const

afterEach(() => document.body.replaceChildren())

describe.each(Object.entries(pages))('a letter in %s', (name, html) => {
  const hasShortcut = name !== 'Roundcube'

  it('is sent by a click on the button, or on what is in it', () => {
    document.body.innerHTML = html
    expect(sentBy(new MouseEvent('click'), 'a')).toBe('a')
    expect(sentBy(new MouseEvent('click'), 'inside')).toBe('a')
    expect(sentBy(new MouseEvent('click'), 'b')).toBeUndefined()
    expect(sentBy(new MouseEvent('click'), 'letter')).toBeUndefined()
  })

  it('is sent by Ctrl+Enter or Command+Enter where the webmail knows it, in the letter’s own fields', () => {
    document.body.innerHTML = html
    const expected = hasShortcut ? 'a' : undefined
    expect(sentBy(key('Enter', {ctrlKey: true}), 'letter')).toBe(expected)
    expect(sentBy(key('Enter', {metaKey: true}), 'letter')).toBe(expected)
    expect(sentBy(key('Enter', {ctrlKey: true}), 'subject')).toBe(expected)
    expect(sentBy(key('Enter', {ctrlKey: true}), 'search')).toBeUndefined()
  })

  it('is sent by Alt+S in Outlook only', () => {
    document.body.innerHTML = html
    const expected = name === 'Outlook on the web' ? 'a' : undefined
    expect(sentBy(key('s', {altKey: true}), 'letter')).toBe(expected)
    expect(sentBy(key('s', {altKey: true}), 'search')).toBeUndefined()
    // as AltGr is, where a keyboard has it
    expect(sentBy(key('s', {altKey: true, ctrlKey: true}), 'letter')).toBeUndefined()
    expect(sentBy(key('ß', {altKey: true}), 'letter')).toBeUndefined()
  })

  it('is not sent by a key that writes', () => {
    document.body.innerHTML = html
    for (const written of ['Enter', ' ', 's', 'S']) expect(sentBy(key(written), 'letter')).toBeUndefined()
    expect(sentBy(key('Enter', {shiftKey: true, ctrlKey: true}), 'letter')).toBeUndefined()
    expect(sentBy(key('s', {ctrlKey: true}), 'letter')).toBeUndefined()
  })

  it('is sent by Enter or Space on a button that the page has made itself; of a real one the browser makes a click', () => {
    document.body.innerHTML = html
    const expected = name === 'Gmail' ? 'a' : undefined
    expect(sentBy(key('Enter'), 'a')).toBe(expected)
    expect(sentBy(key(' '), 'a')).toBe(expected)
    expect(sentBy(key('Tab'), 'a')).toBeUndefined()
  })
})

it('is the letter beside the button, of two that are open', () => {
  document.body.innerHTML = `${pages.Gmail.replaceAll('id="', 'id="1')}${pages.Gmail}`
  const sending = findSending(new MouseEvent('click'), find('a'))
  expect(sending?.compose.contains(find('letter'))).toBe(true)
  expect(sending?.compose.contains(find('1letter'))).toBe(false)
})

it('is sent by a narrow window’s copy of Roundcube’s button too', () => {
  document.body.innerHTML = `<div>${pages.Roundcube}<a id="rcmbtn1-clone" class="send button"></a></div>`
  expect(sentBy(new MouseEvent('click'), 'rcmbtn1-clone')).toBe('rcmbtn1-clone')
})

function sentBy(event: Event, id: string): string | undefined {
  return findSending(event, find(id))?.button.id
}

function find(id: string): Element {
  const found = document.getElementById(id)
  // no element of this page at all: a press outside of every letter
  return found ?? document.body
}

function key(name: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', {key: name, ...modifiers})
}
