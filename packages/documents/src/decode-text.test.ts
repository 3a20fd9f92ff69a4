import {describe, expect, it} from 'vitest'
import {decodeLines, decodeText} from './decode-text.ts'

describe('decodeText', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decodeText(Buffer.from('\uFEFFDon’t'))).toBe('Don’t')
  })

  it('reads UTF-16 either way round, with a mark or without', () => {
    const words = 'Don’t worry about it.'
    const little = (text: string) => Buffer.from(text, 'utf16le')
    for (const text of [words, `\uFEFF${words}`]) {
      expect(decodeText(little(text))).toBe(words)
      expect(decodeText(little(text).swap16())).toBe(words)
    }
  })

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x44, 0x6f, 0x6e, 0x92, 0x74))).toBe('Don’t')
  })

  it('refuses what is not text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeUndefined()
  })

  it('leaves line ends as they are, and decodeLines makes them alike', () => {
    const bytes = Buffer.from('One\r\ntwo\rthree\u2028four\n')
    expect(decodeText(bytes)).toBe('One\r\ntwo\rthree\u2028four\n')
    expect(decodeLines(bytes)).toBe('One\ntwo\nthree\nfour\n')
  })
})
