import type {Locator, Page} from 'playwright-core'
import type {EditorUnderTest} from './editor-suite.ts'
import {openRoundcube, type Webmail} from './roundcube.ts'
import {measureInEditable, measureInField} from './words.ts'

export const textarea = mounted('a textarea', 'textarea.html', {kind: 'form field', editable: 'textarea'})
export const reactTextarea = fromRegistry('a textarea that React controls', 'react-textarea', {
  kind: 'form field',
  editable: 'textarea'
})
export const contenteditable = mounted('a contenteditable element', 'editable.html', {
  betweenParagraphs: '\n\n'
})
export const gmail = mounted('a reply as Gmail composes it', 'gmail.html', {
  betweenParagraphs: '\n\n',
  clickAt: {x: 30, y: 20}
})

const tinymceTools = (page: Page) => page.locator('.tox-editor-header').first()
export const tinymce5 = mounted('TinyMCE 5', 'tinymce-5.html', {frame: 'iframe', tools: tinymceTools})
export const tinymce8 = mounted('TinyMCE 8', 'tinymce.html', {frame: 'iframe', tools: tinymceTools})
export const tinymce5Inline = mounted('TinyMCE 5, inline', 'tinymce-5.html?inline', {tools: tinymceTools})
export const tinymce8Inline = mounted('TinyMCE 8, inline', 'tinymce.html?inline', {tools: tinymceTools})
export const ckeditor4 = mounted('CKEditor 4', 'ckeditor-4.html', {
  frame: 'iframe',
  tools: (page) => page.locator('.cke_top').first()
})
export const ckeditor5 = fromRegistry('CKEditor 5', 'ckeditor-5', {
  tools: (page) => page.locator('.ck-editor__top').first()
})
export const quill = fromRegistry('Quill 2', 'quill', {
  tools: (page) => page.locator('.ql-toolbar').first()
})
export const trix = fromRegistry('Trix', 'trix', {
  tools: (page) => page.locator('trix-toolbar').first(),
  editable: 'trix-editor',
  keyDelay: 20,
  // its key for that is taken for another one wherever Shift makes a capital letter: basecamp/trix#679
  redo: (page) => page.locator('[data-trix-action="redo"]').first().click()
})
export const squire = fromRegistry('Squire, in Fastmail', 'squire')
export const rooster = fromRegistry('RoosterJS, in Outlook', 'rooster')
export const prosemirror = fromRegistry('ProseMirror', 'prosemirror')
export const tiptap = fromRegistry('Tiptap', 'tiptap')
export const lexical = fromRegistry('Lexical', 'lexical')
export const slate = fromRegistry('Slate', 'slate')
export const draft = fromRegistry('Draft.js', 'draft')
export const codemirror = fromRegistry('CodeMirror 6', 'codemirror', {
  editable: '.cm-content',
  betweenParagraphs: '\n\n',
  holds: 'plain text'
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

type Particulars = Pick<EditorUnderTest, 'tools' | 'redo'> & {
  kind?: 'form field' | 'formatted text'
  /** What takes the keys. */
  editable?: string
  /** The frame whose body takes them. */
  frame?: string
  betweenParagraphs?: string
  /** Milliseconds between keys, for an editor that draws after each one and loses those that come before that. */
  keyDelay?: number
  /** Where to click for the caret, in CSS pixels inside what takes the keys. Default: in its middle. */
  clickAt?: {x: number; y: number}
  /** Whether a draft can have bold words and links in it. Default: formatted text. */
  holds?: 'plain text'
}

/** An editor of the registry, bundled for a page of its own. */
function fromRegistry(name: string, file: string, particulars: Particulars = {}): EditorUnderTest {
  return mounted(name, `editors/${file}.html`, particulars)
}

/**
 * An editor on a page of its own, which gives what it would save, makes the editor anew and puts a second one beside it:
 * see `pages/mount.js`.
 */
function mounted(name: string, path: string, particulars: Particulars): EditorUnderTest {
  const {kind, editable = '[contenteditable="true"]', frame, betweenParagraphs = '\n'} = particulars
  const click = (page: Page, index: number) =>
    find(index)(page).click(particulars.clickAt && {position: particulars.clickAt})
  const find = (index: number) => (page: Page) =>
    frame === undefined
      ? page.locator(editable).nth(index)
      : page.frameLocator(frame).nth(index).locator('body')
  const dealWith = (index: number) =>
    kind === 'form field'
      ? formField(find(index))
      : formatted(find(index), betweenParagraphs, particulars.keyDelay)
  const read = (index: number) => async (page: Page) => {
    if (particulars.keyDelay) await page.evaluate(nextFrame)
    return page.evaluate(readModel, index)
  }
  const holdsFormatted = kind !== 'form field' && particulars.holds !== 'plain text'
  return {
    ...dealWith(0),
    name,
    async open(page, {origin}) {
      await page.goto(`${origin}/${path}`)
      await click(page, 0)
    },
    content: read(0),
    ...(particulars.tools && {tools: particulars.tools}),
    ...(particulars.redo && {redo: particulars.redo}),
    ...(holdsFormatted && {
      async load(page: Page, html: string) {
        await page.evaluate(loadModel, html)
        await find(0)(page).focus()
      }
    }),
    page: {
      async openTwo(page, {origin}) {
        await page.goto(`${origin}/${path}${path.includes('?') ? '&' : '?'}second`)
        await find(1)(page).waitFor()
        await click(page, 0)
      },
      second: {...dealWith(1), content: read(1), focus: (page) => click(page, 1)},
      close: (page) => page.evaluate(closeEditor),
      async reopen(page) {
        await page.evaluate(reopenEditor)
        await click(page, 0)
      }
    }
  }
}

type MountedWindow = {
  readModel(index: number): string
  loadModel(html: string): Promise<void>
  closeEditor(): Promise<void>
  reopenEditor(): Promise<void>
}

// These run in the page.
function readModel(index: number): string {
  return (window as unknown as MountedWindow).readModel(index)
}

async function loadModel(html: string): Promise<void> {
  await (window as unknown as MountedWindow).loadModel(html)
}

function closeEditor(): Promise<void> {
  return (window as unknown as MountedWindow).closeEditor()
}

function reopenEditor(): Promise<void> {
  return (window as unknown as MountedWindow).reopenEditor()
}

function formField(find: (page: Page) => Locator) {
  return {
    type: (page: Page, text: string) => page.keyboard.type(text),
    paste: (page: Page, text: string) => page.keyboard.insertText(text),
    content: (page: Page) => find(page).inputValue(),
    scroll: (page: Page) => find(page).evaluate(scrollText),
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
        if (index > 0) await page.keyboard.type(betweenParagraphs, {delay: keyDelay})
        await page.keyboard.insertText(paragraph)
        if (keyDelay > 0) await page.evaluate(nextFrame)
      }
    },
    content: (page: Page) => find(page).innerHTML(),
    scroll: (page: Page) => find(page).evaluate(scrollText),
    measure: (page, findings) =>
      measureInEditable(
        find(page),
        findings.map(({actual}) => actual)
      ),
    async select(page, {actual}) {
      const editable = find(page)
      await editable.evaluate(selectWords, actual)
      await editable.evaluate(takeSelection)
    }
  } satisfies Partial<EditorUnderTest>
}

// Runs in the page. The frame after the next begins when what the next one shows is drawn.
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

// Runs in the page. An editor with a selection of its own takes the page's into it a while later, Slate up to a tenth of a
// second after the browser has told of it in a frame; a key that comes before that still works at the old place. The page's
// own clock tells when that is over, as a busy machine holds both up.
async function takeSelection(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await new Promise((resolve) => setTimeout(resolve, 150))
}

// Runs in the page. Where an editor fills a frame, the frame is what scrolls; CodeMirror has an element for it.
function scrollText(element: HTMLElement): void {
  const frame = window.frameElement as HTMLElement | null
  const box = frame ?? element.closest<HTMLElement>('.cm-scroller') ?? element
  box.style.setProperty('height', '150px', 'important')
  box.style.setProperty('min-height', '0', 'important')
  box.style.setProperty('overflow', 'auto', 'important')
  if (frame) window.scrollTo(0, 100)
  else box.scrollTop = 100
}

// Runs in the page.
function selectWords(element: Element, words: string) {
  const document = element.ownerDocument
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const at = node.data.replaceAll('\u00a0', ' ').indexOf(words)
    if (at < 0) continue
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return
  }
}
