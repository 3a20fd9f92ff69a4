/** A stretch of a letter's text, and what is marked there. */
export type TextPart<Mark> = {text: string; mark?: Mark}

/** A place in a text, in UTF-16 code units. */
type Place = {start: number; end: number}

/**
 * Takes a text apart at its marks. Where marks overlap, the earlier one keeps its words and the later one has the rest of its own.
 *
 * @returns all of the text, in order
 */
export function splitText<Mark extends Place>(text: string, marks: ReadonlyArray<Mark>): TextPart<Mark>[] {
  const parts: TextPart<Mark>[] = []
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mark.start, at)
    if (start >= mark.end) continue
    if (start > at) parts.push({text: text.slice(at, start)})
    parts.push({text: text.slice(start, mark.end), mark})
    at = mark.end
  }
  if (at < text.length) parts.push({text: text.slice(at)})
  return parts
}
