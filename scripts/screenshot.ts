// Remakes docs/screenshot.png, the picture in the README: the extension at work on the demonstration page.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium, type Page} from 'playwright-core'
import {buildExtensionForLocalPages, localExtension} from './build.mjs'
import {findBrowser} from './find-browser.mjs'
import {serveFolder} from './serve-folder.mjs'
import {root} from './workspace.mjs'

const words = 'You should appeal'
const picture = join(root, 'docs/screenshot.png')

const browser = findBrowser()
if (!browser) throw new Error('No Chromium, Chrome or Edge was found. Install one of them and try again.')
await buildExtensionForLocalPages()
const server = await serveFolder(join(root, 'extension/demo'), 'compose.html')
const profile = mkdtempSync(join(tmpdir(), 'evenhand-'))
try {
  await takePicture(browser.path)
} finally {
  server.close()
  rmSync(profile, {recursive: true, force: true, maxRetries: 10})
}
console.log('docs/screenshot.png is new.')

async function takePicture(executablePath: string): Promise<void> {
  const extension = join(root, localExtension)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: {width: 860, height: 1180},
    deviceScaleFactor: 2,
    colorScheme: 'light',
    locale: 'en-GB',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`
    ]
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.address)
    // The tour, which opens after the installation, may stand before it.
    await page.bringToFront()
    await openCard(page)
    mkdirSync(join(root, 'docs'), {recursive: true})
    await page.screenshot({path: picture, clip: {x: 0, y: 330, width: 845, height: 800}})
  } finally {
    await context.close()
  }
}

async function openCard(page: Page): Promise<void> {
  await page.locator('#letter').click({position: {x: 5, y: 5}})
  // Highlights are painted by the extension's world; only the page's own registry can tell that they are there.
  await page.waitForTimeout(2500)
  const {x, y} = await page.locator('#letter').evaluate(findWords, words)
  await page.mouse.click(x, y)
  await page.waitForTimeout(1000)
}

function findWords(letter: Element, sought: string): {x: number; y: number} {
  const walker = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const start = node.nodeValue?.indexOf(sought) ?? -1
    if (start < 0) continue
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + sought.length)
    const {left, top, width, height} = range.getBoundingClientRect()
    return {x: left + width / 4, y: top + height / 2}
  }
  throw new Error(`“${sought}” does not stand in the letter`)
}
