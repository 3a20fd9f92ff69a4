import {describeProblem} from './describe-problem.ts'
import {endingOf, type Format, isNamed} from './formats.ts'
import {type Attachment, type Letter, type ReadFormat, type Trouble, trouble, Unreadable} from './letter.ts'
import {type Told, tellFormat} from './tell-format.ts'
import type {Limits, Reading, SourceFile} from './types.ts'

/**
 * Reads the letters in a file: the file's own text, and the documents attached to it.
 *
 * It never throws for what is in the file: what can't be read comes as a problem, and the rest is read all the same.
 *
 * @param file told by its contents; its name serves where they leave it open
 * @param limits bounds on sizes and depth, checked before memory is taken
 * @returns documents and problems, in the order of the file
 * @example
 * for await (const reading of readDocuments({name: 'letter.docx', bytes})) {
 *   if (reading.type === 'document') check(reading.document.text)
 *   else console.error(reading.problem.message)
 * }
 */
export function readDocuments(file: SourceFile, limits: Partial<Limits> = {}): AsyncIterable<Reading> {
  return readFile(file, [], {...usualLimits, ...limits})
}

const usualLimits: Limits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 500 * 1024 * 1024,
  unpackedRatio: 200,
  depth: 6
}

async function* readFile(
  file: Attachment,
  path: ReadonlyArray<string>,
  limits: Limits
): AsyncGenerator<Reading, void, undefined> {
  if (path.length > limits.depth) return yield toProblem(file, path, trouble('nested too deeply'))
  const told: Told = file.format ? {type: 'read', format: file.format} : tellFormat(file)
  if (told.type !== 'read') return yield toProblem(file, path, toTrouble(told, file))
  if (told.format === 'mbox') return yield* readMailbox(file, path, limits)
  if (file.bytes.length > limits.fileBytes)
    return yield toProblem(file, path, trouble('too large', {detail: sayBytes(limits.fileBytes)}))
  const read = file.read ?? (await readLetter(told.format, file, limits))
  if (read.type === 'trouble') return yield toProblem(file, path, read)
  const name = (file.isNameless ? read.mail?.subject : undefined) ?? file.name
  const attachments = (read.attachments ?? []).filter(mayBeLetter)
  if (/[\p{L}\p{N}]/u.test(read.text)) yield toDocument(read, told.format, name, path)
  else if (attachments.length === 0) yield toProblem({name}, path, trouble('empty'))
  for (const attachment of attachments) yield* readFile(attachment, [...path, name], limits)
}

/** Message by message, so that a mailbox of years is held once. */
async function* readMailbox(file: SourceFile, path: ReadonlyArray<string>, limits: Limits) {
  const {splitMailbox} = await import('./split-mailbox.ts')
  for (const message of splitMailbox(file.bytes)) yield* readFile(message, [...path, file.name], limits)
}

/** Damage shows as an error of the library that reads the format, and every error of its is taken for damage. */
async function readLetter(
  format: Exclude<Format, 'mbox'>,
  file: SourceFile,
  limits: Limits
): Promise<Letter | Trouble> {
  try {
    const read = await readers[format]()
    return await read(file, limits)
  } catch (error) {
    return error instanceof Unreadable ? error.trouble : trouble('corrupt')
  }
}

/** Each is loaded when a file of its format first comes. */
const readers: Record<Exclude<Format, 'mbox'>, () => Promise<ReadFormat>> = {
  docx: async () => (await import('./word/read-docx.ts')).readDocx,
  odt: async () => (await import('./open-document/read-odt.ts')).readOdt,
  rtf: async () => (await import('./rich-text/read-rtf.ts')).readRtf,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  eml: async () => (await import('./mail/read-eml.ts')).readEml,
  msg: async () => (await import('./mail/read-msg.ts')).readMsg,
  html: async () => (await import('./web/read-html.ts')).readHtml,
  md: async () => (await import('./read-markdown.ts')).readMarkdown,
  txt: async () => (await import('./read-text.ts')).readText
}
/** Logos, signatures of mail programs and appointments come with most messages and are nobody's letter. */
function mayBeLetter({name, type = ''}: Attachment): boolean {
  return (
    !/^(?:image|audio|video|font)\/|^text\/(?:calendar|(?:x-)?vcard|css)|^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|ics)/i.test(
      type
    ) &&
    !/^(?:png|jpe?g|gif|bmp|tiff?|webp|heic|svg|ics|vcf|p7s|asc|mp[34]|m4a|wav|mov)$/.test(endingOf(name))
  )
}

function toDocument(
  {text, pieces, asides = [], mail, date, author}: Letter,
  format: Format,
  name: string,
  path: ReadonlyArray<string>
): Reading {
  const when = mail?.date ?? date
  return {
    type: 'document',
    document: {
      name,
      path: [...path],
      format,
      text,
      pieces,
      asides,
      ...(mail === undefined ? {} : {mail}),
      ...(when === undefined ? {} : {date: when}),
      ...(author === undefined ? {} : {author})
    }
  }
}

const toProblem = ({name}: Pick<SourceFile, 'name'>, path: ReadonlyArray<string>, why: Trouble): Reading => ({
  type: 'problem',
  problem: {name, path: [...path], code: why.code, message: describeProblem(why, name)}
})

function toTrouble(told: Exclude<Told, {type: 'read'}>, {name}: SourceFile): Trouble {
  const isNamedLetter = isNamed(name)
  switch (told.type) {
    case 'blank':
      return trouble('empty')
    case 'zeros':
      return trouble('corrupt', {detail: 'nothing but zeros is left of it'})
    case 'locked':
      return trouble('encrypted', {
        detail: told.what,
        ...(told.advice === undefined ? {} : {advice: told.advice})
      })
    case 'unknown':
      return isNamedLetter
        ? trouble('corrupt', {detail: `its contents are not those of a .${endingOf(name)} file`})
        : trouble('unsupported')
    case 'unread':
      return trouble(isNamedLetter ? 'mislabelled' : 'unsupported', {
        detail: told.what,
        ...(told.advice === undefined ? {} : {advice: told.advice})
      })
  }
}

const sayBytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`
