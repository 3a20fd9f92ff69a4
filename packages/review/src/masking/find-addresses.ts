import type {MaskedPlace} from './masked-place.ts'

/**
 * Finds addresses: a house or flat with its street, wherever it stands, on to the town and county after it; and the short
 * lines of an address block above its postcode.
 */
export function findAddresses(text: string): MaskedPlace[] {
  return [...streets(text), ...blocks(text)]
}

function streets(text: string): MaskedPlace[] {
  return [...text.matchAll(street)].map(({0: found, index}) => ({
    start: index,
    end: index + found.length,
    kind: 'address' as const
  }))
}

const place = String.raw`\p{Lu}[\p{L}’'.-]+(?:[ \t]+(?:[-\p{L}]+-)?(?:\p{Lu}[\p{L}’'.-]*|on|upon|le|in|the|of|under|by|St\.?))*`
const streetKinds =
  'street st\\.? road rd\\.? lane ln\\.? avenue ave\\.? close cl\\.? drive dr\\.? crescent cres\\.? way court ct\\.? terrace terr?\\.? gardens? gdns grove place pl\\.? square sq\\.? hill rise walk mews row view park parade green meadows? fields? vale mount end yard wharf quay gate loke croft common estate villas? cottages? buildings? house'
/** Written with a capital, as in *Mill Lane*: *3 weeks of the way* is no street. */
const streetKind = streetKinds
  .split(' ')
  .map((kind) => `[${kind.charAt(0).toUpperCase()}]${kind.slice(1)}`)
  .join('|')
const streetWords = String.raw`(?:(?:\p{Lu}[\p{L}’'.-]*|of|the|and|le)[ \t]+){0,4}`
const dwelling = String.raw`(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Rr]oom|[Ss]uite)[ \t]*\d*[A-Za-z]?[ \t]*,?[ \t]*`
const namedHouse = String.raw`(?:\p{Lu}[\p{L}’']*[ \t]+){1,3}(?:House|Court|Cottage|Lodge|Farm|Barn),?[ \t]*(?:\r?\n[ \t]*)?`
const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}£/.])(?:${dwelling})?(?:${namedHouse})?\d{1,4}[ \t]?[a-zA-Z]?(?:[ \t]?[-–/][ \t]?\d{1,4}[a-z]?)?,?[ \t]+${streetWords}(?:${streetKind})(?!\p{L})(?:,[ \t]*(?:\r?\n[ \t]*)?${place}(?=[ \t]*(?:[,.;:)\r\n]|$|[ \t][A-Z]{1,2}\d))){0,3}`,
  'gu'
)

/** The lines right above a postcode, and what stands before it in its own, where they are an address’s: short, and no sentence. */
function blocks(text: string): MaskedPlace[] {
  const found: MaskedPlace[] = []
  for (const {index} of text.matchAll(postcodeInLine)) {
    let start = text.lastIndexOf('\n', index - 1) + 1
    let end = index
    if (isAddressLine(text.slice(start, index)) || !text.slice(start, index).trim()) {
      for (let lines = 0; lines < 5 && start > 0; lines++) {
        const above = text.lastIndexOf('\n', start - 2) + 1
        const line = text.slice(above, start - 1)
        if (!isAddressLine(line)) break
        start = above
      }
      // The whole block is one place; what names a person in it is found as such.
      while (end > start && /[\s,]/.test(text.charAt(end - 1))) end--
      for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
        const from = start + line.index + (line[0].length - line[0].trimStart().length)
        const to = start + line.index + line[0].trimEnd().length
        if (to > from && !namesSomebody.test(line[0])) found.push({start: from, end: to, kind: 'address'})
      }
    }
  }
  return found
}

const postcodeInLine =
  /(?<![\p{L}\p{N}])[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPSTUW]?[ \t]{0,2}\d[ABD-HJLNP-UW-Z]{2}(?=[ \t]*[,.]?[ \t]*(?:[\r\n]|$))/gu

function isAddressLine(line: string): boolean {
  const words = line.trim()
  return (
    words.length > 1 &&
    words.length <= 60 &&
    /^[\p{Lu}\d]/u.test(words) &&
    !/[:;?!]|[.](?:\s|$)(?!$)/.test(words) &&
    words
      .split(/[\s,]+/)
      .every((word) => /^[\p{Lu}\d(&]|^(?:of|the|and|on|upon|le|in|by|under|near|at|[-–])/u.test(word))
  )
}

const namesSomebody = /^\s*(?:dear\b|(?:mr|mrs|ms|miss|mx|dr|prof|cllr|rev)\b)/i
