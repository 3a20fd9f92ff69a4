import {beforeAll, describe, expect, it} from 'vitest'
import {textarea} from '../editors.ts'
import {findExpected, firstWithSuggestion} from '../expected.ts'
import {letter} from '../letters.ts'
import {measureInField} from '../words.ts'
import {openDesk} from '../desk.ts'

const desk = openDesk()
let text = letter.text

beforeAll(async () => {
  await desk.twins.both(async (page) => {
    await textarea.open(page, desk.fixtures)
    await textarea.paste(page, text)
  })
})

describe('underlines in a textarea stay at their words', () => {
  it('while text is typed before them', async () => {
    await desk.twins.both(async (page) => {
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('Hello again. ')
    })
    text = `Hello again. ${text}`
    expect(await findProblems()).toEqual([])
  })

  it('when the field is scrolled, and none are painted outside it', async () => {
    await style('height: 130px', 70)
    expect(await findProblems()).toEqual([])
  })

  it('when the field changes its width, place, letters and alignment', async () => {
    await style('height: 330px; width: 430px; margin-left: 90px; text-align: right; letter-spacing: 0.5px')
    expect(await findProblems()).toEqual([])
    await style(
      'height: 460px; width: 520px; border: 0; padding: 3px 40px 3px 5px; font: italic 17px/1.9 serif'
    )
    expect(await findProblems()).toEqual([])
  })

  it('when the page is scrolled', async () => {
    await style('')
    await desk.twins.both(async (page) => {
      await page.evaluate(() => {
        document.body.style.paddingBottom = '900px'
        scrollTo(0, 130)
      })
    })
    expect(await findProblems()).toEqual([])
  })

  it('when the page is zoomed', async () => {
    await desk.twins.both((page) =>
      page.evaluate(() => {
        scrollTo(0, 0)
        document.body.style.zoom = '1.25'
      })
    )
    expect(await findProblems()).toEqual([])
  })

  it('when the window becomes narrower', async () => {
    await desk.twins.both(async (page) => {
      await page.evaluate(() => {
        document.body.style.zoom = ''
      })
      await page.locator('#letter').evaluate((field) => {
        field.style.width = '80%'
      })
      await page.setViewportSize({width: 620, height: 760})
    })
    expect(await findProblems()).toEqual([])
  })

  it('and only the words go over which the page lays something, be it a line of them or a word', async () => {
    await style('width: 16ch')
    const {plain} = desk.twins
    const finding = firstWithSuggestion(findExpected(text))
    const [word = ''] = finding.actual.split(' ')
    const measure = (actual: string) =>
      measureInField(plain.page, plain.page.locator('#letter'), [
        {start: finding.start, end: finding.start + actual.length, actual}
      ])
    const lines = await measure(finding.actual)
    expect(lines.length).toBeGreaterThan(1)
    for (const toolbar of [lines[1], ...(await measure(word))]) {
      await desk.twins.both(async (page) => {
        await page.evaluate(lay, toolbar)
        // a toolbar comes with a key or a click
        await page.keyboard.press('Shift')
      })
      const seen = await measure(finding.actual)
      expect(seen.map(({x, y}) => [x, y])).not.toEqual(lines.map(({x, y}) => [x, y]))
      expect(await findProblems()).toEqual([])
    }
    await desk.twins.both(async (page) => {
      await page.evaluate(lay, undefined)
      await page.keyboard.press('Shift')
    })
    await style('')
    expect(await findProblems()).toEqual([])
  })

  it('and go when their words go', async () => {
    await desk.twins.both(async (page) => {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
    })
    text = ''
    expect(await findProblems()).toEqual([])
    expect(await desk.twins.checked.page.locator('evenhand-ui').count()).toBe(0)
  })
})

async function style(cssText: string, scrollTop = 0): Promise<void> {
  await desk.twins.both((page) =>
    page.locator('#letter').evaluate(
      (field, [css, top]) => {
        field.style.cssText = css
        field.scrollTop = top
      },
      [cssText, scrollTop] as const
    )
  )
}

/** Lays a toolbar over a part of the page, in the place of the one before, or none. Runs in the page. */
function lay(box: {x: number; y: number; width: number; height: number} | undefined): void {
  document.querySelector('#toolbar')?.remove()
  if (!box) return
  const toolbar = document.createElement('div')
  toolbar.id = 'toolbar'
  toolbar.style.cssText = `position: fixed; background: #ddd; left: ${box.x}px; top: ${box.y}px; width: ${box.width}px; height: ${box.height}px`
  document.body.append(toolbar)
}

async function findProblems(): Promise<string[]> {
  return desk.twins.findMarkProblems(await textarea.measure(desk.twins.plain.page, findExpected(text)))
}
