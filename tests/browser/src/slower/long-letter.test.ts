import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {watchCard} from '../card.ts'
import {openDesk} from '../desk.ts'
import {ckeditor5, contenteditable, textarea, tinymce8} from '../editors.ts'
import {findExpected} from '../expected.ts'
import {longLetter} from '../long-letter.ts'
import {openPanel} from '../surfaces.ts'

const text = longLetter.join('\n\n')
const all = findExpected(text)
const added = ' You should appeal.'
const desk = openDesk()

it('is a letter of ten thousand words with four hundred findings', () => {
  expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(10_000)
  expect(all.length).toBeGreaterThanOrEqual(400)
})

describe.each([textarea, contenteditable, tinymce8, ckeditor5])('ten thousand words in $name', (editor) => {
  it('are underlined at their beginning', async () => {
    await desk.twins.both(async (page) => {
      await editor.open(page, desk.fixtures)
      if (editor.load) await editor.load(page, longLetter.map((words) => `<p>${words}</p>`).join(''))
      else await page.keyboard.insertText(text)
      await page.keyboard.press('Control+Home')
    })
    await expectUnderlined(all.slice(0, 4), 'Control+Home')
  })

  it('are underlined at their end, once that is in sight', async () => {
    await expectUnderlined(all.slice(-4), 'Control+End')
  })

  it('have no more of them drawn than is near, as each that is drawn costs time at every key', async () => {
    await expect.poll(() => countDrawn(desk.twins.checked.page)).toBeLessThan(all.length / 4)
    expect(await countDrawn(desk.twins.checked.page)).toBeGreaterThanOrEqual(4)
  })

  it('take what is typed at their end, and a change there, which one step takes back', async () => {
    await desk.twins.both(async (page) => {
      await page.keyboard.press('Control+End')
      await page.keyboard.type(added)
    })
    const {page} = desk.twins.checked
    const [typed, checked] = await desk.twins.both((each) => editor.content(each))
    expect(checked).toBe(typed)
    await page.keyboard.press('ArrowLeft')
    await desk.twins.checked.pressShortcut('apply-first')
    const count = (content: string) => content.split('could appeal').length - 1
    await expect.poll(async () => count(await editor.content(page))).toBeGreaterThan(0)
    expect(await (await watchCard(page)).isOpen()).toBe(false)
    await page.keyboard.press('Control+z')
    await expect.poll(() => editor.content(page)).toBe(typed)
  })

  it('are listed in the panel, all of them', async () => {
    const panel = await openPanel(desk.twins.checked, desk.twins.checked.page)
    await expect.poll(() => panel.locator('.finding').count()).toBe(findExpected(text + added).length)
    await panel.close()
  })

  /** Measuring moves the caret about; `key` puts it, and with it what is in sight, where these words stand. */
  async function expectUnderlined(words: typeof all, key: string): Promise<void> {
    const press = () => desk.twins.both((page) => page.keyboard.press(key))
    await press()
    const lines = await editor.measure(desk.twins.plain.page, words)
    await press()
    const window = {x: 0, y: 0, width: 1000, height: 760}
    // The rest of the four hundred is not looked at.
    expect(await desk.twins.findMarkProblems(lines, [window], 12_000)).toEqual([])
  }
})

async function countDrawn(page: Page): Promise<number> {
  const counts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, {size}) => sum + size, 0))
      )
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
