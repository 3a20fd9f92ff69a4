import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'
import type {Chromium} from './chromium.ts'

/** Opens the popup for the tab that `page` is in, in a tab of its own: one in the toolbar closes at the first look away. */
export async function openPopup(chromium: Chromium, page: Page): Promise<Page> {
  const tab = await chromium.findTab(page.url())
  return openExtensionPage(chromium, `popup.html?tab=${tab}`, {width: 380, height: 640})
}

export function openOptions(chromium: Chromium): Promise<Page> {
  return openExtensionPage(chromium, 'options.html', {width: 1000, height: 760})
}

/** Returns what axe finds against the accessibility guidelines, a line for each rule and place. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).setLegacyMode(true).analyze()
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
