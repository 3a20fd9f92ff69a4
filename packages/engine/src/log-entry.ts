/** How a line of a chat, a log or minutes opens. */
export type EntryOpening = {
  /** In UTF-16 code units, spaces and marks before it included. */
  length: number
  isTimed: boolean
  /** Who speaks, in lower case; empty where only a time stands. */
  label: string
}

/**
 * Reads how a line or a sentence opens that may be an entry of a log.
 *
 * @returns nothing where it opens with neither a time nor a label
 * @example
 * readEntryOpening('[18:36] Leila: hi') // {length: 14, isTimed: true, label: 'leila'}
 */
export function readEntryOpening(text: string): EntryOpening | undefined {
  const line = text.slice(0, longestOpening)
  const indent = indented.exec(line)?.[0].length ?? 0
  const time = timed.exec(line.slice(indent))?.[0].length ?? 0
  const words = line.slice(indent + time)
  const label = labelled.exec(words)
  if (time === 0 && (label === null || directions.test(label[1] ?? ''))) return undefined
  // "we meet at / 10.30 on Friday": a line that is only wrapped there
  if (label === null && /^\p{Ll}/u.test(words) && !line.includes(']')) return undefined
  return {
    length: indent + time + (label?.[0].length ?? 0),
    isTimed: time > 0,
    label: (label?.[1] ?? '').toLowerCase()
  }
}

const longestOpening = 80
const indented = /^[^\S\r\n]*(?:[-*•][^\S\r\n]+)?/
const timed = /^\[?(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,? )?\d{1,2}[:.]\d\d(?: ?[ap]m)?\]?(?: [–-])? +(?=\S)/
/** What came in and went out in a log of texts: *12.06 in: …*, *12.15 out: …*. */
const directions = /^(?:in|out|incoming|outgoing|received|sent|rec['’]?d)$/
const word = String.raw`(?:\p{Lu}[\p{L}\d.'’_-]*|\p{Ll}*[_\d][\p{L}\d'’_-]*)`
const labelled = new RegExp(
  String.raw`^(in|out|incoming|outgoing|received|sent|rec['’]?d|${word}(?: (?:${word}|\([^()\n]{1,20}\))){0,2}):(?=\s)`,
  'u'
)
