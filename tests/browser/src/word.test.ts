import type {Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Card, watchCard} from './card.ts'
import {openDesk} from './desk.ts'
import {findExpected} from './expected.ts'
import {proves} from './proved.ts'
import {openPanel} from './surfaces.ts'
import {measureInEditable} from './words.ts'

const text = 'Dear Mrs Cole,\n\nYou should appeal the decision. The school has been brilliant.'
const findings = findExpected(text)
const row = 'Word for the web, as a page of the tests draws it'
const desk = openDesk()
let card: Card

beforeAll(async () => {
  card = await watchCard(desk.twins.checked.page)
})

describe(row, () => {
  const pages = (page: Page) => page.frameLocator('iframe').locator('#pages')
  const drawn = (page: Page) => pages(page).innerHTML()
  const measure = () =>
    measureInEditable(
      pages(desk.twins.plain.page),
      findings.map(({actual}) => actual)
    )

  it(
    'has the flagged words underlined where they are drawn',
    proves('Chromium', row, 'underlined'),
    async () => {
      await desk.twins.both(async (page) => {
        await page.goto(`${desk.fixtures.origin}/word.html`)
        await pages(page).click()
        await page.keyboard.type(text)
      })
      expect(await desk.twins.findMarkProblems(await measure())).toEqual([])
    }
  )

  it('is left as it is, to the last byte', proves('Chromium', row, 'letter untouched'), async () => {
    const [plain, checked] = await desk.twins.both(drawn)
    expect(checked).toBe(plain)
  })

  it(
    'has its findings listed in the panel and shown on a card, which offers nothing to write',
    proves('Chromium', row, 'suggestion', 'panel only'),
    async () => {
      const {page} = desk.twins.checked
      const panel = await openPanel(desk.twins.checked, page)
      await expect.poll(() => panel.locator('.finding').count()).toBe(findings.length)
      await panel.close()
      const [line] = await measure()
      await page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
      expect((await card.waitFor(findings[0]?.actual ?? '')).text).toContain(
        'please make the change yourself'
      )
      const before = await drawn(page)
      await page.keyboard.press('Escape')
      await desk.twins.checked.pressShortcut('apply-first')
      expect(await drawn(page)).toBe(before)
    }
  )

  it(
    'gives the keys back to the document when a card that was opened by key is left',
    proves('Chromium', row, 'keyboard alone'),
    async () => {
      const {page} = desk.twins.checked
      await page.keyboard.press('Escape')
      await desk.twins.checked.pressShortcut('open-card')
      expect((await card.waitFor(findings[0]?.actual ?? '')).hasFocus).toBe(true)
      await page.keyboard.press('Escape')
      await desk.twins.both((each) => each.keyboard.type(' Thank you.'))
      const [plain, checked] = await desk.twins.both(drawn)
      expect(checked).toBe(plain)
    }
  )
})
