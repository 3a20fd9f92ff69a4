import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {contenteditable, textarea} from './editors.ts'
import {findExpected} from './expected.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {letter} from './letters.ts'
import {openTwins, type Twins} from './twins.ts'
import {measureInEditable, measureInField} from './words.ts'

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

describe('Evenhand', () => {
  const words = 'You should appeal.'

  it('underlines words in a one-line field', async () => {
    await openForm('#subject')
    const subject = twins.plain.page.locator('#subject')
    const lines = await measureInField(twins.plain.page, subject, findExpected(words))
    expect(lines).not.toEqual([])
    expect(await twins.findMarkProblems(lines)).toEqual([])
  })

  for (const [field, what] of [
    ['#secret', 'a password'],
    ['#opted-out', 'a field whose page asks checkers to keep out'],
    ['#locked', 'a field that cannot be changed']
  ] as const) {
    it(`underlines nothing in ${what}`, async () => {
      await openForm(field)
      // Long enough for a check, had there been one.
      await twins.checked.page.waitForTimeout(1000)
      expect(await twins.findMarkProblems([], [], 0)).toEqual([])
      expect(await twins.checked.page.locator('evenhand-ui').count()).toBe(0)
    })
  }

  it('underlines a reply but not the message that it quotes, nor the page around it', async () => {
    await twins.both(async (page) => {
      await page.goto(`${fixtures.origin}/reply.html`)
      await page.click('#letter > div:first-child')
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('Dear Priya, you should appeal.')
    })
    const lines = await measureInEditable(twins.plain.page.locator('#letter'), ['you should appeal'])
    const flagged = findExpected('Dear Priya, you should appeal.').map(({actual}) => actual)
    expect(new Set(flagged)).toEqual(new Set(['you should appeal']))
    expect(await twins.findMarkProblems(lines)).toEqual([])
  })

  it('leaves the page of a formatted letter as it is, to the last byte', async () => {
    await twins.both(async (page) => {
      await contenteditable.open(page, fixtures)
      await contenteditable.paste(page, letter.text)
    })
    const lines = await contenteditable.measure(twins.plain.page, findExpected(letter.text))
    expect(await twins.findMarkProblems(lines)).toEqual([])
    const [plain, checked] = await twins.both((page) => page.content())
    expect(checked).toBe(plain)
  })

  it('adds one element to the page of a form, outside its body, and takes it away with the last finding', async () => {
    await twins.both(async (page) => {
      await textarea.open(page, fixtures)
      await textarea.paste(page, letter.text)
    })
    await twins.checked.page.locator('evenhand-ui').waitFor({state: 'attached'})
    const [plain, checked] = await twins.both((page) =>
      page.evaluate(() => ({
        body: document.body.outerHTML,
        children: [...document.documentElement.children].map(({localName}) => localName)
      }))
    )
    expect(checked.body).toBe(plain.body)
    expect(checked.children).toEqual([...plain.children, 'evenhand-ui'])
    await twins.both((page) => page.fill('#letter', ''))
    await expect.poll(() => twins.checked.page.content()).toBe(await twins.plain.page.content())
  })

  async function openForm(field: string): Promise<void> {
    await twins.both(async (page) => {
      await page.goto(`${fixtures.origin}/form.html`)
      await page.click(field)
      await page.keyboard.type(words)
    })
  }
})
