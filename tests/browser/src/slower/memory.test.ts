import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {openDesk} from '../desk.ts'
import {ckeditor5, contenteditable, textarea, tinymce8} from '../editors.ts'

const desk = openDesk()
/** Of the heap after the first twenty, which have set up whatever is set up once. */
const mostGrowth = 1.05
/** Of nodes, by closing: the page holds the last editor's longer or shorter, and a leak adds one at each closing, or at every third. */
const mostNodes = 0.1

describe.each([
  {...textarea, times: 200},
  {...contenteditable, times: 200},
  // an editor that is made of many parts takes its time to come and go
  {...ckeditor5, times: 60},
  {...tinymce8, times: 60}
])(
  'memory after $name was closed $times times, and as often again',
  ({times, ...editor}) => {
    it('is what it was: no element and no listener is kept, and next to nothing else', async () => {
      await desk.twins.both((page) => editor.open(page, desk.fixtures))
      const before = await desk.twins.both(async (page) => {
        await page.evaluate(comeAndGo, 20)
        return takeStock(page)
      })
      await round()
      const between = await desk.twins.both(takeSettledStock)
      await round()
      // The last one may be held for a while, after either round: what is left behind is what the second adds to the first.
      // What an editor itself leaves behind, it leaves behind in both pages; some clear up only after a while.
      await expect
        .poll(async () => {
          const [plain, checked] = await growthSince(between)
          return {
            documents: Math.max(0, checked.documents - plain.documents),
            nodes: Math.max(0, checked.nodes - plain.nodes - times * mostNodes),
            listeners: Math.max(0, checked.listeners - plain.listeners)
          }
        })
        .toEqual({documents: 0, nodes: 0, listeners: 0})
      const [plain, checked] = await growthSince(before)
      expect(checked.heap / plain.heap).toBeLessThan(mostGrowth)

      async function round(): Promise<void> {
        const underlined = await desk.twins.both((page) => page.evaluate(comeAndGo, times))
        expect(underlined[0]).toBe(0)
        // On a busy machine one or another is closed before its underlines are looked for.
        expect(underlined[1]).toBeGreaterThan(times * 0.8)
      }

      async function growthSince(earlier: readonly [Stock, Stock]): Promise<[Stock, Stock]> {
        const [plain, checked] = await desk.twins.both(takeStock)
        return [compare(earlier[0], plain), compare(earlier[1], checked)]
      }
    })
  },
  360_000
)

type Stock = {documents: number; nodes: number; listeners: number; heap: number}

/** What has been added to the page's elements and listeners, and how many times its heap it holds. */
function compare(before: Stock, after: Stock): Stock {
  return {
    documents: after.documents - before.documents,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap / before.heap
  }
}

/** Counts what the page holds, in every world, once nothing is left that nobody holds. */
async function takeStock(page: Page): Promise<Stock> {
  // The last editor is let go of when something else is focused.
  await page.locator('h1').click()
  const session = await page.context().newCDPSession(page)
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const {documents, nodes, jsEventListeners: listeners} = await session.send('Memory.getDOMCounters')
  const {usedSize: heap} = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return {documents, nodes, listeners, heap}
}

/** The same once nothing clears up any more, so that what was only slow to go hides nothing that is added later. */
async function takeSettledStock(page: Page): Promise<Stock> {
  let stock = await takeStock(page)
  for (let time = 0; time < 20; time++) {
    const before = stock
    await page.waitForTimeout(200)
    stock = await takeStock(page)
    const {documents, nodes, listeners} = compare(before, stock)
    if (documents === 0 && nodes === 0 && listeners === 0) break
  }
  return stock
}

// Runs in the page. Makes a letter, focuses it, and ends it, again and again; returns how often it was underlined.
async function comeAndGo(count: number): Promise<number> {
  const page = window as unknown as {
    loadModel(html: string): Promise<void>
    closeEditor(): Promise<void>
    reopenEditor(): Promise<void>
  }
  let underlined = 0
  for (let time = 0; time < count; time++) {
    await page.closeEditor()
    await page.reopenEditor()
    const field = document.querySelector('textarea')
    if (field?.checkVisibility()) field.value = 'You should appeal.'
    else await page.loadModel('<p>You should appeal.</p>')
    const frame = document.querySelector('iframe')
    const view = frame?.contentWindow ?? window
    const editable = view.document.querySelector<HTMLElement>('[contenteditable="true"], textarea')
    editable?.focus()
    for (let frames = 0; frames < 3; frames++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if ((view as Window & typeof globalThis).CSS.highlights.size === 0) continue
      underlined++
      break
    }
  }
  return underlined
}
