// Remakes the pictures of the extension at work, on the demonstration page and on invented letters: docs/screenshot.png for the
// README, and those in docs/store/pictures, as large as the stores ask for.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BrowserContext, chromium, type Page} from 'playwright-core'
import {buildExtensionForLocalPages, localExtension} from './build.mjs'
import {findBrowser} from './find-browser.mjs'
import {serveFolder} from './serve-folder.mjs'
import {root} from './workspace.mjs'

const words = 'You should appeal'
const store = join(root, 'docs/store/pictures')
const storeSize = {width: 1280, height: 800}
const panelWidth = 400

/** Invented people; nobody's letters. */
const letters: ReadonlyArray<readonly [name: string, text: string]> = [
  [
    'Reply to Mrs Cole.txt',
    '14 March 2026\n\nDear Mrs Cole,\n\nThank you for your email about Amir’s review. You should appeal the decision. If you decide to appeal, you ' +
      'need to register it within two months of the letter.\n\nThe school has been brilliant. You told me that you feel the head ' +
      'teacher has ignored you, and I can explain how to raise that.\n\nWe will fight the council together.\n\nKind regards,\nSam Ward'
  ],
  [
    'Meeting notes.txt',
    '20 March 2026\n\nDear Mr Osei,\n\nHere are the notes of our call. The local authority’s letter gives two months to ask for mediation or to ' +
      'register an appeal. I can talk you through either.\n\nKind regards,\nPriya Lal'
  ],
  [
    'After the panel.txt',
    '2 April 2026\n\nDear Ms Hart,\n\nHopefully the panel will agree this time. The reasons are in its letter, and you can ask for a meeting about ' +
      'them.\n\nKind regards,\nSam Ward'
  ]
]

const browser = findBrowser()
if (!browser) throw new Error('No Chromium, Chrome or Edge was found. Install one of them and try again.')
const executablePath = browser.path
await buildExtensionForLocalPages()
const server = await serveFolder(join(root, 'extension/demo'), 'compose.html')
mkdirSync(store, {recursive: true})
try {
  await withBrowser({viewport: {width: 860, height: 1180}, deviceScaleFactor: 2}, takeReadmePicture)
  await withBrowser({viewport: storeSize, deviceScaleFactor: 1}, takeStorePictures)
} finally {
  server.close()
}
console.log('docs/screenshot.png and docs/store/pictures are new.')

async function takeReadmePicture(context: BrowserContext): Promise<void> {
  const page = await openLetter(context)
  await openCard(page)
  await page.screenshot({
    path: join(root, 'docs/screenshot.png'),
    clip: {x: 0, y: 330, width: 845, height: 850}
  })
}

async function takeStorePictures(context: BrowserContext): Promise<void> {
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers()
  const extension = new URL('/', worker.url()).href
  const page = await openLetter(context)
  await page.evaluate(() => scrollTo(0, 330))
  await openCard(page)
  await page.screenshot({path: join(store, '1-card.png')})
  await page.emulateMedia({colorScheme: 'dark'})
  // Its colours change by and by.
  await page.waitForTimeout(1000)
  await page.screenshot({path: join(store, '5-dark.png')})
  await page.emulateMedia({colorScheme: 'light'})
  await page.keyboard.press('Escape')
  await takePanelPicture(
    context,
    page,
    `${extension}sidepanel.html?tab=${await worker.evaluate(findTab, page.url())}`
  )
  await takeReviewPicture(await openPage(context, `${extension}review.html`))
  const options = await openPage(context, `${extension}options.html`)
  await options.screenshot({path: join(store, '4-options.png')})
}

/** The browser's own side panel is in no picture of a page, so the two are put side by side. */
async function takePanelPicture(context: BrowserContext, letter: Page, address: string): Promise<void> {
  const {width, height} = storeSize
  await letter.setViewportSize({width: width - panelWidth - 1, height})
  await letter.evaluate(() => scrollTo(0, 330))
  const left = await letter.screenshot()
  const panel = await openPage(context, address)
  await panel.setViewportSize({width: panelWidth, height})
  await panel.locator('.finding').first().waitFor()
  const right = await panel.screenshot()
  const both = await context.newPage()
  const image = (picture: Buffer) => `<img src="data:image/png;base64,${picture.toString('base64')}">`
  await both.setContent(
    `<body style="margin: 0; display: flex; gap: 1px; background: #8e959c">${image(left)}${image(right)}`
  )
  await both.screenshot({path: join(store, '2-panel.png')})
  await letter.setViewportSize(storeSize)
}

async function takeReviewPicture(review: Page): Promise<void> {
  await review
    .locator('input[type=file]')
    .first()
    .setInputFiles(letters.map(([name, text]) => ({name, mimeType: 'text/plain', buffer: Buffer.from(text)})))
  await review.locator('.letter').first().click()
  await review.locator('.instead li').first().waitFor()
  await review.locator('.notice:empty').waitFor({state: 'attached'})
  await review
    .locator('.letter-view')
    .evaluate((letter) => scrollTo(0, letter.getBoundingClientRect().top - 16))
  await review.screenshot({path: join(store, '3-review.png')})
}

type Screen = {viewport: {width: number; height: number}; deviceScaleFactor: number}

/** Runs a new browser with the extension, and with nothing that another has left behind. */
async function withBrowser(screen: Screen, use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const extension = join(root, localExtension)
  const profile = mkdtempSync(join(tmpdir(), 'evenhand-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    ...screen,
    colorScheme: 'light',
    locale: 'en-GB',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--hide-scrollbars',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`
    ]
  })
  try {
    await use(context)
  } finally {
    await context.close()
    rmSync(profile, {recursive: true, force: true, maxRetries: 10})
  }
}

/** Opens the demonstration page and waits until its letter is underlined. */
async function openLetter(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(server.address)
  // The tour, which opens after the installation, may stand before it.
  await page.bringToFront()
  await page.locator('#letter').click({position: {x: 5, y: 5}})
  // Highlights are painted by the extension's world; only the page's own registry can tell that they are there.
  await page.waitForFunction(() => CSS.highlights.size > 0)
  return page
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('main:not([aria-busy])').waitFor()
  return page
}

async function openCard(page: Page): Promise<void> {
  const {x, y} = await page.locator('#letter').evaluate(findWords, words)
  await page.mouse.click(x, y)
  // It fades in.
  await page.waitForTimeout(1000)
}

// Runs in the page.
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

// Runs in the extension's worker.
async function findTab(url: string): Promise<number> {
  const {tabs} = (globalThis as unknown as {chrome: {tabs: Tabs}}).chrome
  const [tab] = await tabs.query({url})
  if (!tab) throw new Error(`No tab shows ${url}`)
  return tab.id
}

type Tabs = {query(query: {url: string}): Promise<Array<{id: number}>>}
