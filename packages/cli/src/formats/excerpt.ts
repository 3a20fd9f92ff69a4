import stringWidth from 'string-width'

/** One line of a text around a stretch, cut to fit, and where the stretch stands in it, in terminal columns. */
export type Excerpt = {before: string; marked: string; after: string; offset: number; width: number}

type Stretch = {start: number; end: number}

const ellipsis = '…'
/** How much of what went before a stretch is worth its room. */
const lead = 0.4

/**
 * Takes the line on which a stretch begins, and as much of it around the stretch as fits.
 *
 * Letters are written in paragraphs without line breaks, so a line is often longer than a terminal is wide. Control
 * characters become spaces: a letter must not be able to move the cursor or change colours.
 *
 * @param width columns that may be filled
 */
export function takeExcerpt(text: string, {start, end}: Stretch, width: number): Excerpt {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const rest = text.slice(start).search(/[\r\n]/)
  const lineEnd = rest < 0 ? text.length : start + rest
  const markEnd = Math.min(end, lineEnd)

  const marked = clean(text.slice(start, markEnd))
  const room = Math.max(width - stringWidth(marked), 0)
  const whole = {before: clean(text.slice(lineStart, start)), after: clean(text.slice(markEnd, lineEnd))}
  const isShort = stringWidth(whole.before) + stringWidth(whole.after) <= room
  const before = isShort ? whole.before : keepEnd(whole.before, Math.floor(room * lead))
  const after = isShort ? whole.after : keepStart(whole.after, room - stringWidth(before))
  return {before, marked, after, offset: stringWidth(before), width: Math.max(stringWidth(marked), 1)}
}

function keepEnd(text: string, room: number): string {
  if (stringWidth(text) <= room) return text
  const words = text.split(/(?<= )/)
  let kept = ''
  while (words.length > 0 && stringWidth(ellipsis + words.at(-1) + kept) <= room) kept = words.pop() + kept
  return ellipsis + kept
}

function keepStart(text: string, room: number): string {
  if (stringWidth(text) <= room) return text
  const words = text.split(/(?= )/)
  let kept = ''
  while (words.length > 0 && stringWidth(kept + words[0] + ellipsis) <= room) kept += words.shift()
  return kept + ellipsis
}

const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ')
