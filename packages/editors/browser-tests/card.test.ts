import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {readUnderlined} from './look.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** What assistive technology is told of the card; its shadow root is closed to scripts. */
type AxNode = {role: string; name: string; description: string; isFocused: boolean}
async function readAccessible(page: Page): Promise<AxNode[]> {
  const session = await page.context().newCDPSession(page)
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ignored}) => !ignored)
    .map(({role, name, description, properties}) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      isFocused: properties?.some((each) => each.name === 'focused' && each.value.value === true) ?? false
    }))
}
const dialogOf = async (page: Page) => (await readAccessible(page)).find(({role}) => role === 'dialog')
const focusOf = async (page: Page) =>
  (await readAccessible(page))
    .filter(({isFocused}) => isFocused)
    .map(({role, name}) => `${role}: ${name}`)
    .at(-1)

const isReadAloud = async (page: Page, message: string) => {
  const nodes = await readAccessible(page)
  return nodes.some(({role, name}) => role === 'StaticText' && name === message)
}

async function clickWords(page: Page, words: string): Promise<void> {
  const found = (await readUnderlined(page)).find((each) => each.words === words)?.boxes[0]
  if (!found) throw new Error(`“${words}” is not underlined`)
  await page.mouse.click(found.x + found.width / 2, found.y + found.height / 2)
  await page.waitForTimeout(150)
}

const letter = 'Now you should appeal. Amir suffers from autism.'
const editors: ReadonlyArray<[string, string]> = [
  ['a textarea', `<textarea id=t style="width: 500px; height: 90px">${letter}</textarea>`],
  ['formatted text', `<div id=t contenteditable=true>${letter}</div>`]
]
const textOf = (page: Page) =>
  page.evaluate(() => {
    const editor = document.querySelector('#t') as HTMLTextAreaElement
    return editor.localName === 'textarea' ? editor.value : editor.textContent
  })

describe.each(editors)('the card over %s', (_name, html) => {
  it('never opens by itself, nor while somebody types', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And you should appeal soon.')
    await page.waitForTimeout(200)
    expect(await dialogOf(page)).toBeUndefined()
  })

  it('opens on a click on underlined words, says so once, and leaves the focus and the caret alone', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    expect(await dialogOf(page)).toMatchObject({
      name: 'Evenhand: you should appeal',
      description: expect.stringContaining('This tells the reader what to do.')
    })
    const status = (await readAccessible(page)).find(({role}) => role === 'status')
    expect(status).toBeDefined()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t')
    await page.keyboard.type('x')
    expect(await textOf(page)).toMatch(/x/)
    expect(await dialogOf(page)).toBeUndefined()
  })

  it('does not open on a click elsewhere, nor on a selection', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    const box = (await readUnderlined(page)).find(({words}) => words === 'you should appeal')?.boxes[0]
    if (!box) throw new Error('nothing is underlined')
    await page.mouse.click(box.x - 10, box.y + 5)
    expect(await dialogOf(page)).toBeUndefined()
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 5, {steps: 4})
    await page.mouse.up()
    expect(await dialogOf(page)).toBeUndefined()
  })

  it('replaces the words at a click, with the focus in the editor and the caret behind them', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    await clickInCard(page, 'one option is to appeal')
    expect(await textOf(page)).toBe('Now one option is to appeal. Amir suffers from autism.')
    expect(await dialogOf(page)).toBeUndefined()
    await page.keyboard.type('!')
    expect(await textOf(page)).toBe('Now one option is to appeal!. Amir suffers from autism.')
  })

  it('can be used by keyboard alone: open, walk, choose', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    expect(await page.evaluate(() => window.evenhand.editors.openCardAtCaret())).toBe(true)
    expect(await focusOf(page)).toBe('button: you could appeal')
    await page.keyboard.press('ArrowDown')
    expect(await focusOf(page)).toBe('button: one option is to appeal')
    await page.keyboard.press('Tab')
    expect(await focusOf(page)).toBe('button: you can choose whether to appeal')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
    expect(await textOf(page)).toBe('Now you could appeal. Amir suffers from autism.')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t')
    await page.keyboard.type('!')
    expect(await textOf(page)).toBe('Now you could appeal!. Amir suffers from autism.')
  })

  it('closes with Escape and gives focus and caret back', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => {
      Object.assign(window, {escapes: 0})
      document.addEventListener('keydown', ({key}) => {
        if (key === 'Escape') Object.assign(window, {escapes: 1})
      })
      window.evenhand.editors.openCardAtCaret()
    })
    await page.keyboard.press('Escape')
    expect(await dialogOf(page)).toBeUndefined()
    await page.keyboard.type('_')
    expect(await textOf(page)).toBe(letter.replace('Now', 'N_ow'))
    // after a click the focus is in the editor, and Escape is still the card's and not the compose window's
    await page.waitForTimeout(150)
    await clickWords(page, 'suffers from autism')
    expect(await dialogOf(page)).toBeDefined()
    await page.keyboard.press('Escape')
    expect(await dialogOf(page)).toBeUndefined()
    expect(await page.evaluate('escapes')).toBe(0)
  })

  it('takes the focus when Tab asks for it, and gives it back at its end', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await clickWords(page, 'suffers from autism')
    await page.keyboard.press('Tab')
    expect(await focusOf(page)).toBe('button: is autistic')
    for (const name of ['has autism', 'Ignore here', 'Turn off rule', 'Quiet in this letter']) {
      await page.keyboard.press('Tab')
      expect(await focusOf(page)).toContain(name)
    }
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t')
  })

  it('goes to the next and the previous finding, round the ends', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    const name = async () => (await dialogOf(page))?.name
    await page.evaluate(() => window.evenhand.editors.next())
    expect(await name()).toBe('Evenhand: you should appeal')
    await page.evaluate(() => window.evenhand.editors.next())
    expect(await name()).toBe('Evenhand: suffers from autism')
    await page.evaluate(() => window.evenhand.editors.next())
    expect(await name()).toBe('Evenhand: you should appeal')
    await page.evaluate(() => window.evenhand.editors.previous())
    expect(await name()).toBe('Evenhand: suffers from autism')
  })

  it('takes the first wording by key, reads the outcome aloud once, and leaves nothing behind', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => window.evenhand.editors.applyFirst())).toBe('applied')
    expect(await textOf(page)).toBe('Now you could appeal. Amir suffers from autism.')
    const message = 'Changed. Undo takes it back.'
    await expect.poll(() => isReadAloud(page, message)).toBe(true)
    expect(await dialogOf(page)).toBeUndefined()
    await expect.poll(() => isReadAloud(page, message), {timeout: 6000}).toBe(false)
  })

  it('changes nothing far from the caret by key, but shows what would be changed', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    expect(await page.evaluate(() => window.evenhand.editors.applyFirst())).toBeUndefined()
    expect(await textOf(page)).toBe(letter)
    expect((await dialogOf(page))?.name).toContain('you should appeal')
  })

  it('ignores a wording wherever it stands in this draft, and no other, while the draft grows', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Then you should appeal.')
    await page.waitForTimeout(120)
    await clickWords(page, 'you should appeal')
    await clickInCard(page, 'Ignore here')
    const rest = ['suffers from autism']
    expect((await readUnderlined(page)).map(({words}) => words).toSorted()).toEqual(rest)
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('So ')
    await page.waitForTimeout(120)
    expect((await readUnderlined(page)).map(({words}) => words).toSorted()).toEqual(rest)
    expect(await page.evaluate(() => window.evenhand.ignored)).toEqual(['directive/you-should'])
  })

  it('turns a rule off at once', async () => {
    const page = await browser.open(html)
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    await clickInCard(page, 'Turn off rule')
    expect((await readUnderlined(page)).map(({words}) => words)).toEqual(['suffers from autism'])
    expect(await page.evaluate(() => window.evenhand.disabled)).toEqual(['directive/you-should'])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t')
  })
})

describe('the card', () => {
  it('selects the first gap of a wording to fill in', async () => {
    const page = await browser.open('<textarea id=t>Here the school has failed.</textarea>')
    await page.focus('#t')
    await page.keyboard.press('Control+Home')
    await page.evaluate(() => window.evenhand.editors.openCardAtCaret())
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
    await page.keyboard.type('sent the report')
    expect(await textOf(page)).toBe('Here the school has not yet sent the report.')
  })

  it('says when the editor put the old words back', async () => {
    const page = await browser.open(`<textarea id=t>Now you should appeal</textarea><script>
      t.addEventListener('input', () => { t.value = 'Now you should appeal' })</script>`)
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    await clickInCard(page, 'you could appeal')
    const alert = (await readAccessible(page)).find(({role}) => role === 'alert')
    expect(alert).toBeDefined()
    expect((await readAccessible(page)).some(({name}) => name.includes('did not take the change'))).toBe(true)
  })

  it('goes with its words when they are scrolled, and out of sight with them', async () => {
    const page = await browser.open(
      `<div style="height: 120px; overflow: auto"><div id=t contenteditable=true>Now you should appeal.<p style="height: 900px"></p></div></div>`
    )
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    const before = await cardBox(page)
    await page.evaluate(() => document.querySelector('#t')?.parentElement?.scrollTo(0, 8))
    await page.waitForTimeout(100)
    expect((await cardBox(page)).y).toBeCloseTo(before.y - 8, 0)
    await page.evaluate(() => document.querySelector('#t')?.parentElement?.scrollTo(0, 200))
    await page.waitForTimeout(100)
    expect(await dialogOf(page)).toBeUndefined()
  })

  it('gives the caret back to an empty line', async () => {
    const page = await browser.open('<div id=t contenteditable=true>Now you should appeal.</div>')
    await page.focus('#t')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.evaluate(() => window.evenhand.editors.openCardAtCaret())
    await page.keyboard.press('Escape')
    await page.keyboard.type('Sam')
    expect(await page.evaluate(() => document.querySelector('#t')?.innerHTML)).toBe(
      'Now you should appeal.<div><br></div><div>Sam</div>'
    )
  })

  it('works by keyboard over TinyMCE’s frame, and goes with the frame’s own scrolling', async () => {
    const page = await browser.open('<textarea id=t></textarea>', {
      head: '<script src="/tinymce/tinymce.min.js"></script>'
    })
    await page.evaluate(async () => {
      const {tinymce} = window as unknown as {tinymce: {init: (options: object) => Promise<unknown>}}
      const options = {base_url: '/tinymce', suffix: '.min', license_key: 'gpl', menubar: false, height: 250}
      await tinymce.init({selector: '#t', ...options})
    })
    const frame = page.frames()[1]
    if (!frame) throw new Error('TinyMCE has no frame')
    await frame.click('body')
    for (let count = 0; count < 12; count++) await page.keyboard.press('Enter')
    await page.keyboard.type('Now you should appeal.')
    await page.waitForTimeout(150)
    expect(await page.evaluate(() => window.evenhand.editors.openCardAtCaret())).toBe(true)
    await page.waitForTimeout(100)
    const before = await cardBox(page)
    await frame.evaluate(() => window.scrollBy(0, -15))
    await page.waitForTimeout(100)
    expect((await cardBox(page)).y).toBeCloseTo(before.y + 15, 0)
    expect(await focusOf(page)).toBe('button: you could appeal')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
    await page.keyboard.type('!')
    expect(await frame.evaluate(() => document.body.innerText.trim())).toBe('Now you could appeal!.')
  })

  it('leaves nothing in the page once it is closed', async () => {
    const page = await browser.open('<div id=t contenteditable=true>Now you should appeal.</div>')
    const before = await page.content()
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    expect(await page.evaluate(() => document.body.innerHTML)).not.toContain('evenhand-ui')
    await page.keyboard.press('Escape')
    expect(await page.content()).toBe(before)
  })

  it('works in an editor inside a modal dialog', async () => {
    const page = await browser.open(`<dialog id=d><textarea id=t>Now you should appeal.</textarea></dialog>`)
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await page.focus('#t')
    await clickWords(page, 'you should appeal')
    await clickInCard(page, 'you could appeal')
    expect(await textOf(page)).toBe('Now you could appeal.')
  })

  it('keeps keys that are pressed in it from the page’s shortcuts', async () => {
    const page = await browser.open('<div id=t contenteditable=true>Now you should appeal.</div>')
    await page.evaluate(() => {
      Object.assign(window, {keys: []})
      document.addEventListener('keydown', ({key}) => (window as Window & {keys?: string[]}).keys?.push(key))
    })
    await page.focus('#t')
    await page.evaluate(() => window.evenhand.editors.openCardAtCaret())
    await page.keyboard.press('e')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('keys')).toEqual([])
  })

  for (const width of [320, 900]) {
    it(`stays inside a window of ${width} pixels`, async () => {
      const page = await browser.open(
        '<div id=t contenteditable=true style="text-align: right; padding-top: 200px">Now you should appeal.</div>',
        {viewport: {width, height: 480}}
      )
      await page.focus('#t')
      await page.evaluate(() => window.evenhand.editors.next())
      await page.waitForTimeout(150)
      const box = await cardBox(page)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y + box.height).toBeLessThanOrEqual(480)
    })
  }
})

/** The card's own nodes, which only the debugger can reach. */
async function findInCard(
  page: Page,
  isWanted: (attributes: Record<string, string>, text: string) => boolean
) {
  const session = await page.context().newCDPSession(page)
  type Node = Awaited<ReturnType<typeof getRoot>>
  const getRoot = async () => (await session.send('DOM.getDocument', {depth: -1, pierce: true})).root
  const textIn = (node: Node): string => node.nodeValue + (node.children ?? []).map(textIn).join('')
  const find = (node: Node): Node | undefined => {
    const list = node.attributes ?? []
    const attributes = Object.fromEntries(
      list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1] ?? '']]))
    )
    if (node.nodeType === 1 && isWanted(attributes, textIn(node))) return node
    return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(find).find(Boolean)
  }
  const found = find(await getRoot())
  if (!found) throw new Error('the card has no such thing')
  const {model} = await session.send('DOM.getBoxModel', {backendNodeId: found.backendNodeId})
  const [x = 0, y = 0] = model.border
  await session.detach()
  return {x, y, width: model.width, height: model.height}
}

const cardBox = (page: Page) => findInCard(page, ({role}) => role === 'dialog')

async function clickInCard(page: Page, text: string): Promise<void> {
  const box = await findInCard(page, ({type}, words) => type === 'button' && words.startsWith(text))
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(100)
}
