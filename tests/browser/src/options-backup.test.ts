import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {type Chromium, launchChromium} from './chromium.ts'
import {findAccessibilityProblems, openOptions} from './surfaces.ts'

let chromium: Chromium
let options: Page
let saved: string

beforeAll(async () => {
  chromium = await launchChromium({extension: inject('extension')})
  options = await openOptions(chromium)
  await chooseNorfolk()
})

afterAll(() => chromium.close())

describe('all settings at once', () => {
  it('are saved to a file of JSON', async () => {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', {name: 'Save settings to a file'}).click()
    ])
    expect(download.suggestedFilename()).toMatch(/^evenhand-settings-\d{4}-\d\d-\d\d\.json$/)
    saved = await readFile(await download.path(), 'utf8')
    expect(JSON.parse(saved)).toMatchObject({
      format: 'evenhand-settings',
      settings: {policy: 'norfolk', levels: {opinion: 'off'}}
    })
  })

  it('are saved with the wordings that were allowed, or without, once these have been shown', async () => {
    const file = JSON.parse(saved)
    file.settings.allowedWordings = [{ruleId: 'judgement/useless', words: 'mrs cole is useless'}]
    await load(JSON.stringify(file))
    await options.getByRole('button', {name: 'Undo'}).waitFor()
    const button = options.getByRole('button', {name: 'Save settings to a file'})
    const question = options.getByRole('dialog', {name: 'Save the wordings that you allow, too?'})
    await button.click()
    expect(await question.getByRole('listitem').allTextContents()).toEqual(['mrs cole is useless'])
    expect(await findAccessibilityProblems(options)).toEqual([])
    await options.keyboard.press('Escape')
    await question.waitFor({state: 'hidden'})
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    const wordingsSaved = async (answer: string) => {
      await button.click()
      const [download] = await Promise.all([
        options.waitForEvent('download'),
        question.getByRole('button', {name: answer}).click()
      ])
      return JSON.parse(await readFile(await download.path(), 'utf8')).settings.allowedWordings
    }
    expect(await wordingsSaved('Save without them')).toEqual([])
    expect(await wordingsSaved('Save with them')).toEqual(file.settings.allowedWordings)
    await load(saved)
  })

  it('are kept where the question about a reset is answered with Escape', async () => {
    const button = options.getByRole('button', {name: 'Reset all settings…'})
    await button.click()
    const question = options.getByRole('dialog', {name: 'Reset all settings?'})
    await question.waitFor()
    expect(await findAccessibilityProblems(options)).toEqual([])
    await options.keyboard.press('Escape')
    await question.waitFor({state: 'hidden'})
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await readChoices()).toEqual({policy: 'norfolk', opinion: 'off'})
  })

  it('are reset once the question is answered, and undone by the key that follows', async () => {
    await options.getByRole('button', {name: 'Reset all settings…'}).click()
    await options.getByRole('button', {name: 'Reset all settings', exact: true}).click()
    await expect.poll(readChoices).toEqual({policy: 'all', opinion: ''})
    const undo = options.getByRole('button', {name: 'Undo'})
    await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true)
    await options.keyboard.press('Enter')
    await expect.poll(readChoices).toEqual({policy: 'norfolk', opinion: 'off'})
    await undo.waitFor({state: 'hidden'})
  })

  it('are loaded from the file, and undone', async () => {
    await options.getByRole('radio', {name: 'All five policies'}).check()
    await load(saved)
    await expect.poll(readChoices).toEqual({policy: 'norfolk', opinion: 'off'})
    await options.getByRole('button', {name: 'Undo'}).click()
    await expect.poll(readChoices).toEqual({policy: 'all', opinion: 'off'})
  })

  it('stay as they are where a file is bad, and every place in it is named', async () => {
    await chooseNorfolk()
    const bad = JSON.parse(saved)
    bad.settings.policy = 'devon'
    bad.settings.levels = {directive: 'loud'}
    bad.settings.colour = 'green'
    await load(JSON.stringify(bad))
    const heading = options.getByRole('heading', {name: 'was not loaded, and nothing was changed'})
    await heading.waitFor()
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await options.locator('.problems li').allTextContents()).toEqual([
      'settings.levels.directive: this has to be one of error, warning, hint, off.',
      'settings.colour: Evenhand has no such setting. Look for a slip in its name, or take it out.'
    ])
    expect(await findAccessibilityProblems(options)).toEqual([])
    expect(await readChoices()).toEqual({policy: 'norfolk', opinion: 'off'})
  })
})

async function chooseNorfolk(): Promise<void> {
  await options.getByRole('radio', {name: 'Norfolk'}).check()
  await options.getByLabel('Level for “Own opinion”').selectOption('off')
}

async function load(text: string): Promise<void> {
  const [chooser] = await Promise.all([
    options.waitForEvent('filechooser'),
    options.getByRole('button', {name: 'Load settings from a file…'}).click()
  ])
  await chooser.setFiles({name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text)})
}

async function readChoices(): Promise<{policy: string; opinion: string}> {
  return {
    policy: await options.locator('#policy :checked').inputValue(),
    opinion: await options.getByLabel('Level for “Own opinion”').inputValue()
  }
}
