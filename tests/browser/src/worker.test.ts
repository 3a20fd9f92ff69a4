import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {watchCard} from './card.ts'
import {contenteditable} from './editors.ts'
import {findExpected, firstWithSuggestion} from './expected.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {letter} from './letters.ts'
import {openTwins, type Twins} from './twins.ts'

const findings = findExpected(letter.text)
const chosen = firstWithSuggestion(findings)
let fixtures: FixtureServer
let twins: Twins

beforeAll(async () => {
  fixtures = await serveFixtures()
  twins = await openTwins(inject('extension'))
})

afterAll(async () => {
  await twins.close()
  await fixtures.close()
})

describe('when the browser has stopped the background worker', () => {
  it('goes on checking in the letter that is open', async () => {
    await write()
    expect(await findProblems()).toEqual([])
    await twins.checked.stopWorker()
    await twins.both(async (page) => {
      await page.keyboard.press('Control+a')
      await contenteditable.paste(page, letter.text)
    })
    expect(await findProblems()).toEqual([])
    const card = await watchCard(twins.checked.page)
    const [line] = await contenteditable.measure(twins.plain.page, [chosen])
    await twins.checked.page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + 8)
    await card.waitFor(chosen.actual)
    await twins.checked.page.keyboard.press('Escape')
  })

  it('wakes it for the next letter', async () => {
    await twins.checked.stopWorker()
    await write()
    expect(await findProblems()).toEqual([])
  })
})

describe('when the extension is replaced while a letter is open', () => {
  it('takes its underlines away rather than let them lie, and leaves the writing alone', async () => {
    await write()
    expect(await findProblems()).toEqual([])
    const errors: string[] = []
    twins.checked.page.on('pageerror', (error) => errors.push(error.message))
    await twins.checked.replaceExtension()
    await twins.both((page) => page.keyboard.type(' More words, you should appeal.'))
    expect(await twins.findMarkProblems([])).toEqual([])
    const [plain, checked] = await twins.both((page) => page.content())
    expect(checked).toBe(plain)
    expect(errors).toEqual([])
  })

  it('checks again after the page is loaded anew', async () => {
    await write()
    expect(await findProblems()).toEqual([])
  })
})

async function write(): Promise<void> {
  await twins.both(async (page) => {
    await contenteditable.open(page, fixtures)
    await contenteditable.paste(page, letter.text)
  })
}

async function findProblems(): Promise<string[]> {
  return twins.findMarkProblems(await contenteditable.measure(twins.plain.page, findings))
}
