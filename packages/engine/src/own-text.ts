import {itemMark} from './item-mark.ts'
import {readEntryOpening} from './log-entry.ts'
import {signatureMark} from './letter-parts.ts'

/** A stretch of the writer's own text: a paragraph, a list item, a line that stands alone. */
export type Block = {
  /** UTF-16 code units into the whole text. */
  start: number
  end: number
  kind: 'paragraph' | 'item'
  /** Blocks with no blank line between them share a paragraph. */
  paragraph: number
  /** What kind of mark an item stands behind: `1.` for any number, `(a)` for any letter, `-`. */
  mark?: string
}

/**
 * Finds what the writer wrote, and leaves out what others did: quoted history, forwarded headers, signatures, disclaimers.
 *
 * @param text a letter as given, with any kind of line ends
 * @returns blocks in order; hard-wrapped lines are one block
 * @example
 * findOwnText('Yes.\n\n> Is it Tuesday?').length // 1
 */
export function findOwnText(text: string): Block[] {
  const lines = splitLines(text)
  markOthersText(lines, text)
  return joinLines(lines, text)
}

/** A stretch that is not checked: a message that is answered or passed on, a signature, or a notice such as a disclaimer. */
export type SetAside = {
  /** UTF-16 code units into the whole text. */
  start: number
  end: number
  kind: 'quoted' | 'signature' | 'notice'
}

/**
 * Finds what `findOwnText` leaves out, each stretch with the blank lines inside it. All that stands below a quoted message
 * is that message.
 *
 * @returns stretches in order
 * @example
 * findSetAside('Yes.\n\n> Is it Tuesday?') // [{start: 6, end: 21, kind: 'quoted'}]
 */
export function findSetAside(text: string): SetAside[] {
  const lines = splitLines(text)
  markOthersText(lines, text)
  const stretches: SetAside[] = []
  let open: SetAside | undefined
  lines.forEach((line, at) => {
    if (!/\S/.test(text.slice(line.start, line.end))) return
    if (!line.isOthers) {
      open = undefined
      return
    }
    const kind = open?.kind === 'quoted' ? 'quoted' : (kindOf(lines, at, text) ?? open?.kind ?? 'quoted')
    if (open?.kind === kind) open.end = line.end
    else stretches.push((open = {start: line.start, end: line.end, kind}))
  })
  return stretches
}

/** What a line begins, of what is set aside; `undefined` where it goes on with what stands before it. */
function kindOf(lines: ReadonlyArray<Line>, at: number, text: string): SetAside['kind'] | undefined {
  const words = lineAt(lines, at, text)
  if (isQuotedLine(words) || startsHistory(lines, at, text)) return 'quoted'
  if (isSignatureMark(words)) return 'signature'
  return isDisclaimer(words) ? 'notice' : undefined
}

type Line = {start: number; end: number; isOthers: boolean}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  const mark = /\r\n|[\n\r\u2028\u2029]/g
  let start = 0
  if (!/[\r\u2028\u2029]/.test(text))
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.push({start, end, isOthers: false})
      start = end + 1
    }
  else
    for (let found = mark.exec(text); found; found = mark.exec(text)) {
      lines.push({start, end: found.index, isOthers: false})
      start = mark.lastIndex
    }
  lines.push({start, end: text.length, isOthers: false})
  return lines
}

function markOthersText(lines: Line[], text: string): void {
  let isRest = false
  // Line by line, as looking for the start of a line costs a long text more than all its lines.
  const opens = (line: Line, turn: RegExp): boolean =>
    turn.test(text.slice(line.start, Math.min(line.end, line.start + longestTurn)))
  const isChat = lines.some((line) => opens(line, theirTurn)) && lines.some((line) => opens(line, ownTurn))
  lines.forEach((line, at) => {
    if (line.isOthers) return
    if (isChat && opens(line, theirTurn)) {
      line.isOthers = true
      return
    }
    if (!isRest && isPlain(text, line)) return
    const words = text.slice(line.start, line.end)
    if (isRest || isQuotedLine(words)) {
      line.isOthers = true
      return
    }
    if (isSignatureMark(words) || isDisclaimer(words) || startsHistory(lines, at, text)) {
      line.isOthers = true
      // Answers may stand between the lines of a message quoted with “>”, so only an unmarked history takes the rest.
      isRest = isSignatureMark(words)
        ? !hasQuotedLineBelow(lines, at, text)
        : !isFollowedByQuote(lines, at, text)
      if (isSignatureMark(words) && !isRest) markSignature(lines, at)
      else if (!isRest) markHeader(lines, at, text)
    }
  })
}

/** Turns of a chat that was pasted into a record: *Me: …* is the writer's own, *Visitor: …* is not. */
const ownTurn = /^[ \t]*(?:me|adviser|advisor|agent|officer)[ \t]*:/i
const theirTurn = /^[ \t]*(?:visitor|guest|customer|user|client|caller)[ \t]*:/i
const longestTurn = 20

/** Whether a line neither begins with a letter that may open somebody else's text nor ends with a colon: none of the tests below can hold. */
function isPlain(text: string, {start, end}: Line): boolean {
  let at = start
  while (at < end && text.charCodeAt(at) === 32) at++
  const code = text.charCodeAt(at)
  return (
    at < end &&
    ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) &&
    !/[bcdfgiopst]/i.test(text.charAt(at)) &&
    text.charCodeAt(end - 1) !== 58
  )
}

const isQuotedLine = (line: string): boolean => /^\s*[>|]/.test(line)

const signatureLine = new RegExp(`^${signatureMark}$`)
const isSignatureMark = (line: string): boolean => signatureLine.test(line)

const isDisclaimer = (line: string): boolean =>
  /^\s*(?:(?:this|the (?:information|contents?)(?: (?:in|of) this)?) (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged|addressee)|confidentiality notice|disclaimer\s*:|sent from my (?:i?phone|ipad|mobile|samsung|android|galaxy)|get outlook for |sent from (?:outlook|yahoo mail|mail for windows|proton mail)|begin forwarded message|if you (?:are not the (?:intended|named)|have received this (?:e-?mail|message))|(?:please )?(?:consider|think of) the environment before)/i.test(
    line
  )

/** `On … wrote:`, `-----Original Message-----`, or a block of `From: … Sent: …` headers. */
function startsHistory(lines: ReadonlyArray<Line>, at: number, text: string): boolean {
  const line = lineAt(lines, at, text)
  if (/^\s*(?:-{2,}|_{5,})\s*(?:original|forwarded)\s+(?:message|e-?mail|appointment)/i.test(line))
    return true
  if (/^\s*_{20,}\s*$/.test(line) && isHeaderBlock(lines, at + 1, text)) return true
  if (isHeaderBlock(lines, at, text)) return true
  if (/<[^<>\s@]+@[^<>\s]+>\s+wrote\b[^.!?]{0,60}:\s*$/.test(line)) return true
  if (!/^\s*On\s.*\d/.test(line)) return false
  // A mail client may wrap “On Monday 3 March 2025 at 10:14, A Person <a@example.org> wrote:” over two or three lines.
  const joined = [0, 1, 2].map((more) => lineAt(lines, at + more, text)).join(' ')
  return (
    /^\s*On\s[^\n]{4,200}?\b(?:wrote|writes)\s*:\s*(?:$|>|\s)/.test(joined) &&
    /(?:wrote|writes)\s*:\s*$/m.test([0, 1, 2].map((more) => lineAt(lines, at + more, text)).join('\n'))
  )
}

const lineAt = (lines: ReadonlyArray<Line>, at: number, text: string): string => {
  const line = lines[at]
  return line ? text.slice(line.start, Math.min(line.end, line.start + 400)) : ''
}

function isHeaderBlock(lines: ReadonlyArray<Line>, at: number, text: string): boolean {
  if (!/^\s*\*?From:\*?\s+\S/i.test(lineAt(lines, at, text))) return false
  return [1, 2, 3, 4].some((more) => /^\s*\*?(?:Sent|Date):\*?\s+\S/i.test(lineAt(lines, at + more, text)))
}

const isFollowedByQuote = (lines: ReadonlyArray<Line>, at: number, text: string): boolean =>
  [1, 2, 3].some((more) => /^\s*>/.test(lineAt(lines, at + more, text)))

function hasQuotedLineBelow(lines: ReadonlyArray<Line>, at: number, text: string): boolean {
  return lines.slice(at + 1, at + 40).some((line) => text.charCodeAt(line.start) === 62)
}

function markSignature(lines: Line[], at: number): void {
  for (const line of lines.slice(at, at + 12)) {
    if (line.end === line.start && line !== lines[at]) break
    line.isOthers = true
  }
}

/** The lines of a header that runs over several, down to the message that it heads. */
function markHeader(lines: Line[], at: number, text: string): void {
  const quoted = [1, 2, 3].find((more) => /^\s*>/.test(lineAt(lines, at + more, text))) ?? 0
  for (const line of lines.slice(at, at + quoted)) line.isOthers = true
}

const kindOfMark = (mark: string): string =>
  mark
    .trim()
    .replace(/\[[ x]?\]/i, '☐')
    .replace(/\d+/, '1')
    .replace(/[a-z]+/i, 'a')

/** Whether a line is an entry of its own: it has its time, or a label behind a line that had come to its end. */
function opensEntry(line: string, before: string): boolean {
  const entry = readEntryOpening(line)
  return entry !== undefined && (entry.isTimed || /[.!?…]["”’)]?\s*$/.test(before))
}

function joinLines(lines: ReadonlyArray<Line>, text: string): Block[] {
  const blocks: Block[] = []
  let paragraph = 0
  let open: Block | undefined
  let lastLength = 0
  for (const line of lines) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 200))
    if (line.isOthers || !/\S/.test(words)) {
      if (open || line.isOthers) paragraph++
      open = undefined
      continue
    }
    const mark = itemMark.exec(words)
    const start = line.start + (mark ? mark[0].length : 0)
    const isWrapped =
      open !== undefined &&
      !mark &&
      (lastLength >= 55 || /^\s*[a-z]/.test(words)) &&
      !/[.!?:]["”’)]?\s*$/.test(lastLength < 55 ? text.slice(open.start, open.end) : '') &&
      !opensEntry(words, text.slice(open.end - 3, open.end))
    if (open && isWrapped) open.end = line.end
    else {
      open = mark
        ? {start, end: line.end, kind: 'item', paragraph, mark: kindOfMark(mark[0])}
        : {start, end: line.end, kind: 'paragraph', paragraph}
      blocks.push(open)
    }
    lastLength = line.end - line.start
  }
  return blocks
}
