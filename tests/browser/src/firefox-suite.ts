import type {Finding} from '@evenhand/engine'
import type {Frame, Page} from 'puppeteer-core'
import {describe, expect, it} from 'vitest'
import {applySuggestion, findExpected} from './expected.ts'
import type {Firefox} from './firefox.ts'
import type {FirefoxDesk} from './firefox-desk.ts'
import {proves} from './proved.ts'

export const paragraph =
  'You should appeal the decision. The school has been brilliant. We will fight the council together.'
export const findings = findExpected(paragraph)
const [chosen] = findings
const [suggestion] = chosen?.suggestions ?? []

export type FirefoxEditor = {
  name: string
  /** Opens the page, and whatever it needs before a letter can be written there. */
  open(page: Page): Promise<void>
  /** CSS selector of the frame that the letter is written in. */
  frame?: string
  /** CSS selector of what takes the keys, in the page or in the frame. */
  target: string
  /** An expression that gives the text that would be sent, read in the page. */
  content: string
}

/** What a writer meets in an editor in Firefox; `desk` gives one browser without Evenhand and one with it. */
export function describeInFirefox(editor: FirefoxEditor, desk: Pick<FirefoxDesk, 'plain' | 'checked'>): void {
  describe(`in Firefox, ${editor.name}`, () => {
    it(
      'has exactly the right words underlined, and nothing of the letter is changed',
      proves('Firefox', editor.name, 'underlined, letter untouched'),
      async () => {
        const {plain, checked} = desk
        const [before, after] = await Promise.all([plain, checked].map((firefox) => write(firefox, editor)))
        expect(after).toBe(before)
        await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
        const [untouched, underlined] = await Promise.all(
          [plain, checked].map(async ({page}) =>
            (await frameOf(page, editor)).evaluate(
              (target) => document.querySelector(target)?.outerHTML,
              editor.target
            )
          )
        )
        expect(underlined).toBe(untouched)
      }
    )

    it(
      'takes a suggestion by the keyboard, and one undo takes it back',
      proves('Firefox', editor.name, 'suggestion by keyboard, undone'),
      async () => {
        const {checked} = desk
        if (!suggestion) throw new Error('The first finding has a suggestion.')
        const before = await write(checked, editor)
        await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
        await clickWords(checked.page, editor, chosen?.actual ?? '')
        await checked.page.keyboard.press('Tab')
        await expect.poll(() => checked.page.evaluate('document.activeElement.localName')).toBe('evenhand-ui')
        await checked.page.keyboard.press('Enter')
        const after = applySuggestion(paragraph, suggestion)
        await expect
          .poll(() => checked.page.evaluate(editor.content))
          .toBe(before.replaceAll(paragraph, after))
        await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findExpected(after)))
        await pressUndo(checked.page)
        await expect.poll(() => checked.page.evaluate(editor.content)).toBe(before)
        await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
      }
    )
  })
}

/** Opens the editor and types the letter in pieces; gives what would be sent. */
export async function write(
  {page}: Firefox,
  editor: FirefoxEditor,
  text: string = paragraph
): Promise<string> {
  await editor.open(page)
  const frame = await frameOf(page, editor)
  const target = await frame.waitForSelector(editor.target)
  await target?.click()
  const middle = Math.floor(text.length / 2)
  await page.keyboard.type(text.slice(0, middle))
  await page.keyboard.type(text.slice(middle))
  return (await page.evaluate(editor.content)) as string
}

export async function frameOf(page: Page, {frame: selector}: FirefoxEditor): Promise<Frame> {
  if (selector === undefined) return page.mainFrame()
  const element = await page.waitForSelector(selector)
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The editor has no frame.')
  await frame.waitForSelector('body[contenteditable="true"]')
  return frame
}

export async function readUnderlined(page: Page, editor: FirefoxEditor): Promise<string[]> {
  const words = await (await frameOf(page, editor)).evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^evenhand-(?:error|warning|hint)$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => range.toString()))
  )
  return words.map((each) => each.replaceAll('\u00a0', ' ')).toSorted()
}

export function wordsOf(expected: readonly Finding[]): string[] {
  return expected.map(({actual}) => actual.trim()).toSorted()
}

async function clickWords(page: Page, editor: FirefoxEditor, words: string): Promise<void> {
  const frame = await frameOf(page, editor)
  const inside = await frame.evaluate((sought) => {
    for (const [, highlight] of CSS.highlights)
      for (const range of highlight) {
        if (!(range instanceof Range) || range.toString().replaceAll('\u00a0', ' ') !== sought) continue
        const {x, y, height} = range.getBoundingClientRect()
        return {x: x + 20, y: y + height / 2}
      }
    throw new Error(`“${sought}” is not underlined.`)
  }, words.trim())
  const outer = editor.frame === undefined ? undefined : await (await page.$(editor.frame))?.boundingBox()
  await page.mouse.click(inside.x + (outer?.x ?? 0), inside.y + (outer?.y ?? 0))
}

async function pressUndo(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('z')
  await page.keyboard.up('Control')
}
