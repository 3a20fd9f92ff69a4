import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {type Chromium, launchChromium} from '../chromium.ts'
import {contenteditable} from '../editors.ts'
import {type FixtureServer, serveFixtures} from '../fixture-server.ts'
import {dropFiles, findAccessibilityProblems, openOptions, openPanel, openReview} from '../surfaces.ts'

const source = await readFile(new URL('../../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
const text = 'The panel is a sweepstake. Its date is 4 May.'
const found = ['a sweepstake']

let fixtures: FixtureServer
let chromium: Chromium
let options: Page

beforeAll(async () => {
  fixtures = await serveFixtures()
  chromium = await launchChromium({extension: inject('extension')})
  await writeLetter()
  options = await openOptions(chromium)
})

afterAll(async () => {
  await chromium.close()
  await fixtures.close()
})

describe('a service’s own lexicon', () => {
  it('is refused where it is bad, with file, line, column and what to do, and nothing is kept', async () => {
    await load('own.yml', source.replace('    category:', '    categry:'))
    await options.getByRole('heading', {name: 'own.yml was not loaded, and nothing was changed.'}).waitFor()
    expect(await options.locator('#lexicon .problems li').allTextContents()).toContain(
      'own.yml:5:5 unknown key “categry”; did you mean “category”?'
    )
    expect(await findAccessibilityProblems(options)).toEqual([])
    expect(await readKept()).toBeUndefined()
  })

  it('is refused where an example is not as its rule says', async () => {
    await load('own.yml', source.replace('The hearing is on Monday.', 'It is a sweepstake.'))
    await expect
      .poll(() => options.locator('#lexicon .problems li').allTextContents())
      .toEqual(['own.yml:12:16 certainty/coin-toss: expected this to pass; it flags “a sweepstake”'])
  })

  it('is used at once in an open letter when it is good', async () => {
    await load('own.yml', source)
    await options.getByText('own.yml is in use.').first().waitFor()
    await options.getByText('Rules: 1 · Terms of art: 1').waitFor()
    expect(await findAccessibilityProblems(options)).toEqual([])
    await expectListed(found)
  })

  it('is turned off and on', async () => {
    const isUsed = options.getByRole('switch', {name: 'own.yml'})
    await isUsed.click()
    await expectListed([])
    await isUsed.click()
    await expectListed(found)
  })

  it('holds where letters are reviewed, which says so', async () => {
    const review = await openReview(chromium)
    await dropFiles(review, [['panel.txt', text]])
    await review.getByRole('button', {name: /^panel\.txt/}).click()
    await expect
      .poll(() =>
        review.locator('.letter-text a').evaluateAll((all) => all.map((a) => a.firstChild?.textContent))
      )
      .toEqual(found)
    await review.getByText('What letters are checked with').click()
    await review.getByText('Rules: 1 · Terms of art: 1').waitFor()
    expect(await findAccessibilityProblems(review)).toEqual([])
    await review.close()
  })

  it('is compiled again beside the letter where another version of Evenhand has compiled it', async () => {
    const kept = await readKept()
    await options.close()
    const page = await chromium.context.newPage()
    await page.goto(`${chromium.extensionOrigin}/popup.html`)
    await page.evaluate(keep, {...kept, by: '0.0.1', lexicon: {...kept?.lexicon, rules: []}})
    await page.close()
    await writeLetter()
    await expectListed(found)
    options = await openOptions(chromium)
    expect(await readKept()).toEqual(kept)
  })

  it('goes with the settings into their file', async () => {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', {name: 'Save settings to a file'}).click()
    ])
    const stream = await download.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    expect(JSON.parse(Buffer.concat(parts).toString('utf8')).lexicon).toEqual([{path: 'own.yml', source}])
  })

  it('is removed, and had back by the key that follows', async () => {
    await options.getByRole('button', {name: 'Remove own.yml'}).click()
    await expectListed([])
    await options.bringToFront()
    await options.keyboard.press('Enter')
    await options.getByRole('switch', {name: 'own.yml'}).waitFor()
    await expectListed(found)
  })
})

type Kept = {by: string; lexicon?: object}

async function load(name: string, yaml: string): Promise<void> {
  const [chooser] = await Promise.all([
    options.waitForEvent('filechooser'),
    options.getByRole('button', {name: /^Load (a lexicon|another instead)…$/}).click()
  ])
  await chooser.setFiles({name, mimeType: 'application/yaml', buffer: Buffer.from(yaml)})
}

async function writeLetter(): Promise<void> {
  await contenteditable.open(chromium.page, fixtures)
  await contenteditable.paste(chromium.page, text)
}

/** What the side panel lists of the letter in the end. */
async function expectListed(words: string[]): Promise<void> {
  const panel = await openPanel(chromium, chromium.page)
  await expect.poll(() => panel.locator('.finding h3 q').allTextContents()).toEqual(words)
  await panel.close()
}

function readKept(): Promise<Kept | undefined> {
  return options.evaluate(async () => {
    const {chrome} = globalThis as unknown as {chrome: StorageApi}
    return (await chrome.storage.local.get('ownLexicon'))['ownLexicon']
  })
}

// Runs in a page of the extension.
async function keep(ownLexicon: Kept): Promise<void> {
  await (globalThis as unknown as {chrome: StorageApi}).chrome.storage.local.set({ownLexicon})
}

type StorageApi = {
  storage: {
    local: {
      get(key: string): Promise<Record<string, Kept | undefined>>
      set(items: object): Promise<void>
    }
  }
}
