import type {Storage} from './open-compound.ts'

/** What a message, a recipient or an attachment says of itself, by property number (MS-OXPROPS). */
export type Properties = {
  /** Empty where it says nothing. */
  text(property: number): string
  binary(property: number): Uint8Array | undefined
  number(property: number): number | undefined
  /** ISO 8601. */
  time(property: number): string | undefined
}

/** @param headerLength bytes before the first property */
export function readProperties(storage: Storage, headerLength: number): Properties {
  const fixed = storage.read('__properties_version1.0') ?? new Uint8Array()
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength)
  const find = (property: number): number | undefined => {
    for (let at = headerLength; at + 16 <= fixed.length; at += 16)
      if (view.getUint16(at + 2, true) === property) return at + 8
    return undefined
  }
  const number = (property: number): number | undefined => {
    const at = find(property)
    return at === undefined ? undefined : view.getInt32(at, true)
  }
  const streamOf = (property: number, type: string): Uint8Array | undefined =>
    storage.read(`__substg1.0_${property.toString(16).toUpperCase().padStart(4, '0')}${type}`)
  return {
    number,
    text(property) {
      const wide = streamOf(property, '001F')
      if (wide) return withoutZero(new TextDecoder('utf-16le').decode(wide))
      const narrow = streamOf(property, '001E')
      return narrow ? withoutZero(decodeNarrow(narrow, number(0x3ffd))) : ''
    },
    binary: (property) => streamOf(property, '0102'),
    time(property) {
      const at = find(property)
      if (at === undefined) return undefined
      // In steps of 100 ns since 1601.
      const date = new Date(Number(view.getBigUint64(at, true) / 10_000n) - 11_644_473_600_000)
      return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1980 ? undefined : date.toISOString()
    }
  }
}

const withoutZero = (text: string): string => text.replace(/\0+$/, '')

function decodeNarrow(bytes: Uint8Array, codePage: number | undefined): string {
  const encoding =
    codePage !== undefined && codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined
  return new TextDecoder(codePage === 65001 ? 'utf-8' : (encoding ?? 'windows-1252')).decode(bytes)
}
