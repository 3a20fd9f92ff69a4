import type {Page} from 'playwright-core'
import {beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {type Card, watchCard} from '../card.ts'
import {openDesk} from '../desk.ts'
import {findExpected} from '../expected.ts'
import {type Line, measureInEditable, measureInField} from '../words.ts'

const text = 'You should appeal the decision. The school has been brilliant.'
const findings = findExpected(text)
const desk = openDesk()
let card: Card

beforeAll(async () => {
  card = await watchCard(desk.twins.checked.page)
})

// The tame page is the yardstick: what is measured there would run into the traps of the other one.
beforeEach(async () => {
  const address = `${desk.fixtures.origin}/hostile.html`
  await Promise.all([desk.twins.plain.page.goto(address), desk.twins.checked.page.goto(`${address}?hostile`)])
})

describe('on a page that has put traps in the place of the browser’s own functions', () => {
  it('underlines a textarea, takes a suggestion and leaves it to be undone', async () => {
    const {page} = desk.twins.checked
    await write('#field')
    const field = desk.twins.plain.page.locator('#field')
    const lines = await measureInField(desk.twins.plain.page, field, findings)
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    await takeFirst(lines)
    await expect.poll(() => page.inputValue('#field')).toBe(text.replace('should', 'could'))
    await page.keyboard.press('Control+z')
    expect(await page.inputValue('#field')).toBe(text)
    expect(await readCaught(page)).toEqual([])
  })

  it('underlines formatted text, takes a suggestion and leaves it to be undone', async () => {
    const {page} = desk.twins.checked
    await write('#letter')
    const lines = await measure('#letter')
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    await takeFirst(lines)
    await expect.poll(() => page.innerText('#letter')).toBe(text.replace('should', 'could'))
    await page.keyboard.press('Control+z')
    expect(await page.innerText('#letter')).toBe(text)
    expect(await readCaught(page)).toEqual([])
  })

  it('offers nothing to write in an editor whose model throws', async () => {
    await write('#throwing')
    const lines = await measure('#throwing')
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    await clickLine(lines)
    expect((await card.waitFor(findings[0]?.actual ?? '')).text).toContain('please make the change yourself')
    expect(await readCaught(desk.twins.checked.page)).toEqual([])
  })
})

describe('on a page whose editor lies', () => {
  beforeEach(async () => {
    // Its traps would keep the script in its world from being asked at all.
    await desk.twins.checked.page.goto(`${desk.fixtures.origin}/hostile.html`)
  })

  it('says that something else came out, and does not try again', async () => {
    const {page} = desk.twins.checked
    await write('#lying')
    const lines = await measure('#lying')
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    await takeFirst(lines)
    await expect.poll(() => page.innerText('#lying')).toBe('The page has put something else here.')
    await desk.twins.checked.pressShortcut('apply-first')
    expect(await page.evaluate('changes')).toBe(1)
  })
})

describe('on a page that makes up events', () => {
  it('opens no card, marks nothing new and writes nothing', async () => {
    const {page} = desk.twins.checked
    await write('#letter')
    const lines = await measure('#letter')
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    const [line] = lines
    await page.evaluate(
      ([x = 0, y = 0]) => {
        const letter = document.getElementById('letter')
        const field = document.getElementById('field') as HTMLTextAreaElement
        field.value = 'You should appeal the decision.'
        const known = {bubbles: true, cancelable: true, composed: true}
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          letter?.dispatchEvent(new MouseEvent(type, {...known, clientX: x, clientY: y, button: 0}))
        field.dispatchEvent(new FocusEvent('focusin', known))
        field.dispatchEvent(new Event('input', known))
        letter?.dispatchEvent(new CompositionEvent('compositionstart', known))
        for (const key of ['Tab', 'Enter', 'Escape'])
          letter?.dispatchEvent(new KeyboardEvent('keydown', {...known, key}))
      },
      [(line?.x ?? 0) + 10, (line?.y ?? 0) + 8]
    )
    expect(await card.isOpen()).toBe(false)
    await desk.twins.plain.page.fill('#field', 'You should appeal the decision.')
    await desk.twins.plain.page.focus('#letter')
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    // The composition was made up too, and keeps nobody from a change.
    await takeFirst(lines)
    await expect.poll(() => page.innerText('#letter')).toBe(text.replace('should', 'could'))
  })

  it('does nothing in the page’s own world on what the page forges there', async () => {
    const {page} = desk.twins.checked
    await write('#throwing')
    await expect.poll(() => page.evaluate('heard.length')).toBe(1)
    await page.evaluate(forgeRequests, await page.evaluate<string>('heard[0]'))
    const contents = await Promise.all(['#letter', '#lying'].map((id) => page.innerText(id)))
    expect(contents.join('')).toBe('')
    expect(await page.inputValue('#field')).toBe('')
    expect(await page.innerText('#throwing')).toBe(text)
    expect(await readCaught(page)).toEqual([])
  })
})

describe('on a page where every change makes another', () => {
  it('loses no letter that is typed meanwhile, and underlines them afterwards', async () => {
    await desk.twins.both(async (page) => {
      await page.click('#letter')
      await page.evaluate('startStorm()')
      await page.keyboard.type(text)
      await page.locator('#neighbour[data-is-over]').waitFor({state: 'attached'})
    })
    const [plain, checked] = await desk.twins.both((page) => page.innerHTML('#letter'))
    expect(checked).toBe(plain)
    expect(await desk.twins.findMarkProblems(await measure('#letter'))).toEqual([])
  })
})

function write(selector: string): Promise<unknown> {
  return desk.twins.both(async (page) => {
    await page.click(selector)
    await page.keyboard.type(text)
  })
}

function measure(selector: string): Promise<Line[]> {
  const words = findings.map(({actual}) => actual)
  return measureInEditable(desk.twins.plain.page.locator(selector), words)
}

async function takeFirst(lines: readonly Line[]): Promise<void> {
  await clickLine(lines)
  await card.waitFor(findings[0]?.actual ?? '')
  await card.press(findings[0]?.suggestions[0]?.text ?? '')
}

async function clickLine([line]: readonly Line[]): Promise<void> {
  await desk.twins.checked.page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
}

// Runs in the page, by loops alone: its arrays are full of traps.
function forgeRequests(name: string): void {
  const details = [undefined, null, '{', {write: 'x'}, '{"write":7}', '{"write":"forged"}', '{"reach":true}']
  const targets = [document, document.body, ...document.querySelectorAll('textarea, [contenteditable]')]
  for (const detail of details)
    for (const target of targets) target.dispatchEvent(new CustomEvent(name, {detail, cancelable: true}))
}

function readCaught(page: Page): Promise<unknown> {
  return page.evaluate('caught')
}
