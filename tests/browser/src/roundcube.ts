import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {FrameLocator, Locator, Page} from 'playwright-core'

/** Where the webmail of this run listens, and where the messages that it sends arrive. */
export type Webmail = {origin: string; outbox: string}

/** Drives Roundcube as a person would. */
export function openRoundcube(page: Page, webmail: Webmail) {
  const plainBody = page.locator('#composebody')
  const htmlFrame = page.frameLocator('iframe.tox-edit-area__iframe')
  return {
    plainBody,
    htmlFrame,
    htmlBody: htmlFrame.locator('body'),

    async logIn(): Promise<void> {
      await page.goto(`${webmail.origin}/`)
      page.setDefaultTimeout(10_000)
      await page.fill('#rcmloginuser', 'test@localhost')
      await page.fill('#rcmloginpwd', 'test')
      await page.click('#rcmloginsubmit')
      await page.locator('#messagelist').waitFor({state: 'attached'})
    },

    /** Opens a new message and puts the caret where its text begins. */
    async compose(kind: 'plain' | 'html', subject: string): Promise<void> {
      await page.goto(`${webmail.origin}/?_task=mail&_action=compose`)
      await plainBody.waitFor()
      await page.locator('#compose_to input[type=text]').fill('officer@example.org')
      await page.fill('#compose-subject', subject)
      if (kind === 'html') await switchToHtml(page, htmlFrame)
      await (kind === 'html' ? htmlFrame.locator('body') : plainBody).click()
      await page.keyboard.press('Control+Home')
    },

    /**
     * Sends the message and returns it as the mail server received it, one character for each byte. No other message
     * with this subject may be on its way.
     */
    async send(subject: string): Promise<string> {
      const before = new Set(await readdir(webmail.outbox))
      await page.click('.formbuttons button.send')
      return waitForMessage(webmail.outbox, subject, before)
    }
  }
}

/**
 * Returns a message without what differs between any two messages: their date, their id, and the random boundary
 * between the parts.
 */
export function withoutMessageStamps(message: string): string {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1]
  const stamped = boundary === undefined ? message : message.replaceAll(boundary, 'BOUNDARY')
  return stamped.replace(/^Date: .*\r\n/m, '').replace(/^Message-ID: .*\r\n/im, '')
}

async function switchToHtml(page: Page, frame: FrameLocator): Promise<void> {
  await page.locator('.editor-toolbar a').first().click()
  const body: Locator = frame.locator('body#tinymce')
  await body.waitFor()
}

async function waitForMessage(outbox: string, subject: string, before: ReadonlySet<string>): Promise<string> {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    const names = await readdir(outbox)
    const arrived = names.filter((name) => /^\d.*\.eml$/.test(name) && !before.has(name))
    const messages = await Promise.all(arrived.map((name) => readFile(join(outbox, name), 'latin1')))
    const found = messages.find((message) => message.includes(`\r\nSubject: ${subject}\r\n`))
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No message about "${subject}" arrived within 15 seconds.`)
}
