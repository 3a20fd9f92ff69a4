// Makes the letters in fixtures/ anew with real programs: LibreOffice from letter.fodt, oxmsg for Outlook's form, and OpenSSL for
// mail that is signed or encrypted.
//   apt-get install --no-install-recommends libreoffice-writer python3-uno fonts-liberation openssl
//   pnpm --filter @evenhand/documents run fixtures
import {spawn, spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {crc32, deflateSync} from 'node:zlib'
import {Attachment, Email, MessageEditorFormat} from '@tutao/oxmsg'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'evenhand-letters-'))
const libreOffice = 'soffice'
const openssl = 'openssl'
const office = [`-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`, '--headless']

try {
  const letter = join(fixtures, 'letter.fodt')
  for (const format of ['docx', 'odt', 'rtf', 'html', 'pdf']) {
    convert(letter, format)
    copyFileSync(join(work, `letter.${format}`), join(fixtures, `letter.${format}`))
  }
  makeLockedPdf(letter)
  makeScan()
  await makeLocked(letter)
  makeMessage()
  makeSealedMail()
} finally {
  rmSync(work, {recursive: true, force: true})
}

function convert(source: string, to: string): void {
  const made = spawnSync(libreOffice, [...office, '--convert-to', to, '--outdir', work, source], {
    encoding: 'utf8'
  })
  if (made.status !== 0) throw new Error(`LibreOffice did not convert ${source} to ${to}: ${made.stderr}`)
}

function makeLockedPdf(letter: string): void {
  const options = {
    EncryptFile: {type: 'boolean', value: 'true'},
    DocumentOpenPassword: {type: 'string', value: 'birch'}
  }
  convert(letter, `pdf:writer_pdf_Export:${JSON.stringify(options)}`)
  copyFileSync(join(work, 'letter.pdf'), join(fixtures, 'locked.pdf'))
}

/** A page that is a picture, as a scanner makes it. */
function makeScan(): void {
  const picture = drawPage(160, 220).toString('base64')
  writeFileSync(
    join(work, 'scan.fodt'),
    `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p><draw:frame text:anchor-type="as-char" svg:width="16cm" svg:height="22cm"><draw:image><office:binary-data>${picture}</office:binary-data></draw:image></draw:frame></text:p></office:text></office:body></office:document>`
  )
  convert(join(work, 'scan.fodt'), 'pdf')
  copyFileSync(join(work, 'scan.pdf'), join(fixtures, 'scan.pdf'))
}

/** Grey lines on white, as a PNG. */
function drawPage(width: number, height: number): Buffer {
  const rows = Array.from({length: height}, (_, y) => {
    const isLine = y % 10 < 4 && y > 20 && y < height - 20
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width, isLine ? 96 : 255)])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunks: Array<[string, Buffer]> = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.concat(rows))],
    ['IEND', Buffer.alloc(0)]
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks.map(makeChunk)])
}

function makeChunk([type, content]: [string, Buffer]): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(content.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

async function makeLocked(letter: string): Promise<void> {
  const pipe = `evenhand${process.pid}`
  const server = spawn(libreOffice, [...office, `--accept=pipe,name=${pipe};urp;`], {stdio: 'ignore'})
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // Debian keeps its bridge to LibreOffice with its own Python.
  const script = fileURLToPath(new URL('lock-letter.py', import.meta.url))
  const docx = join(fixtures, 'locked.docx')
  const made = spawnSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [script, pipe, letter, docx, join(fixtures, 'locked.odt')],
    {encoding: 'utf8'}
  )
  if (made.status !== 0) server.kill()
  await ended
  if (made.status !== 0) throw new Error(`LibreOffice did not save with a password: ${made.stderr}`)
}

function makeMessage(): void {
  const email = new Email(false, false)
  email
    .subject('Amir’s plan')
    .sender('nell.corran@example.org', 'Nell Corran')
    .to('ruth.hale@example.org', 'Ruth Hale')
    .sentOn(new Date('2026-03-02T09:15:00Z'))
    .bodyHtml(
      '<html><body><p>Dear Mrs Hale,</p><p>You could:</p><ul><li>ask the school;</li><li>wait for May.</li></ul><p>Nell Corran</p></body></html>'
    )
    .bodyFormat(MessageEditorFormat.EDITOR_FORMAT_HTML)
  email.attach(new Attachment(new Uint8Array(readFileSync(join(fixtures, 'letter.docx'))), 'letter.docx'))
  writeFileSync(join(fixtures, 'message.msg'), email.msg())
}

/** What S/MIME makes of a message: signed so that its text lies in the signature, and encrypted; and the bare part of each. */
function makeSealedMail(): void {
  const [key, certificate] = [join(work, 'key.pem'), join(work, 'certificate.pem')]
  const subject = ['-subj', '/CN=Nell Corran/emailAddress=nell.corran@example.org']
  runOpenssl([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '3650',
    ...subject,
    '-keyout',
    key,
    '-out',
    certificate
  ])
  const text = join(fixtures, 'mail.txt')
  const headers = [
    '-from',
    'nell.corran@example.org',
    '-to',
    'ruth.hale@example.org',
    '-subject',
    'Your call'
  ]
  const signed = ['cms', '-sign', '-nodetach', '-text', '-in', text, '-signer', certificate, '-inkey', key]
  const locked = ['cms', '-encrypt', '-aes256', '-text', '-in', text]
  runOpenssl([...signed, ...headers, '-out', join(fixtures, 'signed.eml')])
  runOpenssl([...signed, '-outform', 'DER', '-out', join(fixtures, 'signed.p7m')])
  runOpenssl([...locked, ...headers, '-out', join(fixtures, 'encrypted.eml'), certificate])
  runOpenssl([...locked, '-outform', 'DER', '-out', join(fixtures, 'encrypted.p7m'), certificate])
}

function runOpenssl(parameters: ReadonlyArray<string>): void {
  const made = spawnSync(openssl, parameters, {encoding: 'utf8'})
  if (made.status !== 0) throw new Error(`openssl ${parameters[0]} failed: ${made.stderr}`)
}
