import {readFile} from 'node:fs/promises'
import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildExtension} from './build-extension.ts'
import {applySuggestion, findExpected} from './expected.ts'
import {type Firefox, launchFirefox} from './firefox.ts'
import {
  describeInFirefox,
  findings,
  type FirefoxEditor,
  frameOf,
  paragraph,
  readUnderlined,
  wordsOf,
  write
} from './firefox-suite.ts'
import {type FixtureServer, serveFixtures} from './fixture-server.ts'
import {manageFirefoxExtension} from './managed.ts'
import {readAsking} from './question.ts'

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

const textarea = onPage('a textarea', 'form.html', {
  target: '#letter',
  content: 'document.querySelector("#letter").value'
})
const contenteditable = onPage('a contenteditable element', 'editable.html', {
  target: '#letter',
  content: 'document.querySelector("#letter").innerHTML'
})
const inPage = {target: '[contenteditable="true"]', content: 'readModel()'}
const inFrame = {frame: 'iframe', target: 'body', content: 'readModel()'}
const editors = [
  textarea,
  contenteditable,
  onPage('CKEditor 5', 'editors/ckeditor-5.html', inPage),
  onPage('TinyMCE 8', 'tinymce.html', inFrame),
  onPage('TinyMCE 5', 'tinymce-5.html', inFrame),
  onPage('TinyMCE 8, inline', 'tinymce.html?inline', inPage)
]

for (const editor of editors) describeInFirefox(editor, () => ({plain, checked}))

describe('in Firefox, the extension’s own pages', () => {
  it('open: the options with their sections', async () => {
    const options = await checked.openExtensionPage('options.html')
    const headings = await options.$$eval('h2', (all) => all.map(({textContent}) => textContent))
    await options.close()
    expect(headings).toContain('Policy')
    expect(headings).toContain('Sites')
  })

  it('open: the popup, which says what was found in the letter of its tab', async () => {
    const about = await checked.openExtensionPage(`popup.html?tab=${await writeAndFindTab()}`)
    await expect
      .poll(() => about.evaluate(() => document.body.innerText))
      .toMatch(/\bActive\b[^]*Telling someone what to do/)
    await about.close()
  })

  it('open: the sidebar, which lists what was found and changes the letter as it is asked to', async () => {
    const [chosen] = findings
    const [suggestion] = chosen?.suggestions ?? []
    if (!suggestion) throw new Error('The first finding has a suggestion.')
    const panel = await checked.openExtensionPage(`sidepanel.html?tab=${await writeAndFindTab()}`)
    const listed = () => panel.$$eval('.finding h3 q', (all) => all.map(({textContent}) => textContent))
    await expect.poll(listed).toEqual(findings.map(({actual}) => actual))
    await panel.locator(`.finding ::-p-text(${suggestion.text})`).click()
    const changed = applySuggestion(paragraph, suggestion)
    await expect.poll(() => checked.page.evaluate(textarea.content)).toBe(changed)
    await expect.poll(listed).toEqual(findExpected(changed).map(({actual}) => actual))
    await panel.close()
  })

  it('take a service’s own lexicon, which finds its words in a letter at once', async () => {
    const lexicon = await readFile(new URL('../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
    const options = await checked.openExtensionPage('options.html')
    await options.waitForSelector('#lexicon input[type=file]')
    await options.evaluate(giveFile, '#lexicon input[type=file]', 'own.yml', lexicon)
    await options.waitForSelector('#lexicon ::-p-text(own.yml is in use.)')
    const words = 'The panel is a sweepstake.'
    await checked.page.bringToFront()
    await write(checked, textarea, words)
    await expect.poll(() => readUnderlined(checked.page, textarea)).toEqual(['a sweepstake'])
    await options.bringToFront()
    await options.locator('button[aria-label="Remove own.yml"]').click()
    await expect.poll(() => readUnderlined(checked.page, textarea)).toEqual([])
    await options.close()
  })

  it('open: the review of letters, which reads a letter and marks what is found in it', async () => {
    const review = await checked.openExtensionPage('review.html')
    await review.waitForSelector('input[type=file]')
    await review.evaluate(giveFile, 'input[type=file]', 'Cole.txt', `14 March 2026\n\n${paragraph}`)
    await review.locator('.letter').click()
    const marked = () =>
      review.$$eval('.letter-text a', (all) => all.map(({firstChild}) => firstChild?.textContent))
    await expect.poll(marked).toEqual(findings.map(({actual}) => actual))
    await review.close()
  })
})

describe('what an organisation has locked in Firefox', () => {
  it('is shown in the options, cannot be changed there, and holds in a letter', async () => {
    const lexicon = await readFile(new URL('../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
    const managed = await manageFirefoxExtension(extension, {
      policy: 'norfolk',
      levels: {directive: 'off'},
      lexicon,
      locked: ['policy', 'levels', 'lexicon']
    })
    const firefox = await launchFirefox(managed.extension, managed.id)
    try {
      const options = await firefox.openExtensionPage('options.html')
      await options.waitForSelector('::-p-text(Your organisation’s lexicon)')
      const [policy] = await options.$$eval('#policy input:checked', (all) =>
        all.map((one) => [one.labels?.[0]?.innerText, one.matches(':disabled')])
      )
      expect(policy).toEqual([expect.stringContaining('Norfolk'), true])
      await options.close()
      await firefox.page.bringToFront()
      await write(firefox, textarea, 'You should appeal. The panel is a sweepstake.')
      await expect.poll(() => readUnderlined(firefox.page, textarea)).toEqual(['a sweepstake'])
    } finally {
      await firefox.close()
      await managed.release()
    }
  })
})

describe('before a letter goes, in Firefox', () => {
  it('asks once, and sends it as it was', async () => {
    const options = await checked.openExtensionPage('options.html')
    await options.evaluate(() => document.querySelector<HTMLElement>('#sending input')?.click())
    // The switch shows it at once; a page that is closed before it is kept keeps nothing.
    await expect.poll(() => options.evaluate(readAsking)).toBe(true)
    await options.close()
    await checked.page.bringToFront()
    const message = onPage('a message on a page like Gmail', 'send-gmail.html', {
      target: '[g_editable]',
      content: 'document.querySelector("[g_editable]").innerText'
    })
    await write(checked, message)
    await expect.poll(() => readUnderlined(checked.page, message)).toEqual(wordsOf(findings))
    await checked.page.click('.aoO')
    expect(await checked.page.evaluate('sent.length')).toBe(0)
    await checked.page.keyboard.press('Enter')
    await expect
      .poll(() => checked.page.evaluate('sent[0]'))
      .toMatchObject({how: 'repeated', text: paragraph})
  })
})

describe('when the extension is taken out of Firefox under an open letter', () => {
  it.each([textarea, contenteditable])('leaves no trace to be seen in $name', async (editor) => {
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

/** An editor on one of the tests' own pages. */
function onPage(
  name: string,
  path: string,
  particulars: Omit<FirefoxEditor, 'name' | 'open'>
): FirefoxEditor {
  return {
    ...particulars,
    name,
    async open(page) {
      await page.goto(`${fixtures.origin}/${path}`)
    }
  }
}

async function paintWithoutCaret(firefox: Firefox, editor: FirefoxEditor): Promise<string> {
  await write(firefox, editor)
  return paint(firefox.page, editor)
}

async function paint(page: Page, editor: FirefoxEditor): Promise<string> {
  const frame = await frameOf(page, editor)
  await frame.evaluate((target) => {
    const element = document.querySelector<HTMLElement>(target)
    if (element) element.style.caretColor = 'transparent'
  }, editor.target)
  return page.screenshot({encoding: 'base64'})
}

/** Writes the letter in the textarea, and gives the number of its tab once it is underlined. */
async function writeAndFindTab(): Promise<number> {
  await checked.page.bringToFront()
  await write(checked, textarea)
  await expect.poll(() => readUnderlined(checked.page, textarea)).toEqual(wordsOf(findings))
  const popup = await checked.openExtensionPage('popup.html')
  const tab = await popup.evaluate(findTab, 'http://127.0.0.1/*')
  await popup.close()
  return tab
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

// Runs in the page: chooses a file as a person does in the dialog that Firefox shows no driver of an extension's page.
function giveFile(selector: string, name: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (!input) throw new Error(`The page asks for no file by ${selector}.`)
  const transfer = new DataTransfer()
  transfer.items.add(new File([text], name))
  input.files = transfer.files
  input.dispatchEvent(new Event('change', {bubbles: true}))
}
