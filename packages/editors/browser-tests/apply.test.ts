import type {Frame, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Applies a suggestion for some words the way the card does. */
function applyFor(page: Page, words: string, choice = 0): Promise<string> {
  return page.evaluate(
    async ({words, choice}) => {
      const {editors} = window.evenhand
      const finding = editors.findings().find(({actual}) => actual === words)
      const suggestion = finding?.suggestions[choice]
      return finding && suggestion ? editors.apply(finding, suggestion) : 'not found'
    },
    {words, choice}
  )
}

const valueOf = (page: Page) =>
  page.evaluate(() => (document.querySelector('#t') as HTMLTextAreaElement | HTMLInputElement).value)
const htmlOf = (page: Page | Frame) => page.evaluate(() => document.querySelector('#t')?.innerHTML)
const checked = (page: Page) => page.waitForTimeout(120)

describe.each([
  ['textarea', '<textarea id=t style="width: 500px; height: 90px"></textarea>'],
  ['input', '<input id=t style="width: 500px">']
])('a suggestion in a %s', (_name, html) => {
  it('is one undo step between what was typed before and after, with the caret behind its words', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.type('Perhaps you should appeal today.')
    await checked(page)
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await valueOf(page)).toBe('Perhaps you could appeal today.')
    await page.keyboard.type(' (or not)')
    expect(await valueOf(page)).toBe('Perhaps you could appeal (or not) today.')

    await page.keyboard.press('Control+z')
    expect(await valueOf(page)).toBe('Perhaps you could appeal today.')
    await page.keyboard.press('Control+z')
    expect(await valueOf(page)).toBe('Perhaps you should appeal today.')
    await page.keyboard.press('Control+Shift+z')
    expect(await valueOf(page)).toBe('Perhaps you could appeal today.')
  })

  it('takes words out', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.type('It is obviously late.')
    await checked(page)
    expect(await applyFor(page, 'obviously ')).toBe('applied')
    expect(await valueOf(page)).toBe('It is late.')
    await page.keyboard.press('Control+z')
    expect(await valueOf(page)).toBe('It is obviously late.')
  })

  it('gives the page normal input events', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.type('you should appeal')
    await checked(page)
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, {seen})
      document.querySelector('#t')?.addEventListener('input', (event) => {
        seen.push(`${(event as InputEvent).inputType} ${event.isTrusted} ${event.bubbles}`)
      })
    })
    await applyFor(page, 'you should appeal')
    expect(await page.evaluate(() => (window as Window & {seen?: string[]}).seen)).toEqual([
      'insertText true true'
    ])
  })

  it('is refused when the text was changed by a script meanwhile', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.type('Now you should appeal.')
    await checked(page)
    const outcome = await page.evaluate(() => {
      const {editors} = window.evenhand
      const finding = editors.findings()[0]
      ;(document.querySelector('#t') as HTMLTextAreaElement).value = 'Then, now you should appeal.'
      return finding?.suggestions[0] && editors.apply(finding, finding.suggestions[0])
    })
    expect(outcome).toBe('stale')
    expect(await valueOf(page)).toBe('Then, now you should appeal.')
  })

  it('is refused while an input method composes, and the composition goes on', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.type('Now you should appeal. ')
    await checked(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', {text: 'にほ', selectionStart: 2, selectionEnd: 2})
    expect(await applyFor(page, 'you should appeal')).toBe('rejected')
    await checked(page)
    await session.send('Input.imeSetComposition', {text: 'にほん', selectionStart: 3, selectionEnd: 3})
    await session.send('Input.insertText', {text: '日本'})
    expect(await valueOf(page)).toBe('Now you should appeal. 日本')
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await valueOf(page)).toBe('Now you could appeal. 日本')
  })
})

describe('a suggestion in a textarea', () => {
  it('tells when the page puts the old words back', async () => {
    const page = await browser.open(`<textarea id=t>you should appeal</textarea><script>
      t.addEventListener('input', () => { t.value = 'you should appeal' })</script>`)
    await page.focus('#t')
    expect(await applyFor(page, 'you should appeal')).toBe('rejected')
  })

  it('tells when something else came out, and does not try again', async () => {
    const page = await browser.open(`<textarea id=t>you should appeal</textarea><script>
      let count = 0
      t.addEventListener('input', () => { count++; t.value = t.value.toUpperCase() })</script>`)
    await page.focus('#t')
    expect(await applyFor(page, 'you should appeal')).toBe('unverified')
    expect(await page.evaluate('count')).toBe(1)
  })

  it('is refused where it would not fit', async () => {
    const page = await browser.open('<textarea id=t maxlength=20>you should appeal</textarea>')
    await page.focus('#t')
    expect(await applyFor(page, 'you should appeal', 1)).toBe('rejected')
    expect(await valueOf(page)).toBe('you should appeal')
  })

  it('keeps emoji, line breaks and combining marks around it as they were', async () => {
    const page = await browser.open('<textarea id=t></textarea>')
    await page.focus('#t')
    await page.keyboard.insertText('👩🏽‍🏫 Zoe\u0308:\nyou should appeal 🎉\n')
    await checked(page)
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await valueOf(page)).toBe('👩🏽‍🏫 Zoe\u0308:\nyou could appeal 🎉\n')
  })

  it('is kept by a field that React controls', async () => {
    const page = await browser.open('<div id=app></div>')
    await page.addScriptTag({url: '/react-page.js'})
    await page.focus('#t')
    await page.keyboard.type('Now you should appeal.')
    await checked(page)
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await page.textContent('#state')).toBe('Now you could appeal.')
    expect(await valueOf(page)).toBe('Now you could appeal.')
    await page.keyboard.press('Control+z')
    expect(await page.textContent('#state')).toBe('Now you should appeal.')
  })
})

describe('a suggestion in formatted text', () => {
  it('is one undo step, with the caret behind its words', async () => {
    const page = await browser.open('<div id=t contenteditable=true></div>')
    await page.focus('#t')
    await page.keyboard.type('Perhaps you should appeal today.')
    await checked(page)
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await htmlOf(page)).toBe('Perhaps you could appeal today.')
    await page.keyboard.type(' (or not)')
    expect(await htmlOf(page)).toBe('Perhaps you could appeal (or not) today.')
    await page.keyboard.press('Control+z')
    expect(await htmlOf(page)).toBe('Perhaps you could appeal today.')
    await page.keyboard.press('Control+z')
    expect(await htmlOf(page)).toBe('Perhaps you should appeal today.')
    await page.keyboard.press('Control+Shift+z')
    expect(await htmlOf(page)).toBe('Perhaps you could appeal today.')
  })

  const cases: ReadonlyArray<[string, string, string, string, number]> = [
    ['in bold', 'Then <b>you should appeal</b>.', 'you should appeal', 'Then <b>you could appeal</b>.', 0],
    [
      'with one word in bold',
      'Then you <b>should</b> appeal.',
      'you should appeal',
      'Then you <b>could</b> appeal.',
      0
    ],
    [
      'in a styled span',
      'He <span style="color: rgb(200, 0, 0);">suffers from autism</span>, they say.',
      'suffers from autism',
      'He <span style="color: rgb(200, 0, 0);">is autistic</span>, they say.',
      0
    ],
    [
      'in a span that the page gives its look',
      'He <span class="important" data-id="7">suffers from autism</span>, they say.',
      'suffers from autism',
      // the look stays; the browser itself lets go of the class
      'He <span style="color: rgb(0, 100, 0);">is autistic</span>, they say.',
      0
    ],
    [
      'beside a link',
      '<a href="https://example.org/">Amir</a> suffers from autism.',
      'suffers from autism',
      // the browser writes a space at the start of a text node this way
      '<a href="https://example.org/">Amir</a>&nbsp;is autistic.',
      0
    ],
    [
      'at the start of a paragraph',
      '<p>Obviously, it is late.</p><p>Bye</p>',
      'Obviously, ',
      '<p>it is late.</p><p>Bye</p>',
      0
    ],
    [
      'before a line break',
      'Then you should appeal<br>Bye',
      'you should appeal',
      'Then you could appeal<br>Bye',
      0
    ],
    [
      'in a list',
      '<ul><li>you should appeal</li><li>wait</li></ul>',
      'you should appeal',
      '<ul><li>you could appeal</li><li>wait</li></ul>',
      0
    ]
  ]
  it.each(cases)('keeps the formatting: %s', async (_name, html, words, expected, choice) => {
    const page = await browser.open(`<div id=t contenteditable=true>${html}</div>`, {
      head: '<style>.important { color: rgb(0, 100, 0) }</style>'
    })
    await page.focus('#t')
    expect(await applyFor(page, words, choice)).toBe('applied')
    expect(await htmlOf(page)).toBe(expected)
    await page.keyboard.press('Control+z')
    expect(await htmlOf(page)).toBe(html)
  })

  it('is refused over words that the editor keeps fixed', async () => {
    const html = 'Then you <span contenteditable="false">should</span> appeal.'
    const page = await browser.open(`<div id=t contenteditable=true>${html}</div>`)
    await page.focus('#t')
    expect(await applyFor(page, 'you should appeal')).toBe('rejected')
    expect(await htmlOf(page)).toBe(html)
  })

  it('is refused when the text was changed by a script in the same moment', async () => {
    const page = await browser.open('<div id=t contenteditable=true>Now you should appeal.</div>')
    await page.focus('#t')
    const outcome = await page.evaluate(() => {
      const {editors} = window.evenhand
      const finding = editors.findings()[0]
      const editor = document.querySelector('#t') as HTMLElement
      editor.textContent = 'Then, now you should appeal.'
      return finding?.suggestions[0] && editors.apply(finding, finding.suggestions[0])
    })
    expect(outcome).toBe('stale')
    expect(await htmlOf(page)).toBe('Then, now you should appeal.')
  })

  it('is refused while an input method composes, and the composition goes on', async () => {
    const page = await browser.open('<div id=t contenteditable=true></div>')
    await page.focus('#t')
    await page.keyboard.type('Now you should appeal. ')
    await checked(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', {text: 'にほ', selectionStart: 2, selectionEnd: 2})
    await checked(page)
    expect(await applyFor(page, 'you should appeal')).toBe('rejected')
    await session.send('Input.imeSetComposition', {text: 'にほん', selectionStart: 3, selectionEnd: 3})
    await session.send('Input.insertText', {text: '日本'})
    expect((await htmlOf(page))?.replace(/&nbsp;/g, ' ')).toBe('Now you should appeal. 日本')
  })

  it('works in an open shadow root', async () => {
    const page = await browser.open('<compose-box id=box></compose-box>')
    await page.evaluate(() => {
      const shadow = document.querySelector('#box')?.attachShadow({mode: 'open'})
      if (shadow) shadow.innerHTML = '<div contenteditable=true>Then you should appeal.</div>'
    })
    await page.locator('compose-box div').click({position: {x: 2, y: 2}})
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await page.locator('compose-box div').innerHTML()).toBe('Then you could appeal.')
    await page.keyboard.type('!')
    expect(await page.locator('compose-box div').innerHTML()).toBe('Then you could appeal!.')
  })

  it('leaves an editor alone whose model is not reached', async () => {
    const page = await browser.open(
      '<div id=t class=ck-editor__editable contenteditable=true>Then you should appeal.</div>'
    )
    await page.focus('#t')
    expect(await page.evaluate(() => window.evenhand.editors.status())).toMatchObject({
      state: 'panel only',
      reason: 'own-model',
      levels: {warning: 1}
    })
    expect(await applyFor(page, 'you should appeal')).toBe('rejected')
    expect(await htmlOf(page)).toBe('Then you should appeal.')
  })
})

describe.each(['tinymce', 'tinymce-5'])('a suggestion in %s', (release) => {
  async function openTinymce(): Promise<{page: Page; frame: Frame}> {
    const page = await browser.open('<textarea id=t></textarea>', {
      head: `<script src="/${release}/tinymce.min.js"></script>`
    })
    await page.evaluate(async (base) => {
      const {tinymce} = window as unknown as {tinymce: {init: (options: object) => Promise<unknown>}}
      await tinymce.init({
        selector: '#t',
        base_url: base,
        suffix: '.min',
        license_key: 'gpl',
        menubar: false,
        height: 300
      })
    }, `/${release}`)
    const frame = page.frames()[1] as Frame
    await frame.click('body')
    return {page, frame}
  }
  const bodyOf = (frame: Frame) => frame.evaluate(() => document.body.innerText.trim())

  it('is one step of its own undo history', async () => {
    const {page, frame} = await openTinymce()
    await page.keyboard.type('Perhaps you should appeal today.')
    await checked(page)
    expect(await page.evaluate(() => window.evenhand.editors.status())).toMatchObject({
      state: 'active',
      editor: 'tinymce'
    })
    expect(await applyFor(page, 'you should appeal')).toBe('applied')
    expect(await bodyOf(frame)).toBe('Perhaps you could appeal today.')
    await page.keyboard.type(' (or not)')
    expect(await bodyOf(frame)).toBe('Perhaps you could appeal (or not) today.')
    await page.keyboard.press('Control+z')
    expect(await bodyOf(frame)).toBe('Perhaps you could appeal today.')
    await page.keyboard.press('Control+z')
    expect(await bodyOf(frame)).toBe('Perhaps you should appeal today.')
    await page.keyboard.press('Control+y')
    expect(await bodyOf(frame)).toBe('Perhaps you could appeal today.')
  })

  it('is in what the form sends, and nothing else is', async () => {
    const {page} = await openTinymce()
    await page.keyboard.type('Perhaps you should appeal.')
    await checked(page)
    await applyFor(page, 'you should appeal')
    const content = await page.evaluate(() => {
      const {tinymce} = window as unknown as {tinymce: {activeEditor: {getContent(): string; save(): void}}}
      tinymce.activeEditor.save()
      return [tinymce.activeEditor.getContent(), document.querySelector('textarea')?.value]
    })
    expect(content).toEqual(['<p>Perhaps you could appeal.</p>', '<p>Perhaps you could appeal.</p>'])
  })
})
