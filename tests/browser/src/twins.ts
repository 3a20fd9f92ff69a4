import type {Page} from 'playwright-core'
import {type Chromium, type LaunchOptions, launchChromium, type NetworkRequest} from './chromium.ts'
import {findMarkProblems} from './marks.ts'
import type {Box} from './pixels.ts'
import type {Line} from './words.ts'

/**
 * Two browsers that are driven alike, one with Evenhand and one without: whatever differs between their windows is what
 * Evenhand shows.
 */
export type Twins = {
  plain: Chromium
  checked: Chromium
  /** Does the same in both at once; returns what came of it in the one without and the one with Evenhand. */
  both<Result>(act: (page: Page) => Promise<Result>): Promise<[Result, Result]>
  /** Zooms the pages of both: 2 for 200 %. */
  zoom(factor: number): Promise<void>
  /** Waits until exactly these words are underlined; returns what is still wrong after `patience` milliseconds. */
  findMarkProblems(lines: readonly Line[], elsewhere?: readonly Box[], patience?: number): Promise<string[]>
  /** Returns the requests of the browser with Evenhand. */
  close(): Promise<readonly NetworkRequest[]>
}

export async function openTwins(extension: string, options: LaunchOptions = {}): Promise<Twins> {
  const [plain, checked] = await Promise.all([
    launchChromium(options),
    launchChromium({...options, extension})
  ])
  let scale = 1
  return {
    plain,
    checked,
    both: (act) => Promise.all([act(plain.page), act(checked.page)]),
    async zoom(factor) {
      scale = factor
      await Promise.all([plain.zoom(factor), checked.zoom(factor)])
    },
    async findMarkProblems(lines, elsewhere = [], patience = 15_000) {
      const deadline = Date.now() + patience
      for (;;) {
        // Both anew each time: a page may show for a moment what has nothing to do with Evenhand, and not in both at once.
        const [before, after] = await Promise.all([paint(plain.page), paint(checked.page)])
        const problems = findMarkProblems(before, after, lines, elsewhere, scale)
        if (problems.length === 0 || Date.now() > deadline) return problems
        await checked.page.waitForTimeout(150)
      }
    },
    async close() {
      const [, requests] = await Promise.all([plain.close(), checked.close()])
      return requests
    }
  }
}

export function paint(page: Page): Promise<Buffer> {
  return page.screenshot({animations: 'disabled', caret: 'hide'})
}
