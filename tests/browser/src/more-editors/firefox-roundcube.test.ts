import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, inject} from 'vitest'
import {buildExtension} from '../build-extension.ts'
import {type Firefox, launchFirefox} from '../firefox.ts'
import {describeInFirefox} from '../firefox-suite.ts'

const webmail = inject('webmail')
let plain: Firefox
let checked: Firefox

beforeAll(async () => {
  const extension = await buildExtension('firefox', 'extension-firefox-roundcube')
  ;[plain, checked] = await Promise.all([launchFirefox(), launchFirefox(extension)])
  await Promise.all([logIn(plain.page), logIn(checked.page)])
})

afterAll(async () => {
  await Promise.all([plain.close(), checked.close()])
})

describeInFirefox(
  {
    name: 'Roundcube, plain text',
    open: compose,
    target: '#composebody',
    content: 'document.querySelector("#composebody").value'
  },
  () => ({plain, checked})
)

describeInFirefox(
  {
    name: 'Roundcube, HTML',
    async open(page) {
      await compose(page)
      await page.click('.editor-toolbar a')
      await page.waitForSelector('iframe.tox-edit-area__iframe')
    },
    frame: 'iframe.tox-edit-area__iframe',
    target: 'body',
    content: 'tinymce.activeEditor.getContent()'
  },
  () => ({plain, checked})
)

async function logIn(page: Page): Promise<void> {
  // A letter that is open asks before it goes.
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${webmail.origin}/`)
  await page.type('#rcmloginuser', 'test@localhost')
  await page.type('#rcmloginpwd', 'test')
  await page.click('#rcmloginsubmit')
  await page.waitForSelector('#messagelist')
}

async function compose(page: Page): Promise<void> {
  await page.goto(`${webmail.origin}/?_task=mail&_action=compose`)
  await page.waitForSelector('#composebody')
}
