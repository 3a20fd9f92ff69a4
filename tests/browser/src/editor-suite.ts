import type {Finding} from '@evenhand/engine'
import type {Locator, Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Card, watchCard} from './card.ts'
import {applySuggestion, findExpected, firstWithSuggestion} from './expected.ts'
import type {FixtureServer} from './fixture-server.ts'
import {letter} from './letters.ts'
import {type Box, grow} from './pixels.ts'
import {proves} from './proved.ts'
import type {Line} from './words.ts'
import {type Desk, openDesk} from './desk.ts'

/** A kind of editor, and how a person and a page deal with it. */
export type EditorUnderTest = {
  name: string
  /** Done once in each browser, for instance to log in. */
  prepare?(page: Page): Promise<void>
  /** Opens the page and puts the caret into the empty editor. */
  open(page: Page, fixtures: FixtureServer): Promise<void>
  /** Types at the caret; a blank line in the text begins a new paragraph. */
  type(page: Page, text: string): Promise<void>
  /** Brings the same text in by whole paragraphs, which is quicker. */
  paste(page: Page, text: string): Promise<void>
  /** What the page would save or send. */
  content(page: Page): Promise<string>
  measure(page: Page, findings: readonly Finding[]): Promise<Line[]>
  /** The editor's own buttons, which change with what there is to undo. */
  tools?(page: Page): Locator
  /** Makes the change again that was taken back. Default: Ctrl+Shift+Z. */
  redo?(page: Page): Promise<void>
  /** Selects the words of a finding, so that typing would replace them. */
  select(page: Page, finding: Finding): Promise<void>
  /** Makes the editor so low that its text does not fit into it, and scrolls the text. */
  scroll(page: Page): Promise<void>
  /** Puts a draft in by the editor's own way, as a page does that opens one; left out where text is plain. */
  load?(page: Page, html: string): Promise<void>
  /** How the page makes its editor; left out where that is not the tests' own page. */
  page?: EditorPage
}

/** A page that makes an editor, ends it, and makes another. */
export type EditorPage = {
  /** Opens the page with two of them, and puts the caret into the first. */
  openTwo(page: Page, fixtures: FixtureServer): Promise<void>
  second: Pick<EditorUnderTest, 'paste' | 'content' | 'measure'> & {focus(page: Page): Promise<void>}
  /** Ends the editor and takes it out of the page, as when a letter is put away. */
  close(page: Page): Promise<void>
  /** Makes it again in the same place, empty, and puts the caret into it. */
  reopen(page: Page): Promise<void>
}

/** Tests of what a writer meets in any editor; they build on each other, like one sitting at the desk. */
export function describeEditor(editor: EditorUnderTest): void {
  const desk = openDesk()
  let card: Card

  beforeAll(async () => {
    card = await watchCard(desk.twins.checked.page)
    await desk.twins.both(async (page) => editor.prepare?.(page))
  })

  describe(editor.name, () => {
    const findings = findExpected(letter.text)
    const chosen = firstWithSuggestion(findings)
    const step = (column: string, says?: string) => proves('Chromium', editor.name, column, says)
    const [suggestion] = chosen.suggestions.filter(({text}) => text !== '')
    if (suggestion === undefined) throw new Error('There is no suggestion to choose.')
    const replaced = {...chosen, ...suggestion, actual: letter.text.slice(suggestion.start, suggestion.end)}

    it('has exactly the flagged words underlined, over wrapped lines too', step('underlined'), async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.type(page, letter.text)
      })
      expect(await findMarkProblems(findings)).toEqual([])
    })

    it('holds what was typed, to the last byte', step('letter untouched'), async () => {
      const [typed, checked] = await desk.twins.both((page) => editor.content(page))
      expect(checked).toBe(typed)
    })

    it('opens no card while someone types', async () => {
      expect(await card.isOpen()).toBe(false)
    })

    it('opens the card on a click, and leaves the focus in the text', step('card'), async () => {
      await clickWords(desk, editor, chosen)
      const open = await card.waitFor(chosen.actual)
      expect(open.text).toContain(chosen.message)
      expect(open.hasFocus).toBe(false)
    })

    it('closes the card with Escape', async () => {
      await desk.twins.checked.page.keyboard.press('Escape')
      expect(await card.isClosed()).toBe(true)
    })

    it(
      'puts a chosen suggestion in the place of the words, as if it had been typed there',
      step('suggestion'),
      async () => {
        await clickWords(desk, editor, chosen)
        await card.waitFor(chosen.actual)
        await card.press(suggestion.text)
        await editor.select(desk.twins.plain.page, replaced)
        await editor.type(desk.twins.plain.page, suggestion.text)
        const expected = await editor.content(desk.twins.plain.page)
        await expect.poll(() => editor.content(desk.twins.checked.page)).toBe(expected)
        expect(await card.isClosed()).toBe(true)
      }
    )

    it('moves the underlines along with the words behind the change', async () => {
      expect(await findMarkProblems(findExpected(applySuggestion(letter.text, suggestion)))).toEqual([])
    })

    it('takes the change back in one step, and makes it again', step('undo', 'exact'), async () => {
      const {page} = desk.twins.checked
      const changed = await editor.content(page)
      await page.keyboard.press('Control+z')
      const undone = await editor.content(page)
      await redo(page)
      const redone = await editor.content(page)
      await page.keyboard.press('Control+z')
      const [original] = await replay()
      expect({undone, redone}).toEqual({undone: original, redone: changed})
      const tools = await editor.tools?.(page).boundingBox()
      expect(await findMarkProblems(findings, tools ? [tools] : [])).toEqual([])
      expect(await editor.content(page)).toContain(chosen.actual)
    })

    it('leaves the caret behind the new words', step('caret'), async () => {
      await clickWords(desk, editor, chosen)
      await card.waitFor(chosen.actual)
      await card.press(suggestion.text)
      await editor.select(desk.twins.plain.page, replaced)
      await editor.type(desk.twins.plain.page, suggestion.text)
      const [expected] = await desk.twins.both(async (page) => {
        await page.waitForTimeout(100)
        await editor.type(page, ' (as agreed)')
        return editor.content(page)
      })
      expect(await editor.content(desk.twins.checked.page)).toBe(expected)
    })

    it(
      'opens the card with a shortcut, works by keyboard alone, and gives the focus back',
      step('keyboard alone'),
      async () => {
        await openWithLetter(desk, editor)
        expect(await findMarkProblems(findings)).toEqual([])
        const {page} = desk.twins.checked
        await editor.select(page, chosen)
        await page.keyboard.press('ArrowLeft')
        await desk.twins.checked.pressShortcut('open-card')
        const open = await card.waitFor(chosen.actual)
        expect(open.hasFocus).toBe(true)
        await card.tabTo(suggestion.text)
        await page.keyboard.press('Enter')
        expect(await card.isClosed()).toBe(true)
        await editor.select(desk.twins.plain.page, replaced)
        await editor.type(desk.twins.plain.page, suggestion.text)
        const [expected] = await desk.twins.both(async (each) => {
          await each.waitForTimeout(100)
          await editor.type(each, ' (by keyboard)')
          return editor.content(each)
        })
        expect(await editor.content(page)).toBe(expected)
      }
    )

    it('gives the focus and the caret back when the card is left with Escape', async () => {
      const {page} = desk.twins.checked
      await desk.twins.checked.pressShortcut('next-finding')
      expect(await card.isOpen()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await card.isClosed()).toBe(true)
      const [expected] = await desk.twins.both(async (each) => {
        await editor.type(each, ' and on')
        return editor.content(each)
      })
      expect(await editor.content(page)).toBe(expected)
    })

    it('keeps quiet about one finding once it is ignored, and about no other', step('ignore'), async () => {
      await openWithLetter(desk, editor)
      await findMarkProblems(findings)
      await clickWords(desk, editor, chosen)
      await card.waitFor(chosen.actual)
      await card.press('Ignore here')
      expect(await findMarkProblems(findings.filter((finding) => finding !== chosen))).toEqual([])
    })

    it(
      'keeps the underlines at their words when the page moves them, and when something is written above',
      step('moved'),
      async () => {
        await openWithLetter(desk, editor)
        await desk.twins.both((page) => page.evaluate(pushDown))
        // An editor's own buttons follow the page a while later, and not in both browsers at once.
        const tools = (await findTools(desk, editor)).map((box) => grow(box, 50))
        expect(await findMarkProblems(findings, tools)).toEqual([])
        const above = `So. ${chosen.actual}`
        await desk.twins.both(async (page) => {
          await editor.select(page, chosen)
          await page.keyboard.press('ArrowLeft')
          // Some editors take the caret's place a moment later.
          await page.waitForTimeout(150)
          await editor.type(page, 'So. ')
          // Written anywhere else, it would move nothing, in both pages alike or in one of them.
          await expect.poll(async () => asSeen(await editor.content(page))).toContain(above)
        })
        const written = letter.text.replace(chosen.actual, above)
        expect(await findMarkProblems(findExpected(written), await findTools(desk, editor))).toEqual([])
      }
    )

    describeMoving(desk, editor)
    describeDrafts(desk, editor, () => card)
    describeComposing(desk, editor, () => card)
    if (editor.page) describeComingAndGoing(desk, editor, editor.page, () => card)

    function redo(page: Page): Promise<void> {
      return editor.redo?.(page) ?? page.keyboard.press('Control+Shift+Z')
    }

    // Types the letter anew in the browser without Evenhand, which then stands as it was before any change.
    async function replay(): Promise<[string]> {
      await editor.open(desk.twins.plain.page, desk.fixtures)
      await editor.paste(desk.twins.plain.page, letter.text)
      return [await editor.content(desk.twins.plain.page)]
    }

    async function findMarkProblems(expected: readonly Finding[], elsewhere: Box[] = []): Promise<string[]> {
      return desk.twins.findMarkProblems(await editor.measure(desk.twins.plain.page, expected), elsewhere)
    }
  })
}

/**
 * Opens both pages anew, with the letter in them. On a busy machine an editor that draws late may lose a key in one page and
 * not in the other; then it is done again.
 */
async function openWithLetter(desk: Desk, editor: EditorUnderTest): Promise<void> {
  for (let tries = 1; tries <= 3; tries++) {
    await desk.twins.both(async (page) => {
      await editor.open(page, desk.fixtures)
      await editor.paste(page, letter.text)
    })
    const [plain, checked] = await desk.twins.both((page) => editor.content(page))
    if (plain === checked) return
  }
}

/** Where the editor's own buttons stand, which follow their text a moment later in one page than in the other. */
async function findTools(desk: Desk, editor: EditorUnderTest): Promise<Box[]> {
  const boxes = await desk.twins.both(async (page) => editor.tools?.(page).boundingBox())
  return boxes.filter((box) => box !== undefined && box !== null)
}

// Runs in the page. A notice comes in above, as on many sites.
function pushDown(): void {
  const notice = document.createElement('p')
  notice.textContent = 'New here? Take the tour.'
  document.body.prepend(notice)
}

/** Whatever moves the words, or lays them out anew, moves their underlines too. */
function describeMoving(desk: Desk, editor: EditorUnderTest): void {
  const findings = findExpected(letter.text)
  const step = (column: string) => proves('Chromium', editor.name, column)

  it('has the underlines at their words when the window is resized', step('resized'), async () => {
    await openWithLetter(desk, editor)
    await inWindow({width: 620, height: 1000}, async () => expect(await findProblems()).toEqual([]))
    expect(await findProblems()).toEqual([])
  })

  it('has the underlines at their words when the page is zoomed to 200 %', step('zoomed'), async () => {
    await inWindow({width: 1300, height: 1400}, async () => {
      await desk.twins.zoom(2)
      const problems = await findProblems().finally(() => desk.twins.zoom(1))
      expect(problems).toEqual([])
    })
  })

  it('has the underlines at their words when the text is scrolled', step('scrolled'), async () => {
    // Opened anew: a page that was zoomed may lay a heading of its own out a little differently ever after.
    await openWithLetter(desk, editor)
    await desk.twins.both(editor.scroll)
    expect(await findProblems()).toEqual([])
  })

  async function findProblems(): Promise<string[]> {
    return desk.twins.findMarkProblems(await editor.measure(desk.twins.plain.page, findings))
  }

  async function inWindow(size: {width: number; height: number}, act: () => Promise<void>): Promise<void> {
    const {page} = desk.twins.plain
    const usual = page.viewportSize() ?? size
    await desk.twins.both((each) => each.setViewportSize(size))
    await act().finally(() => desk.twins.both((each) => each.setViewportSize(usual)))
  }
}

/** Words around the change keep their look and their link, in the editor's own model. */
function describeDrafts(desk: Desk, editor: EditorUnderTest, findCard: () => Card): void {
  const {load} = editor
  if (!load) return

  it(
    'keeps bold words and links as they are in the editor’s own model, around and under a change',
    proves('Chromium', editor.name, 'bold and links kept'),
    async () => {
      const [yardstick, page] = [desk.twins.plain.page, desk.twins.checked.page]
      const findings = findExpected(readAsText(formattedDraft))
      const steps = [
        {from: 'you <b>should</b>', to: 'you <b>could</b>', press: 'you could appeal today'},
        {from: 'school failed to</a>', to: 'school did not</a>', press: 'did not'},
        {from: '>need to ring</a>', to: '>could ring</a>', press: 'You could ring her'}
      ]
      await editor.open(yardstick, desk.fixtures)
      for (const {from, to, press} of steps) {
        const [expected, before] = await Promise.all([
          loadInto(yardstick, formattedDraft.replace(from, to)),
          editor.open(page, desk.fixtures).then(() => loadInto(page, formattedDraft))
        ])
        await loadInto(yardstick, formattedDraft)
        const lines = await editor.measure(yardstick, findings)
        expect(await desk.twins.findMarkProblems(lines)).toEqual([])
        const chosen = findings.find(({suggestions}) => suggestions.some(({text}) => text === press))
        if (chosen === undefined) throw new Error(`Nothing in the draft has the suggestion "${press}".`)
        await clickWords(desk, editor, chosen)
        await findCard().waitFor(chosen.actual)
        await findCard().press(press)
        await expect.poll(async () => asSeen(await editor.content(page))).toBe(asSeen(expected))
        await page.keyboard.press('Control+z')
        expect(await editor.content(page)).toBe(before)
      }
    }
  )

  async function loadInto(page: Page, html: string): Promise<string> {
    await load?.(page, html)
    return editor.content(page)
  }
}

const formattedDraft =
  '<p>Dear Priya, you <b>should</b> <a href="https://example.org/form">appeal</a> today.</p><p>The form is attached.</p>' +
  '<p>The <a href="https://example.org/school">school failed to</a> reply. ' +
  'You <a href="https://example.org/ring">need to ring</a> her.</p>'

// Browsers write the space beside a tag as one that keeps its line together.
function asSeen(content: string): string {
  return content.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ')
}

function readAsText(html: string): string {
  return html.replaceAll('</p><p>', '\n\n').replaceAll(/<[^>]+>/g, '')
}

/** What an input method writes is its own until it is done. */
function describeComposing(desk: Desk, editor: EditorUnderTest, findCard: () => Card): void {
  it(
    'checks while an input method composes, and neither changes anything then nor takes the focus',
    proves('Chromium', editor.name, 'input method'),
    async () => {
      const before = 'You should appeal the decision. '
      const composed = 'The school failed to'
      await editor.open(desk.twins.plain.page, desk.fixtures)
      await editor.paste(desk.twins.plain.page, before + composed)
      const lines = await editor.measure(desk.twins.plain.page, findExpected(before + composed))
      const methods = await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await page.keyboard.type(before)
        const method = await openInputMethod(page)
        await method.compose(composed.slice(0, 12))
        await method.compose(composed)
        return method
      })
      expect(await desk.twins.findMarkProblems(lines)).toEqual([])
      await desk.twins.checked.pressShortcut('open-card')
      await desk.twins.checked.pressShortcut('apply-first')
      expect(await findCard().isOpen()).toBe(false)
      await Promise.all(methods.map((method) => method.compose(`${composed} reply`)))
      await Promise.all(methods.map((method) => method.finish(`${composed} reply`)))
      await desk.twins.both((page) => page.keyboard.type('. Thank you.'))
      await expect.poll(() => editor.content(desk.twins.plain.page)).toContain('Thank you.')
      const expected = await editor.content(desk.twins.plain.page)
      await expect.poll(() => editor.content(desk.twins.checked.page)).toBe(expected)
    }
  )
}

type InputMethod = {compose(text: string): Promise<void>; finish(text: string): Promise<void>}

/** Writes as an input method does, over the browser's own protocol. */
async function openInputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  return {
    async compose(text) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length
      })
    },
    async finish(text) {
      await session.send('Input.insertText', {text})
      await session.detach()
    }
  }
}

/** Editors that stand beside each other, and one that is ended and made anew. */
function describeComingAndGoing(
  desk: Desk,
  editor: EditorUnderTest,
  {openTwo, second, close, reopen}: EditorPage,
  findCard: () => Card
): void {
  const words = 'You should appeal the decision.'
  const otherWords = 'The school failed to reply.'

  it('tells two editors of one page apart', proves('Chromium', editor.name, 'two at once'), async () => {
    const {page} = desk.twins.plain
    await desk.twins.both(async (each) => {
      await openTwo(each, desk.fixtures)
      await editor.paste(each, words)
    })
    const lines = await editor.measure(page, findExpected(words))
    await desk.twins.both(async (each) => {
      await second.focus(each)
      await second.paste(each, otherWords)
    })
    const otherLines = await second.measure(page, findExpected(otherWords))
    expect(await desk.twins.findMarkProblems([...lines, ...otherLines])).toEqual([])
    await takeFirst(words, lines, 'could appeal')
    expect(await second.content(desk.twins.checked.page)).toBe(await second.content(page))
  })

  it(
    'lets go of an editor that is ended, and finds it again when it is made anew',
    proves('Chromium', editor.name, 'made anew'),
    async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.paste(page, words)
      })
      await expectMarks(words)
      await desk.twins.both(close)
      expect(await desk.twins.findMarkProblems([])).toEqual([])
      await desk.twins.both(async (page) => {
        await reopen(page)
        await editor.paste(page, otherWords)
      })
      await takeFirst(otherWords, await expectMarks(otherWords), 'did not')
    }
  )

  async function expectMarks(text: string): Promise<Line[]> {
    const lines = await editor.measure(desk.twins.plain.page, findExpected(text))
    expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    return lines
  }

  async function takeFirst(text: string, lines: readonly Line[], result: string): Promise<void> {
    const chosen = firstWithSuggestion(findExpected(text))
    await clickLine(
      desk,
      lines.find(({words: marked}) => marked === chosen.actual)
    )
    await findCard().waitFor(chosen.actual)
    await findCard().press(chosen.suggestions[0]?.text ?? '')
    await expect.poll(() => editor.content(desk.twins.checked.page)).toContain(result)
  }
}

async function clickWords(desk: Desk, editor: EditorUnderTest, finding: Finding): Promise<void> {
  const [line] = await editor.measure(desk.twins.plain.page, [finding])
  await clickLine(desk, line)
}

async function clickLine({twins}: Desk, line: Line | undefined): Promise<void> {
  if (line === undefined) throw new Error('The words cannot be seen.')
  await twins.checked.page.mouse.click(line.x + Math.min(line.width / 2, 20), line.y + line.height / 2)
}
