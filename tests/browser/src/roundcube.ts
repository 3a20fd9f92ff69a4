import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {FrameLocator, Locator, Page} from 'playwright-core'

/** Where the webmail of this run listens, where the messages that it sends arrive, and where its user's mail lies. */
export type Webmail = {origin: string; outbox: string; mail: string}

const user = 'test@localhost'

/** Drives Roundcube as a person would. */
export function openRoundcube(page: Page, webmail: Webmail) {
  const plainBody = page.locator('#composebody')
  const htmlFrame = page.frameLocator('iframe.tox-edit-area__iframe')

  /** Asks for a message to write. A request that is still under way would write the session back without its beginnings. */
  async function begin(query = ''): Promise<void> {
    await page.waitForLoadState('networkidle')
    await page.goto(`${webmail.origin}/?_task=mail&_action=compose${query}`)
  }

  return {
    plainBody,
    htmlFrame,
    htmlBody: htmlFrame.locator('body'),

    async logIn(): Promise<void> {
      await page.goto(`${webmail.origin}/`)
      page.setDefaultTimeout(40_000)
      await page.fill('#rcmloginuser', user)
      await page.fill('#rcmloginpwd', 'test')
      // Dovecot makes the inbox when it is first looked into.
      const listed = page.waitForResponse((response) => response.url().includes('_action=list'))
      await page.click('#rcmloginsubmit')
      await listed
    },

    /** Opens a reply to the message with this subject, the caret before the words that it quotes. */
    async reply(subject: string): Promise<void> {
      const message = page.locator('#messagelist a[href*="_uid="]', {hasText: subject}).first()
      // A message that has only just arrived may not be in the list at the first look.
      for (let looks = 0; looks < 5 && !(await message.isVisible()); looks++) {
        await page.goto(`${webmail.origin}/?_task=mail&_mbox=INBOX`)
        await message.waitFor({timeout: 4000}).catch(() => {})
      }
      // It is not clicked: that would look at the message as well.
      const uid = new URL((await message.getAttribute('href')) ?? '', webmail.origin).searchParams.get('_uid')
      await begin(`&_mbox=INBOX&_reply_uid=${uid}`)
      await plainBody.click()
      await page.keyboard.press('Control+Home')
    },

    /** Opens a new message and puts the caret where its text begins. */
    async compose(kind: 'plain' | 'html', subject: string): Promise<void> {
      await begin()
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
     *
     * @param answer what is done after the press of the button, where the message does not go at once
     */
    async send(subject: string, answer: () => Promise<void> = async () => {}): Promise<string> {
      const before = new Set(await readdir(webmail.outbox))
      await page.click('.formbuttons button.send')
      await answer()
      const message = await waitForMessage(webmail.outbox, subject, before)
      // Roundcube goes back to the inbox by itself, and must not be sent elsewhere meanwhile.
      await page.waitForURL((url) => !url.search.includes('_action=compose'))
      return message
    }
  }
}

/** Puts a message into the inbox of the tests' user, who has logged in once, so that the inbox exists. */
export async function deliver(webmail: Webmail, subject: string, text: string): Promise<void> {
  const message = [
    'From: Priya Cole <priya@example.org>',
    `To: ${user}`,
    `Subject: ${subject}`,
    'Date: Tue, 03 Nov 2026 09:12:00 +0000',
    'Message-ID: <letter@example.org>',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    text,
    ''
  ]
  await writeFile(join(webmail.mail, user, 'new', '1793697120.letter.example'), message.join('\r\n'))
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
  const deadline = Date.now() + 20_000
  while (Date.now() < deadline) {
    const names = await readdir(outbox)
    const arrived = names.filter((name) => /^\d.*\.eml$/.test(name) && !before.has(name))
    const messages = await Promise.all(arrived.map((name) => readFile(join(outbox, name), 'latin1')))
    const found = messages.find((message) => message.includes(`\r\nSubject: ${subject}\r\n`))
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No message about "${subject}" arrived within 20 seconds.`)
}
