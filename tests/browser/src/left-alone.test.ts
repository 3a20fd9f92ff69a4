import {describe, expect, it} from 'vitest'
import {contenteditable, textarea} from './editors.ts'
import {findExpected} from './expected.ts'
import {letter} from './letters.ts'
import {measureInEditable, measureInField} from './words.ts'
import {openDesk} from './desk.ts'

const desk = openDesk()

describe('Evenhand', () => {
  const words = 'You should appeal.'

  it('underlines words in a one-line field', async () => {
    await openForm('#subject')
    const subject = desk.twins.plain.page.locator('#subject')
    const lines = await measureInField(desk.twins.plain.page, subject, findExpected(words))
    expect(lines).not.toEqual([])
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
  })

  for (const [field, what] of [
    ['#secret', 'a password'],
    ['#opted-out', 'a field whose page asks checkers to keep out'],
    ['#locked', 'a field that cannot be changed']
  ] as const) {
    it(`underlines nothing in ${what}`, async () => {
      await openForm(field)
      // Long enough for a check, had there been one.
      await desk.twins.checked.page.waitForTimeout(1000)
      expect(await desk.twins.findMarkProblems([], [], 0)).toEqual([])
      expect(await desk.twins.checked.page.locator('evenhand-ui').count()).toBe(0)
    })
  }

  it('underlines a reply but not the message that it quotes, nor the page around it', async () => {
    await desk.twins.both(async (page) => {
      await page.goto(`${desk.fixtures.origin}/reply.html`)
      await page.click('#letter > div:first-child')
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('Dear Priya, you should appeal.')
    })
    const lines = await measureInEditable(desk.twins.plain.page.locator('#letter'), ['you should appeal'])
    const flagged = findExpected('Dear Priya, you should appeal.').map(({actual}) => actual)
    expect(new Set(flagged)).toEqual(new Set(['you should appeal']))
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
  })

  it('underlines an answer between the lines of a message, and none of its lines', async () => {
    const quoted = (words: string) =>
      `<blockquote class="gmail_quote" style="border-left: 1px solid"><div>${words}</div></blockquote>`
    await desk.twins.both(async (page) => {
      await contenteditable.open(page, desk.fixtures)
      await contenteditable.load?.(
        page,
        `<div>Thank you.</div><div class="gmail_quote"><div class="gmail_attr">On Tuesday, Priya wrote:</div>${quoted(
          'You must sign it.'
        )}<div>You should appeal.</div>${quoted('We will fight the council.')}</div>`
      )
    })
    const lines = await measureInEditable(desk.twins.plain.page.locator('#letter'), ['You should appeal'])
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
  })

  it('leaves the page of a formatted letter as it is, to the last byte', async () => {
    await desk.twins.both(async (page) => {
      await contenteditable.open(page, desk.fixtures)
      await contenteditable.paste(page, letter.text)
    })
    const lines = await contenteditable.measure(desk.twins.plain.page, findExpected(letter.text))
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    const [plain, checked] = await desk.twins.both((page) => page.content())
    expect(checked).toBe(plain)
  })

  it('adds one element to the page of a form, outside its body, and takes it away with the last finding', async () => {
    await desk.twins.both(async (page) => {
      await textarea.open(page, desk.fixtures)
      await textarea.paste(page, letter.text)
    })
    await desk.twins.checked.page.locator('evenhand-ui').waitFor({state: 'attached'})
    const [plain, checked] = await desk.twins.both((page) =>
      page.evaluate(() => ({
        body: document.body.outerHTML,
        children: [...document.documentElement.children].map(({localName}) => localName)
      }))
    )
    expect(checked.body).toBe(plain.body)
    expect(checked.children).toEqual([...plain.children, 'evenhand-ui'])
    await desk.twins.both((page) => page.fill('#letter', ''))
    await expect.poll(() => desk.twins.checked.page.content()).toBe(await desk.twins.plain.page.content())
  })

  async function openForm(field: string): Promise<void> {
    await desk.twins.both(async (page) => {
      await page.goto(`${desk.fixtures.origin}/form.html`)
      await page.click(field)
      await page.keyboard.type(words)
    })
  }
})
