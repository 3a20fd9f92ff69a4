import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {artifact} from '../artifact.ts'
import {type Chromium, launchChromium} from '../chromium.ts'
import {findExpected} from '../expected.ts'
import {type FixtureServer, serveFixtures} from '../fixture-server.ts'
import {letter} from '../letters.ts'
import {type Question, setAsking, watchQuestion} from '../question.ts'
import {findAccessibilityProblems, openPanel, showCopy} from '../surfaces.ts'

const text = letter.text.replaceAll('\n\n', ' ')
const warnings = findExpected(text).filter(({level}) => level !== 'hint')
const [first, second, third] = warnings
const clean = 'The form is attached.'

let fixtures: FixtureServer
let chromium: Chromium
let page: Page
let question: Question

beforeAll(async () => {
  fixtures = await serveFixtures()
  chromium = await launchChromium({extension: inject('extension')})
  page = chromium.page
  question = await watchQuestion(page)
  await setAsking(chromium, true)
})

afterAll(async () => {
  await chromium.close()
  await fixtures.close()
})

describe('a message on a page like Gmail', () => {
  const body = (number: number) => page.locator('[g_editable]').nth(number)
  const button = (number: number) => page.locator('.aoO').nth(number)

  it('is held with what is left in it, and Escape goes back to the first of it; then it goes unasked', async () => {
    await open([text, clean])
    await button(0).click()
    const {text: said, focused} = await question.waitFor()
    expect(focused).toEqual(['Send anyway'])
    for (const finding of [first, second, third]) {
      expect(said).toContain(`“${finding?.actual}”`)
      expect(said).toContain(finding?.message)
    }
    expect(said).toContain(`and ${warnings.length - 3} more`)
    expect(await sent()).toEqual([])
    await expectToBeForEverybody('question')

    await page.keyboard.press('Escape')
    expect(await question.isClosed()).toBe(true)
    expect(await page.locator('[role=dialog]').count()).toBe(2)
    expect(await page.evaluate(wordsAtCaret)).toMatch(new RegExp(`^${first?.actual}`))
    await button(0).click()
    await expect.poll(sent).toEqual([{how: 'pressed', text}])
  })

  it('goes unasked where nothing is left in it, whatever is in the window beside it', async () => {
    await open([text, clean])
    await button(1).click()
    await expect.poll(sent).toEqual([{how: 'pressed', text: clean}])
    expect(await question.isClosed()).toBe(true)
  })

  it('is sent by Enter at the question, as it was, whichever way it was to go', async () => {
    for (const press of [
      () => button(0).click(),
      () => button(0).dblclick(),
      () => button(0).press('Enter'),
      () => button(0).press(' '),
      () => body(0).press('Control+Enter')
    ]) {
      await open([text])
      const before = await body(0).innerHTML()
      await press()
      await question.waitFor()
      expect(await sent()).toEqual([])
      await page.keyboard.press('Enter')
      await expect.poll(sent).toEqual([{how: 'repeated', text}])
      expect(await page.evaluate('sent[0].html')).toBe(before)
      expect(await question.isClosed()).toBe(true)
    }
  })

  it('is not sent by a key that is held down', async () => {
    await open([text])
    await body(0).focus()
    await page.keyboard.down('Control')
    await page.keyboard.down('Enter')
    await question.waitFor()
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.up('Control')
    await page.keyboard.press('Tab')
    expect((await question.waitFor()).focused).toEqual(['Back to the letter'])
    expect(await sent()).toEqual([])
    await page.keyboard.press('Enter')
    expect(await question.isClosed()).toBe(true)
    expect(await sent()).toEqual([])
  })

  it('goes unasked where the page sends it by itself', async () => {
    await open([text])
    await page.evaluate(pressByScript)
    expect(await sent()).toEqual([{how: 'repeated', text}])
  })

  it('goes unasked where it is scheduled, as the options say', async () => {
    await open([text])
    await page.getByLabel('Weitere').first().click()
    expect(await question.isClosed()).toBe(true)
    await page.getByRole('menuitem').click()
    await expect.poll(sent).toEqual([{how: 'scheduled', text}])
    expect(await question.isClosed()).toBe(true)
  })

  it('goes unasked while it is to be quiet', async () => {
    await open([text])
    const panel = await openPanel(chromium, page)
    await panel.getByRole('button', {name: 'Quiet in this letter'}).click()
    await panel.getByRole('button', {name: 'Show findings again'}).waitFor()
    await panel.close()
    await button(0).click()
    await expect.poll(sent).toEqual([{how: 'pressed', text}])
  })

  it('goes unasked once the extension has been replaced, also by the first key after it', async () => {
    await open([text, text])
    await chromium.replaceExtension()
    await page.bringToFront()
    await body(0).press('Control+Enter')
    await button(0).click()
    await expect.poll(sent).toEqual([
      {how: 'by key', text},
      {how: 'pressed', text}
    ])
  })

  /** Writes into the windows, in order; the last one has the focus. */
  async function open(texts: ReadonlyArray<string>): Promise<void> {
    await page.goto(`${fixtures.origin}/send-gmail.html`)
    for (const [number, text] of texts.entries()) {
      await body(number).click()
      await page.keyboard.insertText(text)
      await expectChecked(text)
    }
  }
})

describe('a message on a page like Outlook', () => {
  const body = () => page.locator('[role=textbox]')

  it.each([
    ['its button', () => page.locator('[aria-label=Senden] span').click()],
    ['its button by key', () => page.locator('[aria-label=Senden]').press('Enter')],
    ['Ctrl+Enter', () => body().press('Control+Enter')],
    ['Alt+S', () => body().press('Alt+s')]
  ])('is held after %s, and goes when it is answered', async (_, press) => {
    await open()
    await press()
    await question.waitFor()
    expect(await sent()).toEqual([])
    await question.answer('Send anyway')
    await expect.poll(async () => (await sent()).map(({how}) => how)).toEqual(['repeated'])
  })

  it('goes unasked unless that is wanted', async () => {
    await setAsking(chromium, false)
    await open()
    await body().press('Control+Enter')
    await expect.poll(async () => (await sent()).map(({how}) => how)).toEqual(['by key'])
  })

  async function open(): Promise<void> {
    await page.goto(`${fixtures.origin}/editors/outlook.html`)
    await body().click()
    await page.keyboard.insertText('You should appeal the decision.')
    await expectChecked('You should appeal the decision.')
  }
})

type Sent = {how: string; text: string}

async function sent(): Promise<Sent[]> {
  const found: Array<Sent & {html: string}> = await page.evaluate('sent')
  return found.map((each) => ({how: each.how, text: each.text.replaceAll('\u00a0', ' ').trim()}))
}

/** Waits until the letter that has the focus was looked at. */
async function expectChecked(text: string): Promise<void> {
  const count = findExpected(text).filter(({level}) => level !== 'hint').length
  await expect
    .poll(() => chromium.readBadge(page.url()), {timeout: 20_000})
    .toBe(count > 0 ? String(count) : '')
}

async function expectToBeForEverybody(name: string): Promise<void> {
  const shown = await chromium.context.newPage()
  await shown.goto(`${fixtures.origin}/card.html`)
  await shown.evaluate(showCopy, await question.copy())
  expect(await findAccessibilityProblems(shown)).toEqual([])
  await shown.close()
  await page.bringToFront()
  await page.screenshot({path: artifact(`${name}.png`)})
}

// Runs in the page.
function wordsAtCaret(): string {
  const {focusNode, focusOffset} = document.getSelection() ?? {focusNode: null, focusOffset: 0}
  return (focusNode?.textContent ?? '').slice(focusOffset)
}

// Runs in the page.
function pressByScript(): void {
  const button = document.querySelector<HTMLElement>('.aoO')
  button?.dispatchEvent(new MouseEvent('mousedown', {bubbles: true}))
  button?.click()
}
