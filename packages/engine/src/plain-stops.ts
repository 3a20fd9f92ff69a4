/**
 * Finds where sentences start in text whose every stop is plainly the end of one, or plainly ends nothing.
 *
 * Most blocks of a letter are like that, and a parser takes longer to say the same. A stop is plain where it follows a word or a
 * closing mark, and white space and a capital follow it; or where no more words follow.
 *
 * @param text any text
 * @param from where to start, in UTF-16 code units
 * @param to where to stop
 * @param endsSentence whether a full stop after this word ends a sentence, as it does not after *Mr* and *etc*
 * @returns the starts of all sentences but the first, counted from `from`; nothing where one of the stops is not plain
 */
export function findPlainStarts(
  text: string,
  from: number,
  to: number,
  endsSentence: (word: string) => boolean
): number[] | undefined {
  // The parser leaves white space at the beginning out of the first sentence.
  if (/\s/.test(text.charAt(from))) return undefined
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    const stop = text.charCodeAt(at)
    if (!isStop(stop)) continue
    let next = at + 1
    while (next < to && isSpace(text.charCodeAt(next))) next++
    if (next === to) return starts
    if (next === at + 1) return isEnd(text, next, to) ? starts : undefined
    if (
      !isFullStop(stop) ||
      !isCapital(text.charCodeAt(next)) ||
      !isPlainBefore(text, from, at, endsSentence)
    )
      return undefined
    starts.push(next - from)
    at = next
  }
  return starts
}

/** Whether what stands before a stop leaves no doubt about it. */
function isPlainBefore(
  text: string,
  from: number,
  stop: number,
  endsSentence: (word: string) => boolean
): boolean {
  const code = text.charCodeAt(stop - 1)
  // Marks alone are no sentence, so a word has to stand before them.
  if (code === 41 || code === 93)
    return isLetter(text.charCodeAt(stop - 2)) || isDigit(text.charCodeAt(stop - 2))
  let start = stop
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--
  if (start === stop || (start > from && !isSpace(text.charCodeAt(start - 1)))) return false
  return (
    text.charCodeAt(stop) !== 46 || stop - start > longestShortened || endsSentence(text.slice(start, stop))
  )
}

/** Whether nothing but closing marks is left. */
function isEnd(text: string, at: number, to: number): boolean {
  for (let next = at; next < to; next++)
    if (!isSpace(text.charCodeAt(next)) && !isClosing(text.charCodeAt(next))) return false
  return true
}

/** No word that is shortened with a full stop is longer. */
const longestShortened = 8

/** . ! ? after which `splitWords` sets the next word apart as a sentence. */
const isFullStop = (code: number): boolean => code === 46 || code === 33 || code === 63
/** Those, … and ‽ */
const isStop = (code: number): boolean => isFullStop(code) || code === 0x2026 || code === 0x203d
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0
const isCapital = (code: number): boolean => code >= 65 && code <= 90
const isLetter = (code: number): boolean => isCapital(code) || (code >= 97 && code <= 122)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** " ' ) ] ’ ” */
const isClosing = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x2019 || code === 0x201d
