import {describe, expect, it} from 'vitest'
import {watchCard} from './card.ts'
import {contenteditable} from './editors.ts'
import {findExpected, firstWithSuggestion} from './expected.ts'
import {letter} from './letters.ts'
import {openDesk} from './desk.ts'

const findings = findExpected(letter.text)
const chosen = firstWithSuggestion(findings)
const desk = openDesk()

describe('when the browser has stopped the background worker', () => {
  it('goes on checking in the letter that is open', async () => {
    await write()
    expect(await findProblems()).toEqual([])
    await desk.twins.checked.stopWorker()
    await desk.twins.both(async (page) => {
      await page.keyboard.press('Control+a')
      await contenteditable.paste(page, letter.text)
    })
    expect(await findProblems()).toEqual([])
    const card = await watchCard(desk.twins.checked.page)
    const [line] = await contenteditable.measure(desk.twins.plain.page, [chosen])
    await desk.twins.checked.page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + 8)
    await card.waitFor(chosen.actual)
    await desk.twins.checked.page.keyboard.press('Escape')
  })

  it('wakes it for the next letter', async () => {
    await desk.twins.checked.stopWorker()
    await write()
    expect(await findProblems()).toEqual([])
  })
})

describe('when the extension is replaced while a letter is open', () => {
  it('takes its underlines away rather than let them lie, and leaves the writing alone', async () => {
    await write()
    expect(await findProblems()).toEqual([])
    const errors: string[] = []
    desk.twins.checked.page.on('pageerror', (error) => errors.push(error.message))
    await desk.twins.checked.replaceExtension()
    await desk.twins.checked.page.bringToFront()
    await desk.twins.both((page) => page.keyboard.type(' More words, you should appeal.'))
    expect(await desk.twins.findMarkProblems([])).toEqual([])
    const [plain, checked] = await desk.twins.both((page) => page.content())
    expect(checked).toBe(plain)
    expect(errors).toEqual([])
  })

  it('checks again after the page is loaded anew', async () => {
    await write()
    expect(await findProblems()).toEqual([])
  })
})

async function write(): Promise<void> {
  await desk.twins.both(async (page) => {
    await contenteditable.open(page, desk.fixtures)
    await contenteditable.paste(page, letter.text)
  })
}

async function findProblems(): Promise<string[]> {
  return desk.twins.findMarkProblems(await contenteditable.measure(desk.twins.plain.page, findings))
}
