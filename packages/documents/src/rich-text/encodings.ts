/** The encodings of a file's fonts. */
export type Encodings = {
  /** Of text whose font says nothing, as a code page: 1252. */
  setUsual(codePage: number): void
  /** As Windows numbers character sets: 204 is Cyrillic. */
  setFont(font: number, characterSet: number): void
  decode(bytes: Uint8Array, font: number | undefined): string
}

export function createEncodings(): Encodings {
  let usual = 'windows-1252'
  const fonts = new Map<number, string>()
  return {
    setUsual(codePage) {
      usual = codePages[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : usual)
    },
    setFont(font, characterSet) {
      const encoding = characterSets[characterSet]
      if (encoding !== undefined) fonts.set(font, encoding)
    },
    decode: (bytes, font) => new TextDecoder(fonts.get(font ?? -1) ?? usual).decode(bytes)
  }
}

const codePages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8'
}

const characterSets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250'
}
