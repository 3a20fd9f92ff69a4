import {Inflate} from 'fflate'
import {trouble, Unreadable} from './letter.ts'
import type {Limits} from './types.ts'

/** A packed file, opened. */
export type Zip = {
  has(name: string): boolean
  /** A part's bytes, unpacked little by little; nothing where there is no such part. */
  read(name: string): Generator<Uint8Array, void, undefined>
}

/**
 * Opens a packed file and reads its list of parts, and checks by that list that what will be read is of a size that a
 * letter can have. A part that unpacks to more than its list says is a bomb too, and stops there.
 *
 * @param isWanted whether a part will be read: others may be as large as they like
 * @throws {Unreadable} where it is damaged, locked, or a bomb
 */
export function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  {unpackedBytes, unpackedRatio}: Limits
): Zip {
  const parts = new Map<string, Part>()
  let total = 0
  for (const part of listParts(bytes)) {
    parts.set(part.name, part)
    if (!isWanted(part.name)) continue
    if (part.isLocked) throw new Unreadable(trouble('encrypted'))
    total += part.size
    const isBlown = part.size > 1024 * 1024 && part.size > part.packedSize * unpackedRatio
    if (isBlown || total > unpackedBytes) throw new Unreadable(trouble('zip bomb'))
  }
  return {
    has: (name) => parts.has(name),
    *read(name) {
      const part = parts.get(name)
      if (part) yield* unpack(bytes, part)
    }
  }
}

type Part = {
  name: string
  /** As the list says. */
  size: number
  packedSize: number
  method: number
  isLocked: boolean
  /** Where its own header begins. */
  at: number
}

/** The list at the end of the file (PKWARE’s APPNOTE, 4.3.12 and 4.3.16). */
function* listParts(bytes: Uint8Array): Generator<Part, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw cutShort()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = bytes.subarray(at + 46, at + 46 + nameLength)
    const long = createLongFields(view, at + 46 + nameLength, extraLength)
    yield {
      // A backslash parts folders in what some old programs write.
      name: new TextDecoder().decode(name).replace(/\\/g, '/').replace(/^\//, ''),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      // In the order in which long fields follow one another.
      size: long(view.getUint32(at + 24, true)),
      packedSize: long(view.getUint32(at + 20, true)),
      at: long(view.getUint32(at + 42, true))
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
}

/** Some programs write every size as if the file were larger than 4 GB: all ones, and the number itself in an extra field. */
function createLongFields(view: DataView, start: number, length: number): (short: number) => number {
  let at = start
  const end = start + length
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return (short) => {
    if (short !== 0xffffffff || at + 8 > end) return short
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw cutShort()
}

const cutShort = (): Unreadable => new Unreadable(trouble('corrupt', {detail: 'its end is missing'}))

function* unpack(bytes: Uint8Array, part: Part): Generator<Uint8Array, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(part.at, true) !== 0x04034b50) throw cutShort()
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(from, from + part.packedSize)
  if (packed.length < part.packedSize) throw cutShort()
  if (part.method === 0) return yield packed
  if (part.method !== 8)
    throw new Unreadable(trouble('unsupported', {detail: 'packed in a way that isn’t read'}))
  yield* inflate(packed, part.size)
}

/** Small steps, because a step can unpack to a thousand times its size. */
function* inflate(packed: Uint8Array, size: number): Generator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = []
  const inflater = new Inflate((chunk) => ready.push(chunk))
  let total = 0
  const step = 16 * 1024
  for (let at = 0; at < packed.length; at += step) {
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
    for (const chunk of ready) {
      total += chunk.length
      if (total > size) throw new Unreadable(trouble('zip bomb'))
      yield chunk
    }
    ready = []
  }
  if (total < size) throw cutShort()
}
