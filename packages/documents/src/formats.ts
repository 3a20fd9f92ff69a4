/** What files of each format may be called by their endings; the first is the usual one. */
export const endingsOf = {
  docx: ['docx'],
  odt: ['odt'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  eml: ['eml'],
  msg: ['msg'],
  mbox: ['mbox'],
  html: ['html', 'htm', 'xhtml'],
  md: ['md', 'markdown', 'mkd'],
  txt: ['txt', 'text']
} as const satisfies Record<string, readonly [string, ...string[]]>

export type Format = keyof typeof endingsOf

/** The formats that are read. */
export const formats = Object.keys(endingsOf) as Format[]

/** Endings of letters that aren't read: of each it is said why. */
export const unreadEndings: ReadonlyArray<string> = ['doc', 'fodt', 'p7m', 'pages']

/** What a file's name says it is: `docx` of `Letter.DOCX`, empty without an ending. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * Whether a file's name says that it is of one of these formats.
 *
 * @example
 * isNamed('Letter.MARKDOWN', ['md', 'txt']) // true
 */
export const isNamed = (name: string, as: ReadonlyArray<Format> = formats): boolean =>
  as.some((format) => endingsOf[format].some((ending) => ending === endingOf(name)))

/** The formats by their usual endings, for people: `.docx, .odt … and .txt`. */
export function sayFormats(said: ReadonlyArray<Format> = formats): string {
  const endings = said.map((format) => `.${endingsOf[format][0]}`)
  return [endings.slice(0, -1).join(', '), ...endings.slice(-1)].filter(Boolean).join(' and ')
}
