import {readFile} from 'node:fs/promises'
import type {Page} from 'puppeteer-core'
import {describe, expect, it} from 'vitest'
import {type Firefox, launchFirefox} from '../firefox.ts'
import {editorsAt, openFirefoxDesk} from '../firefox-desk.ts'
import {
  describeInFirefox,
  findings,
  type FirefoxEditor,
  frameOf,
  readUnderlined,
  wordsOf,
  write
} from '../firefox-suite.ts'
import {manageFirefoxExtension} from '../managed.ts'

const desk = openFirefoxDesk('further')
const {textarea, contenteditable, tinymce5, tinymce8Inline} = editorsAt(desk)

for (const editor of [tinymce5, tinymce8Inline]) describeInFirefox(editor, desk)

describe('what an organisation has locked in Firefox', () => {
  it('is shown in the options, cannot be changed there, and holds in a letter', async () => {
    const lexicon = await readFile(new URL('../../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
    const managed = await manageFirefoxExtension(desk.extension, {
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

describe('when the extension is taken out of Firefox under an open letter', () => {
  it.each([textarea, contenteditable])('leaves no trace to be seen in $name', async (editor) => {
    const firefox = await launchFirefox(desk.extension)
    try {
      await write(firefox, editor)
      const bare = await paintWithoutCaret(desk.plain, editor)
      await expect.poll(() => readUnderlined(firefox.page, editor)).toEqual(wordsOf(findings))
      await expect.poll(() => paint(firefox.page, editor)).not.toBe(bare)
      await firefox.browser.uninstallExtension(firefox.extensionId)
      await expect.poll(() => paint(firefox.page, editor)).toBe(bare)
    } finally {
      await firefox.close()
    }
  })
})

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
