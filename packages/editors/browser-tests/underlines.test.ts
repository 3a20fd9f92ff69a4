import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('underlines', () => {
  it('first look', async () => {
    const page = await browser.open(
      '<textarea id=t style="width:400px;height:120px">Dear Ms Cole,\n\nObviously, you should appeal. Amir suffers from autism. In my view the school has failed him.</textarea><div id=c contenteditable=true style="border:1px solid #888;padding:8px;margin-top:200px">Dear Ms Cole,<div><br></div><div>Obviously, you <b>should</b> appeal. Amir suffers from autism.</div></div>'
    )
    await page.focus('#t')
    await page.focus('#c')
    await page.screenshot({path: '/tmp/ed-1.png'})
    const found = await page.evaluate(() => window.evenhand.editors.findings().map((f) => f.actual))
    console.log(found, await page.evaluate(() => JSON.stringify(window.evenhand.statuses)))
    await page.evaluate(() => window.evenhand.editors.openCardAtCaret())
    await page.waitForTimeout(300)
    await page.screenshot({path: '/tmp/ed-2.png'})
    expect(found.length).toBe(3)
  })
})
