/**
 * Text of unknown encoding: by its byte order mark, else UTF-8 or UTF-16 where that fits, else what Windows writes in Britain.
 *
 * @param declared what the file itself says, where it is not UTF-8
 * @returns the text with its lines ended as they are, without a byte order mark; undefined where the bytes are no text
 * @example
 * decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x48, 0, 0x69)) // 'Hi'
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const text = decoderFor(tellEncoding(bytes) ?? declared ?? 'windows-1252').decode(bytes)
  return looksBinary(text) ? undefined : text
}

/** As `decodeText`, with lines ended by `\n`: for readers that move text about anyway. */
export function decodeLines(bytes: Uint8Array, declared?: string): string | undefined {
  const text = decodeText(bytes, declared)
  return text === undefined ? undefined : endLines(text)
}

/** Line ends of any system as `\n`. */
export const endLines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n')

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

function tellEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const isHalfZero = (odd: 0 | 1) => {
    const head = bytes.subarray(0, 512)
    let zeros = 0
    for (let at = odd; at < head.length; at += 2) if (head[at] === 0) zeros++
    return head.length >= 8 && zeros > head.length * 0.4
  }
  const [areEvenZero, areOddZero] = [isHalfZero(0), isHalfZero(1)]
  if (areOddZero && !areEvenZero) return 'utf-16le'
  if (areEvenZero && !areOddZero) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Controls that no typed text holds, in its beginning: more than one in a hundred characters, or a zero. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at)
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls++
  }
  return controls > head.length / 100
}
