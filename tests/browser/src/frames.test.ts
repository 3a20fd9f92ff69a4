import type {FrameLocator, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openDesk} from './desk.ts'
import {findExpected} from './expected.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {proves} from './proved.ts'
import {measureInEditable} from './words.ts'

const text = 'You should appeal the decision. The school has been brilliant.'
const findings = findExpected(text)
/** What the first suggestion for the first finding makes of it. */
const changed = text.replace('should', 'could')
const editable =
  '<body style="margin: 8px"><div id="note" contenteditable="true" style="width: 600px; padding: 10px"></div></body>'

let elsewhere: FixtureServer
const desk = openDesk(() => [elsewhere.origin, desk.fixtures.origin])

beforeAll(async () => {
  // Another port is another origin.
  elsewhere = await serveFixtures()
})

afterAll(() => elsewhere.close())

type Place = {
  name: string
  /** The page's address, given the origins of this site and of another one. */
  address(here: string, other: string): string
  /** How many frames lie one in the other. */
  depth: 1 | 2
  /** Whether the frame comes only when it is asked for. */
  isLate?: boolean
}

const places: readonly Place[] = [
  {
    name: 'a frame in a frame',
    depth: 2,
    address: (here) => hold(here, {src: hold(here, {html: editable})})
  },
  {
    name: 'a frame of this site in a frame of another',
    depth: 2,
    address: (here, other) => hold(here, {src: hold(other, {src: `${here}/note-editable.html`})})
  },
  {
    name: 'a frame of another site in a frame of this one',
    depth: 2,
    address: (here, other) => hold(here, {src: hold(here, {src: `${other}/note-editable.html`})})
  },
  {
    name: 'a sandboxed frame that runs scripts',
    depth: 1,
    address: (here) => hold(here, {src: `${here}/note-editable.html`, sandbox: 'allow-scripts'})
  },
  {
    name: 'a sandboxed frame without an address',
    depth: 1,
    address: (here) => hold(here, {html: editable, sandbox: 'allow-scripts allow-same-origin'})
  },
  {
    name: 'a frame that is added later',
    depth: 1,
    isLate: true,
    address: (here) => hold(here, {src: `${here}/note-editable.html`, late: ''})
  },
  {
    name: 'a frame of another site that is added later',
    depth: 1,
    isLate: true,
    address: (here, other) => hold(here, {src: `${other}/note-editable.html`, late: ''})
  },
  {
    name: 'a frame that is added later and written by the page',
    depth: 1,
    isLate: true,
    address: (here) => hold(here, {write: editable, late: ''})
  }
]

describe.each(places)('an editor in $name', ({name, address, depth, isLate}) => {
  const find = (page: Page): Locator => {
    let inner: FrameLocator = page.frameLocator('iframe')
    for (let level = 1; level < depth; level++) inner = inner.frameLocator('iframe')
    return inner.locator('#note')
  }

  it(
    'is underlined where its words stand, changed by a key, and changed back by one step',
    proves('frames', name, 'underlined, changed by a key, undone'),
    async () => {
      await desk.twins.both(async (page) => {
        await page.goto(address(desk.fixtures.origin, elsewhere.origin))
        if (isLate) await page.click('#late')
        await find(page).click()
        await page.keyboard.type(text)
      })
      const words = findings.map(({actual}) => actual)
      const lines = await measureInEditable(find(desk.twins.plain.page), words)
      expect(await desk.twins.findMarkProblems(lines)).toEqual([])
      const {page} = desk.twins.checked
      await page.keyboard.press('Control+Home')
      await desk.twins.checked.pressShortcut('apply-first')
      await expect.poll(() => find(page).innerText()).toBe(changed)
      await page.keyboard.press('Control+z')
      await expect.poll(() => find(page).innerHTML()).toBe(await find(desk.twins.plain.page).innerHTML())
    }
  )
})

/** The address of a page that holds another in a frame. */
function hold(origin: string, frame: Readonly<Record<string, string>>): string {
  return `${origin}/frame.html?${new URLSearchParams(frame)}`
}
