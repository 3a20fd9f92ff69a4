import {describe, expect, it} from 'vitest'
import {readDocuments} from './read-documents.ts'
import type {Problem, ReadDocument, Reading} from './types.ts'

const letter =
  'Dear Mrs Hale,\n\nYou told me that Amir is tired after school.\n\nYours sincerely,\nNell Corran'

async function readAll(name: string, content: string | Uint8Array, limits = {}): Promise<Reading[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const readings: Reading[] = []
  for await (const reading of readDocuments({name, bytes}, limits)) readings.push(reading)
  return readings
}

async function readOne(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  const [reading] = await readAll(name, content)
  if (reading?.type !== 'document') throw new Error(`${name} was not read: ${reading?.problem.message}`)
  return reading.document
}

async function problemOf(name: string, content: string | Uint8Array, limits = {}): Promise<Problem> {
  const [reading] = await readAll(name, content, limits)
  if (reading?.type !== 'problem') throw new Error(`${name} was read`)
  return reading.problem
}

describe('plain text', () => {
  it('is the text as it stands, with its lines ended one way', async () => {
    const {text, format, pieces} = await readOne('letter.txt', letter.replace(/\n/g, '\r\n'))
    expect(text).toBe(letter)
    expect(format).toBe('txt')
    expect(pieces.map(({start, end}) => text.slice(start, end))).toEqual(letter.split('\n\n'))
  })

  it('is read in the encodings that Windows and old mail programs write', async () => {
    const said = 'He said “£40” – no more.'
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...said].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])
    ])
    const windows = Uint8Array.from(
      [...said].map((one) => ({'“': 0x93, '”': 0x94, '–': 0x96})[one] ?? one.charCodeAt(0))
    )
    expect((await readOne('a.txt', said)).text).toBe(said)
    expect((await readOne('a.txt', `\ufeff${said}`)).text).toBe(said)
    expect((await readOne('a.txt', wide)).text).toBe(said)
    expect((await readOne('a.txt', wide.subarray(2))).text).toBe(said)
    expect((await readOne('a.txt', windows)).text).toBe(said)
  })
})

describe('Markdown and HTML', () => {
  const plain = [
    'Next steps',
    'Dear Mrs Hale, you could:',
    '- ask the school for a meeting\n- speak to the local authority',
    'Then:',
    '1. Keep the letter.\n2. Tell me.',
    'When',
    'Monday',
    'Thank you.'
  ].join('\n\n')

  it('give the text of the letter without its marks', async () => {
    const markdown = `---\nauthor: Nell\n---\n# Next steps\n\nDear **Mrs Hale**, you\ncould:\n\n* ask the [school](https://example.org) for a meeting\n* speak to the _local authority_\n\nThen:\n\n1. Keep the letter.\n2. Tell me.\n\n| When | Monday |\n|---|---|\n\nThank you.\n`
    const html = `<!doctype html><title>x</title><h1>Next steps</h1><p>Dear <b>Mrs Hale</b>, you
      could:</p><ul><li>ask the <a href=#>school</a> for a meeting<li><p>speak to the <i>local authority</i></p></ul>
      Then:<ol><li>Keep the letter.</li><li>Tell me.</li></ol><table><tr><td>When<td>Monday</table><div>Thank you.</div>`
    expect((await readOne('a.md', markdown)).text).toBe(plain)
    expect((await readOne('a.html', html)).text).toBe(plain)
  })

  it('say what each stretch is', async () => {
    const {text, pieces} = await readOne('a.html', '<html><h2>Plan</h2><ul><li>One</ul><p>Two</p>')
    expect(pieces.map(({start, end, kind, paragraph}) => [text.slice(start, end), kind, paragraph])).toEqual([
      ['Plan', 'heading', 1],
      ['- One', 'list item', 2],
      ['Two', 'paragraph', 3]
    ])
  })

  it('tell changes from the text', async () => {
    const {text, pieces, asides} = await readOne(
      'a.html',
      '<html><p>It is <del>bad</del><ins>hard</ins> work.</p>'
    )
    expect(text).toBe('It is hard work.')
    expect(asides).toEqual([
      {kind: 'deleted', text: 'bad', paragraph: 1},
      {kind: 'inserted', text: 'hard', paragraph: 1}
    ])
    const inserted = pieces.find(({kind}) => kind === 'inserted')
    expect(text.slice(inserted?.start, inserted?.end)).toBe('hard')
  })
})

describe('mail', () => {
  const mail = [
    'From: Nell Corran <nell@example.org>',
    'To: "Hale, Ruth" <ruth@example.org>, dan@example.org',
    'Subject: =?utf-8?q?Amir=E2=80=99s_plan?=',
    'Date: Mon, 2 Mar 2026 09:15:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary=a',
    '',
    '--a',
    'Content-Type: text/plain',
    '',
    'PLAIN',
    '--a',
    'Content-Type: text/html',
    '',
    '<p>Dear Ruth,</p><p>Yes.</p><blockquote>Is it Tuesday?<br>Ruth</blockquote>',
    '--a--',
    '--b',
    'Content-Type: image/png; name=logo.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b',
    'Content-Type: text/plain; name=note.txt',
    'Content-Disposition: attachment; filename=note.txt',
    '',
    'The note.',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: Ruth <ruth@example.org>',
    'Subject: Question',
    'MIME-Version: 1.0',
    '',
    'Is it Tuesday?',
    '--b--',
    ''
  ].join('\r\n')

  it('has its headers, its text as it was written, and quoted history marked', async () => {
    const {text, mail: headers, date, author, format} = await readOne('a.eml', mail)
    expect(format).toBe('eml')
    expect(text).toBe('Dear Ruth,\n\nYes.\n\n> Is it Tuesday?\n> Ruth')
    expect(headers).toEqual({
      date: '2026-03-02T09:15:00.000Z',
      from: 'Nell Corran <nell@example.org>',
      to: ['Hale, Ruth <ruth@example.org>', 'dan@example.org'],
      subject: 'Amir’s plan'
    })
    expect(date).toBe('2026-03-02T09:15:00.000Z')
    expect(author).toBe('Nell Corran')
  })

  it('brings its attached documents and messages, and no logos', async () => {
    const readings = await readAll('a.eml', mail)
    expect(
      readings.map((reading) => reading.type === 'document' && [reading.document.path, reading.document.name])
    ).toEqual([
      [[], 'a.eml'],
      [['a.eml'], 'note.txt'],
      [['a.eml'], 'Question']
    ])
  })

  it('comes out of a mailbox message by message, with lines that were shielded given back', async () => {
    const box = `From nell@example.org Mon Mar  2 09:15:00 2026\n${mail.replace(/\r/g, '')}\nFrom dan@example.org Mon Mar  2 10:00:00 2026\nSubject: Two\n\nHello.\n\n>From Monday on.\n\nFrom here it is quiet.\n`
    const readings = await readAll('March.mbox', box)
    expect(
      readings.map((reading) => reading.type === 'document' && [reading.document.path, reading.document.name])
    ).toEqual([
      [['March.mbox'], 'Amir’s plan'],
      [['March.mbox', 'Amir’s plan'], 'note.txt'],
      [['March.mbox', 'Amir’s plan'], 'Question'],
      [['March.mbox'], 'Two']
    ])
    const last = readings.at(-1)
    expect(last?.type === 'document' && last.document.text).toBe(
      'Hello.\n\nFrom Monday on.\n\nFrom here it is quiet.'
    )
  })

  it('stops at the depth that was asked for, and reads what lies above', async () => {
    const readings = await readAll('a.eml', mail, {depth: 0})
    expect(readings.map((reading) => (reading.type === 'problem' ? reading.problem.code : 'read'))).toEqual([
      'read',
      'nested too deeply',
      'nested too deeply'
    ])
  })
})

describe('a file that can’t be read', () => {
  it('says so when there is nothing in it', async () => {
    expect(await problemOf('a.txt', '')).toEqual({
      name: 'a.txt',
      path: [],
      code: 'empty',
      message: '“a.txt” has no words in it. If it should have, open it to see.'
    })
    expect((await problemOf('a.docx', new Uint8Array(9000))).code).toBe('corrupt')
  })

  it('says what it is when its name says something else', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    expect(await problemOf('letter.docx', png)).toMatchObject({
      code: 'mislabelled',
      message: expect.stringContaining('a picture')
    })
    expect((await problemOf('logo.png', png)).code).toBe('unsupported')
  })

  it('is read as what it is when only its name is wrong', async () => {
    expect((await readOne('letter.docx', letter)).format).toBe('txt')
    expect((await readOne('letter.txt', '<!DOCTYPE html><p>Yes.</p>')).format).toBe('html')
    expect((await readOne('memo.txt', 'To: All\nFrom: Nell\n\nYes.')).format).toBe('txt')
  })

  it.each([
    ['rtf', `{\\rtf1 ${'{'.repeat(100_000)}`],
    ['html', `<html>${'<div>'.repeat(20_000)}x`],
    ['md', `${'> '.repeat(2000)}x`]
  ])('says so of a .%s that is nested deeper than anybody writes', async (ending, content) => {
    expect((await problemOf(`a.${ending}`, content)).code).toBe('corrupt')
  })

  it('is not read when it is larger than the limit', async () => {
    const {code, message} = await problemOf('a.txt', letter.repeat(30_000), {fileBytes: 2 * 1024 * 1024})
    expect(code).toBe('too large')
    expect(message).toContain('2 MB')
  })
})
