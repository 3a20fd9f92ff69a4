import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {artifact} from './artifact.ts'
import {type Card, watchCard} from './card.ts'
import {type Chromium, launchChromium} from './chromium.ts'
import {findAccessibilityProblems, openOptions} from './surfaces.ts'

const loud = [
  'You should appeal the decision about Amir’s plan',
  'The council always refuses',
  'we will fight this with you'
]

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`the tour after the installation, in ${colorScheme} colours`, () => {
    let chromium: Chromium
    let tour: Page
    let card: Card

    beforeAll(async () => {
      chromium = await launchChromium({extension: inject('extension'), colorScheme, tour: 'keep'})
      tour = findTours(chromium)[0] ?? (await chromium.context.waitForEvent('page'))
      await tour.getByRole('heading', {name: 'Welcome to Evenhand'}).waitFor()
      card = await watchCard(tour)
    })

    afterAll(() => chromium.close())

    it('has a letter that is checked like any other, worked by the keyboard alone', async () => {
      const letter = tour.getByRole('textbox', {name: 'A letter to try things on'})
      const before = await letter.innerText()
      await tour.getByRole('button', {name: 'Go to the letter'}).focus()
      await tour.keyboard.press('Enter')
      await expect.poll(() => readUnderlined(tour)).toEqual(loud)
      await chromium.pressShortcut('next-finding')
      expect((await card.waitFor(loud[0] ?? '')).text).toContain('You could appeal the decision')
      await tour.screenshot({path: artifact(`welcome-${colorScheme}.png`)})
      await card.tabTo('You could appeal the decision about Amir’s plan')
      await tour.keyboard.press('Enter')
      await expect.poll(() => letter.innerText()).toContain('You could appeal the decision')
      await tour.keyboard.press('Control+z')
      await expect.poll(() => letter.innerText()).toBe(before)
    })

    it('shows hints only once they are asked for', async () => {
      await tour.getByRole('switch', {name: 'Show hints'}).click()
      await tour.getByRole('button', {name: 'Go to the letter'}).click()
      await expect.poll(() => readUnderlined(tour)).toContain('brilliant')
      const options = await openOptions(chromium)
      expect(await options.getByRole('switch', {name: 'Show hints'}).isChecked()).toBe(true)
      await options.close()
      await tour.bringToFront()
    })

    it('keeps the policy that is chosen in it', async () => {
      await tour.getByRole('radio', {name: 'Norfolk'}).check()
      const options = await openOptions(chromium)
      expect(await options.getByRole('radio', {name: 'Norfolk'}).isChecked()).toBe(true)
      await options.close()
    })

    it('can be read and used by everybody, on a narrow screen too', async () => {
      expect(await findAccessibilityProblems(tour)).toEqual([])
      await tour.screenshot({path: artifact(`welcome-whole-${colorScheme}.png`), fullPage: true})
      await tour.setViewportSize({width: 320, height: 640})
      await tour.screenshot({path: artifact(`welcome-narrow-${colorScheme}.png`), fullPage: true})
    })

    it('never opens again, not after an update either', async () => {
      await tour.close()
      await chromium.replaceExtension()
      await (await openOptions(chromium)).close()
      expect(findTours(chromium)).toEqual([])
    })
  })
}

function findTours(chromium: Chromium): Page[] {
  return chromium.context.pages().filter((page) => page.url().endsWith('/welcome.html'))
}

async function readUnderlined(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^evenhand-(?:error|warning|hint)$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => range.toString()))
  )
}
