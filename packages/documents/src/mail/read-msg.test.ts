import {readFileSync} from 'node:fs'
import {utils, write} from 'cfb'
import {expect, it} from 'vitest'
import {readDocuments} from '../read-documents.ts'
import type {Limits, Reading} from '../types.ts'

type Message = {
  subject: string
  body?: string
  richText?: Uint8Array
  class?: string
  attached?: Message
  attachment?: Uint8Array
}

it('reads a message that is attached to another', async () => {
  const readings = await read({
    subject: 'Your question',
    body: 'Dear Ruth,\r\n\r\nPlease see below.',
    attached: {subject: 'The plan', body: 'It is ready.'}
  })
  expect(readings).toMatchObject([
    {document: {name: 'a.msg', path: [], text: 'Dear Ruth,\n\nPlease see below.'}},
    {document: {name: 'The plan', path: ['a.msg'], format: 'msg', text: 'It is ready.'}}
  ])
})

it('stops at the depth that was asked for', async () => {
  const readings = await read(
    {
      subject: 'One',
      body: 'One.',
      attached: {subject: 'Two', body: 'Two.', attached: {subject: 'Three', body: 'Three.'}}
    },
    {depth: 1}
  )
  expect(readings).toMatchObject([
    {document: {text: 'One.'}},
    {document: {text: 'Two.'}},
    {problem: {code: 'nested too deeply'}}
  ])
})

it('reads rich text, packed and not, where there is no HTML', async () => {
  // The example of MS-OXRTFCP 3.1.1.
  const packed = Uint8Array.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0'
      .replace(/\s/g, '')
      .match(/../g) ?? [],
    (byte) => Number.parseInt(byte, 16)
  )
  const plain = new TextEncoder().encode(
    String.raw`{\rtf1\ansi\pard Dear Ruth,\par{\pntext\'B7\tab}one;\par}`
  )
  const whole = Uint8Array.of(
    ...new Uint8Array(Uint32Array.of(plain.length + 12, plain.length, 0x414c454d, 0).buffer),
    ...plain
  )
  expect(await read({subject: 'a', body: 'x', richText: packed})).toMatchObject([
    {document: {text: 'hello world'}}
  ])
  expect(await read({subject: 'a', body: 'x', richText: whole})).toMatchObject([
    {document: {text: 'Dear Ruth,\n\n- one;'}}
  ])
})

it('says that a message is encrypted', async () => {
  expect(await read({subject: 'a', body: 'x', class: 'IPM.Note.SMIME'})).toMatchObject([
    {problem: {code: 'encrypted', message: expect.stringContaining('an encrypted message')}}
  ])
})

it('says that a message is signed with its words inside the signature', async () => {
  const wrapping = readFileSync(new URL('../../fixtures/signed.p7m', import.meta.url))
  expect(await read({subject: 'a', class: 'IPM.Note.SMIME', attachment: wrapping})).toMatchObject([
    {problem: {code: 'unsupported', message: expect.stringContaining('packed into its signature')}}
  ])
})

it('reads a signed message as it was sent, once, with its own attachments', async () => {
  const signed = new TextEncoder().encode(
    [
      'Content-Type: multipart/signed; protocol="application/x-pkcs7-signature"; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/mixed; boundary="inner"',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'Dear Ruth, it is ready.',
      '--inner',
      'Content-Type: text/plain; name="plan.txt"',
      'Content-Disposition: attachment; filename="plan.txt"',
      '',
      'The plan.',
      '--inner--',
      '--outer',
      'Content-Type: application/x-pkcs7-signature; name="smime.p7s"',
      'Content-Transfer-Encoding: base64',
      '',
      'MIIIRgYJKoZIhvcNAQcC',
      '--outer--',
      ''
    ].join('\r\n')
  )
  const type = 'IPM.Note.SMIME.MultipartSigned'
  for (const body of [undefined, 'Dear Ruth, it is ready.'])
    expect(
      await read({
        subject: 'Your question',
        class: type,
        attachment: signed,
        ...(body === undefined ? {} : {body})
      })
    ).toMatchObject([
      {document: {name: 'a.msg', text: 'Dear Ruth, it is ready.', mail: {subject: 'Your question'}}},
      {document: {name: 'plan.txt', path: ['a.msg'], text: 'The plan.\n'}}
    ])
})

async function read(message: Message, limits: Partial<Limits> = {}): Promise<Reading[]> {
  const file = utils.cfb_new()
  addMessage(message, '/', 32)
  const bytes = new Uint8Array(write(file, {type: 'buffer'}) as Uint8Array)
  const readings: Reading[] = []
  for await (const reading of readDocuments({name: 'a.msg', bytes}, limits)) readings.push(reading)
  return readings

  function addMessage(
    {subject, body, richText, class: type, attached, attachment}: Message,
    folder: string,
    header: number
  ): void {
    const add = (name: string, content: Uint8Array) => utils.cfb_add(file, `${folder}${name}`, content)
    add('__properties_version1.0', new Uint8Array(header))
    add('__substg1.0_0037001F', toWide(subject))
    add('__substg1.0_001A001F', toWide(type ?? 'IPM.Note'))
    if (body !== undefined) add('__substg1.0_1000001F', toWide(body))
    if (richText) add('__substg1.0_10090102', richText)
    const place = `${folder}__attach_version1.0_#00000000/`
    if (attached ?? attachment) utils.cfb_add(file, `${place}__properties_version1.0`, new Uint8Array(8))
    if (attached) addMessage(attached, `${place}__substg1.0_3701000D/`, 24)
    if (attachment) utils.cfb_add(file, `${place}__substg1.0_37010102`, attachment)
  }
}

function toWide(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
}
