import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {artifact} from './artifact.ts'
import {type Card, watchCard} from './card.ts'
import {contenteditable, gmail, textarea} from './editors.ts'
import {applySuggestion, findExpected, firstWithSuggestion} from './expected.ts'
import {letter} from './letters.ts'
import {findAccessibilityProblems, openPanel} from './surfaces.ts'
import {openDesk} from './desk.ts'

const findings = findExpected(letter.text)
const chosen = firstWithSuggestion(findings)
const suggestion = chosen.suggestions.find(({text}) => text !== '')
const desk = openDesk()

describe.each([textarea, contenteditable])('the side panel, beside $name', (editor) => {
  let panel: Page
  let card: Card

  beforeAll(async () => {
    card = await watchCard(desk.twins.checked.page)
    await desk.twins.both(async (page) => {
      await editor.open(page, desk.fixtures)
      await editor.paste(page, letter.text)
    })
    // A tab of its own puts the page out of sight, where a browser lets nothing be drawn any more.
    const lines = await editor.measure(desk.twins.plain.page, findings)
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    panel = await openPanel(desk.twins.checked, desk.twins.checked.page)
    await panel
      .locator('.finding')
      .nth(findings.length - 1)
      .waitFor()
  })

  beforeEach(() => panel.bringToFront())

  afterAll(() => panel.close())

  it('lists every finding in order, and narrows the list by category', async () => {
    const category = panel.getByLabel('Category')
    await category.selectOption(chosen.category)
    const narrowed = findings.filter((finding) => finding.category === chosen.category)
    expect(await listed()).toEqual(narrowed.map(({actual}) => actual))
    await category.selectOption('')
    expect(await listed()).toHaveLength(findings.length)
  })

  it('ignores a finding in this draft, and brings it back', async () => {
    await panel.getByRole('button', {name: `Ignore here: “${chosen.actual}”`}).click()
    const others = findings.filter((finding) => finding !== chosen)
    await expect.poll(listed).toEqual(others.map(({actual}) => actual))
    await expectMarks(others)
    await panel.bringToFront()
    await panel.getByRole('button', {name: `Bring back “${chosen.actual}”`}).click()
    await expect.poll(listed).toEqual(findings.map(({actual}) => actual))
  })

  it('puts a chosen wording into the letter, says so, and one undo in the letter takes it back', async () => {
    const {page} = desk.twins.checked
    const before = await editor.content(page)
    await panel.getByRole('button', {name: suggestion?.text ?? '', exact: true}).click()
    await panel.getByText('Changed. Undo in the letter takes it back.').waitFor()
    const expected = findExpected(applySuggestion(letter.text, suggestion ?? {text: '', start: 0, end: 0}))
    await expect.poll(listed).toEqual(expected.map(({actual}) => actual))
    await page.bringToFront()
    await page.keyboard.press('Control+z')
    expect(await editor.content(page)).toBe(before)
    await panel.bringToFront()
    await expect.poll(listed).toEqual(findings.map(({actual}) => actual))
  })

  it('shows nothing of a letter that is to be quiet, also while it is written on, until it is brought back', async () => {
    const {page} = desk.twins.checked
    await page.bringToFront()
    const [line] = await editor.measure(desk.twins.plain.page, [chosen])
    await page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + 8)
    await card.waitFor(chosen.actual)
    await card.press('Quiet in this letter')
    expect(await card.isClosed()).toBe(true)
    await page.keyboard.type(' ')
    await page.keyboard.press('Backspace')
    await expectMarks([])
    await panel.bringToFront()
    await panel.getByText('Nothing is checked in this letter').waitFor()
    expect(await findAccessibilityProblems(panel)).toEqual([])
    await panel.screenshot({path: artifact('panel-quiet.png')})
    await panel.getByRole('button', {name: 'Show findings again'}).click()
    await expect.poll(listed).toEqual(findings.map(({actual}) => actual))
    await expectMarks(findings)
    await panel.bringToFront()
  })

  it('marks the finding whose card is open in the letter', async () => {
    const {page} = desk.twins.checked
    await page.bringToFront()
    const [line] = await editor.measure(desk.twins.plain.page, [chosen])
    await page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + 8)
    await card.waitFor(chosen.actual)
    const marked = panel.locator('.finding[aria-current="true"] h3 q')
    await expect.poll(() => marked.allTextContents()).toEqual([chosen.actual])
    await page.keyboard.press('Escape')
    await expect.poll(() => marked.count()).toBe(0)
  })

  it('says whose letter it was taken for', async () => {
    const reading = panel.getByRole('region', {name: 'How this letter is read'})
    expect(await reading.locator('dd').allTextContents()).toEqual([
      'The service',
      'Not said in the letter, so read as one to a parent or carer'
    ])
  })

  it('says how each party is spoken of', async () => {
    const school = panel.getByRole('row', {name: /^School/})
    expect(await school.getByRole('cell').allTextContents()).toEqual(['1', '0', '0'])
  })

  it('is worked by keyboard alone', async () => {
    await panel.bringToFront()
    await panel.getByLabel('Level').focus()
    const first = findings[0]
    const ignore = panel
      .locator('.finding')
      .first()
      .getByRole('button', {name: /^Ignore here/})
    // The offers come first, and the button that shows the words.
    const stops = (first?.suggestions.length ?? 0) + 2
    for (let stop = 0; stop < stops; stop++) await panel.keyboard.press('Tab')
    await expect.poll(() => ignore.evaluate((button) => button === document.activeElement)).toBe(true)
    await panel.keyboard.press('Enter')
    await expect.poll(listed).not.toContain(first?.actual)
    await panel.getByRole('button', {name: `Bring back “${first?.actual}”`}).press('Enter')
    await expect.poll(listed).toContain(first?.actual)
  })

  function listed(): Promise<string[]> {
    return panel.locator('.finding h3 q').allTextContents()
  }

  async function expectMarks(expected: typeof findings): Promise<void> {
    await desk.twins.checked.page.bringToFront()
    const lines = await editor.measure(desk.twins.plain.page, expected)
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
  }
})

describe('the side panel, beside a reply', () => {
  it('says what is set aside, what it is and how long', async () => {
    const {page} = desk.twins.checked
    await gmail.open(page, desk.fixtures)
    await page.keyboard.type('Thank you.')
    const panel = await openPanel(desk.twins.checked, page)
    const reading = panel.getByRole('region', {name: 'How this letter is read'})
    await reading.getByText('Set aside, not checked').click()
    const [signature, message] = await reading.getByRole('listitem').allInnerTexts()
    expect(signature).toBe('A signature, words: 9\nSam Ward You must always copy in the team.')
    expect(message).toBe(
      'A message by somebody else, words: 20\nOn Tue, 3 Nov 2026 at 09:12, Priya Cole <priya@example.org> wrote: The…'
    )
    expect(await findAccessibilityProblems(panel)).toEqual([])
    await panel.screenshot({path: artifact('panel-reply.png'), fullPage: true})
    await panel.close()
  })
})
