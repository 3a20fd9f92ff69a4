import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import type {Card} from './card.ts'
import type {Desk} from './desk.ts'
import {proves} from './proved.ts'
import {openPanel} from './surfaces.ts'
import type {Box} from './pixels.ts'

/** An editor that draws its document from a model of its own, and takes the keys in an element beside it. */
export type DrawnEditor = {
  row: string
  desk: Desk
  card: () => Card
  /** What must stay as it is, to the last byte. */
  content(page: Page): Promise<string>
  /** What the panel lists. */
  count: number
}

/** It holds what it holds without Evenhand. */
export function describeUntouched({row, desk, content}: DrawnEditor): void {
  it('is left as it is, to the last byte', proves('Chromium', row, 'letter untouched'), async () => {
    const [plain, checked] = await desk.twins.both(content)
    expect(checked).toBe(plain)
  })
}

/**
 * @param words what the card that is clicked for speaks of
 * @param place where to click for it
 * @param before what is done in the letter before that
 */
export function describeShown(
  {row, desk, card, content, count}: DrawnEditor,
  words: string,
  place: () => Promise<Box | undefined>,
  before: (place: Box | undefined) => Promise<void> = async () => {}
): void {
  it(
    'has its findings listed in the panel and shown on a card, which offers nothing to write',
    proves('Chromium', row, 'suggestion', 'panel only'),
    async () => {
      const {page} = desk.twins.checked
      const panel = await openPanel(desk.twins.checked, page)
      await expect.poll(() => panel.locator('.finding').count()).toBe(count)
      await panel.close()
      await page.bringToFront()
      const line = await place()
      await before(line)
      await page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
      expect((await card().waitFor(words)).text).toContain('please make the change yourself')
      const held = await content(page)
      await page.keyboard.press('Escape')
      await desk.twins.checked.pressShortcut('apply-first')
      expect(await content(page)).toBe(held)
    }
  )
}

/** @param words what the card that the key opens speaks of */
export function describeKeysGivenBack({row, desk, card, content}: DrawnEditor, words: string): void {
  it(
    'gives the keys back to the document when a card that was opened by key is left',
    proves('Chromium', row, 'keyboard alone'),
    async () => {
      const {page} = desk.twins.checked
      await page.keyboard.press('Escape')
      await desk.twins.checked.pressShortcut('open-card')
      expect((await card().waitFor(words)).hasFocus).toBe(true)
      await page.keyboard.press('Escape')
      await desk.twins.both((each) => each.keyboard.type(' Thank you.'))
      const [plain, checked] = await desk.twins.both(content)
      expect(checked).toBe(plain)
    }
  )
}
