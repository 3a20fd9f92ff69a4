import type {Locator, Page} from 'playwright-core'
import type {EditorUnderTest} from './editor-suite.ts'
import {measureInEditable, measureInField} from './words.ts'

export const textarea: EditorUnderTest = {
  name: 'a textarea',
  async open(page, {origin}) {
    await page.goto(`${origin}/form.html`)
    await page.click('#letter')
  },
  type: (page, text) => page.keyboard.type(text),
  content: (page) => page.locator('#letter').inputValue(),
  async measure(page, findings) {
    const field = page.locator('#letter')
    const lines = await measureInField(page, field, findings)
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
    return lines
  },
  async select(page, {start, end}) {
    const field = page.locator('#letter')
    await field.evaluate((element: HTMLTextAreaElement, [from, to]) => element.setSelectionRange(from, to), [
      start,
      end
    ] as const)
  }
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

function tinymce(name: string, file: string): EditorUnderTest {
  return {
    name,
    async open(page, {origin}) {
      await page.goto(`${origin}/${file}`)
      await page.frameLocator('iframe').locator('body').click()
    },
    ...formatted((page) => page.frameLocator('iframe').locator('body'), '\n')
  }
}

function formatted(find: (page: Page) => Locator, betweenParagraphs: string) {
  return {
    type: (page: Page, text: string) => page.keyboard.type(text.replaceAll('\n\n', betweenParagraphs)),
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
