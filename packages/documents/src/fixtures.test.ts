import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {placeOf} from './place-of.ts'
import {readDocuments} from './read-documents.ts'
import type {Problem, ReadDocument, Reading} from './types.ts'

// Made by LibreOffice from letter.fodt: see the package's README.
const letter = readFixture('letter.txt')
const plain = new TextDecoder().decode(letter).trimEnd()

describe.each(['docx', 'odt', 'rtf'])('a .%s that LibreOffice wrote', (format) => {
  it('has the text of the letter as it is typed', async () => {
    expect((await readOne(`letter.${format}`)).text).toBe(plain)
  })

  it('keeps comments and changes beside the text, with who made them', async () => {
    const {asides} = await readOne(`letter.${format}`)
    const by = {author: 'Sunil Dray'}
    expect(asides).toEqual([
      {kind: 'comment', text: 'Did she say this in the call?', ...by, paragraph: 2},
      {kind: 'deleted', text: 'unreasonably', ...by, paragraph: 8},
      {kind: 'inserted', text: ', and gave the dates below', ...by, paragraph: 8},
      {kind: 'header or footer', text: 'Brackmoor SENDIASS, impartial advice'},
      {kind: 'header or footer', text: 'Page 2'}
    ])
  })

  it('says what each stretch is', async () => {
    const {text, pieces} = await readOne(`letter.${format}`)
    const kindOf = (words: string) => {
      const at = text.indexOf(words)
      return pieces.findLast(({start, end}) => start <= at && at < end)?.kind
    }
    expect(kindOf('What you could do')).toBe('heading')
    expect(kindOf('- ask the school')).toBe('list item')
    expect(kindOf('2. Keep a copy')).toBe('list item')
    expect(kindOf('Monday 16 March')).toBe('table cell')
    expect(kindOf('and gave the dates')).toBe('inserted')
    expect(kindOf('The regulations')).toBe('footnote')
    expect(kindOf('Yours sincerely')).toBe('paragraph')
  })

  it('has the date and the author that the file states', async () => {
    const {date, author} = await readOne(`letter.${format}`)
    expect([date, author]).toEqual(['2026-03-02T09:15:00.000Z', 'Nell Corran'])
  })
})

// LibreOffice writes what was deleted into these as if it were text.
describe.each(['html', 'pdf'])('a .%s that LibreOffice wrote', (format) => {
  it('has the text of the letter as it is typed', async () => {
    const {text} = await readOne(`letter.${format}`)
    expect(text).toBe(plain.replace('declined a meeting', 'unreasonably declined a meeting'))
  })

  it('keeps headers and footers beside the text', async () => {
    const {asides} = await readOne(`letter.${format}`)
    const edges = asides.filter(({kind}) => kind === 'header or footer').map(({text}) => text)
    expect(edges).toEqual(['Brackmoor SENDIASS, impartial advice', expect.stringMatching(/^Page \d$/)])
  })
})

it('leads back to the page of a PDF', async () => {
  const document = await readOne('letter.pdf')
  expect(placeOf(document, document.text.indexOf('declined a meeting'))).toEqual({paragraph: 8, page: 1})
  expect(placeOf(document, document.text.indexOf('Keep a copy'))).toEqual({paragraph: 15, page: 2})
  expect(placeOf(document, document.text.indexOf('The regulations'))).toEqual({paragraph: 19, page: 1})
})

it('leads back to the page where the file says how it was paged', async () => {
  const document = await readOne('letter.odt')
  expect(placeOf(document, document.text.indexOf('declined a meeting'))).toEqual({paragraph: 8, page: 1})
  expect(placeOf(document, document.text.indexOf('Keep a copy'))).toEqual({paragraph: 15, page: 2})
})

it('reads a .pdf that is given as Node’s own Buffer, and leaves its bytes alone', async () => {
  const bytes = Buffer.from(readFixture('letter.pdf'))
  const before = bytes.toString('latin1')
  for await (const reading of readDocuments({name: 'letter.pdf', bytes}))
    expect(reading.type).toBe('document')
  expect(bytes.toString('latin1')).toBe(before)
})

it('reads a message as Outlook saves it, and the letter that is attached', async () => {
  const [message, attached] = await readAll('message.msg')
  if (message?.type !== 'document' || attached?.type !== 'document') throw new Error('not read')
  expect(message.document).toMatchObject({
    format: 'msg',
    text: 'Dear Mrs Hale,\n\nYou could:\n\n- ask the school;\n- wait for May.\n\nNell Corran',
    mail: {
      date: '2026-03-02T09:15:00.000Z',
      from: 'Nell Corran <nell.corran@example.org>',
      to: ['Ruth Hale <ruth.hale@example.org>'],
      subject: 'Amir’s plan'
    },
    date: '2026-03-02T09:15:00.000Z',
    author: 'Nell Corran'
  })
  expect([attached.document.path, attached.document.name]).toEqual([['message.msg'], 'letter.docx'])
  expect(attached.document.text).toBe(plain)
})

it.each(['plain', 'html'])(
  'reads a message that Roundcube sent as %s, with its lines as they were typed, and the letter that is attached',
  async (kind) => {
    const name = `roundcube-${kind}.eml`
    const [message, attached] = await readAll(name)
    if (message?.type !== 'document' || attached?.type !== 'document') throw new Error('not read')
    const typed = new TextDecoder().decode(readFixture('mail.txt')).trimEnd()
    expect(message.document.text).toBe(typed)
    expect(message.document.mail).toMatchObject({
      to: ['officer@example.org'],
      subject: `Amir's plan (${kind})`
    })
    expect([attached.document.path, attached.document.name]).toEqual([[name], 'letter.docx'])
    expect(attached.document.text).toBe(plain)
  }
)

it.each(['encrypted.eml', 'encrypted.p7m'])(
  'says that %s is encrypted, and who can open it',
  async (name) => {
    const {code, message} = await problemOf(name)
    expect(code).toBe('encrypted')
    expect(message).toBe(
      `“${name}” is an encrypted message and can’t be read. Open it in the mail program that has the key, and save its text.`
    )
  }
)

it.each(['signed.eml', 'signed.p7m'])('says that the words of %s are in its signature', async (name) => {
  const {code, message} = await problemOf(name)
  expect(code).toBe('unsupported')
  expect(message).toContain('is a signed message whose words are packed into its signature (S/MIME).')
  expect(message).toContain('Open it in your mail program')
})

it('says what winmail.dat is, and reads the message that it came with', async () => {
  const bundle = btoa(`\x78\x9f\x3e\x22${'\x01'.repeat(40)}`)
  const message = [
    'From: Nell Corran <nell.corran@example.org>',
    'Content-Type: multipart/mixed; boundary="=_x"',
    '',
    '--=_x',
    'Content-Type: text/plain',
    '',
    'Dear Mrs Hale',
    '--=_x',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    '',
    bundle,
    '--=_x--',
    ''
  ].join('\r\n')
  const [read, problem] = await readAll('a.eml', new TextEncoder().encode(message))
  expect(read?.type === 'document' && read.document.text).toBe('Dear Mrs Hale')
  expect(problem?.type === 'problem' && problem.problem.message).toBe(
    '“winmail.dat” is an Outlook attachment bundle (winmail.dat). Save the message from Outlook as .msg.'
  )
})

it.each(['docx', 'odt', 'pdf'])('says that a .%s is locked with a password', async (format) => {
  const {code, message} = await problemOf(`locked.${format}`)
  expect(code).toBe('encrypted')
  expect(message).toContain('locked with a password and can’t be read')
})

it('says that a PDF is a scan', async () => {
  expect((await problemOf('scan.pdf')).code).toBe('scanned')
})

it.each(['docx', 'odt', 'pdf', 'rtf', 'msg'])('says that a .%s was cut short', async (format) => {
  const whole = readFixture(format === 'msg' ? 'message.msg' : `letter.${format}`)
  const readings = await readAll(`cut.${format}`, whole.slice(0, whole.length * 0.6))
  expect(readings.map((reading) => (reading.type === 'problem' ? reading.problem.code : 'read'))).toEqual([
    'corrupt'
  ])
})

async function problemOf(name: string): Promise<Problem> {
  const [reading] = await readAll(name)
  if (reading?.type !== 'problem') throw new Error(`${name} was read`)
  return reading.problem
}

async function readAll(name: string, bytes = readFixture(name)): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readDocuments({name, bytes})) readings.push(reading)
  return readings
}

async function readOne(name: string): Promise<ReadDocument> {
  const [reading] = await readAll(name)
  if (reading?.type !== 'document') throw new Error(`${name} was not read: ${reading?.problem.message}`)
  return reading.document
}

function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
}
