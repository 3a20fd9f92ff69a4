import {misspellings} from './misspellings.ts'
import {readShortForm} from './short-forms.ts'

/**
 * Words as the matcher reads them: lower case, straight apostrophes, contractions taken apart.
 *
 * Arrays run in step, one entry a word, because a letter is read at every keystroke.
 */
export type Words = {
  /** Normalised words: `you`, `should`, `not`, `'s`. */
  texts: string[]
  /** Where each word stands, in UTF-16 code units. */
  starts: number[]
  ends: number[]
  /** What stands before each word: see `breaks`. */
  before: number[]
}

/** What may stand between two words, from least to most. */
export const breaks = {none: 0, comma: 1, clause: 2, sentence: 3} as const

/**
 * Splits text into words.
 *
 * @param text any text
 * @param from where to start, in UTF-16 code units
 * @param to where to stop
 * @returns the words, their places, and how strongly each is set apart from the one before
 * @example
 * splitWords("You shouldn’t").texts // ['you', 'should', 'not']
 */
export function splitWords(text: string, from = 0, to = text.length): Words {
  const words: Words = {texts: [], starts: [], ends: [], before: []}
  let pending: number = breaks.none
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      const end = endOfWord(text, at, to)
      const next = endOfAddress(text, at, end, to)
      if (next > end) {
        // An address or link is nobody's wording: it stands as one opaque word.
        push(words, '\u0000', at, next, pending)
        at = next
      } else {
        at = pushWord(words, text, {start: at, end, from, to}, pending)
      }
      pending = breaks.none
      continue
    }
    if (code === 38 /* & */) {
      push(words, 'and', at, at + 1, pending)
      pending = breaks.none
      at++
      continue
    }
    const found = breakOf(text, at, code)
    if (found > pending) pending = found
    at++
  }
  return words
}

/** Whether a UTF-16 code unit can be part of a word. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x303f) return false
  if (code >= 0xd800 && code <= 0xf8ff) return false
  return code !== 0xfeff && code !== 0xfffd && code < 0xfe00
}

export const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc

function endOfWord(text: string, start: number, to: number): number {
  let at = start + 1
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      at++
      continue
    }
    const joins = at + 1 < to && isWordCode(text.charCodeAt(at + 1))
    if (joins && isApostrophe(code)) {
      at += 2
      continue
    }
    // 6,000 and 9.14 are one word each.
    if (
      joins &&
      (code === 44 || code === 46) &&
      isDigit(text.charCodeAt(at - 1)) &&
      isDigit(text.charCodeAt(at + 1))
    ) {
      at += 2
      continue
    }
    break
  }
  return at
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Where a link or e-mail address that begins with this word ends; `end` where there is none. */
function endOfAddress(text: string, start: number, end: number, to: number): number {
  const next = text.charCodeAt(end)
  const isLink = next === 58 && text.charCodeAt(end + 1) === 47 && text.charCodeAt(end + 2) === 47
  const isSite = end - start === 3 && next === 46 && /^www$/i.test(text.slice(start, end))
  if (!isLink && !isSite && next !== 64 && next !== 46 && next !== 95 && next !== 43 && next !== 45)
    return end
  let at = end
  let hasAt = false
  // An address is short; a longer run without a space is not one.
  while (at < to && at - start < 254) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 60 || code === 62 || code === 34 || code === 0xa0 || (code === 44 && !isLink))
      break
    if (code === 64) hasAt = true
    at++
  }
  if (!isLink && !isSite && !hasAt) return end
  while (at > end && /[.,;:!?)\]]/.test(text.charAt(at - 1))) at--
  return at
}

function breakOf(text: string, at: number, code: number): number {
  switch (code) {
    case 44: // ,
      return breaks.comma
    case 59: // ;
    case 58: // :
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 0x2014: // —
    case 0x2026: // …
    case 0xd83c: // An emoji, in its first half, ends what a text message says before it.
    case 0xd83d:
    case 0xd83e:
      return breaks.clause
    case 0x2013: // – between words or figures joins, as in 1–0 and May–June
      return isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1))
        ? breaks.clause
        : breaks.none
    case 46: // .
    case 33: // !
    case 63: // ?
      return breaks.sentence
    case 45: // - between spaces is a dash; inside a word it joins
      return isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))
        ? breaks.clause
        : breaks.none
    default:
      return breaks.none
  }
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0

function push(words: Words, text: string, start: number, end: number, before: number): void {
  words.texts.push(text)
  words.starts.push(start)
  words.ends.push(end)
  words.before.push(before)
}

/** Adds a word and returns where it ends, which is further on where a shortened word's full stop belongs to it. */
function pushWord(
  words: Words,
  text: string,
  place: Readonly<Record<'start' | 'end' | 'from' | 'to', number>>,
  before: number
): number {
  const {start, end} = place
  let word = text.slice(start, end).toLowerCase()
  if (word.length !== end - start) word = text.slice(start, end)
  if (hasApostrophe(word)) word = word.replace(/[’‘ʼ]/g, "'")
  const short = readShortForm(text, word, place)
  if (short) {
    pushParts(words, short.meant, start, short.end, before)
    return short.end
  }
  const whole = wholes.get(word)
  // A capital letter that stands alone names something: *U*, as in a U-turn.
  if (whole && (end - start > 1 || word === text.charAt(start))) {
    pushParts(words, whole, start, end, before)
    return end
  }
  const cut = word.lastIndexOf("'")
  if (cut > 0) {
    const tail = word.slice(cut)
    if (tail === "'t" && word.charAt(cut - 1) === 'n') {
      push(words, word.slice(0, cut - 1), start, start + cut - 1, before)
      push(words, 'not', start + cut - 1, end, breaks.none)
      return end
    }
    const meant = tails[tail]
    if (meant !== undefined) {
      push(words, word.slice(0, cut), start, start + cut, before)
      push(words, meant, start + cut, end, breaks.none)
      return end
    }
  }
  // "should of" is how "should have" is often typed.
  const last = words.texts.length - 1
  if (word === 'of' && last >= 0 && modals.has(words.texts[last] ?? '') && before === breaks.none)
    word = 'have'
  push(words, word, start, end, before)
  return end
}

function hasApostrophe(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isApostrophe(word.charCodeAt(at))) return true
  return false
}

function pushParts(words: Words, parts: readonly string[], start: number, end: number, before: number): void {
  const [first = '', ...rest] = parts
  // The parts share the word's place: the first takes its beginning, the last its end.
  const cut = Math.min(start + first.length, end - rest.length)
  push(words, first, start, rest.length ? cut : end, before)
  rest.forEach((part, index) => {
    push(words, part, cut + index, index === rest.length - 1 ? end : cut + index + 1, breaks.none)
  })
}

const modals = new Set(['should', 'would', 'could', 'must', 'might'])

const tails: Readonly<Record<string, string>> = {
  "'re": 'are',
  "'ll": 'will',
  "'ve": 'have',
  "'m": 'am',
  "'d": "'d",
  "'s": "'s"
}

/** Whether a word of letters alone stands for several, such as *cannot* or *dont*. */
export const comesApart = (word: string): boolean => wholes.has(word)

/** Words that are read as others: mistyped, contracted otherwise than by rule, or typed without their apostrophe. */
const wholes = new Map<string, readonly string[]>([
  ...misspellings,
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['gotta', ['got', 'to']],
  ['wanna', ['want', 'to']],
  ['dunno', ['do', 'not', 'know']],
  ["i'd", ['i', "'d"]],
  ...[
    'dont',
    'doesnt',
    'didnt',
    'isnt',
    'wasnt',
    'arent',
    'werent',
    'havent',
    'hasnt',
    'hadnt',
    'wouldnt',
    'couldnt',
    'shouldnt',
    'mustnt',
    'neednt'
  ].map((word): [string, string[]] => [word, [word.slice(0, -2), 'not']]),
  ['cant', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['youre', ['you', 'are']],
  ['theyre', ['they', 'are']],
  ['youve', ['you', 'have']],
  ['theyve', ['they', 'have']],
  ['weve', ['we', 'have']],
  ['ive', ['i', 'have']],
  ['im', ['i', 'am']],
  ['youll', ['you', 'will']],
  ['theyll', ['they', 'will']],
  ['youd', ['you', "'d"]],
  ['theyd', ['they', "'d"]],
  ['thats', ['that', "'s"]],
  ['whats', ['what', "'s"]],
  ['theres', ['there', "'s"]],
  ['hes', ['he', "'s"]],
  ['shes', ['she', "'s"]],
  ['shoulda', ['should', 'have']],
  ['woulda', ['would', 'have']],
  ['coulda', ['could', 'have']]
])

/**
 * The words of a text that a pattern's word stands for: *is* and *has* may be written `'s`, *would* and *had* `'d`.
 *
 * @example
 * writtenAs('has') // ['has', "'s"]
 */
export function writtenAs(word: string): readonly string[] {
  if (word === 'is' || word === 'has') return [word, "'s"]
  return word === 'would' || word === 'had' ? [word, "'d"] : [word]
}
