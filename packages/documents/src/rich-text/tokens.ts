/** A step through rich text: a brace, a word of control, a stretch of text. */
export type Token =
  | {type: 'open' | 'close'}
  | {type: 'word'; word: string; value: number | undefined}
  /** In the encoding of the font. */
  | {type: 'text'; bytes: Uint8Array}

/** Reads rich text step by step (RTF 1.9.1, “Formal Syntax”). Binary stretches are passed over. */
export function* readTokens(bytes: Uint8Array): Generator<Token, void, undefined> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at++
    if (byte === 123) yield {type: 'open'}
    else if (byte === 125) yield {type: 'close'}
    else if (byte === 92) {
      const next = bytes[at] ?? 0
      if (isLetter(next)) {
        const {end, word, value} = readWord(bytes, at)
        at = word === 'bin' ? end + Math.max(value ?? 0, 0) : end
        yield {type: 'word', word, value}
      } else if (next === 39) {
        const code = String.fromCharCode(bytes[at + 1] ?? 48, bytes[at + 2] ?? 48)
        yield {type: 'text', bytes: Uint8Array.of(Number.parseInt(code, 16) || 0)}
        at += 3
      } else {
        yield {type: 'word', word: String.fromCharCode(next), value: undefined}
        at++
      }
    } else if (isText(byte)) {
      const start = at - 1
      while (isText(bytes[at] ?? 0)) at++
      yield {type: 'text', bytes: bytes.subarray(start, at)}
    }
  }
}

function readWord(bytes: Uint8Array, start: number): {end: number; word: string; value: number | undefined} {
  let end = start
  while (isLetter(bytes[end] ?? 0) && end - start < 32) end++
  const word = String.fromCharCode(...bytes.subarray(start, end))
  const from = end
  if (bytes[end] === 45) end++
  while (isDigit(bytes[end] ?? 0) && end - from < 11) end++
  const written = String.fromCharCode(...bytes.subarray(from, end))
  const value = /\d/.test(written) ? Number(written) : undefined
  return {end: bytes[end] === 32 ? end + 1 : end, word, value}
}

/** Line ends in the file are only for those who look at it. */
const isText = (byte: number): boolean => byte > 13 && byte !== 92 && byte !== 123 && byte !== 125

const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
