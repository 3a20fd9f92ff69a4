import {decodeLines} from './decode-text.ts'
import {encryptedMail} from './letter.ts'
import {type Format, isNamed} from './formats.ts'
import type {SourceFile} from './types.ts'

/** What a file is by its contents. */
export type Told =
  | {type: 'read'; format: Format}
  /** Known, and not read. */
  | {type: 'unread'; what: string; advice?: string}
  /** Nobody reads it without its password or key. */
  | {type: 'locked'; what: string; advice?: string}
  | {type: 'blank'}
  /** As long as a file should be, and zeros throughout: what a cut synchronisation leaves. */
  | {type: 'zeros'}
  | {type: 'unknown'}

/**
 * Tells a file's format from its contents. Its name is asked only where contents can't say: whether text is Markdown,
 * and whether a few headers make it a mail.
 *
 * @example
 * tellFormat({name: 'letter.docx', bytes: pdfBytes}) // {type: 'read', format: 'pdf'}
 */
export function tellFormat({name, bytes}: SourceFile): Told {
  if (bytes.length === 0) return {type: 'blank'}
  const head = toLatin(bytes.subarray(0, 1024))
  const found = signatures.find(({starts}) => starts.some((start) => head.startsWith(start)))
  if (found) return found.told(bytes)
  // A printer's job language, or a stray line, may stand before the header.
  if (/%PDF-\d/.test(head)) return {type: 'read', format: 'pdf'}
  const sealed = tellSealedMail(bytes)
  if (sealed) return sealed
  if (/^....ftyp/s.test(head)) return {type: 'unread', what: 'a picture, sound or film'}
  if (isZeros(bytes)) return {type: 'zeros'}
  const text = decodeLines(bytes.subarray(0, 64 * 1024))
  return text === undefined ? {type: 'unknown'} : tellText(text, name)
}

type Signature = {starts: ReadonlyArray<string>; told: (bytes: Uint8Array) => Told}

const unread = (starts: string | ReadonlyArray<string>, what: string, advice?: string): Signature => ({
  starts: typeof starts === 'string' ? [starts] : starts,
  told: () => ({type: 'unread', what, ...(advice === undefined ? {} : {advice})})
})

const signatures: ReadonlyArray<Signature> = [
  {starts: ['PK\x03\x04', 'PK\x05\x06'], told: tellZip},
  {starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], told: tellCompound},
  {starts: ['%PDF-'], told: () => ({type: 'read', format: 'pdf'})},
  {starts: ['{\\rtf'], told: () => ({type: 'read', format: 'rtf'})},
  unread(
    ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF', '8BPS'],
    'a picture, sound or film'
  ),
  unread(['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'], 'an archive', 'Unpack it first.'),
  unread(
    '\x78\x9f\x3e\x22',
    'an Outlook attachment bundle (winmail.dat)',
    'Save the message from Outlook as .msg.'
  ),
  unread('!BDN', 'an Outlook data file (.pst)', 'Save the messages from Outlook as .msg.'),
  unread('%!PS', 'a PostScript file', 'Save it as .pdf.'),
  unread('SQLite format 3', 'a database'),
  unread('\x7fELF', 'a program'),
  unread('MZ', 'a program')
]

function tellZip(bytes: Uint8Array): Told {
  const names = toLatin(bytes.subarray(0, 4096)) + toLatin(bytes.subarray(-65_536))
  const mimetype = /mimetypeapplication\/(vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip)/.exec(names)?.[1]
  if (mimetype === 'epub+zip') return {type: 'unread', what: 'a book (.epub)'}
  if (mimetype?.startsWith('vnd.oasis.opendocument.text')) return {type: 'read', format: 'odt'}
  if (mimetype)
    return {type: 'unread', what: 'an OpenDocument file that is no text', advice: 'Save it as .odt.'}
  if (names.includes('word/')) return {type: 'read', format: 'docx'}
  if (/xl\/(?:workbook|worksheets)/.test(names)) return {type: 'unread', what: 'a spreadsheet'}
  if (names.includes('ppt/')) return {type: 'unread', what: 'a presentation'}
  if (/Index\/Document\.iwa/.test(names))
    return {type: 'unread', what: 'a Pages document', advice: 'Export it from Pages as Word (.docx).'}
  // Google’s export and some converters leave out the type that should stand first.
  if (/content\.xml/.test(names) && /META-INF\/manifest\.xml/.test(names))
    return {type: 'read', format: 'odt'}
  return {type: 'unread', what: 'an archive (.zip)', advice: 'Unpack it first.'}
}

/** Office files before 2007, Outlook messages, and what Word makes of a document with a password. */
function tellCompound(bytes: Uint8Array): Told {
  const holds = (stream: string) => includesBytes(bytes, toWide(stream))
  if (holds('EncryptedPackage'))
    return {type: 'locked', what: 'a Word or Office document that is locked with a password'}
  if (holds('__properties_version1.0')) return {type: 'read', format: 'msg'}
  if (holds('WordDocument'))
    return {type: 'unread', what: 'an old Word document (.doc)', advice: 'Open it and save it as .docx.'}
  if (holds('Workbook')) return {type: 'unread', what: 'a spreadsheet'}
  if (holds('PowerPoint Document')) return {type: 'unread', what: 'a presentation'}
  return {type: 'unknown'}
}

/** What S/MIME wraps a message in (CMS, RFC 5652): signed with its text inside, or encrypted. */
export function tellSealedMail(
  bytes: Uint8Array
): {type: 'unread' | 'locked'; what: string; advice: string} | undefined {
  const head = toLatin(bytes.subarray(0, 32))
  // A sequence that begins with what it holds, by its number.
  const holds = (kind: string): boolean =>
    head.startsWith('0') && head.includes(`*\x86H\x86\xf7\r\x01${kind}`)
  if (holds('\x07\x02'))
    return {
      type: 'unread',
      what: 'a signed message whose words are packed into its signature (S/MIME)',
      advice: 'Open it in your mail program, copy its words, and paste them or save them as a file.'
    }
  return holds('\x07\x03') || holds('\t\x10\x01\x17') ? lockedMail : undefined
}

const lockedMail = {type: 'locked', what: encryptedMail.detail, advice: encryptedMail.advice} as const

function tellText(text: string, name: string): Told {
  const start = text.trimStart()
  if (start === '' && text.length < 64 * 1024) return {type: 'blank'}
  if (/^From \S+.*\d{4}.*\n(?:>?[!-9;-~]+:|$)/.test(text)) return {type: 'read', format: 'mbox'}
  if (isMail(start, isNamed(name, ['eml']))) return {type: 'read', format: 'eml'}
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start))
    return {type: 'read', format: 'html'}
  if (isNamed(name, ['html']) && /<[a-z][^>]*>/i.test(start)) return {type: 'read', format: 'html'}
  if (/^BEGIN:V(?:CALENDAR|CARD)/.test(start)) return {type: 'unread', what: 'an appointment or a contact'}
  if (start.startsWith('-----BEGIN PGP MESSAGE-----')) return lockedMail
  if (/^<\?xml/.test(start)) return {type: 'unread', what: 'an XML file'}
  return {type: 'read', format: isNamed(name, ['md']) ? 'md' : 'txt'}
}

/** A memo begins with To, From and Date as well: without the name, it takes a header that only mail has. */
function isMail(text: string, isNamedMail: boolean): boolean {
  const headers = /^(?:[!-9;-~]+:[^\n]*(?:\n[ \t]+[^\n]*)*(?:\n|$))+/.exec(text.slice(0, 32_768))?.[0]
  if (headers === undefined) return false
  if (isNamedMail) return /^(?:from|to|subject|date|received|message-id|mime-version):/im.test(headers)
  return (
    /^(?:received|message-id|mime-version|return-path|x-mailer|content-transfer-encoding):/im.test(headers) &&
    /^(?:from|to|subject|date):/im.test(headers)
  )
}

const isZeros = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

const toLatin = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

const toWide = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]))

function includesBytes(bytes: Uint8Array, sought: Uint8Array): boolean {
  const [first = 0] = sought
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, more) => bytes[at + more] === byte)) return true
  return false
}
