import type {Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Card, watchCard} from '../card.ts'
import {openDesk} from '../desk.ts'
import {type DrawnEditor, describeKeysGivenBack, describeShown, describeUntouched} from '../drawn-suite.ts'
import {findExpected} from '../expected.ts'
import {proves} from '../proved.ts'
import {openOptions, openPopup} from '../surfaces.ts'
import type {Line} from '../words.ts'

const text =
  'Dear Mrs Cole,\n\nThank you for your email of Monday, in which you ask what comes next. You should appeal the decision.\n\nThe school has been brilliant.'
const findings = findExpected(text)
const words = findings.map(({actual}) => actual)
const row = 'Google Docs, as a page of the tests draws it'
const desk = openDesk()
let card: Card

type DocsWindow = {
  placesOf(quotes: readonly string[]): Line[]
  zoomTo(factor: number): void
  spoilBoxes(): void
  _docs_annotate_canvas_by_ext?: string
}

// These run in the page.
const bodyOf = (page: Page) => page.evaluate(() => document.body.outerHTML)
const flagOf = (page: Page) =>
  page.evaluate(() => (window as unknown as DocsWindow)._docs_annotate_canvas_by_ext)

beforeAll(async () => {
  card = await watchCard(desk.twins.checked.page)
  // in the browser without Evenhand somebody else asks for the boxes, so that the pages are alike
  await desk.twins.plain.page.addInitScript(`window._docs_annotate_canvas_by_ext = 'a test'`)
})

async function open(page: Page): Promise<void> {
  await page.goto(`${desk.fixtures.origin}/google-docs.html`)
  await page.locator('.kix-page-paginated').click({position: {x: 300, y: 500}})
}

/** Returns the options, which keep the choice once they have read the storage: closed before that, they never do. */
async function turnSwitch(): Promise<Page> {
  const options = await openOptions(desk.twins.checked)
  await options.getByRole('switch', {name: 'Read letters in Google Docs'}).click()
  await desk.twins.checked.page.bringToFront()
  return options
}

async function reloadAndReadFlag(): Promise<string | undefined> {
  const {page} = desk.twins.checked
  await page.reload()
  return flagOf(page)
}

const measure = (quotes = words) =>
  desk.twins.plain.page.evaluate((each) => (window as unknown as DocsWindow).placesOf(each), quotes)

describe(row, () => {
  const editor: DrawnEditor = {row, desk, card: () => card, content: bodyOf, count: findings.length}

  it('is not asked for its text before somebody wants that, and the popup says that it can’t be read', async () => {
    const {page} = desk.twins.checked
    await open(page)
    await page.keyboard.type('You should appeal.')
    const popup = await openPopup(desk.twins.checked, page)
    await expect.poll(() => popup.locator('main').innerText()).toContain('This editor can’t be read')
    await popup.close()
    await page.bringToFront()
    expect(await flagOf(page)).toBeUndefined()
  })

  it('is told which extension asks, once the switch in the options is on', async () => {
    const options = await turnSwitch()
    await expect.poll(reloadAndReadFlag).toBe(desk.twins.checked.extensionOrigin.split('//')[1])
    await options.close()
  })

  it(
    'has the flagged words underlined where they are drawn',
    proves('Chromium', row, 'underlined'),
    async () => {
      await desk.twins.both(async (page) => {
        await open(page)
        await page.keyboard.type(text)
      })
      expect((await measure()).length).toBeGreaterThan(findings.length)
      expect(await desk.twins.findMarkProblems(await measure())).toEqual([])
    }
  )

  describeUntouched(editor)

  it(
    'keeps the lines at their words when the page is scrolled, pushed down and zoomed',
    proves('Chromium', row, 'moved'),
    async () => {
      const changes = [
        () => document.querySelector('.kix-appview-editor')?.scrollTo(0, 40),
        () => document.querySelector('#docs-toolbar')?.setAttribute('style', 'height: 70px'),
        () => (window as unknown as DocsWindow).zoomTo(1.4)
      ]
      for (const change of changes) {
        await desk.twins.both((page) => page.evaluate(change))
        expect(await desk.twins.findMarkProblems(await measure())).toEqual([])
      }
      await desk.twins.both((page) => page.evaluate(() => (window as unknown as DocsWindow).zoomTo(1)))
    }
  )

  describeShown(
    editor,
    'brilliant',
    async () => (await measure(['brilliant']))[0],
    async (line) => {
      const {page} = desk.twins.checked
      await page.mouse.move((line?.x ?? 0) - 60, (line?.y ?? 0) + 8)
      await page.mouse.down()
      await page.mouse.move((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
      await page.mouse.up()
      expect(await card.isClosed()).toBe(true)
    }
  )
  describeKeysGivenBack(editor, 'You should')

  it('has no line in a box whose words can’t be placed', async () => {
    await desk.twins.both((page) => page.evaluate(() => (window as unknown as DocsWindow).spoilBoxes()))
    const others = words.filter((each) => !each.includes('brilliant'))
    expect(await desk.twins.findMarkProblems(await measure(others))).toEqual([])
  })

  it('is asked no more once the switch is off again', async () => {
    const options = await turnSwitch()
    await expect.poll(reloadAndReadFlag).toBeUndefined()
    await options.close()
  })
})
