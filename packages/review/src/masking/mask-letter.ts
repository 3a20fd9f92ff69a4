import type {LetterSource} from '../types.ts'
import {findAddresses} from './find-addresses.ts'
import {findKnownNames, findNames, type FoundName, wordsOfNames} from './find-names.ts'
import {findNumbers} from './find-numbers.ts'
import {type MaskedKind, maskedKinds, type MaskedPlace} from './masked-place.ts'

/** A place that is masked, and what stands there instead: `[name 2]`, `[postcode]`. */
export type Mask = {start: number; end: number; kind: MaskedKind; shown: string}

/** A letter with what points to people masked. Places are UTF-16 code units into the letter's text. */
export type MaskedLetter = {
  /** In order, without overlaps. */
  masks: ReadonlyArray<Mask>
  /** The whole text, masked. */
  text: string
  /** Words of names that were found, in small letters: for masking what is written about the letter. */
  names: ReadonlyArray<string>
  /** A stretch of the letter, masked; what is masked in part is masked as a whole. */
  excerpt(start: number, end: number): string
  /** Where a stretch of the letter stands in the masked text. */
  place(start: number, end: number): {start: number; end: number}
}

/**
 * Masks what points to people: names, dates of birth, addresses, postcodes, phone numbers, emails, UPNs, NHS numbers, references.
 * The same name has the same number throughout the letter.
 *
 * @example
 * maskLetter({name: 'a.txt', text: 'Dear Mrs Ashdown,\n\nAmir rang from 01632 960117.'}).text
 *   // 'Dear Mrs [name 1],\n\n[name 2] rang from [phone].'
 */
export function maskLetter(letter: LetterSource): MaskedLetter {
  const names = findNames(letter)
  const masks = numberNames(letter.text, names)
  return {
    masks,
    text: applyMasks(letter.text, masks, 0, letter.text.length),
    names: wordsOfNames(names),
    excerpt: (start, end) => applyMasks(letter.text, masks, start, end),
    place(start, end) {
      const from = applyMasks(letter.text, masks, 0, start, 'before').length
      return {start: from, end: from + applyMasks(letter.text, masks, start, end).length}
    }
  }
}

/**
 * Masks something else that was written about letters, such as a note: what is told by its form, and the names that the letters give.
 *
 * @param names words of names, from `MaskedLetter.names`
 */
export function maskNote(note: string, names: Iterable<string>): string {
  const masks = numberNames(note, findKnownNames(note, new Set(names)))
  return applyMasks(
    note,
    masks.map((mask) => (mask.kind === 'name' ? {...mask, shown: '[name]'} : mask)),
    0,
    note.length
  )
}

/** What masking cannot find, for every report that shows masked words. */
export const maskingLimits: ReadonlyArray<string> = [
  'Names are found by the letter’s own greeting, signature and lists of people, after titles and roles, and where a capitalised word inside a sentence is not known to be anything else. A name that only ever begins a sentence, is written small, or is also an everyday word can be missed.',
  'Initials, nicknames and names of schools and places are masked only where they look like names of people.',
  'Addresses without a number or postcode, ages, and dates that are not called dates of birth are left as they are.',
  'What is told about somebody can point to them without any name. Please read before you pass this on.'
]

/** Longer places go before shorter ones, and forms before names, so that an address is one address. */
function numberNames(text: string, names: ReadonlyArray<FoundName>): Mask[] {
  const places: Array<MaskedPlace & {name?: FoundName}> = [
    ...findNumbers(text),
    ...findAddresses(text),
    ...names.map((name) => ({start: name.start, end: name.end, kind: 'name' as const, name}))
  ]
  const rank = ({kind}: MaskedPlace): number => strength.indexOf(kind)
  const kept: typeof places = []
  for (const place of places.sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start)))
    if (!kept.some(({start, end}) => place.start < end && start < place.end)) kept.push(place)
  const numbers = createNumbers()
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({start, end, kind, name}) => ({
      start,
      end,
      kind,
      shown: name ? `[name ${numbers(name)}]` : `[${kind}]`
    }))
}

const strength: ReadonlyArray<MaskedKind> = [
  'email',
  'date of birth',
  'NHS number',
  'UPN',
  'phone',
  'address',
  'postcode',
  'reference',
  'number',
  ...maskedKinds.filter((kind) => kind === 'name')
]

/** The same name gets the same number: *Mrs Ashdown* each time, and *Amir* with *Amir Khan*. */
function createNumbers(): (name: FoundName) => number {
  const known: Array<{title: string; words: ReadonlyArray<string>}> = []
  return ({title = '', words}) => {
    const found = known.findIndex((other) => isSame(other, {title, words}))
    if (found >= 0) return found + 1
    known.push({title, words})
    return known.length
  }
}

type Known = {title: string; words: ReadonlyArray<string>}

function isSame(a: Known, b: Known): boolean {
  if (a.title !== b.title && a.title && b.title) return false
  if (a.words.join(' ') === b.words.join(' ')) return true
  // A forename alone is the same person as the forename with a surname; a surname alone may be a parent’s or a child’s.
  return !a.title && !b.title && a.words[0] === b.words[0] && (a.words.length === 1 || b.words.length === 1)
}

/** @param edge `before`: a mask that begins before the end is left out, as what comes after it will show it */
function applyMasks(
  text: string,
  masks: ReadonlyArray<Mask>,
  start: number,
  end: number,
  edge: 'whole' | 'before' = 'whole'
): string {
  let shown = ''
  let at = start
  for (const mask of masks) {
    if (mask.end <= start || mask.start >= end) continue
    if (edge === 'before' && mask.end > end) {
      return shown + text.slice(at, mask.start)
    }
    shown += text.slice(at, Math.max(at, mask.start)) + mask.shown
    at = mask.end
  }
  return shown + text.slice(at, Math.max(at, end))
}
