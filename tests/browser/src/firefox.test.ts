import type {Finding} from '@evenhand/engine'
import type {Frame, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildExtension} from './build-extension.ts'
import {applySuggestion, findExpected} from './expected.ts'
import {type Firefox, launchFirefox} from './firefox.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {proves} from './proved.ts'

const paragraph =
  'You should appeal the decision. The school has been brilliant. We will fight the council together.'
const findings = findExpected(paragraph)
const [chosen] = findings
const [suggestion] = chosen?.suggestions ?? []

let fixtures: FixtureServer
let extension: string
let plain: Firefox
let checked: Firefox

beforeAll(async () => {
  fixtures = await serveFixtures()
  extension = await buildExtension('firefox', 'extension-firefox')
  ;[plain, checked] = await Promise.all([launchFirefox(), launchFirefox(extension)])
})

afterAll(async () => {
  await Promise.all([plain.close(), checked.close()])
  await fixtures.close()
})

type Editor = {
  name: string
  path: string
  /** CSS selector of what takes the keys, in the page or in the frame inside. */
  target: string
  isFramed: boolean
  /** An expression that gives the text that would be sent, read in the page. */
  content: string
}

const editors: readonly Editor[] = [
  {
    name: 'a textarea',
    path: 'form.html',
    target: '#letter',
    isFramed: false,
    content: 'document.querySelector("#letter").value'
  },
  {
    name: 'a contenteditable element',
    path: 'editable.html',
    target: '#letter',
    isFramed: false,
    content: 'document.querySelector("#letter").innerHTML'
  },
  {
    name: 'CKEditor 5',
    path: 'editors/ckeditor-5.html',
    target: '[contenteditable="true"]',
    isFramed: false,
    content: 'readModel()'
  },
  {
    name: 'TinyMCE 8',
    path: 'tinymce.html',
    target: 'body',
    isFramed: true,
    content: 'readModel()'
  },
  {
    name: 'TinyMCE 5',
    path: 'tinymce-5.html',
    target: 'body',
    isFramed: true,
    content: 'readModel()'
  },
  {
    name: 'TinyMCE 8, inline',
    path: 'tinymce.html?inline',
    target: '[contenteditable="true"]',
    isFramed: false,
    content: 'readModel()'
  }
]

describe.each(editors)('in Firefox, $name', (editor) => {
  it(
    'has exactly the right words underlined, and nothing of the letter is changed',
    proves('Firefox', editor.name, 'underlined, letter untouched'),
    async () => {
      const [before, after] = await Promise.all([plain, checked].map((firefox) => write(firefox, editor)))
      expect(after).toBe(before)
      await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
      const [untouched, underlined] = await Promise.all(
        [plain, checked].map(async ({page}) =>
          (await frameOf(page, editor)).evaluate(
            (target) => document.querySelector(target)?.outerHTML,
            editor.target
          )
        )
      )
      expect(underlined).toBe(untouched)
    }
  )

  it(
    'takes a suggestion by the keyboard, and one undo takes it back',
    proves('Firefox', editor.name, 'suggestion by keyboard, undone'),
    async () => {
      if (!suggestion) throw new Error('The first finding has a suggestion.')
      const before = await write(checked, editor)
      await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
      await clickWords(checked.page, editor, chosen?.actual ?? '')
      await checked.page.keyboard.press('Tab')
      await expect.poll(() => checked.page.evaluate('document.activeElement.localName')).toBe('evenhand-ui')
      await checked.page.keyboard.press('Enter')
      const after = applySuggestion(paragraph, suggestion)
      await expect.poll(() => checked.page.evaluate(editor.content)).toBe(before.replaceAll(paragraph, after))
      await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findExpected(after)))
      await pressUndo(checked.page)
      await expect.poll(() => checked.page.evaluate(editor.content)).toBe(before)
      await expect.poll(() => readUnderlined(checked.page, editor)).toEqual(wordsOf(findings))
    }
  )
})

describe('in Firefox, the extension’s own pages', () => {
  it('open: the options with their sections', async () => {
    const options = await checked.openExtensionPage('options.html')
    const headings = await options.$$eval('h2', (all) => all.map(({textContent}) => textContent))
    await options.close()
    expect(headings).toContain('Policy')
    expect(headings).toContain('Sites')
  })

  it('open: the popup, which says what was found in the letter of its tab', async () => {
    const [textarea] = editors
    if (!textarea) throw new Error('There is a textarea.')
    await write(checked, textarea)
    await expect.poll(() => readUnderlined(checked.page, textarea)).toEqual(wordsOf(findings))
    const popup = await checked.openExtensionPage('popup.html')
    const tab = await popup.evaluate(findTab, 'http://127.0.0.1/*')
    await popup.close()
    const about = await checked.openExtensionPage(`popup.html?tab=${tab}`)
    await expect
      .poll(() => about.evaluate(() => document.body.innerText))
      .toMatch(/\bActive\b[^]*Telling someone what to do/)
    await about.close()
  })
})

describe('when the extension is taken out of Firefox under an open letter', () => {
  it.each(editors.slice(0, 2))('leaves no trace to be seen in $name', async (editor) => {
    const firefox = await launchFirefox(extension)
    try {
      await write(firefox, editor)
      const bare = await paintWithoutCaret(plain, editor)
      await expect.poll(() => readUnderlined(firefox.page, editor)).toEqual(wordsOf(findings))
      await expect.poll(() => paint(firefox.page, editor)).not.toBe(bare)
      await firefox.browser.uninstallExtension(firefox.extensionId)
      await expect.poll(() => paint(firefox.page, editor)).toBe(bare)
    } finally {
      await firefox.close()
    }
  })
})

/** Opens the editor and types the letter in pieces; gives what would be sent. */
async function write({page}: Firefox, editor: Editor): Promise<string> {
  await page.goto(`${fixtures.origin}/${editor.path}`)
  const frame = await frameOf(page, editor)
  const target = await frame.waitForSelector(editor.target)
  await target?.click()
  const middle = paragraph.indexOf('brilliant') + 4
  await page.keyboard.type(paragraph.slice(0, middle))
  await page.keyboard.type(paragraph.slice(middle))
  return (await page.evaluate(editor.content)) as string
}

async function frameOf(page: Page, {isFramed}: Editor): Promise<Frame> {
  if (!isFramed) return page.mainFrame()
  const element = await page.waitForSelector('iframe')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The editor has no frame.')
  await frame.waitForSelector('body[contenteditable="true"]')
  return frame
}

async function readUnderlined(page: Page, editor: Editor): Promise<string[]> {
  const words = await (await frameOf(page, editor)).evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^evenhand-(?:error|warning|hint)$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => range.toString()))
  )
  return words.map((each) => each.replaceAll('\u00a0', ' ')).toSorted()
}

function wordsOf(expected: readonly Finding[]): string[] {
  return expected.map(({actual}) => actual.trim()).toSorted()
}

async function clickWords(page: Page, editor: Editor, words: string): Promise<void> {
  const frame = await frameOf(page, editor)
  const inside = await frame.evaluate((sought) => {
    for (const [, highlight] of CSS.highlights)
      for (const range of highlight) {
        if (!(range instanceof Range) || range.toString().replaceAll('\u00a0', ' ') !== sought) continue
        const {x, y, height} = range.getBoundingClientRect()
        return {x: x + 20, y: y + height / 2}
      }
    throw new Error(`“${sought}” is not underlined.`)
  }, words.trim())
  const outer = editor.isFramed ? await (await page.$('iframe'))?.boundingBox() : undefined
  await page.mouse.click(inside.x + (outer?.x ?? 0), inside.y + (outer?.y ?? 0))
}

async function pressUndo(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('z')
  await page.keyboard.up('Control')
}

async function paintWithoutCaret(firefox: Firefox, editor: Editor): Promise<string> {
  await write(firefox, editor)
  return paint(firefox.page, editor)
}

async function paint(page: Page, editor: Editor): Promise<string> {
  const frame = await frameOf(page, editor)
  await frame.evaluate((target) => {
    const element = document.querySelector<HTMLElement>(target)
    if (element) element.style.caretColor = 'transparent'
  }, editor.target)
  return page.screenshot({encoding: 'base64'})
}

// Runs in a page of the extension.
async function findTab(url: string): Promise<number> {
  const {browser} = globalThis as unknown as {
    browser: {tabs: {query(query: object): Promise<Array<{id: number}>>}}
  }
  const [tab] = await browser.tabs.query({url})
  if (tab === undefined) throw new Error(`No tab shows ${url}.`)
  return tab.id
}
