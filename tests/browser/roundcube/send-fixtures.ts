// Sends the same letter from Roundcube as plain text and as HTML, each with a document attached, and keeps what the mail server
// received among the fixtures of @evenhand/documents. Start the webmail first: bash roundcube/up.sh
//   node roundcube/send-fixtures.ts STATE-FOLDER HTTP-PORT
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {launchChromium} from '../src/chromium.ts'
import {openRoundcube} from '../src/roundcube.ts'

const [state = '/tmp/evenhand-roundcube', port = '18080'] = process.argv.slice(2)
const fixtures = fileURLToPath(new URL('../../../packages/documents/fixtures/', import.meta.url))
const paragraphs = readFileSync(join(fixtures, 'mail.txt'), 'utf8').trimEnd().split('\n\n')
const webmail = {
  origin: `http://127.0.0.1:${port}`,
  outbox: join(state, 'outbox'),
  mail: join(state, 'mail')
}

const chromium = await launchChromium()
try {
  const {page} = chromium
  const roundcube = openRoundcube(page, webmail)
  await roundcube.logIn()
  for (const kind of ['plain', 'html'] as const) {
    const subject = `Amir's plan (${kind})`
    await roundcube.compose(kind, subject)
    await page.setInputFiles('input[name="_attachments[]"]', join(fixtures, 'letter.docx'))
    await page.locator('#attachment-list .delete, #attachment-list li:not(.uploading) a').first().waitFor()
    await (kind === 'html' ? roundcube.htmlBody : roundcube.plainBody).click()
    for (const [at, paragraph] of paragraphs.entries()) {
      // What a new line is differs: a paragraph in HTML, a line in plain text.
      if (at > 0) await page.keyboard.press('Enter')
      if (at > 0 && kind === 'plain') await page.keyboard.press('Enter')
      await page.keyboard.insertText(paragraph)
    }
    writeFileSync(join(fixtures, `roundcube-${kind}.eml`), await roundcube.send(subject), 'latin1')
  }
} finally {
  await chromium.close()
}
