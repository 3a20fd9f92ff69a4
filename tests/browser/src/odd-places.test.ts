import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, inject, it} from 'vitest'
import {watchCard} from './card.ts'
import {findExpected} from './expected.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {openTwins, type Twins} from './twins.ts'
import {measureInEditable, measureInField} from './words.ts'

const text = 'Dear Priya, the form is attached. We will fight the council, and you will win.'
const findings = findExpected(text)
let fixtures: FixtureServer
let elsewhere: FixtureServer
let twins: Twins

beforeAll(async () => {
  fixtures = await serveFixtures()
  // Another port is another origin.
  elsewhere = await serveFixtures()
  twins = await openTwins(inject('extension'))
})

afterAll(async () => {
  await twins.close()
  await fixtures.close()
  await elsewhere.close()
})

beforeEach(async () => {
  await twins.both((page) => page.goto(`${fixtures.origin}/odd.html?frame=${elsewhere.origin}/note.html`))
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
    await twins.both((page) => page.click('#open'))
    const find = (page: Page) => page.locator('#in-dialog')
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    const [line] = await measureInField(twins.plain.page, find(twins.plain.page), findings)
    await twins.checked.page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
    const card = await watchCard(twins.checked.page)
    await card.waitFor(findings[0]?.actual ?? '')
    await card.press('Ignore here')
    expect(await card.isClosed()).toBe(true)
  })

  it('in a formatted text whose box scrolls', async () => {
    const long = Array.from({length: 4}, () => text).join('\n')
    await twins.both(async (page) => {
      await page.click('#in-scroller')
      await page.keyboard.type(long)
      await page.locator('#scroller').evaluate((box) => {
        box.scrollTop = 0
      })
    })
    const quotes = findExpected(text).map(({actual}) => actual)
    const first = await measureInEditable(
      twins.plain.page.locator('#in-scroller > div, #in-scroller').first(),
      quotes
    )
    const box = await twins.plain.page.locator('#scroller').boundingBox()
    if (box === null) throw new Error('The box cannot be seen.')
    // The box cuts the rest off; whatever is underlined there is not looked at, but nothing may be painted outside it.
    expect(await twins.findMarkProblems(first, [box])).toEqual([])
  })

  it('over words with formatting of their own, which stays when a suggestion is taken', async () => {
    const find = (page: Page) => page.locator('#formatted')
    await twins.both((page) => find(page).click({position: {x: 300, y: 12}}))
    expect(
      await twins.findMarkProblems(await measureInEditable(find(twins.plain.page), ['you should appeal']))
    ).toEqual([])
    const [line] = await measureInEditable(find(twins.plain.page), ['you should appeal'])
    await twins.checked.page.mouse.click((line?.x ?? 0) + 10, (line?.y ?? 0) + 8)
    const card = await watchCard(twins.checked.page)
    await card.waitFor('you should appeal')
    await card.press('you could appeal')
    await expect.poll(() => find(twins.checked.page).innerText()).toContain('Dear Priya, you could appeal.')
    expect(await find(twins.checked.page).locator('p').count()).toBe(1)
    await twins.checked.page.keyboard.press('Control+z')
    expect(await find(twins.checked.page).innerHTML()).toBe(await find(twins.plain.page).innerHTML())
  })
})

describe('underlines go with their words', () => {
  const find = (page: Page) => page.locator('#in-transform')

  it('when a script empties the field, as many pages do after sending', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await twins.both((page) =>
      find(page).evaluate((field: HTMLTextAreaElement) => {
        field.value = ''
      })
    )
    expect(await twins.findMarkProblems([])).toEqual([])
  })

  it('when the field is hidden', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await twins.both((page) =>
      page.locator('#tilted').evaluate((part) => {
        part.style.display = 'none'
      })
    )
    expect(await twins.findMarkProblems([])).toEqual([])
  })

  it('when the field is taken out of the page', async () => {
    await write(find)
    expect(await findFieldProblems(find)).toEqual([])
    await twins.both((page) => page.locator('#tilted').evaluate((part) => part.remove()))
    expect(await twins.findMarkProblems([])).toEqual([])
  })
})

async function write(find: (page: Page) => Locator): Promise<void> {
  await twins.both(async (page) => {
    await find(page).click()
    await page.keyboard.insertText(text)
  })
}

async function findFieldProblems(find: (page: Page) => Locator): Promise<string[]> {
  const lines = await measureInField(twins.plain.page, find(twins.plain.page), findings)
  return twins.findMarkProblems(lines)
}
