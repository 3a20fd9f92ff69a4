import type {Page} from 'puppeteer-core'
import {beforeAll, inject} from 'vitest'
import {openFirefoxDesk} from '../firefox-desk.ts'
import {describeInFirefox} from '../firefox-suite.ts'

const webmail = inject('webmail')
const desk = openFirefoxDesk('roundcube')

beforeAll(async () => {
  await Promise.all([logIn(desk.plain.page), logIn(desk.checked.page)])
})

describeInFirefox(
  {
    name: 'Roundcube, plain text',
    open: compose,
    target: '#composebody',
    content: 'document.querySelector("#composebody").value'
  },
  desk
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
  desk
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
