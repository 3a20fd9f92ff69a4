import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {readUnderlined} from './look.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const status = (page: Page) => page.evaluate(() => window.evenhand.editors.status())
const words = 'Now you should appeal.'

describe('the focused field', () => {
  const left: ReadonlyArray<[string, string, string]> = [
    ['a password', '<input id=t type=password value=x>', 'password'],
    ['a search field', `<input id=t type=search value="${words}">`, 'one-line'],
    ['an email address', '<input id=t type=email>', 'one-line'],
    ['an address with suggestions', `<input id=t role=combobox value="${words}">`, 'one-line'],
    ['a name', `<input id=t autocomplete="given-name" value="${words}">`, 'one-line'],
    ['a read-only field', `<textarea id=t readonly>${words}</textarea>`, 'read-only'],
    ['a field without spelling', `<textarea id=t spellcheck=false>${words}</textarea>`, 'opted-out'],
    [
      'a page that opts out',
      `<div data-evenhand=false><textarea id=t>${words}</textarea></div>`,
      'opted-out'
    ],
    [
      'an editor that opts out',
      `<div id=t contenteditable=true data-gramm=false>${words}</div>`,
      'opted-out'
    ],
    [
      'the key catcher of Word for the web',
      '<div id=WACViewPanel_EditingElement contenteditable=true></div>',
      'unreachable'
    ],
    ['a recipient field', `<div id=t contenteditable=true role=combobox>${words}</div>`, 'one-line'],
    ['a code editor', `<div class=cm-editor><div id=t contenteditable=true>${words}</div></div>`, 'code']
  ]
  it.each(left)('is left alone, and says why: %s', async (_name, html, reason) => {
    const page = await browser.open(html)
    await page.focus('input, textarea, [contenteditable]')
    expect(await status(page)).toEqual({state: 'off', reason})
    expect(await readUnderlined(page)).toEqual([])
    expect(await page.evaluate(() => window.evenhand.checks)).toEqual([])
  })

  it.each([
    ['a textarea', `<textarea id=t>${words}</textarea>`],
    ['a subject', `<input id=t name=subject value="${words}">`],
    [
      'Gmail’s compose box, which switches the browser’s spelling off',
      `<div id=t contenteditable=true g_editable=true role=textbox spellcheck=false>${words}</div>`
    ],
    ['an editor with only plain text', `<div id=t contenteditable=plaintext-only>${words}</div>`]
  ])('is checked: %s', async (_name, html) => {
    const page = await browser.open(html)
    expect(await status(page)).toEqual({state: 'off', reason: 'no-editor'})
    await page.focus('#t')
    expect(await status(page)).toMatchObject({
      state: 'active',
      levels: {error: 0, warning: 1, hint: 0},
      categories: {directive: 1}
    })
    expect((await readUnderlined(page)).length).toBe(1)
  })

  it('is left alone, and says why: the key catcher of Google Docs', async () => {
    const page = await browser.open('<iframe class=docs-texteventtarget-iframe></iframe>')
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument
      if (frame) frame.body.innerHTML = '<div contenteditable=true>x</div>'
    })
    await page.frameLocator('iframe').locator('div').click()
    await page.waitForTimeout(50)
    expect(await status(page)).toEqual({state: 'off', reason: 'unreachable'})
  })

  it('is found when it had the focus before', async () => {
    const page = await browser.open(`<textarea id=t autofocus>${words}</textarea>`, {attach: false})
    await page.focus('#t')
    await page.evaluate(() => void window.attachForTest())
    expect(await status(page)).toMatchObject({state: 'active'})
  })

  it('is one of several that stay underlined', async () => {
    const page = await browser.open(
      `<input id=a value="${words}"><textarea id=b>${words}</textarea><div id=c contenteditable=true>${words}</div>`
    )
    for (const id of ['#a', '#b', '#c']) await page.focus(id)
    expect((await readUnderlined(page)).length).toBe(3)
    await page.evaluate(() => document.querySelector('#b')?.remove())
    await page.focus('#a')
    expect((await readUnderlined(page)).filter(({boxes}) => boxes.length > 0).length).toBe(2)
  })
})

describe('checking', () => {
  it('waits until the typing pauses', async () => {
    const page = await browser.open('<textarea id=t></textarea>')
    await page.evaluate(() => void window.attachForTest({delay: 200}))
    await page.focus('#t')
    await page.keyboard.type('Now you should appeal.', {delay: 15})
    const during = await page.evaluate(() => window.evenhand.checks.length)
    await page.waitForTimeout(400)
    expect(during).toBeLessThanOrEqual(2)
    expect(await page.evaluate(() => window.evenhand.checks.at(-1))).toBe('Now you should appeal.')
    expect(await status(page)).toMatchObject({levels: {warning: 1}})
  })

  it('notices a draft that a script put in', async () => {
    const page = await browser.open('<div id=t contenteditable=true></div><textarea id=u></textarea>')
    await page.focus('#t')
    await page.evaluate((text) => {
      const editor = document.querySelector('#t')
      if (editor) editor.innerHTML = `<p>${text}</p>`
    }, words)
    await page.waitForTimeout(200)
    expect(await status(page)).toMatchObject({levels: {warning: 1}})
    await page.focus('#u')
    await page.evaluate((text) => {
      const editor = document.querySelector<HTMLTextAreaElement>('#u')
      if (editor) editor.value = text
    }, words)
    await expect.poll(() => status(page)).toMatchObject({levels: {warning: 1}})
  })

  it.each([
    ['says so in the page', 'say'],
    ['says nothing, once the mouse moves on', 'say nothing']
  ])(
    'notices that a script emptied a field some time after a click, left the caret in its place and %s',
    async (_how, after) => {
      const page = await browser.open(
        `<textarea id=t>${words}</textarea><p id=said>Draft</p><button>Send</button>`
      )
      await page.evaluate((says) => {
        const field = document.querySelector<HTMLTextAreaElement>('#t')
        document.querySelector('button')?.addEventListener('click', () => {
          field?.setSelectionRange(0, 0)
          setTimeout(() => {
            if (field) field.value = ''
            const said = document.querySelector('#said')
            if (said && says === 'say') said.textContent = 'Sent.'
          }, 50)
        })
      }, after)
      await page.focus('#t')
      await expect.poll(() => status(page)).toMatchObject({levels: {warning: 1}})
      await page.click('button')
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#t')?.value === '')
      if (after === 'say nothing') await page.hover('#said')
      await expect.poll(() => readUnderlined(page)).toEqual([])
    }
  )

  it('follows another check at once', async () => {
    const page = await browser.open(`<textarea id=t>${words}</textarea>`)
    await page.focus('#t')
    await page.evaluate(() => window.evenhand.editors.update({check: () => ({findings: []})}))
    expect(await status(page)).toMatchObject({levels: {warning: 0}})
    expect(await readUnderlined(page)).toEqual([])
  })

  it('stops and takes everything away when it is switched off, and comes back when it is switched on', async () => {
    const page = await browser.open(`<textarea id=t>${words}</textarea>`, {attach: false})
    const before = await page.content()
    await page.evaluate(() => void window.attachForTest())
    await page.focus('#t')
    await page.evaluate(() => window.evenhand.editors.update({enabled: false}))
    expect(await status(page)).toEqual({state: 'off', reason: 'switched-off'})
    expect(await page.content()).toBe(before)
    await page.evaluate(() => window.evenhand.editors.update({enabled: true}))
    expect(await status(page)).toMatchObject({state: 'active', levels: {warning: 1}})
  })

  it('leaves nothing behind when the page takes the field away', async () => {
    const page = await browser.open(`<textarea id=t>${words}</textarea>`)
    await page.focus('#t')
    await page.evaluate(() => document.querySelector('#t')?.remove())
    await page.waitForTimeout(100)
    expect(await page.content()).not.toContain('evenhand-ui')
    expect(await status(page)).toEqual({state: 'off', reason: 'no-editor'})
  })

  it('leaves a frame’s watching to the page around it', async () => {
    const page = await browser.open('<iframe id=frame></iframe>')
    expect(await page.evaluate(() => window.evenhandIsReached(window))).toBe(false)
    expect(
      await page.evaluate(() => {
        const inner = document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow
        return inner && window.evenhandIsReached(inner)
      })
    ).toBe(true)
  })
})
