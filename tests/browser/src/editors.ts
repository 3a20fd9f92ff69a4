import type {Locator, Page} from 'playwright-core'
import type {EditorUnderTest} from './editor-suite.ts'
import {openRoundcube, type Webmail} from './roundcube.ts'
import {measureInEditable, measureInField} from './words.ts'

export const textarea: EditorUnderTest = {
  name: 'a textarea',
  async open(page, {origin}) {
    await page.goto(`${origin}/form.html`)
    await page.click('#letter')
  },
  ...formField((page) => page.locator('#letter'))
}

export const contenteditable: EditorUnderTest = {
  name: 'a contenteditable element',
  async open(page, {origin}) {
    await page.goto(`${origin}/editable.html`)
    await page.click('#letter')
  },
  ...formatted((page) => page.locator('#letter'), '\n\n')
}

export const tinymce5 = tinymce('TinyMCE 5', 'tinymce-5.html')
export const tinymce8 = tinymce('TinyMCE 8', 'tinymce.html')

/** Roundcube's two ways to write a message. */
export function roundcube(kind: 'plain' | 'html', webmail: Webmail) {
  const body = (page: Page) => openRoundcube(page, webmail)[kind === 'plain' ? 'plainBody' : 'htmlBody']
  return {
    name: `Roundcube, ${kind === 'plain' ? 'plain text' : 'HTML'}`,
    prepare: (page: Page) => openRoundcube(page, webmail).logIn(),
    open: (page: Page) => openRoundcube(page, webmail).compose(kind, subjectOf(kind)),
    ...(kind === 'plain' ? formField(body) : formatted(body, '\n'))
  } satisfies EditorUnderTest
}

/** What a message of this kind is about in the tests, so that each finds its own. */
export function subjectOf(kind: 'plain' | 'html'): string {
  return `About the meeting, ${kind}`
}

function tinymce(name: string, file: string): EditorUnderTest {
  return {
    name,
    async open(page, {origin}) {
      await page.goto(`${origin}/${file}`)
      await page.frameLocator('iframe').locator('body').click()
    },
    tools: (page) => page.locator('.tox-editor-header'),
    ...formatted((page) => page.frameLocator('iframe').locator('body'), '\n')
  }
}

function formField(find: (page: Page) => Locator) {
  return {
    type: (page: Page, text: string) => page.keyboard.type(text),
    paste: (page: Page, text: string) => page.keyboard.insertText(text),
    content: (page: Page) => find(page).inputValue(),
    async measure(page, findings) {
      const field = find(page)
      const lines = await measureInField(page, field, findings)
      await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
      return lines
    },
    select: (page, {start, end}) =>
      find(page).evaluate((element: HTMLTextAreaElement, [from, to]) => element.setSelectionRange(from, to), [
        start,
        end
      ] as const)
  } satisfies Partial<EditorUnderTest>
}

function formatted(find: (page: Page) => Locator, betweenParagraphs: string) {
  return {
    type: (page: Page, text: string) => page.keyboard.type(text.replaceAll('\n\n', betweenParagraphs)),
    async paste(page: Page, text: string) {
      for (const [index, paragraph] of text.split('\n\n').entries()) {
        if (index > 0) await page.keyboard.type(betweenParagraphs)
        await page.keyboard.insertText(paragraph)
      }
    },
    content: (page: Page) => find(page).innerHTML(),
    measure: (page, findings) =>
      measureInEditable(
        find(page),
        findings.map(({actual}) => actual)
      ),
    select: (page, {actual}) => find(page).evaluate(selectWords, actual)
  } satisfies Partial<EditorUnderTest>
}

// Runs in the page.
function selectWords(element: Element, words: string) {
  const document = element.ownerDocument
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const at = node.data.replaceAll('\u00a0', ' ').indexOf(words)
    if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
  }
}
