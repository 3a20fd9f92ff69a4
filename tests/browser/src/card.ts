import type {Page} from 'playwright-core'
import {openAccessibilityTree} from './accessibility.ts'

export type OpenCard = {text: string; hasFocus: boolean}

export type Card = {
  isOpen(): Promise<boolean>
  isClosed(): Promise<boolean>
  /** Waits until the card for these words is open. */
  waitFor(words: string): Promise<OpenCard>
  /** Its HTML and styles, to be looked at in a page of its own: no tool sees into it where it stands. */
  copy(): Promise<{html: string; css: string}>
  /** Clicks the button with this label, or one that begins with it. */
  press(label: string): Promise<void>
  /** Presses Tab until this button has the focus. */
  tabTo(label: string): Promise<void>
}

/** Finds Evenhand's card on a page by what it tells a screen reader. */
export async function watchCard(page: Page): Promise<Card> {
  const tree = await openAccessibilityTree(page)
  const anyCard = /^Evenhand: /
  return {
    isOpen: () => tree.appears('dialog', anyCard),
    isClosed: () => tree.isGone('dialog', anyCard),
    async waitFor(words) {
      const name = new RegExp(`^Evenhand: .*${escape(words)}`)
      const dialog = await tree.waitFor('dialog', name)
      return {text: await tree.textOf('dialog', name), hasFocus: await tree.holdsFocus(dialog)}
    },
    copy: async () => tree.copy(await tree.waitFor('dialog', anyCard)),
    async press(label) {
      await tree.click(await tree.waitFor('button', new RegExp(`^${escape(label)}`)))
    },
    async tabTo(label) {
      const name = new RegExp(`^${escape(label)}`)
      for (let presses = 0; presses < 20; presses++) {
        if ((await tree.waitFor('button', name)).isFocused) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never reaches the button "${label}".`)
    }
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
