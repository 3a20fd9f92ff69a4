import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {type Chromium, launchChromium} from './chromium.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {traceScripts} from './main-thread.ts'

let chromium: Chromium
let fixtures: FixtureServer

beforeAll(async () => {
  fixtures = await serveFixtures()
  chromium = await launchChromium({extension: inject('extension')})
})

afterAll(async () => {
  await chromium.close()
  await fixtures.close()
})

const words = 'You should appeal the decision. '

describe('a page with editors', () => {
  it('gets the checker when the first of them is focused, and nothing but the watcher before', async () => {
    const {page} = chromium
    const loaded = await watchScripts(page)
    await page.goto(`${fixtures.origin}/textarea.html?second`)
    await page.locator('textarea').nth(1).waitFor()
    await expect.poll(loaded).toEqual(['watcher.js'])
    await page.locator('h1').click()
    await page.locator('textarea').first().hover()
    expect(loaded()).toEqual(['watcher.js'])
    await page.locator('textarea').first().click()
    await expect.poll(loaded).toEqual(['watcher.js', 'checker.js'])
  })

  it('is at rest once its letters are underlined, scrolled out of sight or not', async () => {
    const {page} = chromium
    const fields = page.locator('textarea')
    await page.evaluate(putIntoPane)
    for (const index of [0, 1]) {
      await fields.nth(index).click()
      await page.keyboard.insertText(words)
    }
    await expect.poll(() => page.evaluate(countUnderlines)).toBe(2)
    await page.evaluate(() => document.querySelector('#pane')?.scrollTo(0, 10_000))
    // Long enough for whatever looks once a second, and again until what the scrolling set off is over.
    const idle = () => traceScripts(page, () => page.waitForTimeout(2500))
    await expect.poll(idle, {timeout: 30_000}).toEqual([])
    expect(await page.evaluate(countUnderlines)).toBeGreaterThan(0)
  })

  it('is seen to work where a script does something', async () => {
    const {page} = chromium
    await page.evaluate(() => void setInterval(() => {}, 200))
    const busy = await traceScripts(page, () => page.waitForTimeout(500))
    expect(busy.map(({name}) => name)).toContain('TimerFire')
  })
})

/** Names the extension's own scripts that the page has been given, in any world. */
async function watchScripts(page: Page): Promise<() => string[]> {
  const session = await page.context().newCDPSession(page)
  const names = new Set<string>()
  session.on('Debugger.scriptParsed', ({url}) => {
    if (url.startsWith(chromium.extensionOrigin)) names.add(url.slice(chromium.extensionOrigin.length + 1))
  })
  await session.send('Debugger.enable')
  return () => [...names]
}

// Runs in the page. Mail stands in a pane that scrolls, and a letter in it can be out of sight in the middle of the window.
function putIntoPane(): void {
  const pane = document.createElement('div')
  pane.id = 'pane'
  pane.style.cssText = 'height: 260px; overflow: auto'
  const below = document.createElement('p')
  below.style.height = '500px'
  const [first, second] = document.querySelectorAll('.slot')
  if (!first || !second) throw new Error('The page has no two editors.')
  first.before(pane)
  pane.append(first, below)
  pane.after(second)
}

// Runs in the page.
function countUnderlines(): number {
  return [...CSS.highlights.values()].reduce((sum, {size}) => sum + size, 0)
}
