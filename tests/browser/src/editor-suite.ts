import type {Finding} from '@evenhand/engine'
import type {Locator, Page} from 'playwright-core'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Card, watchCard} from './card.ts'
import {applySuggestion, findExpected, firstWithSuggestion} from './expected.ts'
import type {FixtureServer} from './fixture-server.ts'
import {letter} from './letters.ts'
import type {Box} from './pixels.ts'
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
  /**
   * Whether one step back leaves exactly what was there before. Editors that keep snapshots of their own, and take none
   * before a change that no key made, go back to the one before: the change is taken back, the last typed words with it.
   */
  undo?: 'exact' | 'to a snapshot'
  /** Selects the words of a finding, so that typing would replace them. */
  select(page: Page, finding: Finding): Promise<void>
}

/**
 * Tests of an editor that findings are shown in, and that is never written to, as no way to do so was found that keeps
 * its model and its history whole.
 */
export function describePanelOnly(editor: EditorUnderTest): void {
  const desk = openDesk()
  let card: Card

  beforeAll(async () => {
    card = await watchCard(desk.twins.checked.page)
  })

  describe(`${editor.name}, panel only`, () => {
    const findings = findExpected(letter.text)
    const chosen = firstWithSuggestion(findings)

    it('has exactly the flagged words underlined', async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.type(page, letter.text)
      })
      const lines = await editor.measure(desk.twins.plain.page, findings)
      expect(await desk.twins.findMarkProblems(lines)).toEqual([])
    })

    it('holds what was typed, to the last byte', async () => {
      const [typed, checked] = await desk.twins.both((page) => editor.content(page))
      expect(checked).toBe(typed)
    })

    it('says why and offers nothing that it would have to write', async () => {
      await clickWords(desk, editor, chosen)
      const open = await card.waitFor(chosen.actual)
      expect(open.text).toContain('please make the change yourself')
      const before = await editor.content(desk.twins.checked.page)
      await desk.twins.checked.page.keyboard.press('Escape')
      expect(await editor.content(desk.twins.checked.page)).toBe(before)
    })
  })
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
    const [suggestion] = chosen.suggestions.filter(({text}) => text !== '')
    if (suggestion === undefined) throw new Error('There is no suggestion to choose.')
    const replaced = {...chosen, ...suggestion, actual: letter.text.slice(suggestion.start, suggestion.end)}

    it('has exactly the flagged words underlined, over wrapped lines too', async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.type(page, letter.text)
      })
      expect(await findMarkProblems(findings)).toEqual([])
    })

    it('holds what was typed, to the last byte', async () => {
      const [typed, checked] = await desk.twins.both((page) => editor.content(page))
      expect(checked).toBe(typed)
    })

    it('opens no card while someone types', async () => {
      expect(await card.isOpen()).toBe(false)
    })

    it('opens the card on a click, and leaves the focus in the text', async () => {
      await clickWords(desk, editor, chosen)
      const open = await card.waitFor(chosen.actual)
      expect(open.text).toContain(chosen.message)
      expect(open.hasFocus).toBe(false)
    })

    it('closes the card with Escape', async () => {
      await desk.twins.checked.page.keyboard.press('Escape')
      expect(await card.isClosed()).toBe(true)
    })

    it('puts a chosen suggestion in the place of the words, as if it had been typed there', async () => {
      await clickWords(desk, editor, chosen)
      await card.waitFor(chosen.actual)
      await card.press(suggestion.text)
      await editor.select(desk.twins.plain.page, replaced)
      await desk.twins.plain.page.keyboard.type(suggestion.text)
      const expected = await editor.content(desk.twins.plain.page)
      await expect.poll(() => editor.content(desk.twins.checked.page)).toBe(expected)
      expect(await card.isClosed()).toBe(true)
    })

    it('moves the underlines along with the words behind the change', async () => {
      expect(await findMarkProblems(findExpected(applySuggestion(letter.text, suggestion)))).toEqual([])
    })

    const undoing = {
      exact: async () => {
        const {page} = desk.twins.checked
        const changed = await editor.content(page)
        await page.keyboard.press('Control+z')
        const undone = await editor.content(page)
        await page.keyboard.press('Control+Shift+Z')
        const redone = await editor.content(page)
        await page.keyboard.press('Control+z')
        const [original] = await replay()
        expect({undone, redone}).toEqual({undone: original, redone: changed})
        const tools = await editor.tools?.(page).boundingBox()
        expect(await findMarkProblems(findings, tools ? [tools] : [])).toEqual([])
      },
      'to a snapshot': async () => {
        await desk.twins.checked.page.keyboard.press('Control+z')
        await expect.poll(() => editor.content(desk.twins.checked.page)).toContain(chosen.actual)
        await desk.twins.both(async (page) => {
          await editor.open(page, desk.fixtures)
          await editor.paste(page, letter.text)
        })
        expect(await findMarkProblems(findings)).toEqual([])
      }
    }

    it('takes the change back in one step, and makes it again where the editor can', async () => {
      await undoing[editor.undo ?? 'exact']()
      expect(await editor.content(desk.twins.checked.page)).toContain(chosen.actual)
    })

    it('leaves the caret behind the new words', async () => {
      await clickWords(desk, editor, chosen)
      await card.waitFor(chosen.actual)
      await card.press(suggestion.text)
      await editor.select(desk.twins.plain.page, replaced)
      await desk.twins.plain.page.keyboard.type(suggestion.text)
      const [expected] = await desk.twins.both(async (page) => {
        await page.waitForTimeout(100)
        await page.keyboard.type(' (as agreed)')
        return editor.content(page)
      })
      expect(await editor.content(desk.twins.checked.page)).toBe(expected)
    })

    it('opens the card with a shortcut, works by keyboard alone, and gives the focus back', async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.paste(page, letter.text)
      })
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
      await desk.twins.plain.page.keyboard.type(suggestion.text)
      const [expected] = await desk.twins.both(async (each) => {
        await each.waitForTimeout(100)
        await each.keyboard.type(' (by keyboard)')
        return editor.content(each)
      })
      expect(await editor.content(page)).toBe(expected)
    })

    it('gives the focus and the caret back when the card is left with Escape', async () => {
      const {page} = desk.twins.checked
      await desk.twins.checked.pressShortcut('next-finding')
      expect(await card.isOpen()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await card.isClosed()).toBe(true)
      const [expected] = await desk.twins.both(async (each) => {
        await each.keyboard.type(' and on')
        return editor.content(each)
      })
      expect(await editor.content(page)).toBe(expected)
    })

    it('keeps quiet about one finding once it is ignored, and about no other', async () => {
      await desk.twins.both(async (page) => {
        await editor.open(page, desk.fixtures)
        await editor.paste(page, letter.text)
      })
      await findMarkProblems(findings)
      await clickWords(desk, editor, chosen)
      await card.waitFor(chosen.actual)
      await card.press('Ignore here')
      expect(await findMarkProblems(findings.filter((finding) => finding !== chosen))).toEqual([])
    })

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

async function clickWords({twins}: Desk, editor: EditorUnderTest, finding: Finding): Promise<void> {
  const [line] = await editor.measure(twins.plain.page, [finding])
  if (line === undefined) throw new Error(`The words "${finding.actual}" cannot be seen.`)
  await twins.checked.page.mouse.click(line.x + Math.min(line.width / 2, 20), line.y + line.height / 2)
}
