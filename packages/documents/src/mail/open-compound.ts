/** A folder in a compound file. */
export type Storage = {
  storages: ReadonlyMap<string, Storage>
  /** The bytes of a stream in this folder; undefined where there is none of that name. */
  read(stream: string): Uint8Array | undefined
}

/**
 * Opens a compound file, the file system in a file that Outlook and older Office programs keep things in (MS-CFB).
 * A reader of our own, because the kept one holds a message as an array of numbers where there is no Node.
 *
 * @throws {RangeError} where it is damaged or cut short
 */
export function openCompound(bytes: Uint8Array): Storage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new RangeError('No such size of sectors.')
  const next = readTable(view, sectorSize)
  const entries = readEntries(readChain(view.getUint32(48, true)))
  const root = entries[0] ?? fail('It has no root.')
  const smallNext = wordsOf(readChain(view.getUint32(60, true)))
  const smallSectors = readChain(root.start)
  const smallSize = 64
  const cutoff = view.getUint32(56, true)
  return openStorage(root, new Set())

  function openStorage(entry: Entry, seen: Set<number>): Storage {
    const storages = new Map<string, Storage>()
    const streams = new Map<string, Entry>()
    for (const child of listChildren(entry.child, seen))
      if (child.isStream) streams.set(child.name, child)
      else storages.set(child.name, openStorage(child, seen))
    return {
      storages,
      read(name) {
        const stream = streams.get(name)
        return stream && readStream(stream)
      }
    }
  }

  /** The children of a folder form a tree; none may be met twice, or a damaged file would lead in a circle. */
  function listChildren(top: number, seen: Set<number>): Entry[] {
    const found: Entry[] = []
    const waiting = [top]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = entries[at]
      if (!entry || seen.has(at)) continue
      seen.add(at)
      found.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }

  function readStream({start, size}: Entry): Uint8Array {
    if (size >= cutoff) return readChain(start, size)
    return joinSectors(start, smallNext, size, (sector) =>
      smallSectors.subarray(sector * smallSize, (sector + 1) * smallSize)
    )
  }

  function readChain(start: number, size?: number): Uint8Array {
    return joinSectors(start, next, size, (sector) =>
      bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize)
    )
  }

  /** @param size left out, every sector of the chain is wanted whole */
  function joinSectors(
    start: number,
    table: ArrayLike<number>,
    size: number | undefined,
    sectorAt: (sector: number) => Uint8Array
  ): Uint8Array {
    const parts: Uint8Array[] = []
    let length = 0
    for (
      let sector = start;
      sector < lastSector && length < (size ?? bytes.length);
      sector = table[sector] ?? lastSector
    ) {
      const part = sectorAt(sector)
      if (part.length === 0) throw new RangeError('It was cut short.')
      parts.push(part)
      length += part.length
    }
    if (length < (size ?? 0)) throw new RangeError('It was cut short.')
    const joined = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      joined.set(part, at)
      at += part.length
    }
    return joined.subarray(0, size)
  }
}

type Entry = {
  name: string
  isStream: boolean
  left: number
  right: number
  child: number
  /** The first sector. */
  start: number
  size: number
}

/** Numbers from here on are no sectors: the end of a chain, a free one. */
const lastSector = 0xfffffffa

/** Which sector follows which. */
function readTable(view: DataView, sectorSize: number): Uint32Array {
  const perSector = sectorSize / 4
  const wordAt = (sector: number, word: number): number => {
    const at = (sector + 1) * sectorSize + word * 4
    return at + 4 <= view.byteLength ? view.getUint32(at, true) : lastSector
  }
  const tableSectors: number[] = []
  const most = Math.ceil(view.byteLength / sectorSize / perSector) + 1
  const add = (sector: number): void => {
    if (sector < lastSector && tableSectors.length < most) tableSectors.push(sector)
  }
  for (let at = 0; at < 109; at++) add(view.getUint32(76 + at * 4, true))
  let more = view.getUint32(68, true)
  for (let count = 0; more < lastSector && count < most; count++) {
    for (let word = 0; word < perSector - 1; word++) add(wordAt(more, word))
    more = wordAt(more, perSector - 1)
  }
  const next = new Uint32Array(tableSectors.length * perSector)
  tableSectors.forEach((sector, at) => {
    for (let word = 0; word < perSector; word++) next[at * perSector + word] = wordAt(sector, word)
  })
  return next
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameLength)),
      isStream: view.getUint8(at + 66) === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true)
    })
  }
  return entries
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({length: Math.floor(bytes.length / 4)}, (_, at) => view.getUint32(at * 4, true))
}

function fail(why: string): never {
  throw new RangeError(why)
}
