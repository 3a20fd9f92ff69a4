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

export const ckeditor4 = {
  ...formatted((page) => page.frameLocator('iframe').locator('body'), '\n'),
  name: 'CKEditor 4',
  async open(page, {origin}) {
    await page.goto(`${origin}/ckeditor-4.html`)
    await page.frameLocator('iframe').locator('body').click()
  },
  tools: (page) => page.locator('.cke_top'),
  undo: 'to a snapshot'
} satisfies EditorUnderTest
export const ckeditor5 = fromRegistry('CKEditor 5', 'ckeditor-5', {
  tools: (page) => page.locator('.ck-editor__top')
})
export const quill = fromRegistry('Quill 2', 'quill', {tools: (page) => page.locator('.ql-toolbar')})
export const trix = fromRegistry('Trix', 'trix', {
  tools: (page) => page.locator('trix-toolbar'),
  editable: 'trix-editor',
  keyDelay: 20
})
export const squire = fromRegistry('Squire', 'squire', {undo: 'to a snapshot'})
export const rooster = fromRegistry('RoosterJS', 'rooster', {undo: 'to a snapshot'})
export const prosemirror = fromRegistry('ProseMirror', 'prosemirror')
export const tiptap = fromRegistry('Tiptap', 'tiptap')
export const lexical = fromRegistry('Lexical', 'lexical')
export const slate = fromRegistry('Slate', 'slate')
export const draft = fromRegistry('Draft.js', 'draft')
export const codemirror = fromRegistry('CodeMirror 6', 'codemirror', {
  editable: '.cm-content',
  betweenParagraphs: '\n\n'
})

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

type Particulars = Pick<EditorUnderTest, 'tools' | 'undo'> & {
  editable?: string
  betweenParagraphs?: string
  /** Milliseconds between keys, for an editor that draws after each one and loses those that come before that. */
  keyDelay?: number
}

/**
 * An editor of the registry on a page of its own. What counts is what its own model holds, which the page gives, beside
 * what it shows.
 */
function fromRegistry(
  name: string,
  file: string,
  {editable = '[contenteditable="true"]', betweenParagraphs = '\n', keyDelay, ...more}: Particulars = {}
): EditorUnderTest {
  const find = (page: Page) => page.locator(editable)
  return {
    ...formatted(find, betweenParagraphs, keyDelay),
    name,
    async open(page, {origin}) {
      await page.goto(`${origin}/editors/${file}.html`)
      await find(page).click()
    },
    content: (page) => page.evaluate(readModel),
    ...more
  }
}

// Runs in the page.
function readModel(): string {
  return (window as unknown as {readModel(): string}).readModel()
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

function formatted(find: (page: Page) => Locator, betweenParagraphs: string, keyDelay = 0) {
  return {
    type: (page: Page, text: string) =>
      page.keyboard.type(text.replaceAll('\n\n', betweenParagraphs), {delay: keyDelay}),
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
