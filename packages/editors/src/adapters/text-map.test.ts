import {Window} from 'happy-dom'
import {describe, expect, it} from 'vitest'
import {isReplaceable, mapParagraphs, mapText, offsetIn, rangeIn} from './text-map.ts'

function editorOf(html: string): HTMLElement {
  const {document} = new Window()
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`
  return document.body.firstElementChild as unknown as HTMLElement
}
const textOf = (html: string) => mapText(editorOf(html)).text

describe('mapText', () => {
  it.each([
    [
      'Gmail’s lines',
      'Dear Ms Cole,<div><br></div><div>Thank you.</div><div>Sam</div>',
      'Dear Ms Cole,\n\nThank you.\nSam'
    ],
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['an empty paragraph', '<p>One</p><p><br></p><p>Two</p>', 'One\n\n\nTwo'],
    ['a placeholder at a line’s end', '<div>One<br></div><div>Two</div>', 'One\nTwo'],
    ['line breaks', 'One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['formatting', 'one <b>two</b> th<i>ree</i>', 'one two three'],
    ['source line breaks', '<p>\n  One\n  two\n</p>\n<p>Three</p>', 'One two \n\nThree'],
    ['kept white space', '<pre style="white-space: pre">a\n  b</pre>', 'a\n  b'],
    ['no-break spaces', 'one&nbsp;two &nbsp;three', 'one\u00A0two \u00A0three'],
    ['marks that editors put in', 'o\uFEFFne<span data-mce-bogus="all">x</span> t\u200Bwo', 'one two'],
    ['hidden parts', 'one<span hidden>x</span><style>y</style>', 'one']
  ])('reads %s', (_name, html, text) => {
    expect(textOf(html)).toBe(text)
  })

  it.each([
    [
      'Gmail’s history',
      '<div class="gmail_quote"><div class="gmail_attr">On Monday</div><blockquote>Old</blockquote></div>'
    ],
    [
      'a message that Gmail passes on',
      '<div class="gmail_quote"><div class="gmail_attr">Forwarded message</div><br><div dir="ltr">Old<blockquote>Older</blockquote></div></div>'
    ],
    ['a blockquote', '<blockquote type="cite">Old</blockquote>'],
    ['Thunderbird’s heading', '<div class="moz-cite-prefix">On Monday she wrote:</div>'],
    ['Outlook’s history and all below', '<div id="appendonsend"></div><hr><div>From: Sam</div><p>Old</p>'],
    ['Outlook’s quoted heading', '<div id="x_divRplyFwdMsg">From: Sam</div><p>Old</p>'],
    ['Roundcube’s signature', '<div id="_rc_sig">-- <br>Sam</div>'],
    ['Yahoo’s history', '<div class="ydp1234abcdyahoo_quoted">Old</div>']
  ])('leaves out %s', (_name, html) => {
    expect(textOf(`<div>Mine</div>${html}`)).toBe('Mine')
  })

  it('reads a reply between the lines of the message that it answers', () => {
    const quoted = (words: string) => `<blockquote class="gmail_quote">${words}</blockquote>`
    expect(
      textOf(
        `<div>Mine</div><div class="gmail_quote"><div class="gmail_attr">On Monday</div>${quoted('Old')}<div>Also mine</div>${quoted('Older')}</div>`
      )
    ).toBe('Mine\n\nAlso mine')
  })

  it('reads what is written below a quotation, and indented paragraphs', () => {
    expect(textOf('One<blockquote>Old</blockquote>Two')).toBe('One\n\nTwo')
    expect(
      textOf('<blockquote style="margin: 0 0 0 40px; border: none; padding: 0px;">Mine</blockquote>')
    ).toBe('Mine')
  })
})

describe('mapParagraphs', () => {
  it('reads the paragraphs of a drawn document, and nothing of the application around them', () => {
    const map = mapParagraphs(
      editorOf(
        '<b>Home Insert</b><p><span class="Paragraph">One <i>two</i></span></p><span class="Paragraph">Three</span><div>x</div>'
      ),
      '.Paragraph'
    )
    expect(map.text).toBe('One two\nThree')
    expect(rangeIn(map, 4, 7)?.toString()).toBe('two')
    expect(isReplaceable(map, 4, 7)).toBe(false)
  })
})

describe('rangeIn', () => {
  const html = '<p>Dear <i>Ms</i>\n  Cole,</p><p>you <b>should</b> go</p>'
  it.each(['Dear', 'Ms', 'Ms Cole', 'you should go', 'should', 'Cole,'])('finds “%s” again', (words) => {
    const map = mapText(editorOf(html))
    const start = map.text.indexOf(words)
    const range = rangeIn(map, start, start + words.length)
    expect(range?.toString().replace(/\s+/g, ' ')).toBe(words)
  })

  it('has no place for words that are gone', () => {
    const editor = editorOf('one two')
    const map = mapText(editor)
    editor.textContent = ''
    expect(rangeIn(map, 4, 7)).toBeNull()
  })

  it('goes to and fro for each place in a text node', () => {
    const editor = editorOf(html)
    const map = mapText(editor)
    for (let at = 0; at <= map.text.length; at++) {
      const range = rangeIn(map, at, at)
      if (!range) continue
      expect(offsetIn(map, {node: range.startContainer, offset: range.startOffset})).toBe(at)
    }
  })
})

describe('isReplaceable', () => {
  it('refuses line breaks and fixed islands', () => {
    const map = mapText(editorOf('one<br>two <span contenteditable="false">@Sam</span> three'))
    expect(isReplaceable(map, 0, 3)).toBe(true)
    expect(isReplaceable(map, 0, 7)).toBe(false)
    expect(isReplaceable(map, 4, 9)).toBe(false)
    expect(isReplaceable(map, map.text.length - 5, map.text.length)).toBe(true)
  })
})
