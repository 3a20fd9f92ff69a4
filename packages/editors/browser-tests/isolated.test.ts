import type {CDPSession, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Runs Evenhand where an extension's content script runs: same DOM, other globals, other classes. */
async function attachIsolated(page: Page): Promise<<Value>(code: string) => Promise<Value>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const {frameTree} = await session.send('Page.getFrameTree')
  const {executionContextId} = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'evenhand'
  })
  const run = async <Value>(expression: string): Promise<Value> => {
    const {result, exceptionDetails} = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Value
  }
  await run(await page.evaluate(async () => (await fetch('/evenhand.js')).text()))
  await run('void attachForTest()')
  return run
}

const applyFirst = `(async () => {
  const {editors} = evenhand
  const finding = editors.findings()[0]
  return editors.apply(finding, finding.suggestions[0])
})()`

describe('in a content script’s world', () => {
  it('underlines, edits and undoes in TinyMCE’s frame', async () => {
    const page = await browser.open('<textarea id=t></textarea>', {
      attach: false,
      head: '<script src="/tinymce/tinymce.min.js"></script>'
    })
    const run = await attachIsolated(page)
    await page.evaluate(async () => {
      const {tinymce} = window as unknown as {tinymce: {init: (options: object) => Promise<unknown>}}
      await tinymce.init({
        selector: '#t',
        base_url: '/tinymce',
        suffix: '.min',
        license_key: 'gpl',
        menubar: false
      })
    })
    const frame = page.frames()[1]
    if (!frame) throw new Error('TinyMCE has no frame')
    await frame.click('body')
    await page.keyboard.type('Now you should appeal.')
    const typed = await page.screenshot()
    await page.waitForTimeout(300)
    expect(await run('evenhand.editors.status()')).toMatchObject({
      state: 'active',
      editor: 'tinymce',
      levels: {warning: 1}
    })
    expect((await page.screenshot()).equals(typed)).toBe(false)
    expect(await run(applyFirst)).toBe('applied')
    const text = () => frame.evaluate(() => document.body.innerText.trim())
    expect(await text()).toBe('Now you could appeal.')
    await page.keyboard.press('Control+z')
    expect(await text()).toBe('Now you should appeal.')
  })

  it('underlines and edits in a textarea and in a shadow root', async () => {
    const page = await browser.open(
      '<textarea id=t>Now you should appeal.</textarea><compose-box id=box></compose-box>',
      {attach: false}
    )
    await page.evaluate(() => {
      const shadow = document.querySelector('#box')?.attachShadow({mode: 'open'})
      if (shadow) shadow.innerHTML = '<div contenteditable=true>Then you should appeal.</div>'
    })
    const run = await attachIsolated(page)
    await page.focus('#t')
    expect(await run(applyFirst)).toBe('applied')
    expect(await page.inputValue('#t')).toBe('Now you could appeal.')
    await page.locator('compose-box div').click({position: {x: 2, y: 2}})
    expect(await run(applyFirst)).toBe('applied')
    expect(await page.locator('compose-box div').innerText()).toBe('Then you could appeal.')
  })
})
