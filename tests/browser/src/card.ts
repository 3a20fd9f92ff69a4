import type {Page} from 'playwright-core'
import {openAccessibilityTree} from './accessibility.ts'

export type OpenCard = {text: string; hasFocus: boolean}

export type Card = {
  isOpen(): Promise<boolean>
  isClosed(): Promise<boolean>
  /** Waits until the card for these words is open. */
  waitFor(words: string): Promise<OpenCard>
  /** Clicks the button with this label, or one that begins with it. */
  press(label: string): Promise<void>
}

/** Finds Evenhand's card on a page by what it tells a screen reader. */
export async function watchCard(page: Page): Promise<Card> {
  const tree = await openAccessibilityTree(page)
  const anyCard = /^Evenhand: /
  return {
    isOpen: async () => (await tree.find('dialog', anyCard)) !== undefined,
    isClosed: () => tree.isGone('dialog', anyCard),
    async waitFor(words) {
      const name = new RegExp(`^Evenhand: .*${escape(words)}`)
      const dialog = await tree.waitFor('dialog', name)
      return {text: await tree.textOf('dialog', name), hasFocus: dialog.isFocused}
    },
    async press(label) {
      await tree.click(await tree.waitFor('button', new RegExp(`^${escape(label)}`)))
    }
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
