/**
 * Unpacks the rich text of an Outlook message (MS-OXRTFCP).
 *
 * @param most bytes that it may unpack to
 * @throws {RangeError} where it is damaged, or larger than that
 */
export function unpackRichText(packed: Uint8Array, most: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const size = view.getUint32(4, true)
  const kind = view.getUint32(8, true)
  if (kind === 0x414c454d) return packed.subarray(16, 16 + size)
  if (kind !== 0x75465a4c || size > most) throw new RangeError('No packed rich text.')
  const dictionary = new Uint8Array(4096)
  dictionary.set(new TextEncoder().encode(known))
  const text = new Uint8Array(Math.min(size, packed.length * 10))
  let length = 0
  let end = known.length
  const add = (byte: number): void => {
    if (length < text.length) text[length++] = byte
    dictionary[end % 4096] = byte
    end++
  }
  for (let at = 16; at < packed.length; ) {
    const flags = packed[at++] ?? 0
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        add(packed[at++] ?? 0)
        continue
      }
      const reference = view.getUint16(at)
      at += 2
      const offset = reference >> 4
      if (offset === end % 4096) return text.subarray(0, length)
      for (let more = 0; more < (reference & 15) + 2; more++) add(dictionary[(offset + more) % 4096] ?? 0)
    }
  }
  return text.subarray(0, length)
}

/** What the dictionary holds before the first byte, as the format lays down. */
const known =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
