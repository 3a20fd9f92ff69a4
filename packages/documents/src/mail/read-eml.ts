import PostalMime, {type Address, type Attachment as Part, type Email} from 'postal-mime'
import {composeText} from '../compose-text.ts'
import {endLines} from '../decode-text.ts'
import {toIsoDate} from '../iso-date.ts'
import {type Attachment, type Letter, type Trouble, trouble} from '../letter.ts'
import {findParagraphs} from '../read-text.ts'
import type {Aside, Mail, Piece, SourceFile} from '../types.ts'
import {readBlocks} from '../web/read-blocks.ts'

/** A message as mail programs save it. Messages attached to it come as attachments. */
export async function readEml({bytes}: SourceFile): Promise<Letter | Trouble> {
  const email = await PostalMime.parse(bytes, {maxRfc822NestingDepth: 0})
  if (isEncrypted(email)) return trouble('encrypted', {detail: 'an encrypted message', advice: lockedMail})
  const mail = readHeaders(email)
  const author = email.from?.name || mail.from
  return {
    type: 'letter',
    ...readBody(email),
    mail,
    ...(author === undefined ? {} : {author}),
    attachments: email.attachments.map(toAttachment)
  }
}

export const lockedMail = 'Open it in the mail program that has the key, and save its text.'

/** S/MIME and PGP/MIME. */
function isEncrypted({headers}: Email): boolean {
  const type = headers.find(({key}) => key === 'content-type')?.value ?? ''
  return (
    /^\s*multipart\/encrypted/i.test(type) ||
    (/^\s*application\/(?:x-)?pkcs7-mime/i.test(type) && !/signed-data/i.test(type))
  )
}

/** What was written is the HTML where there is any: the plain text beside it was made of it, and has lost its lists. */
export function readBody({html = '', text = ''}: {html?: string | undefined; text?: string | undefined}): {
  text: string
  pieces: Piece[]
  asides: Aside[]
} {
  const {paragraphs, asides} = readBlocks(html)
  const written = composeText(paragraphs)
  // A comment in a mail is its program's.
  const remarks = [...written.asides, ...asides].filter(({kind}) => kind !== 'comment')
  if (/[\p{L}\p{N}]/u.test(written.text)) return {...written, asides: remarks}
  const plain = endLines(text).trim()
  return {text: plain, pieces: findParagraphs(plain), asides: []}
}

function readHeaders({from, to = [], subject, date}: Email): Mail {
  const sent = toIsoDate(date)
  const sender = from && sayAddresses([from])[0]
  return {
    ...(sent === undefined ? {} : {date: sent}),
    ...(sender === undefined ? {} : {from: sender}),
    to: sayAddresses(to),
    ...(subject === undefined ? {} : {subject})
  }
}

function sayAddresses(addresses: ReadonlyArray<Address>): string[] {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({name, address}) => sayAddress(name, address))
    .filter((said) => said !== '')
}

export const sayAddress = (name: string, address: string): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`

function toAttachment({filename, mimeType, content}: Part): Attachment {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const isMessage = mimeType === 'message/rfc822'
  return {
    name: filename ?? (isMessage ? 'Attached message' : 'Attachment without a name'),
    bytes,
    type: mimeType,
    ...(isMessage ? {format: 'eml'} : {}),
    ...(filename === null ? {isNameless: true} : {})
  }
}
