import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'
import type {Chromium} from './chromium.ts'

/** Opens the popup for the tab that `page` is in, in a tab of its own: one in the toolbar closes at the first look away. */
export async function openPopup(chromium: Chromium, page: Page): Promise<Page> {
  const tab = await chromium.findTab(page.url())
  return openExtensionPage(chromium, `popup.html?tab=${tab}`, {width: 380, height: 640})
}

/**
 * Opens the popup at the toolbar, as a press of the button does, for the tab in front, and returns what it says. It is
 * no page that Playwright knows of, so it is asked over the browser's own protocol.
 */
export async function readToolbarPopup(chromium: Chromium): Promise<string> {
  await chromium.openToolbarPopup()
  const session = await chromium.context.newCDPSession(chromium.page)
  const {targetInfos} = await session.send('Target.getTargets')
  const popup = targetInfos.find(({url}) => url === `${chromium.extensionOrigin}/popup.html`)
  if (popup === undefined) throw new Error('No popup is open at the toolbar.')
  const {sessionId} = await session.send('Target.attachToTarget', {targetId: popup.targetId})
  const answered = new Promise<string>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({message}) => resolve(message))
  })
  const expression = `new Promise((resolve) => setTimeout(() => resolve(document.body.innerText), 500))`
  const message = {id: 1, method: 'Runtime.evaluate', params: {expression, awaitPromise: true}}
  await session.send('Target.sendMessageToTarget', {sessionId, message: JSON.stringify(message)})
  const answer: {result: {result: {value: string}}} = JSON.parse(await answered)
  await session.detach()
  return answer.result.result.value
}

/** Opens the side panel for the tab that `page` is in, in a tab of its own, as wide as a side panel. */
export async function openPanel(chromium: Chromium, page: Page): Promise<Page> {
  const tab = await chromium.findTab(page.url())
  return openExtensionPage(chromium, `sidepanel.html?tab=${tab}`, {width: 360, height: 900})
}

export function openOptions(chromium: Chromium): Promise<Page> {
  return openExtensionPage(chromium, 'options.html', {width: 1000, height: 760})
}

/** Opens the page on which letters are reviewed. */
export function openReview(chromium: Chromium): Promise<Page> {
  return openExtensionPage(chromium, 'review.html', {width: 1280, height: 900})
}

/** Drops files on the page on which letters are reviewed, as a person’s hand would. */
export async function dropFiles(
  page: Page,
  files: ReadonlyArray<readonly [name: string, text: string]>
): Promise<void> {
  const dropped = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer()
    for (const [name, text] of named) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.dispatchEvent('.drop', 'drop', {dataTransfer: dropped})
}

/**
 * Returns what keeps somebody from reading and using a page, a line each: what axe finds against the accessibility
 * guidelines, as the page is, and in forced colours in a window of 320 pixels, as one of 1280 is at 400 %; and whether the page
 * has to be scrolled sideways there. Leaves the page as it was.
 */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  const problems = await askAxe(page)
  const usual = page.viewportSize()
  await page.setViewportSize({width: 320, height: 640})
  await page.emulateMedia({forcedColors: 'active'})
  const wide = await page.evaluate(isScrolledSideways)
  const narrow = [...(wide ? ['It scrolls sideways'] : []), ...(await askAxe(page))]
  await page.emulateMedia({forcedColors: 'none'})
  if (usual) await page.setViewportSize(usual)
  return [...problems, ...narrow.map((problem) => `at 320 pixels, in forced colours: ${problem}`)]
}

/** Whether a page has to be scrolled sideways to be read. Runs in the page. */
export function isScrolledSideways(): boolean {
  const {scrollWidth, clientWidth} = document.documentElement
  return scrollWidth > clientWidth
}

async function askAxe(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({page}).setLegacyMode(true)
  // who works by voice says what stands on a button, which has to be in its name
  axe.options({rules: {'label-content-name-mismatch': {enabled: true}}})
  const {violations} = await axe.analyze()
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`)
  )
}

async function openExtensionPage(
  chromium: Chromium,
  path: string,
  viewport: {width: number; height: number}
): Promise<Page> {
  const page = await chromium.context.newPage()
  await page.setViewportSize(viewport)
  await page.goto(`${chromium.extensionOrigin}/${path}`)
  await page.locator('main:not([aria-busy])').waitFor()
  return page
}

/** Shows a copy of Evenhand’s own surface on `card.html`, as no tool sees into it where it stands. Runs in the page. */
export function showCopy({html, css}: {html: string; css: string}) {
  const host = document.querySelector('evenhand-ui')
  const shadow = host?.attachShadow({mode: 'open'})
  if (shadow === undefined) throw new Error('The page has no place for the card.')
  shadow.innerHTML = `<style>${css}</style>${html}`
}
