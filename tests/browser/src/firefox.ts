import {type Browser, launch, type Page} from 'puppeteer-core'

export type Firefox = {
  browser: Browser
  page: Page
  /** The extension's number in this run, by which it is taken out again. */
  extensionId: string
  /** Opens one of the extension's own pages in a tab of its own, behind the one in front. */
  openExtensionPage(path: string): Promise<Page>
  close(): Promise<void>
}

/**
 * Starts a Firefox ESR that holds the extension, built to run on loopback pages too; or, as a yardstick, none.
 *
 * @param id the extension's own, where it is not the one that people install
 */
export async function launchFirefox(extension?: string, id = geckoId): Promise<Firefox> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['EVENHAND_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    // Without this argument Firefox opens no page of an extension to a driver.
    args: ['--remote-allow-system-access'],
    defaultViewport: {width: 1000, height: 760},
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({[id]: uuid}),
      'intl.accept_languages': 'en-GB'
    }
  })
  const extensionId = extension === undefined ? '' : await browser.installExtension(extension)
  const page = await browser.newPage()
  if (extension !== undefined) await passTour(browser, page)
  return {
    browser,
    page,
    extensionId,
    openExtensionPage: async (path) => openExtensionPage(browser, path),
    close: () => browser.close()
  }
}

/** Turns hints on, so that what the engine finds is what is underlined, and closes every tab but this: the tour opens in one. */
async function passTour(browser: Browser, page: Page): Promise<void> {
  const options = await openExtensionPage(browser, 'options.html')
  await options.evaluate(showHints)
  const others = (await browser.pages()).filter((other) => other !== page)
  await Promise.all(others.map((other) => other.close()))
  await page.bringToFront()
}

async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const opened = await browser.newPage()
  // Firefox tells its driver nothing of an extension page's loading; that it is there shows in its content.
  await opened.goto(`moz-extension://${uuid}/${path}`, {timeout: 1500}).catch(() => {})
  await opened.waitForFunction('document.body?.textContent.trim().length > 0')
  return opened
}

// Runs in a page of the extension.
async function showHints(): Promise<void> {
  const {browser} = globalThis as unknown as {
    browser: {storage: {local: {set(items: object): Promise<void>}}}
  }
  await browser.storage.local.set({settings: {hints: true}, settings$: {v: 5}})
}

const geckoId = 'evenhand@evenhand.invalid'
const uuid = '6d1ce7a2-6f4e-4b0c-9a3e-2f0c6d8b7a11'
