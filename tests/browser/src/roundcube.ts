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

    async compose(kind: 'plain' | 'html', subject: string): Promise<void> {
      await page.goto(`${webmail.origin}/?_task=mail&_action=compose`)
      await plainBody.waitFor()
      await page.locator('#compose_to input[type=text]').fill('officer@example.org')
      await page.fill('#compose-subject', subject)
      if (kind === 'html') await switchToHtml(page, htmlFrame)
    },

    /** Types key by key into the body, as a person does; blank lines separate paragraphs. */
    async type(kind: 'plain' | 'html', text: string): Promise<void> {
      const body = kind === 'plain' ? plainBody : htmlFrame.locator('body')
      await body.click()
      await page.keyboard.press('Control+Home')
      // Return makes a paragraph in the HTML editor, where plain text needs a blank line.
      await page.keyboard.type(kind === 'plain' ? text : text.replaceAll('\n\n', '\n'))
    },

    /** Sends the message and returns it as the mail server received it, one character for each byte. */
    async send(): Promise<string> {
      const before = new Set(await readdir(webmail.outbox))
      await page.click('.formbuttons button.send')
      return waitForMessage(webmail.outbox, before)
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

async function waitForMessage(outbox: string, before: ReadonlySet<string>): Promise<string> {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    const files = await readdir(outbox)
    const arrived = files.find((name) => name.endsWith('.eml') && !before.has(name))
    if (arrived !== undefined) return readFile(join(outbox, arrived), 'latin1')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No message arrived in ${outbox} within 15 seconds.`)
}
