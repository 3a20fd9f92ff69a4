import {decodeLines} from '../decode-text.ts'
import {type Attachment, type Letter, type Trouble, trouble} from '../letter.ts'
import {readRtf} from '../rich-text/read-rtf.ts'
import type {Limits, Mail, SourceFile} from '../types.ts'
import {readBody, sayAddress, sayHowSealed} from './mail.ts'
import {openCompound, type Storage} from './open-compound.ts'
import {readProperties} from './properties.ts'
import {readEml} from './read-eml.ts'
import {unpackRichText} from './unpack-rich-text.ts'

/** A message as Outlook saves it (MS-OXMSG). */
export function readMsg({bytes}: SourceFile, limits: Limits): Promise<Letter | Trouble> {
  return readMessage(openCompound(bytes), 32, limits, 0)
}

/** @param headerLength of the properties, which a message within another has shorter */
async function readMessage(
  storage: Storage,
  headerLength: number,
  limits: Limits,
  depth: number
): Promise<Letter | Trouble> {
  const {text, time} = readProperties(storage, headerLength)
  const kind = text(0x001a).toUpperCase()
  const attachments = await readAttachments(storage, limits, depth)
  if (kind === 'IPM.NOTE.SMIME') return sayHowSealed(attachments[0])
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
  // As it was sent, with its own attachments, it lies in its one attachment (MS-OXOSMIME).
  const [signed] = kind === 'IPM.NOTE.SMIME.MULTIPARTSIGNED' ? attachments : []
  const content = signed
    ? await readEml(signed)
    : {type: 'letter' as const, ...readWords(storage, headerLength, limits), attachments}
  return content.type === 'trouble' ? content : {...content, mail, ...(name === '' ? {} : {author: name})}
}

/** The HTML where there is any, else the rich text, which keeps lists as well; plain text serves where it is all there is. */
function readWords(storage: Storage, headerLength: number, limits: Limits): ReturnType<typeof readBody> {
  const {text, binary} = readProperties(storage, headerLength)
  const html = text(0x1013) || decodeLines(binary(0x1013) ?? new Uint8Array(), 'windows-1252')
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

async function readAttachments(storage: Storage, limits: Limits, depth: number): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  for (const [folder, attached] of storage.storages) {
    if (!folder.startsWith('__attach_version1.0_')) continue
    const {text, binary} = readProperties(attached, 8)
    const name = text(0x3707) || text(0x3704) || text(0x3001)
    const message = attached.storages.get('__substg1.0_3701000D')
    if (message) {
      attachments.push({
        name: name || 'Attached message',
        bytes: new Uint8Array(),
        read: await readInside(message, limits, depth + 1),
        format: 'msg',
        isNameless: name === ''
      })
      continue
    }
    const bytes = binary(0x3701)
    const type = text(0x370e)
    if (bytes)
      attachments.push({
        name: name || 'Attachment without a name',
        bytes,
        ...(type === '' ? {} : {type})
      })
  }
  return attachments
}

function readInside(message: Storage, limits: Limits, depth: number): Promise<Letter | Trouble> {
  return depth > limits.depth
    ? Promise.resolve(trouble('nested too deeply'))
    : readMessage(message, 24, limits, depth)
}
