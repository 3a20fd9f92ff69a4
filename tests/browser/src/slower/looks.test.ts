import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {artifact} from '../artifact.ts'
import {type Card, watchCard} from '../card.ts'
import {type Chromium, launchChromium} from '../chromium.ts'
import {contenteditable} from '../editors.ts'
import {findExpected, firstWithSuggestion} from '../expected.ts'
import {type FixtureServer, serveFixtures} from '../fixture-server.ts'
import {letter} from '../letters.ts'
import {
  dropFiles,
  findAccessibilityProblems,
  isScrolledSideways,
  openOptions,
  openPanel,
  openPopup,
  openReview,
  showCopy
} from '../surfaces.ts'

const chosen = firstWithSuggestion(findExpected(letter.text))

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in ${colorScheme} colours`, () => {
    let fixtures: FixtureServer
    let chromium: Chromium
    let card: Card

    beforeAll(async () => {
      fixtures = await serveFixtures()
      chromium = await launchChromium({extension: inject('extension'), colorScheme})
      card = await watchCard(chromium.page)
      await contenteditable.open(chromium.page, fixtures)
      await contenteditable.paste(chromium.page, letter.text)
      await chromium.page.waitForTimeout(1000)
    })

    afterAll(async () => {
      await chromium.close()
      await fixtures.close()
    })

    it('the popup can be read and used by everybody', async () => {
      const popup = await openPopup(chromium, chromium.page)
      await popup.getByText('Active', {exact: true}).waitFor()
      expect(await findAccessibilityProblems(popup)).toEqual([])
      await keep(popup, 'popup')
      await popup.locator('summary').click()
      expect(await findAccessibilityProblems(popup)).toEqual([])
      await keep(popup, 'popup-list')
      await popup.close()
    })

    it('the page of a review can be read and used by everybody', async () => {
      const review = await openReview(chromium)
      review.on('dialog', (dialog) => void dialog.accept())
      await dropFiles(review, [
        ['Cole.txt', `14 March 2026\n\n${letter.text}`],
        ['Minutes.md', '# Minutes\n\nThe meeting is on Monday.']
      ])
      await review.locator('.letter').first().click()
      await review.getByLabel('Fine in this context').first().check()
      expect(await findAccessibilityProblems(review)).toEqual([])
      await keep(review, 'review-letter', true)
      await review.getByRole('button', {name: 'Patterns'}).click()
      expect(await findAccessibilityProblems(review)).toEqual([])
      await keep(review, 'review-patterns', true)
      await review.close()
    })

    it('the side panel can be read and used by everybody', async () => {
      const panel = await openPanel(chromium, chromium.page)
      await panel.getByRole('button', {name: `Ignore here: “${chosen.actual}”`}).click()
      await panel.getByRole('button', {name: `Bring back “${chosen.actual}”`}).waitFor()
      expect(await findAccessibilityProblems(panel)).toEqual([])
      await keep(panel, 'panel', true)
      // a narrow sidebar at 200 %
      await panel.setViewportSize({width: 180, height: 640})
      expect(await panel.evaluate(isScrolledSideways)).toBe(false)
      await panel.getByRole('button', {name: `Bring back “${chosen.actual}”`}).click()
      await panel.getByRole('button', {name: `Ignore here: “${chosen.actual}”`}).waitFor()
      await panel.close()
      await chromium.page.bringToFront()
    })

    it('the options can be read and used by everybody', async () => {
      const options = await openOptions(chromium)
      expect(await findAccessibilityProblems(options)).toEqual([])
      await keep(options, 'options', true)
      await options.close()
    })

    it('the card can be read and used by everybody', async () => {
      const {page} = chromium
      await keep(page, 'underlines')
      const [line] = await contenteditable.measure(page, [chosen])
      await page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + 8)
      await card.waitFor(chosen.actual)
      // It fades in.
      await page.waitForTimeout(300)
      await keep(page, 'card')
      const {html, css} = await card.copy()
      const shown = await chromium.context.newPage()
      await shown.goto(`${fixtures.origin}/card.html`)
      await shown.evaluate(showCopy, {html, css})
      expect(await findAccessibilityProblems(shown)).toEqual([])
      await shown.close()
    })

    async function keep(page: Page, name: string, fullPage = false): Promise<void> {
      await page.screenshot({path: artifact(`${name}-${colorScheme}.png`), fullPage})
    }
  })
}
