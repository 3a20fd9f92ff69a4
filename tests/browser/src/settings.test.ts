import {policies, rules} from '@evenhand/engine'
import {categories} from '@evenhand/lexicon'
import type {Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {artifact} from './artifact.ts'
import {type Card, watchCard} from './card.ts'
import {contenteditable} from './editors.ts'
import {findExpected, firstWithSuggestion} from './expected.ts'
import {letter} from './letters.ts'
import {findAccessibilityProblems, openOptions, openPanel, openPopup, readToolbarPopup} from './surfaces.ts'
import {openDesk} from './desk.ts'

const findings = findExpected(letter.text)
const chosen = firstWithSuggestion(findings)
const other = findings.find(({ruleId}) => ruleId !== chosen.ruleId) ?? chosen
const desk = openDesk()
let card: Card

beforeAll(async () => {
  card = await watchCard(desk.twins.checked.page)
  await desk.twins.both(async (page) => {
    await contenteditable.open(page, desk.fixtures)
    await contenteditable.paste(page, letter.text)
  })
  expect(await findProblems()).toEqual([])
})

describe('the popup', () => {
  it('says that the field is checked, and counts what was found by category', async () => {
    const popup = await openPopup(desk.twins.checked, desk.twins.checked.page)
    await popup.getByText('Active', {exact: true}).waitFor()
    const counts = await popup.locator('.counts b').allTextContents()
    const found = categories.map(
      (category) => findings.filter((finding) => finding.category === category).length
    )
    expect(counts.toSorted().join()).toBe(
      found
        .filter((count) => count > 0)
        .map(String)
        .toSorted()
        .join()
    )
    await popup.close()
  })

  it('says the same when it is opened at the toolbar, whose button shows how many warnings there are', async () => {
    const said = await readToolbarPopup(desk.twins.checked)
    expect(said).toContain('Active')
    const listed = [...said.matchAll(/^\d+$/gm)].map(([count]) => Number(count))
    expect(listed.reduce((sum, count) => sum + count, 0)).toBe(findings.length)
    const loud = findings.filter(({level}) => level !== 'hint')
    expect(await desk.twins.checked.readBadge(desk.twins.checked.page.url())).toBe(String(loud.length))
  })

  it('shows the words in the page when one is chosen in its list', async () => {
    const popup = await openPopup(desk.twins.checked, desk.twins.checked.page)
    await popup.locator('summary').click()
    await popup.getByRole('button', {name: chosen.actual}).first().click()
    expect((await card.waitFor(chosen.actual)).text).toContain(chosen.message)
    await popup.close()
    await desk.twins.checked.page.keyboard.press('Escape')
    expect(await card.isClosed()).toBe(true)
  })

  it('turns the site off, which takes every underline away at once, and on again', async () => {
    const popup = await openPopup(desk.twins.checked, desk.twins.checked.page)
    await popup.getByRole('switch').click()
    await popup.getByText('Evenhand is off on this site').waitFor()
    expect(await desk.twins.findMarkProblems([])).toEqual([])
    const [plain, checked] = await desk.twins.both((page) => page.content())
    expect(checked).toBe(plain)
    await popup.getByRole('switch').click()
    expect(await findProblems()).toEqual([])
    await popup.close()
  })

  it('says so where the browser has no room to keep what is chosen, and shows what holds', async () => {
    const popup = await openPopup(desk.twins.checked, desk.twins.checked.page)
    const site = popup.getByRole('switch')
    await site.waitFor()
    await popup.evaluate(fillStorage)
    await site.click()
    await popup.getByRole('status').getByText('This could not be saved.').waitFor()
    expect(await site.isChecked()).toBe(true)
    await popup.screenshot({path: artifact('popup-not-saved.png')})
    await popup.close()
    expect(await findProblems()).toEqual([])
  })

  it('says why a field is not checked', async () => {
    const page = await desk.twins.checked.context.newPage()
    await page.goto(`${desk.fixtures.origin}/form.html?why`)
    await page.click('#secret')
    const popup = await openPopup(desk.twins.checked, page)
    await popup.getByText('Off', {exact: true}).waitFor()
    const why = [
      'A password is never read.',
      'The page asks for its text not to be checked.',
      'can’t be changed'
    ]
    for (const [index, field] of ['#secret', '#opted-out', '#locked'].entries()) {
      await page.click('#letter')
      await popup.getByText('Active', {exact: true}).waitFor()
      await page.click(field)
      await expect.poll(() => popup.locator('main').innerText()).toContain(why[index])
    }
    await popup.close()
    await page.close()
  })
})

describe('the options', () => {
  it('turn a category off and on in the open letter', async () => {
    const options = await openOptions(desk.twins.checked)
    const others = findings.filter(({category}) => category !== chosen.category)
    await chooseLevel(options, 'off')
    expect(await findProblems(others)).toEqual([])
    await chooseLevel(options, '')
    expect(await findProblems()).toEqual([])
    await options.close()
  })

  it('draw a category in another line when it gets another level', async () => {
    const usual = await desk.twins.checked.page.screenshot()
    const options = await openOptions(desk.twins.checked)
    await chooseLevel(options, 'hint')
    await expect.poll(async () => usual.equals(await desk.twins.checked.page.screenshot())).toBe(false)
    expect(await findProblems()).toEqual([])
    await chooseLevel(options, '')
    await expect.poll(async () => usual.equals(await desk.twins.checked.page.screenshot())).toBe(true)
    await options.close()
  })

  it('let the card name the clause of the chosen policy only', async () => {
    const options = await openOptions(desk.twins.checked)
    const policy = policies.find(({id}) => chosen.policy.some((named) => named.policy === id))
    const others = policies.filter(({id}) => id !== policy?.id)
    await options.getByRole('radio', {name: policy?.service ?? ''}).check()
    await options.close()
    await expect
      .poll(async () => {
        await clickWords()
        const {text} = await card.waitFor(chosen.actual)
        return others.filter(({title}) => text.includes(title)).length
      })
      .toBe(0)
    expect((await card.waitFor(chosen.actual)).text).toContain(policy?.title)
    await desk.twins.checked.page.keyboard.press('Escape')
  })

  it('show a key for every command, as none of ours is one of the browser’s own', async () => {
    const options = await openOptions(desk.twins.checked)
    const keys = await options.locator('#shortcuts kbd').allTextContents()
    // the card is closed by a key that nobody can change
    expect(keys.filter((key) => key !== 'Esc')).toHaveLength(4)
    await options.close()
  })

  it('count what the officer does in the open letter, once that is turned on, and never a word of it', async () => {
    const options = await openOptions(desk.twins.checked)
    await options.getByRole('switch', {name: 'Count my choices'}).click()
    await options.getByText('Your choices are counted from now on.').waitFor()
    await desk.twins.checked.page.bringToFront()
    await clickWords()
    await card.waitFor(chosen.actual)
    await card.press('Allow this wording')
    await options.locator('.log').getByText('1').first().waitFor()
    expect(await options.locator('.log-month td').allTextContents()).toEqual(['0', '0', '1'])
    const panel = await openPanel(desk.twins.checked, desk.twins.checked.page)
    await panel.getByRole('button', {name: `Allow this wording: “${other.actual}”`}).click()
    await expect.poll(() => options.locator('.log-month td').allTextContents()).toEqual(['0', '0', '2'])
    await panel.close()
    expect(await options.locator('#log').textContent()).not.toContain(chosen.actual)
    expect(await findAccessibilityProblems(options)).toEqual([])
    await options.getByRole('button', {name: 'Delete the log'}).click()
    await options.locator('.log').waitFor({state: 'detached'})
    await options.getByRole('switch', {name: 'Count my choices'}).click()
    for (const {actual} of [chosen, other]) {
      await options.getByRole('button', {name: `No longer allow “${actual.toLowerCase()}”`}).click()
      await options.getByText(`“${actual.toLowerCase()}” is underlined again`).waitFor()
    }
    await options.close()
    await desk.twins.checked.page.bringToFront()
    expect(await findProblems()).toEqual([])
  })

  it('list a wording that was allowed in the card, and allow it no longer', async () => {
    await clickWords()
    await card.waitFor(chosen.actual)
    await card.press('Allow this wording')
    expect(await card.isClosed()).toBe(true)
    expect(await findProblems(findings.filter((finding) => finding !== chosen))).toEqual([])
    const options = await openOptions(desk.twins.checked)
    await options.getByRole('button', {name: `No longer allow “${chosen.actual.toLowerCase()}”`}).click()
    await options.getByText('is underlined again').waitFor()
    await options.close()
    expect(await findProblems()).toEqual([])
  })

  it('list a rule that was turned off in the card, and turn it on again', async () => {
    await clickWords()
    await card.waitFor(chosen.actual)
    await card.press('Turn off rule')
    expect(await card.isClosed()).toBe(true)
    expect(await findProblems(findings.filter(({ruleId}) => ruleId !== chosen.ruleId))).toEqual([])
    const options = await openOptions(desk.twins.checked)
    expect(rules.some(({id}) => id === chosen.ruleId)).toBe(true)
    await options.getByRole('button', {name: `Turn on again: ${chosen.ruleId}`}).click()
    await options.getByText('No rule is turned off.').waitFor()
    await options.close()
    expect(await findProblems()).toEqual([])
  })
})

async function findProblems(expected = findings): Promise<string[]> {
  return desk.twins.findMarkProblems(await contenteditable.measure(desk.twins.plain.page, expected))
}

async function clickWords(): Promise<void> {
  const [line] = await contenteditable.measure(desk.twins.plain.page, [chosen])
  if (line === undefined) throw new Error(`The words "${chosen.actual}" cannot be seen.`)
  await desk.twins.checked.page.mouse.click(line.x + 20, line.y + line.height / 2)
}

// The options list the categories in the lexicon's order.
async function chooseLevel(options: Page, level: string): Promise<void> {
  await options.locator('#levels select').nth(categories.indexOf(chosen.category)).selectOption(level)
}

// Runs in the popup: the browser's own storage, once nothing more fits in.
function fillStorage(): void {
  const {local} = (globalThis as unknown as {chrome: {storage: {local: {set: () => Promise<void>}}}}).chrome
    .storage
  local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
}
