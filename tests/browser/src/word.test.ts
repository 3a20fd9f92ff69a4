import type {Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Card, watchCard} from './card.ts'
import {openDesk} from './desk.ts'
import {type DrawnEditor, describeKeysGivenBack, describeShown, describeUntouched} from './drawn-suite.ts'
import {findExpected} from './expected.ts'
import {proves} from './proved.ts'
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
  const editor: DrawnEditor = {row, desk, card: () => card, content: drawn, count: findings.length}
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

  describeUntouched(editor)
  describeShown(editor, findings[0]?.actual ?? '', async () => (await measure())[0])
  describeKeysGivenBack(editor, findings[0]?.actual ?? '')
})
