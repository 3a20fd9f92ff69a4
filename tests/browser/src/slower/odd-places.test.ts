import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {watchCard} from '../card.ts'
import {findExpected} from '../expected.ts'
import {type FixtureServer, serveFixtures} from '../fixture-server.ts'
import {measureInEditable, measureInField} from '../words.ts'
import {openDesk} from '../desk.ts'

const text = 'Dear Priya, the form is attached. We will fight the council, and you will win.'
const findings = findExpected(text)
let elsewhere: FixtureServer
const desk = openDesk(() => [elsewhere.origin])

beforeAll(async () => {
  // Another port is another origin.
  elsewhere = await serveFixtures()
})

afterAll(async () => {
  await elsewhere.close()
})

beforeEach(async () => {
  await desk.twins.both((page) =>
    page.goto(`${desk.fixtures.origin}/odd.html?frame=${elsewhere.origin}/note.html`)
  )
})

describe('underlines stand at their words', () => {
  const fields: Array<[string, (page: Page) => Locator]> = [
    ['in a shadow root', (page) => page.locator('#host textarea')],
    ['in a scaled part of the page', (page) => page.locator('#in-transform')],
    ['in a frame of another site', (page) => page.frameLocator('#frame').locator('#note')]
  ]
  for (const [place, find] of fields) {
    it(`in a field ${place}`, async () => {
      await write(find)
      expect(await findFieldProblems(find)).toEqual([])
    })
  }

  it('in a field in a modal dialog, and the card lies above it', async () => {
    await desk.twins.both((page) => page.click('#open'))
    const find = (page: Page) => page.locator('#in-dialog')
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    const [line] = await measureInField(desk.twins.plain.page, find(desk.twins.plain.page), findings)
    await desk.twins.checked.page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
    const card = await watchCard(desk.twins.checked.page)
    await card.waitFor(findings[0]?.actual ?? '')
    await card.press('Ignore here')
    expect(await card.isClosed()).toBe(true)
  })

  it('in a formatted text whose box scrolls', async () => {
    const long = Array.from({length: 4}, () => text).join('\n')
    await desk.twins.both(async (page) => {
      await page.click('#in-scroller')
      await page.keyboard.type(long)
      await page.locator('#scroller').evaluate((box) => {
        box.scrollTop = 0
      })
    })
    const quotes = findExpected(text).map(({actual}) => actual)
    const first = await measureInEditable(
      desk.twins.plain.page.locator('#in-scroller > div, #in-scroller').first(),
      quotes
    )
    const box = await desk.twins.plain.page.locator('#scroller').boundingBox()
    if (box === null) throw new Error('The box cannot be seen.')
    // The box cuts the rest off; whatever is underlined there is not looked at, but nothing may be painted outside it.
    expect(await desk.twins.findMarkProblems(first, [box])).toEqual([])
  })

  it('over words with formatting of their own, which stays when a suggestion is taken', async () => {
    const find = (page: Page) => page.locator('#formatted')
    await desk.twins.both((page) => find(page).click({position: {x: 300, y: 12}}))
    expect(
      await desk.twins.findMarkProblems(
        await measureInEditable(find(desk.twins.plain.page), ['you should appeal'])
      )
    ).toEqual([])
    const [line] = await measureInEditable(find(desk.twins.plain.page), ['you should appeal'])
    await desk.twins.checked.page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
    const card = await watchCard(desk.twins.checked.page)
    await card.waitFor('you should appeal')
    await card.press('you could appeal')
    await expect
      .poll(() => find(desk.twins.checked.page).innerText())
      .toContain('Dear Priya, you could appeal.')
    expect(await find(desk.twins.checked.page).locator('p').count()).toBe(1)
    await desk.twins.checked.page.keyboard.press('Control+z')
    expect(await find(desk.twins.checked.page).innerHTML()).toBe(
      await find(desk.twins.plain.page).innerHTML()
    )
  })
})

describe('underlines go with their words', () => {
  const find = (page: Page) => page.locator('#in-transform')

  it('when a script empties the field, and does nothing else, as many pages do after sending', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await desk.twins.both((page) =>
      find(page).evaluate(async (field: HTMLTextAreaElement) => {
        await fetch('/page.css', {method: 'POST', body: field.value})
        field.value = ''
      })
    )
    expect(await desk.twins.findMarkProblems([])).toEqual([])
  })

  it('when a script empties a field in a shadow root by a timer, and says so there', async () => {
    const inShadow = (page: Page) => page.locator('#host textarea')
    await write(inShadow)
    expect(await findFieldProblems(inShadow)).toEqual([])
    await desk.twins.both((page) =>
      inShadow(page).evaluate((field: HTMLTextAreaElement) => {
        setTimeout(() => {
          field.value = ''
          field.ariaLabel = 'Sent'
        }, 50)
      })
    )
    expect(await desk.twins.findMarkProblems([])).toEqual([])
  })

  it('when the field is hidden', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await desk.twins.both((page) =>
      page.locator('#tilted').evaluate((part) => {
        part.style.display = 'none'
      })
    )
    expect(await desk.twins.findMarkProblems([])).toEqual([])
  })

  it('when the field is taken out of the page', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await desk.twins.both((page) => page.locator('#tilted').evaluate((part) => part.remove()))
    expect(await desk.twins.findMarkProblems([])).toEqual([])
  })
})

async function write(find: (page: Page) => Locator): Promise<void> {
  await desk.twins.both(async (page) => {
    await find(page).click()
    await page.keyboard.insertText(text)
  })
}

async function findFieldProblems(find: (page: Page) => Locator): Promise<string[]> {
  const lines = await measureInField(desk.twins.plain.page, find(desk.twins.plain.page), findings)
  return desk.twins.findMarkProblems(lines)
}
