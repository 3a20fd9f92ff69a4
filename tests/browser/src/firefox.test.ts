import {readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {applySuggestion, findExpected} from './expected.ts'
import {editorsAt, openFirefoxDesk} from './firefox-desk.ts'
import {describeInFirefox, findings, paragraph, readUnderlined, wordsOf, write} from './firefox-suite.ts'
import {readAsking} from './question.ts'

const desk = openFirefoxDesk('usual')
const {textarea, contenteditable, ckeditor5, tinymce8, likeGmail} = editorsAt(desk)

for (const editor of [textarea, contenteditable, ckeditor5, tinymce8]) describeInFirefox(editor, desk)

describe('in Firefox, the extension’s own pages', () => {
  it('open: the options with their sections', async () => {
    const options = await desk.checked.openExtensionPage('options.html')
    const headings = await options.$$eval('h2', (all) => all.map(({textContent}) => textContent))
    await options.close()
    expect(headings).toContain('Policy')
    expect(headings).toContain('Sites')
  })

  it('open: the popup, which says what was found in the letter of its tab', async () => {
    const about = await desk.checked.openExtensionPage(`popup.html?tab=${await writeAndFindTab()}`)
    await expect
      .poll(() => about.evaluate(() => document.body.innerText))
      .toMatch(/\bActive\b[^]*Telling someone what to do/)
    await about.close()
  })

  it('open: the sidebar, which lists what was found and changes the letter as it is asked to', async () => {
    const [chosen] = findings
    const [suggestion] = chosen?.suggestions ?? []
    if (!suggestion) throw new Error('The first finding has a suggestion.')
    const panel = await desk.checked.openExtensionPage(`sidepanel.html?tab=${await writeAndFindTab()}`)
    const listed = () => panel.$$eval('.finding h3 q', (all) => all.map(({textContent}) => textContent))
    await expect.poll(listed).toEqual(findings.map(({actual}) => actual))
    await panel.locator(`.finding ::-p-text(${suggestion.text})`).click()
    const changed = applySuggestion(paragraph, suggestion)
    await expect.poll(() => desk.checked.page.evaluate(textarea.content)).toBe(changed)
    await expect.poll(listed).toEqual(findExpected(changed).map(({actual}) => actual))
    await panel.close()
  })

  it('take a service’s own lexicon, which finds its words in a letter at once', async () => {
    const lexicon = await readFile(new URL('../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
    const options = await desk.checked.openExtensionPage('options.html')
    await options.waitForSelector('#lexicon input[type=file]')
    await options.evaluate(giveFile, '#lexicon input[type=file]', 'own.yml', lexicon)
    await options.waitForSelector('#lexicon ::-p-text(own.yml is in use.)')
    const words = 'The panel is a sweepstake.'
    await desk.checked.page.bringToFront()
    await write(desk.checked, textarea, words)
    await expect.poll(() => readUnderlined(desk.checked.page, textarea)).toEqual(['a sweepstake'])
    await options.bringToFront()
    await options.locator('button[aria-label="Remove own.yml"]').click()
    await expect.poll(() => readUnderlined(desk.checked.page, textarea)).toEqual([])
    await options.close()
  })

  it('open: the review of letters, which reads a letter and marks what is found in it', async () => {
    const review = await desk.checked.openExtensionPage('review.html')
    await review.waitForSelector('input[type=file]')
    await review.evaluate(giveFile, 'input[type=file]', 'Cole.txt', `14 March 2026\n\n${paragraph}`)
    await review.locator('.letter').click()
    const marked = () =>
      review.$$eval('.letter-text a', (all) => all.map(({firstChild}) => firstChild?.textContent))
    await expect.poll(marked).toEqual(findings.map(({actual}) => actual))
    await review.close()
  })
})

describe('before a letter goes, in Firefox', () => {
  it('asks once, and sends it as it was', async () => {
    const options = await desk.checked.openExtensionPage('options.html')
    await options.evaluate(() => document.querySelector<HTMLElement>('#sending input')?.click())
    // The switch shows it at once; a page that is closed before it is kept keeps nothing.
    await expect.poll(() => options.evaluate(readAsking)).toBe(true)
    await options.close()
    await desk.checked.page.bringToFront()
    await write(desk.checked, likeGmail)
    await expect.poll(() => readUnderlined(desk.checked.page, likeGmail)).toEqual(wordsOf(findings))
    await desk.checked.page.click('.aoO')
    expect(await desk.checked.page.evaluate('sent.length')).toBe(0)
    await desk.checked.page.keyboard.press('Enter')
    await expect
      .poll(() => desk.checked.page.evaluate('sent[0]'))
      .toMatchObject({how: 'repeated', text: paragraph})
  })
})

/** Writes the letter in the textarea, and gives the number of its tab once it is underlined. */
async function writeAndFindTab(): Promise<number> {
  await desk.checked.page.bringToFront()
  await write(desk.checked, textarea)
  await expect.poll(() => readUnderlined(desk.checked.page, textarea)).toEqual(wordsOf(findings))
  const popup = await desk.checked.openExtensionPage('popup.html')
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
