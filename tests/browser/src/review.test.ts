import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openDesk} from './desk.ts'
import {findExpected} from './expected.ts'
import {letter} from './letters.ts'
import {dropFiles, findAccessibilityProblems, openReview} from './surfaces.ts'

const desk = openDesk()
const findings = findExpected(letter.text)
const passphrase = 'four quiet herons'
let page: Page

beforeAll(async () => {
  page = await openReview(desk.twins.checked)
  // a letter that is open asks before it goes
  page.on('dialog', (dialog) => void dialog.accept())
})
afterAll(() => page.close())

describe('letters', () => {
  it('are asked for, and nothing else is there to do', async () => {
    expect(await page.getByRole('heading', {name: 'Open letters'}).isVisible()).toBe(true)
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('come in by dropping; what cannot be read is named, and stops nothing', async () => {
    await dropFiles(page, [
      ['Cole.txt', `14 March 2026\n\n${letter.text}`],
      ['plain.md', '# Minutes\n\nThe meeting is on Monday.'],
      ['empty.txt', '']
    ])
    await page.getByText('Letters read: 2.').waitFor()
    expect(await page.locator('.problems li').allTextContents()).toEqual([
      expect.stringContaining('empty.txt')
    ])
    expect(await page.locator('.letter').allTextContents()).toEqual([
      expect.stringContaining(`findings: ${findings.length}`),
      expect.stringContaining('findings: 0')
    ])
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('come in once, however often they are dropped, and as pasted text', async () => {
    await dropFiles(page, [['plain.md', '# Minutes\n\nThe meeting is on Monday.']])
    await page.getByText('Here already, and not added again: 1.').waitFor()
    expect(await page.locator('.letter').count()).toBe(2)
    await page.getByRole('button', {name: 'Paste a letter'}).click()
    await page.getByLabel('The letter’s text').fill('Dear Priya, thank you for the form.')
    await page.getByRole('button', {name: 'Add this letter'}).click()
    await page.getByText('Pasted: Dear Priya, thank you for').waitFor()
    expect(await page.locator('.letter').count()).toBe(3)
  })

  it('can be left unread in the middle, and are read where no network and no code from strings can be reached', async () => {
    const many = Array.from(
      {length: 400},
      (_, at) => [`${at}.txt`, `Letter ${at}.\n\n${letter.text}`] as const
    )
    const [worker] = await Promise.all([page.waitForEvent('worker'), dropFiles(page, many)])
    // Later, as what the tests themselves run at once may use code from strings.
    const tries = `new Promise((done) => setTimeout(async () => {
      const tried = await fetch('${desk.fixtures.origin}/form.html').then(() => 'reached', () => 'refused')
      try { done(tried + ' ' + new Function('return "ran"')()) } catch { done(tried + ' refused') }
    }))`
    expect(await worker.evaluate(tries)).toBe('refused refused')
    expect(await page.evaluate(tries)).toBe('refused refused')
    await page.getByRole('button', {name: 'Stop reading'}).click()
    await page.getByText('Reading was stopped.').waitFor()
    expect(await page.locator('.letter').count()).toBeLessThan(3 + many.length)
    await page.reload()
  })

  it('are shown a hundred at a time, and found by name, where there are many', async () => {
    const many = Array.from({length: 240}, (_, at) => [`Note ${at}.txt`, `It is note ${at}.`] as const)
    await dropFiles(page, many)
    await page.getByText('Letters read: 240.').waitFor()
    expect(await page.locator('.letter').count()).toBe(100)
    await page.getByRole('button', {name: 'Show 100 more'}).click()
    expect(await page.locator('.letter').count()).toBe(200)
    expect(
      await page.locator('.letter').evaluateAll((all) => all.findIndex((each) => each.matches(':focus')))
    ).toBe(100)
    expect(await findAccessibilityProblems(page)).toEqual([])
    await page.getByLabel('Find by name or subject').fill('note 239')
    await page.getByText('Shown here: 1 of 1').waitFor()
    await page.getByRole('button', {name: /^Note 239/}).click()
    await page.getByRole('heading', {name: 'Note 239.txt'}).waitFor()
    await page.getByRole('button', {name: 'Patterns'}).click()
    await page.getByRole('button', {name: 'Letters', exact: true}).click()
    expect(await page.getByLabel('Find by name or subject').inputValue()).toBe('note 239')
    await page.getByRole('button', {name: 'Close letter'}).click()
    expect(await page.locator('.letter:focus').textContent()).toContain('Note 239.txt')
    await page.reload()
    await dropFiles(page, [
      ['Cole.txt', `14 March 2026\n\n${letter.text}`],
      ['plain.md', '# Minutes\n\nThe meeting is on Monday.']
    ])
    await page.getByText('Letters read: 2.').waitFor()
  })

  it('open with what was found marked in place, by keyboard alone', async () => {
    await page.locator('.letter').first().focus()
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', {name: 'Cole.txt'})
    await title.waitFor()
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true)
    const marked = await page
      .locator('.letter-text a')
      .evaluateAll((marks) => marks.map(({firstChild}) => firstChild?.textContent))
    expect(marked).toEqual(findings.map(({actual}) => actual))
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('take answers, a reason, notes, and passages that were missed', async () => {
    const first = page.locator('.talk').first()
    expect(await first.textContent()).toContain(findings[0]?.message)
    // What could be written instead is worked out once the letter is open.
    await first.locator('.instead li').first().waitFor()
    expect(await first.locator('.instead li').count()).toBe(findings[0]?.suggestions.length)
    await first.getByLabel('Fine in this context').focus()
    await page.keyboard.press('Space')
    await first.getByLabel('Why is it fine here?').selectOption({label: 'It reports somebody’s view'})
    await first.getByLabel('Note').fill('Amir’s mother had asked.')
    await page.getByLabel('Words in the letter').fill('near County Hull')
    await page.getByRole('button', {name: 'Add passage'}).click()
    await page.getByText('These words are not in the letter').waitFor()
    await page.getByLabel('Words in the letter').fill('near County Hall')
    await page.getByRole('button', {name: 'Add passage'}).click()
    expect(await page.locator('.letter-text mark').textContent()).toBe('near County Hall')
    expect(await page.locator('.letter').first().textContent()).toContain('talked about: 1')
    expect(await findAccessibilityProblems(page)).toEqual([])
  })
})

describe('patterns', () => {
  it('show every chart with its table, and say that few letters are few', async () => {
    await page.getByRole('button', {name: 'Patterns'}).click()
    await page.getByLabel('Group by').selectOption('month')
    const text = (await page.locator('.patterns').textContent()) ?? ''
    expect(text).toContain('March 2026')
    expect(text).toContain('small')
    expect(await page.locator('.patterns .chart svg').count()).toBeGreaterThan(1)
    expect(await page.locator('.patterns table').count()).toBeGreaterThan(
      await page.locator('.patterns .chart').count()
    )
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('become a draft of exceptions, of what was fine', async () => {
    const draft = await readDownload(() =>
      page.getByRole('button', {name: 'Download draft exceptions'}).click()
    )
    expect(draft).toContain(findings[0]?.actual.toLowerCase())
  })

  it('name writers as the supervisor likes', async () => {
    await page.getByLabel('Group by').selectOption('writer')
    await page.getByLabel(/sam ward/i).fill('Heron')
    await page.keyboard.press('Tab')
    await page.locator('.patterns').getByText('Heron').first().waitFor()
    expect(await findAccessibilityProblems(page)).toEqual([])
  })
})

describe('notes and actions', () => {
  it('are taken on a page that can be read and used by everybody', async () => {
    await page.getByRole('button', {name: 'Notes and actions'}).click()
    await page.getByLabel('Agreed actions').waitFor()
    expect(await findAccessibilityProblems(page)).toEqual([])
  })
})

describe('a report', () => {
  it('shows the letters that were talked about, with names masked, and needs no script', async () => {
    await page.getByRole('button', {name: 'Report', exact: true}).click()
    expect(await findAccessibilityProblems(page)).toEqual([])
    const report = await readDownload(() => page.getByRole('button', {name: 'Report (HTML)'}).click())
    expect(report).toContain('You should appeal')
    expect(report).toContain(findings[0]?.suggestions[0]?.text)
    expect(report).not.toMatch(/Amir|Cole|Sam Ward/)
    expect(report).not.toContain('<script')
    const shown = await desk.twins.checked.context.newPage()
    await shown.setContent(report)
    expect(await findAccessibilityProblems(shown)).toEqual([])
    await shown.close()
  })

  it('holds names only where that was asked for', async () => {
    await page.getByLabel('Mask names').uncheck()
    await page.getByText('Names and numbers will stand in the report').waitFor()
    expect(await readDownload(() => page.getByRole('button', {name: 'Report (HTML)'}).click())).toContain(
      'Amir'
    )
    await page.getByLabel('Mask names').check()
  })

  it('comes as a Word document, and as figures', async () => {
    const word = await readDownload(() => page.getByRole('button', {name: 'Report (Word)'}).click())
    expect(word.slice(0, 2)).toBe('PK')
    const csv = await readDownload(() => page.getByRole('button', {name: 'Figures (CSV)'}).click())
    expect(csv).toContain('section,group,item,measure,value,size')
    const json: unknown = JSON.parse(
      await readDownload(() => page.getByRole('button', {name: 'Figures (JSON)'}).click())
    )
    expect(JSON.stringify(json)).not.toMatch(/Amir|Cole/)
  })
})

describe('a review', () => {
  it('is kept only where somebody says so, sealed', async () => {
    await page.getByRole('button', {name: 'Keep and open'}).click()
    await page.getByText('Nothing is saved here.').waitFor()
    await page.getByLabel('Name for the list').fill('March')
    await page.getByLabel('Passphrase', {exact: true}).fill(passphrase)
    await page.getByLabel('The same passphrase again').fill('another one')
    await page.getByRole('button', {name: 'Save in this browser'}).click()
    await page.getByText('The two passphrases differ.').waitFor()
    const again = page.getByLabel('The same passphrase again')
    await expect.poll(() => again.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await again.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Passphrase', {exact: true}).getAttribute('aria-invalid')).toBeNull()
    expect(await findAccessibilityProblems(page)).toEqual([])
    await page.getByLabel('The same passphrase again').fill(passphrase)
    await page.getByRole('button', {name: 'Save in this browser'}).click()
    await page.getByText('Saved. It deletes itself on').waitFor()
    await page.getByRole('button', {name: 'Save again'}).waitFor()
    expect(await page.locator('.saved li').count()).toBe(1)
  })

  it('opens again with its passphrase only, with all that was said', async () => {
    await page.reload()
    await page.getByRole('button', {name: 'Keep and open'}).click()
    await page.getByRole('button', {name: 'Open “March”'}).click()
    await page.getByLabel('Passphrase of “March”').fill('wrong')
    await page.keyboard.press('Enter')
    await page.locator('.problem').filter({hasText: 'passphrase'}).waitFor()
    await page.getByLabel('Passphrase of “March”').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.locator('.letter').first().click()
    expect(await page.locator('.talk').first().getByLabel('Note').inputValue()).toBe(
      'Amir’s mother had asked.'
    )
    expect(await page.locator('.letter-text mark').textContent()).toBe('near County Hall')
  })

  it('is the old one or the new one, whole, whenever the page breaks down while it is saved again', async () => {
    // Sealing takes most of the time, and the write comes after it: each page ends another while after the press.
    for (const wait of [0, 250, 500, 1000]) {
      await page.getByRole('button', {name: 'Keep and open'}).click()
      await page.getByLabel('Name for the list').fill('March')
      await page.getByLabel('Passphrase', {exact: true}).fill(passphrase)
      await page.getByLabel('The same passphrase again').fill(passphrase)
      await page.getByRole('button', {name: 'Save again'}).click()
      const protocol = await page.context().newCDPSession(page)
      const crashed = page.waitForEvent('crash')
      setTimeout(() => void protocol.send('Page.crash').catch(() => {}), wait)
      await crashed
      await page.close()
      page = await openReview(desk.twins.checked)
      page.on('dialog', (dialog) => void dialog.accept())
      await page.getByRole('button', {name: 'Keep and open'}).click()
      await page.getByRole('button', {name: 'Open “March”'}).click()
      await page.getByLabel('Passphrase of “March”').fill(passphrase)
      await page.keyboard.press('Enter')
      await page.locator('.letter').first().click()
      expect(await page.locator('.talk').first().getByLabel('Note').inputValue()).toBe(
        'Amir’s mother had asked.'
      )
    }
  })

  it('is deleted with one click', async () => {
    await page.getByRole('button', {name: 'Keep and open'}).click()
    await page.getByRole('button', {name: 'Delete “March”'}).click()
    await page.getByText('Nothing is saved here.').waitFor()
    expect(await page.locator('.saved li').count()).toBe(0)
  })
})

/** Returns what a press of a button lets the browser download, as text. */
async function readDownload(press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path(), 'utf8')
}
