import PostalMime from 'postal-mime'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {type Card, watchCard} from './card.ts'
import {artifact} from './artifact.ts'
import {findForeignRequests} from './chromium.ts'
import {roundcube, subjectOf} from './editors.ts'
import {applySuggestion, findExpected, firstWithSuggestion} from './expected.ts'
import {letter} from './letters.ts'
import {openRoundcube, type Webmail, withoutMessageStamps} from './roundcube.ts'
import {setAsking, watchQuestion} from './question.ts'
import {openTwins, type Twins} from './twins.ts'

/** Tests of what arrives at the mail server: the same bytes as without Evenhand. */
export function describeSending(kind: 'plain' | 'html', webmail: Webmail): void {
  const editor = roundcube(kind, webmail)
  const findings = findExpected(letter.text)
  const chosen = firstWithSuggestion(findings)
  const left = findings.find(({level}) => level !== 'hint') ?? chosen
  const [suggestion] = chosen.suggestions.filter(({text}) => text !== '')
  if (suggestion === undefined) throw new Error('There is no suggestion to choose.')
  let twins: Twins
  let card: Card

  beforeAll(async () => {
    twins = await openTwins(inject('extension'))
    card = await watchCard(twins.checked.page)
    await twins.both((page) => openRoundcube(page, webmail).logIn())
  })

  afterAll(async () => {
    expect(findForeignRequests(await twins.close())).toEqual([])
  })

  describe(`a message sent from ${editor.name}`, () => {
    it('is what was typed, byte for byte, when nothing was changed', async () => {
      await write('type')
      const [plain, checked] = await send()
      expect(withoutMessageStamps(checked)).toBe(withoutMessageStamps(plain))
      expect(checked).not.toMatch(/evenhand/i)
      expect(await readText(checked)).toBe(asSent(letter.text))
    })

    it('is what was typed and chosen, byte for byte, after a suggestion, an undo and a redo', async () => {
      await write('paste')
      await clickWords()
      await card.waitFor(chosen.actual)
      // It fades in.
      await twins.checked.page.waitForTimeout(300)
      await twins.checked.page.screenshot({path: artifact(`roundcube-${kind}.png`)})
      await card.press(suggestion.text)
      expect(await card.isClosed()).toBe(true)
      await twins.checked.page.keyboard.press('Control+z')
      await twins.checked.page.keyboard.press('Control+Shift+z')
      await editor.select(twins.plain.page, {
        ...chosen,
        ...suggestion,
        actual: letter.text.slice(suggestion.start, suggestion.end)
      })
      await twins.plain.page.keyboard.type(suggestion.text)
      const [plain, checked] = await send()
      expect(withoutMessageStamps(checked)).toBe(withoutMessageStamps(plain))
      expect(checked).not.toMatch(/evenhand/i)
      expect(await readText(checked)).toBe(asSent(applySuggestion(letter.text, suggestion)))
    })

    it('is what was typed, byte for byte, when it was asked about before it went', async () => {
      await setAsking(twins.checked, true)
      const {page} = twins.checked
      const question = await watchQuestion(page)
      await write('paste')
      await page.click('.formbuttons button.send')
      expect((await question.waitFor()).text).toContain(`“${left.actual}”`)
      await page.keyboard.press('Escape')
      expect(await question.isClosed()).toBe(true)
      expect(page.url()).toContain('_action=compose')
      // The caret is before the first words that are left.
      await editor.select(twins.plain.page, left)
      await twins.plain.page.keyboard.press('ArrowLeft')
      await twins.both((each) => each.keyboard.type('I hope you win. '))
      const [plain, checked] = await send(async () => {
        await question.waitFor()
        await page.keyboard.press('Enter')
      })
      expect(withoutMessageStamps(checked)).toBe(withoutMessageStamps(plain))
      expect(checked).not.toMatch(/evenhand/i)
    })
  })

  async function write(how: 'type' | 'paste'): Promise<void> {
    await twins.both(async (page) => {
      await editor.open(page)
      await editor[how](page, letter.text)
    })
    expect(await twins.findMarkProblems(await editor.measure(twins.plain.page, findings))).toEqual([])
  }

  async function clickWords(): Promise<void> {
    const [line] = await editor.measure(twins.plain.page, [chosen])
    if (line === undefined) throw new Error(`The words "${chosen.actual}" cannot be seen.`)
    await twins.checked.page.mouse.click(line.x + Math.min(line.width / 2, 20), line.y + line.height / 2)
  }

  // One after the other, so that it is clear whose message arrived.
  async function send(answer?: () => Promise<void>): Promise<[string, string]> {
    const plain = await openRoundcube(twins.plain.page, webmail).send(subjectOf(kind))
    return [plain, await openRoundcube(twins.checked.page, webmail).send(subjectOf(kind), answer)]
  }

  // Roundcube writes its own plain text beside HTML, with plain quotes and dashes.
  function asSent(text: string): string {
    return kind === 'plain' ? text : text.replaceAll('’', "'").replaceAll('–', '-')
  }
}

async function readText(message: string): Promise<string> {
  const {text = ''} = await PostalMime.parse(Buffer.from(message, 'latin1'))
  return text.trim()
}
