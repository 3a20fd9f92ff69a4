import {readFile} from 'node:fs/promises'
import {policies} from '@evenhand/engine'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {artifact} from '../artifact.ts'
import {type Chromium, launchChromium} from '../chromium.ts'
import {contenteditable} from '../editors.ts'
import {type FixtureServer, serveFixtures} from '../fixture-server.ts'
import {type ManagedExtension, manageExtension} from '../managed.ts'
import {findAccessibilityProblems, openOptions, openPanel, openPopup} from '../surfaces.ts'

const lexicon = await readFile(new URL('../../fixtures/own-lexicon.yml', import.meta.url), 'utf8')
const settings = {
  policy: 'norfolk',
  levels: {opinion: 'off', outcome: 'error'},
  askBeforeSending: true,
  lexicon,
  sites: ['https://cases.example.org/*', 'http://127.0.0.1/*'],
  sitesOff: ['yahoo']
}
const text = 'The panel is a sweepstake. In my view the plan is too short.'

let fixtures: FixtureServer

beforeAll(async () => {
  fixtures = await serveFixtures()
})

afterAll(() => fixtures.close())

describe('what an organisation has locked', () => {
  const managed = useManaged({
    ...settings,
    locked: ['policy', 'levels', 'lexicon', 'sites', 'askBeforeSending']
  })

  it('is shown in the options, and cannot be changed there', async () => {
    const options = await openOptions(managed.chromium)
    await options.getByText('Your organisation’s lexicon').waitFor()
    expect(await options.getByRole('radio', {name: 'Norfolk'}).isChecked()).toBe(true)
    const choices = options.locator(
      '#policy input, #levels select, #sites .switch, #lexicon .switch, #sending .switch'
    )
    expect(await choices.count()).toBeGreaterThan(policies.length + 13)
    expect(await choices.evaluateAll((all) => all.filter((one) => !one.matches(':disabled')).length)).toBe(0)
    expect(await options.getByRole('button', {name: 'Load a lexicon…'}).count()).toBe(0)
    expect(await options.getByText('Set by your organisation.').count()).toBe(5)
    expect(await options.getByRole('switch', {name: 'Ask before a letter goes'}).isChecked()).toBe(true)
    expect(await findAccessibilityProblems(options)).toEqual([])
    await options.screenshot({path: artifact('options-managed.png'), fullPage: true})
    await options.close()
  })

  it('holds in a letter: its lexicon finds, its level is quiet', async () => {
    await expectListed(managed.chromium, ['a sweepstake'])
  })

  it('is still there after everything was reset', async () => {
    const options = await openOptions(managed.chromium)
    await options.getByRole('button', {name: 'Reset all settings…'}).click()
    await options.getByRole('button', {name: 'Reset all settings', exact: true}).click()
    await options.getByRole('button', {name: 'Undo'}).waitFor()
    expect(await options.getByRole('radio', {name: 'Norfolk'}).isChecked()).toBe(true)
    await options.close()
  })

  it('leaves a site alone that the organisation has not named, and says so', async () => {
    const popup = await openPopup(managed.chromium, managed.chromium.page)
    expect(await popup.getByRole('switch').isDisabled()).toBe(true)
    await popup.getByText('Set by your organisation.').waitFor()
    expect(await findAccessibilityProblems(popup)).toEqual([])
    await popup.close()
  })
})

describe('what an organisation proposes', () => {
  const managed = useManaged(settings)

  it('is shown as its choice, and is the user’s to change and to have back', async () => {
    const options = await openOptions(managed.chromium)
    await options.locator('#policy').getByText('Your organisation’s choice').waitFor()
    const opinion = options.getByLabel('Level for “Own opinion”')
    expect(await opinion.locator(':checked').textContent()).toBe('As set for you (off)')
    await options.getByRole('radio', {name: 'Devon'}).check()
    await opinion.selectOption('warning')
    await options.getByRole('switch', {name: 'Your organisation’s lexicon'}).click()
    await options.getByRole('switch', {name: 'Yahoo Mail'}).click()
    await options.reload()
    expect(await options.getByRole('radio', {name: 'Devon'}).isChecked()).toBe(true)
    expect(await opinion.inputValue()).toBe('warning')
    expect(await options.getByRole('switch', {name: 'Yahoo Mail'}).isChecked()).toBe(true)
    await expectListed(managed.chromium, ['In my view the plan is too short'])
    await options.bringToFront()
    await options.getByRole('button', {name: 'Reset all settings…'}).click()
    await options.getByRole('button', {name: 'Reset all settings', exact: true}).click()
    await options.getByRole('button', {name: 'Undo'}).waitFor()
    expect(await options.getByRole('radio', {name: 'Norfolk'}).isChecked()).toBe(true)
    expect(await opinion.locator(':checked').textContent()).toBe('As set for you (off)')
    await options.close()
    await expectListed(managed.chromium, ['a sweepstake'])
  })

  it('asks the user to allow the organisation’s own sites', async () => {
    const options = await openOptions(managed.chromium)
    await options.getByRole('button', {name: 'Check here: cases.example.org'}).waitFor()
    expect(await findAccessibilityProblems(options)).toEqual([])
    await options.close()
  })
})

describe('a lexicon and a policy of the organisation’s that are bad', () => {
  const managed = useManaged({policy: 'norflok', lexicon: lexicon.replace('    category:', '    categry:')})

  it('are not used, and the options say why', async () => {
    const options = await openOptions(managed.chromium)
    await options.getByText('“norflok” is set here, and there is no policy of that name.').waitFor()
    expect(await options.getByRole('radio', {name: 'All five policies'}).isChecked()).toBe(true)
    await options.getByText('organisation.yml:5:5 unknown key “categry”; did you mean “category”?').waitFor()
    await options.locator('#policy').screenshot({path: artifact('options-unknown-policy.png')})
    await options.close()
    await expectListed(managed.chromium, ['In my view the plan is too short'])
  })
})

/** Runs a Chromium that is managed so, for the tests of one group. */
function useManaged(given: object): {readonly chromium: Chromium} {
  let extension: ManagedExtension
  let chromium: Chromium
  beforeAll(async () => {
    extension = await manageExtension(inject('extension'), given)
    chromium = await launchChromium({extension: extension.extension})
  })
  afterAll(async () => {
    await chromium.close()
    await extension.release()
  })
  return {
    get chromium() {
      return chromium
    }
  }
}

/** What the side panel lists of a letter in the end. */
async function expectListed(chromium: Chromium, words: string[]): Promise<void> {
  await contenteditable.open(chromium.page, fixtures)
  await contenteditable.paste(chromium.page, text)
  const panel: Page = await openPanel(chromium, chromium.page)
  await expect.poll(() => panel.locator('.finding h3 q').allTextContents()).toEqual(words)
  await panel.close()
}
