import PostalMime, {type Address, type Attachment as Part, type Email} from 'postal-mime'
import {toIsoDate} from '../iso-date.ts'
import {type Attachment, encryptedMail, type Letter, type Trouble, trouble} from '../letter.ts'
import type {Mail, SourceFile} from '../types.ts'
import {readBody, sayAddress, sayHowSealed} from './mail.ts'

/** A message as mail programs save it. Messages attached to it come as attachments. */
export async function readEml({bytes}: SourceFile): Promise<Letter | Trouble> {
  const email = await PostalMime.parse(bytes, {maxRfc822NestingDepth: 0})
  const sealed = findSealed(email)
  if (sealed) return sealed
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

/** S/MIME and PGP/MIME: what wraps the whole message says whether it is signed or encrypted. */
function findSealed({headers, attachments}: Email): Trouble | undefined {
  const type = headers.find(({key}) => key === 'content-type')?.value ?? ''
  if (/^\s*multipart\/encrypted/i.test(type)) return trouble('encrypted', encryptedMail)
  if (!/^\s*application\/(?:x-)?pkcs7-mime/i.test(type)) return undefined
  const [wrapping] = attachments.map(toAttachment)
  return sayHowSealed(wrapping)
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
