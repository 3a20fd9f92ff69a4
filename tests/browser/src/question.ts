import type {Page} from 'playwright-core'
import {vi} from 'vitest'
import {openAccessibilityTree} from './accessibility.ts'
import type {Chromium} from './chromium.ts'
import {openOptions} from './surfaces.ts'

/** Evenhand's question before a letter goes, as a screen reader is told of it. */
export type Question = {
  /** Waits for the question; returns what it says and which answer has the focus. */
  waitFor(): Promise<{text: string; focused: string[]}>
  isClosed(): Promise<boolean>
  answer(label: 'Send anyway' | 'Back to the letter'): Promise<void>
  /** Its HTML and styles, to be looked at in a page of its own. */
  copy(): Promise<{html: string; css: string}>
}

export async function watchQuestion(page: Page): Promise<Question> {
  const tree = await openAccessibilityTree(page)
  const name = /^Send this letter as it is\?$/
  const answers = ['Send anyway', 'Back to the letter']
  return {
    async waitFor() {
      await tree.waitFor('dialog', name)
      const buttons = await Promise.all(answers.map((label) => tree.waitFor('button', new RegExp(label))))
      const focused = buttons.filter(({isFocused}) => isFocused).map((button) => button.name)
      return {text: await tree.textOf('dialog', name), focused}
    },
    isClosed: () => tree.isGone('dialog', name),
    async answer(label) {
      await tree.click(await tree.waitFor('button', new RegExp(label)))
    },
    copy: async () => tree.copy(await tree.waitFor('dialog', name))
  }
}

/** Has Evenhand ask before sending, or not, as a person does in the options. */
export async function setAsking(chromium: Chromium, isOn: boolean): Promise<void> {
  const options = await openOptions(chromium)
  await options.getByRole('switch', {name: 'Ask before a letter goes'}).setChecked(isOn)
  // The switch shows it at once; a page that is closed before it is kept keeps nothing.
  await vi.waitUntil(async () => (await options.evaluate(readAsking)) === isOn, {timeout: 10_000})
  await options.close()
  await chromium.page.bringToFront()
}

/** Whether the settings that are kept say to ask. Runs in a page of the extension's. */
export async function readAsking(): Promise<boolean> {
  const {local} = (globalThis as unknown as {chrome: {storage: {local: LocalStorage}}}).chrome.storage
  return (await local.get('settings'))['settings']?.askBeforeSending ?? false
}

type LocalStorage = {get(key: string): Promise<Record<string, {askBeforeSending?: boolean}>>}
