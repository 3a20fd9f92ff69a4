import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {type Box, differs, readFieldWords, readUnderlined} from './look.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const filler = 'Thank you for your email about the meeting at Meadow View. '
const letter = `Dear Ms Cole,\n\n${filler.repeat(6)}Obviously, you should appeal.\n\n${filler.repeat(9)}Amir suffers from autism, and the school has failed him.\n${filler.repeat(5)}`
const flagged = ['Obviously,', 'you should appeal', 'suffers from autism', 'the school has failed']

/**
 * The largest distance between an underline and its words, in CSS pixels. All words in sight have one; those further away
 * may wait until they are scrolled near.
 */
async function largestGap(page: Page, selector: string): Promise<number> {
  const underlined = await readUnderlined(page)
  const places = await Promise.all(
    flagged.map(async (words) => ({words, boxes: await readFieldWords(page, selector, words)}))
  )
  const sight = await page.evaluate(findSight, selector)
  const inSight = places.filter(({boxes}) => boxes.some((box) => overlaps(box, sight)))
  const found = underlined.map(({words}) => words)
  expect(found).not.toEqual([])
  expect(found).toEqual(expect.arrayContaining(inSight.map(({words}) => words)))
  return Math.max(
    ...underlined.map(({words, boxes}) =>
      differs(boxes, places.find((place) => place.words === words)?.boxes ?? [])
    )
  )
}

// Runs in the page. What can be seen of an element: its own box, cut by the window and by whatever scrolls around it.
function findSight(selector: string): Box {
  const element = document.querySelector(selector)
  const sight = {left: 0, top: 0, right: innerWidth, bottom: innerHeight}
  for (let outer = element; outer && outer !== document.body; outer = outer.parentElement) {
    if (outer !== element && getComputedStyle(outer).overflow === 'visible') continue
    const {left, top, right, bottom} = outer.getBoundingClientRect()
    sight.left = Math.max(sight.left, left)
    sight.top = Math.max(sight.top, top)
    sight.right = Math.min(sight.right, right)
    sight.bottom = Math.min(sight.bottom, bottom)
  }
  const {left, top, right, bottom} = sight
  return {x: left, y: top, width: right - left, height: bottom - top}
}

const overlaps = (one: Box, two: Box): boolean =>
  one.x < two.x + two.width &&
  two.x < one.x + one.width &&
  one.y < two.y + two.height &&
  two.y < one.y + one.height

const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)))
      )
  )

describe('underlines in a textarea', () => {
  const looks: Readonly<Record<string, string>> = {
    plain: 'width: 400px; height: 500px',
    'with a scrollbar': 'width: 333.3px; height: 120px',
    'with broad padding and borders':
      'width: 380px; height: 300px; padding: 7px 31px 13px 19px; border: 9px solid; border-left-width: 2.5px',
    'in another font':
      'width: 420px; height: 300px; font: italic 17.5px/1.7 "Liberation Serif"; letter-spacing: 0.4px',
    'with border-box': 'box-sizing: border-box; width: 61.7%; height: 200px; padding: 10px',
    'from right to left': 'width: 350px; height: 150px; direction: rtl',
    'without wrapping': 'width: 350px; height: 150px; white-space: pre; overflow: auto',
    scaled: 'width: 350px; height: 150px; transform: scale(0.8); transform-origin: 30% 40%',
    zoomed: 'width: 350px; height: 150px; zoom: 1.3',
    indented:
      'width: 350px; height: 250px; text-indent: 40px; word-spacing: 3px; text-align: justify; tab-size: 3'
  }
  for (const [look, style] of Object.entries(looks)) {
    it(`stand under their words: ${look}`, async () => {
      const page = await browser.open(`<p>Reply</p><textarea id=t style='${style}'>${letter}</textarea>`)
      await page.focus('#t')
      await settled(page)
      expect(await largestGap(page, '#t')).toBeLessThan(0.5)
      await page.evaluate(() => {
        const field = document.querySelector('textarea') as HTMLTextAreaElement
        field.scrollTop = 90
        field.scrollLeft = 40
      })
      await settled(page)
      expect(await largestGap(page, '#t')).toBeLessThan(0.5)
    })
  }

  it('follow scrolling, resizing, moving and another font', async () => {
    const page = await browser.open(`
      <div id=bar></div>
      <div id=pane style="height: 300px; overflow: auto"><p style="height: 200px">Earlier</p>
      <textarea id=t style="width: 400px; height: 200px">${letter}</textarea><p style="height: 900px"></p></div>
      <p style="height: 2000px"></p>`)
    await page.focus('#t')
    const steps: ReadonlyArray<() => void> = [
      () => window.scrollTo(0, 60),
      () => document.querySelector('#pane')?.scrollTo(0, 120),
      () => document.querySelector('#t')?.setAttribute('style', 'width: 512.5px; height: 260px'),
      () => document.querySelector('#bar')?.setAttribute('style', 'height: 47px'),
      () => document.body.setAttribute('style', 'zoom: 0.9'),
      () => document.querySelector('#t')?.scrollTo(0, 50)
    ]
    for (const step of steps) {
      await page.evaluate(step)
      await settled(page)
      expect(await largestGap(page, '#t'), String(step)).toBeLessThan(0.5)
    }
    await page.setViewportSize({width: 620, height: 500})
    await settled(page)
    expect(await largestGap(page, '#t')).toBeLessThan(0.5)
  })

  it('keep to their words while somebody types before them, without waiting for the check', async () => {
    const page = await browser.open(`<textarea id=t style="width: 400px; height: 200px">${letter}</textarea>`)
    await page.evaluate(() => void window.attachForTest({delay: 60_000}))
    await page.focus('#t')
    await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(13, 13))
    await page.keyboard.type(' and dear Mr Cole,\nwho reads this too')
    expect(await largestGap(page, '#t')).toBeLessThan(0.5)
    expect(await page.evaluate(() => window.evenhand.checks.length)).toBe(1)
  })

  it('stay right at 200% and on a dense screen', async () => {
    const page = await browser.open(
      `<textarea id=t style="width: 300.4px; height: 150px">${letter}</textarea>`,
      {
        deviceScaleFactor: 2,
        viewport: {width: 450, height: 350}
      }
    )
    await page.focus('#t')
    await settled(page)
    expect(await largestGap(page, '#t')).toBeLessThan(0.5)
  })

  it('are not drawn over what a scrolling parent hides', async () => {
    const page = await browser.open(
      `<div id=pane style="height: 60px; overflow: hidden"><textarea id=t style="width: 400px; height: 300px">${letter}</textarea></div>`
    )
    const before = await page.screenshot()
    await page.focus('#t')
    await page.evaluate(() => document.querySelector<HTMLElement>('#pane')?.scrollTo(0, 0))
    await page.evaluate(() => document.querySelector<HTMLElement>('#t')?.blur())
    await settled(page)
    expect((await page.screenshot()).equals(before)).toBe(true)
  })

  it('follow the words when the page moves a field that was out of sight in a scrolling part, and brings it back', async () => {
    const page = await browser.open(
      `<div id=pane style="height: 200px; overflow: auto"><div id=above></div><textarea id=t style="width: 400px; height: 120px">${letter}</textarea><div style="height: 600px"></div></div>`
    )
    await page.focus('#t')
    await settled(page)
    await page.evaluate(() => document.querySelector('#pane')?.scrollTo(0, 400))
    await settled(page)
    await page.evaluate(() => document.querySelector('#pane')?.scrollTo(0, 0))
    await settled(page)
    expect(await largestGap(page, '#t')).toBeLessThan(0.5)
    await page.evaluate(() => {
      const above = document.querySelector<HTMLElement>('#above')
      if (above) above.style.height = '50px'
    })
    await settled(page)
    expect(await largestGap(page, '#t')).toBeLessThan(0.5)
  })

  it('are not drawn over a dialog of the page that lies over the field', async () => {
    const page =
      await browser.open(`<textarea id=t style="width: 400px; height: 200px">Now you should appeal.\n\n\n\nAmir suffers from autism.</textarea>
      <div id=d hidden style="position: absolute; inset: 0 0 auto 0; height: 50px; background: #fff"><button>Close</button></div>
      <div style="position: absolute; inset: 0; pointer-events: auto"></div>`)
    const words = async () => (await readUnderlined(page)).map((each) => each.words)
    await page.focus('#t')
    await settled(page)
    expect(await words()).toEqual(['suffers from autism', 'you should appeal'])
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#d')?.removeAttribute('hidden')
      document.querySelector<HTMLElement>('#d button')?.focus()
    })
    await settled(page)
    expect(await words()).toEqual(['suffers from autism'])
    await page.evaluate(() => document.querySelector<HTMLElement>('#d')?.remove())
    await page.focus('#t')
    await settled(page)
    expect(await words()).toEqual(['suffers from autism', 'you should appeal'])
  })

  it('can’t be clicked, found, selected or read aloud', async () => {
    const page = await browser.open(`<textarea id=t style="width: 400px; height: 200px">${letter}</textarea>`)
    await page.focus('#t')
    await settled(page)
    const {hit, found} = await page.evaluate(() => {
      const hit = document.elementFromPoint(60, 80)?.id
      ;(document.querySelector('textarea') as HTMLTextAreaElement).hidden = true
      const found = (window as Window & {find?: (text: string) => boolean}).find?.('suffers from autism')
      return {hit, found}
    })
    expect({hit, found}).toEqual({hit: 't', found: false})
  })
})

describe('underlines in an input', () => {
  it('stand under their words, also when the line is scrolled', async () => {
    const page = await browser.open(
      '<input id=t style="width: 260px; height: 44px; padding: 3px 17px; font-size: 18px" value="About the review: Amir suffers from autism, and more of it">'
    )
    await page.focus('#t')
    await settled(page)
    const gap = async () => {
      const [first] = await readUnderlined(page)
      return differs(first?.boxes ?? [], await readFieldWords(page, '#t', 'suffers from autism'))
    }
    expect(await gap()).toBeLessThan(0.5)
    await page.keyboard.press('End')
    await page.keyboard.type(', and still more')
    await settled(page)
    expect(await page.evaluate(() => document.querySelector('input')?.scrollLeft)).toBeGreaterThan(0)
    expect(await gap()).toBeLessThan(0.5)
  })
})

describe('underlines in formatted text', () => {
  it('cover the words exactly, across formatting, and follow typing before them', async () => {
    const page = await browser.open(`<div id=t contenteditable=true><p>Dear <i>Ms Cole</i>,</p>
      <p>Obviously, you <b>should</b>
        appeal. Amir suffers&#32;from <u>autism</u>.</p></div>`)
    await page.evaluate(() => void window.attachForTest({delay: 60_000}))
    await page.focus('#t')
    const words = async () =>
      (await readUnderlined(page)).map((each) => each.words.replace(/\s+/g, ' ')).toSorted()
    expect(await words()).toEqual(['Obviously,', 'suffers from autism', 'you should appeal'])
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Hello and ')
    await page.keyboard.press('Enter')
    expect(await words()).toEqual(['Obviously,', 'suffers from autism', 'you should appeal'])
  })

  it('disappear at once when their words are edited', async () => {
    const page = await browser.open(
      '<div id=t contenteditable=true>He suffers from autism. Then you should appeal.</div>'
    )
    await page.evaluate(() => void window.attachForTest({delay: 60_000}))
    await page.focus('#t')
    await page.evaluate(() =>
      getSelection()?.setPosition(document.querySelector('#t')?.firstChild ?? null, 5)
    )
    await page.keyboard.type('x')
    expect((await readUnderlined(page)).map(({words}) => words)).toEqual(['you should appeal'])
  })

  it('leave out quoted history and the signature', async () => {
    const page = await browser.open(`<div id=t contenteditable=true>Then you should appeal.
      <div class="gmail_signature">We say you should appeal</div>
      <div class="gmail_quote"><div class="gmail_attr">On Monday you should appeal</div><blockquote>you should appeal</blockquote></div></div>`)
    await page.focus('#t')
    expect((await readUnderlined(page)).length).toBe(1)
  })

  it('work in an open shadow root and in a frame', async () => {
    const page = await browser.open('<compose-box id=box></compose-box><iframe id=frame></iframe>')
    await page.evaluate(() => {
      const shadow = document.querySelector('#box')?.attachShadow({mode: 'open'})
      if (shadow) shadow.innerHTML = '<div contenteditable=true>In the shadow you should appeal.</div>'
      const frame = document.querySelector<HTMLIFrameElement>('#frame')
      if (frame?.contentDocument)
        frame.contentDocument.body.innerHTML = '<div contenteditable=true>In a frame you should appeal.</div>'
    })
    await page.locator('compose-box div').click({position: {x: 2, y: 2}})
    expect((await readUnderlined(page)).map(({words}) => words)).toEqual(['you should appeal'])
    await page
      .frameLocator('#frame')
      .locator('div')
      .click({position: {x: 2, y: 2}})
    await settled(page)
    expect((await readUnderlined(page, '#frame')).map(({words}) => words)).toEqual(['you should appeal'])
  })
})

describe('the page', () => {
  it('has the same HTML, to the byte, while formatted text is underlined', async () => {
    const page = await browser.open(
      '<div id=t contenteditable=true>Obviously, you should <b>appeal</b>.</div>',
      {attach: false}
    )
    const before = await page.content()
    await page.evaluate(() => void window.attachForTest())
    await page.focus('#t')
    await settled(page)
    expect((await readUnderlined(page)).length).toBe(2)
    expect(await page.content()).toBe(before)
  })

  it('has the same body, to the byte, while a form field is underlined, and the same HTML afterwards', async () => {
    const page = await browser.open('<textarea id=t>Then you should appeal.</textarea>', {attach: false})
    const before = await page.content()
    const body = await page.evaluate(() => document.body.outerHTML)
    await page.evaluate(() => void window.attachForTest())
    await page.focus('#t')
    await settled(page)
    expect((await readUnderlined(page)).length).toBe(1)
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body)
    await page.evaluate(() => window.evenhand.editors.detach())
    expect(await page.content()).toBe(before)
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      0, 0
    ])
  })

  it('runs nothing while nothing changes', async () => {
    const page = await browser.open('<textarea id=t>Then you should appeal.</textarea>', {attach: false})
    await page.evaluate(() => {
      const counts = {timers: 0, frames: 0}
      const {setTimeout, requestAnimationFrame} = window
      Object.assign(window, {
        counts,
        setTimeout: (...args: Parameters<typeof setTimeout>) => {
          counts.timers++
          return setTimeout(...args)
        },
        requestAnimationFrame: (callback: FrameRequestCallback) => {
          counts.frames++
          return requestAnimationFrame(callback)
        }
      })
      window.attachForTest()
    })
    await page.focus('#t')
    await page.waitForTimeout(500)
    const readCounts = () => page.evaluate(() => ({...(window as Window & {counts?: object}).counts}))
    const before = await readCounts()
    await page.waitForTimeout(1500)
    expect(await readCounts()).toEqual(before)
  })
})
