import {decodeText} from '../decode-text.ts'
import {type Attachment, encryptedMail, type Letter, type Trouble, trouble} from '../letter.ts'
import {readRtf} from '../rich-text/read-rtf.ts'
import type {Limits, Mail, SourceFile} from '../types.ts'
import {readBody, sayAddress} from './mail.ts'
import {openCompound, type Storage} from './open-compound.ts'
import {readProperties} from './properties.ts'
import {unpackRichText} from './unpack-rich-text.ts'

/** A message as Outlook saves it (MS-OXMSG). */
export function readMsg({bytes}: SourceFile, limits: Limits): Letter | Trouble {
  return readMessage(openCompound(bytes), 32, limits, 0)
}

/** @param headerLength of the properties, which a message within another has shorter */
function readMessage(
  storage: Storage,
  headerLength: number,
  limits: Limits,
  depth: number
): Letter | Trouble {
  const {text, time} = readProperties(storage, headerLength)
  // Whether it was signed or encrypted shows only in the part that we don't open.
  if (/^IPM\.Note\.SMIME$/i.test(text(0x001a))) return trouble('encrypted', encryptedMail)
  const name = text(0x0c1a) || text(0x0042)
  const from = sayAddress(
    name,
    [0x5d01, 0x5d02, 0x0c1f].map(text).find((address) => address.includes('@')) ?? ''
  )
  const date = time(0x0039) ?? time(0x0e06)
  const subject = text(0x0037)
  const mail: Mail = {
    ...(date === undefined ? {} : {date}),
    ...(from === '' ? {} : {from}),
    to: readRecipients(storage),
    ...(subject === '' ? {} : {subject})
  }
  return {
    type: 'letter',
    ...readWords(storage, headerLength, limits),
    mail,
    ...(name === '' ? {} : {author: name}),
    attachments: readAttachments(storage, limits, depth)
  }
}

/** The HTML where there is any, else the rich text, which keeps lists as well; plain text serves where it is all there is. */
function readWords(storage: Storage, headerLength: number, limits: Limits): ReturnType<typeof readBody> {
  const {text, binary} = readProperties(storage, headerLength)
  const html = text(0x1013) || decodeText(binary(0x1013) ?? new Uint8Array(), 'windows-1252')
  const body = readBody({html, text: text(0x1000)})
  const packed = binary(0x1009)
  if (html || !packed || packed.length < 16) return body
  const rich = readRtf({name: '', bytes: unpackRichText(packed, limits.unpackedBytes)})
  return rich.type === 'letter' && /[\p{L}\p{N}]/u.test(rich.text)
    ? {text: rich.text, pieces: rich.pieces, asides: rich.asides ?? []}
    : body
}

function readRecipients(storage: Storage): string[] {
  return [...storage.storages]
    .filter(([name]) => name.startsWith('__recip_version1.0_'))
    .map(([, recipient]) => readProperties(recipient, 8))
    .filter(({number}) => (number(0x0c15) ?? 1) === 1)
    .map(({text}) =>
      sayAddress(text(0x3001), [0x39fe, 0x3003].map(text).find((one) => one.includes('@')) ?? '')
    )
    .filter((said) => said !== '')
}

function readAttachments(storage: Storage, limits: Limits, depth: number): Attachment[] {
  return [...storage.storages].flatMap(([folder, attached]): Attachment[] => {
    if (!folder.startsWith('__attach_version1.0_')) return []
    const {text, binary} = readProperties(attached, 8)
    const name = text(0x3707) || text(0x3704) || text(0x3001)
    const message = attached.storages.get('__substg1.0_3701000D')
    const inside = message && readInside(message, limits, depth + 1)
    if (inside)
      return [
        {
          name: name || 'Attached message',
          bytes: new Uint8Array(),
          read: inside,
          format: 'msg',
          isNameless: name === ''
        }
      ]
    const bytes = binary(0x3701)
    const type = text(0x370e)
    return bytes ? [{name: name || 'Attachment without a name', bytes, ...(type === '' ? {} : {type})}] : []
  })
}

function readInside(message: Storage, limits: Limits, depth: number): Letter | Trouble {
  return depth > limits.depth ? trouble('nested too deeply') : readMessage(message, 24, limits, depth)
}
