import type {Attachment} from './letter.ts'

/**
 * The messages of a mailbox in mbox form, one after another.
 *
 * @returns views of the mailbox's bytes; only a message with a line that was shielded (`>From `) is a copy
 */
export function* splitMailbox(bytes: Uint8Array): Generator<Attachment, void, undefined> {
  let number = 0
  let start = 0
  while (start < bytes.length) {
    const next = findMessage(bytes, start + 1)
    const message = bytes.subarray(endOfLine(bytes, start), next)
    number++
    yield {name: `Message ${number}`, bytes: unshield(message), format: 'eml', isNameless: true}
    start = next
  }
}

/** Where the next message's `From ` line begins: after a blank line, with a header below. */
function findMessage(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(newline, from); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    const line = at + 1
    if (
      startsWith(bytes, line, 'From ') &&
      isBlankBefore(bytes, at) &&
      isHeader(bytes, endOfLine(bytes, line))
    )
      return line
  }
  return bytes.length
}

const newline = 10

const isBlankBefore = (bytes: Uint8Array, at: number): boolean =>
  bytes[at - 1] === newline || (bytes[at - 1] === 13 && bytes[at - 2] === newline)

/** `Name:` at the start of a line. */
function isHeader(bytes: Uint8Array, start: number): boolean {
  let at = start
  while (at < bytes.length && at - start < 80 && isNameByte(bytes[at] ?? 0)) at++
  return at > start && bytes[at] === 58
}

const isNameByte = (byte: number): boolean => byte > 32 && byte < 127 && byte !== 58

function endOfLine(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(newline, from)
  return at < 0 ? bytes.length : at + 1
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let more = 0; more < text.length; more++) if (bytes[at + more] !== text.charCodeAt(more)) return false
  return true
}

/** A line of the message that began with `From ` was given a `>` when it was put into the mailbox. */
function unshield(bytes: Uint8Array): Uint8Array {
  const marks: number[] = []
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    let from = at + 1
    while (bytes[from] === 62) from++
    if (from > at + 1 && startsWith(bytes, from, 'From ')) marks.push(at + 1)
  }
  if (marks.length === 0) return bytes
  const plain = new Uint8Array(bytes.length - marks.length)
  let from = 0
  marks.forEach((mark, before) => {
    plain.set(bytes.subarray(from, mark), from - before)
    from = mark + 1
  })
  plain.set(bytes.subarray(from), from - marks.length)
  return plain
}
