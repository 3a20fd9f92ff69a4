import {breaks} from '@evenhand/lexicon'
import {conjugate} from './conjugate.ts'
import {findClosings, greetingWords} from './letter-parts.ts'
import {type Position, sentenceAt} from './letter.ts'
import {isNameless} from './names.ts'
import {opensWithLabel} from './scopes/attribution/speakers.ts'
import type {Terms} from './scopes/scope.ts'
import {auxiliaries, determiners, isAdverb, isPreposition, titles, wordSet} from './word-classes.ts'

/**
 * Whether a word is somebody's surname, whatever it means elsewhere: *Mr Crook*, or *Lorna Petty* where only a person can stand.
 * *Oakfield Obstructive* is written the same way in a note, and names nobody.
 */
export function isSurname(at: number, position: Position, terms: Terms): boolean {
  const {text} = position.letter
  const {words, first, last, end} = sentenceAt(position)
  const {texts, before, starts, ends} = words
  if (at <= first || !isProper(at) || isBreak(at)) return false
  const forename = texts[at - 1] ?? ''
  if (titles.has(forename)) return true
  // "the School's Poor Record" is a heading.
  if (!isFullName(at) || (!isBreak(at + 1) && isProper(at + 1))) return false
  return (
    // "Ms Rhona Batty"
    (titles.has(texts[at - 2] ?? '') && at - 2 >= first) ||
    isInRunningText(at - 1) ||
    isGreetedOrListed(at - 1) ||
    isRunOn(at) ||
    isRoleNext(at + 1) ||
    closesLetter() ||
    isLabel() ||
    isAmongNames() ||
    isNamedAgain()
  )

  /** Written like a name: *Petty*, and not *PETTY* or *petty*. */
  function isProper(word: number): boolean {
    return word >= first && word < last && /^\p{Lu}[\p{Ll}'’-]+$/u.test(text.slice(starts[word], ends[word]))
  }

  function isBreak(word: number): boolean {
    return word >= last || (before[word] ?? 0) > breaks.none
  }

  function isFullName(surname: number): boolean {
    const word = texts[surname - 1] ?? ''
    return isProper(surname - 1) && !isNameless(word) && !notForenames.test(word)
  }

  /** *I spoke to Dawn Moody*: nothing but a name has its capitals there. */
  function isInRunningText(name: number): boolean {
    const word = texts[name - 1] ?? ''
    return (
      name > first &&
      !isBreak(name) &&
      !determiners.has(word) &&
      /\p{Ll}/u.test(text.charAt(starts[name - 1] ?? 0))
    )
  }

  /** *Dear Lorna Petty*, *Present: Lorna Petty*, *Apologies: Jo Hill, Lorna Petty*. */
  function isGreetedOrListed(name: number): boolean {
    const opening = texts[first] ?? ''
    return (
      (greetingWords.has(texts[name - 1] ?? '') && name - 1 <= first + 1) ||
      (listings.has(opening) && isBreak(first + 1) && name > first) ||
      (listings.has(texts[name - 1] ?? '') && isBreak(name))
    )
  }

  /** *Lorna Petty rang*, *Lorna Petty and Jo Hill both rang*. */
  function isRunOn(surname: number): boolean {
    let next = surname + 1
    if (texts[next] === 'and' && !isBreak(next)) {
      const other = titles.has(texts[next + 1] ?? '') ? next + 2 : next + 1
      if (isProper(other)) next = isProper(other + 1) && !isBreak(other + 1) ? other + 2 : other + 1
    }
    while (next < last && !isBreak(next) && (isAdverb(texts[next] ?? '') || texts[next] === 'both')) next++
    return next < last && !isBreak(next) && isFiniteVerb(texts[next] ?? '')
  }

  /** *Lorna Petty (SENCO)*, *Lorna Petty, the head*, *Keeley Batty, date of birth 11 March*. */
  function isRoleNext(from: number): boolean {
    const gap = text.slice(ends[from - 1], starts[from] ?? end)
    if (/^\s*\(/.test(gap)) return true
    if (from >= last || (before[from] ?? 0) < breaks.comma) return false
    if (/^(?:date of birth|dob|born|aged?|year|yr)\b/.test(texts.slice(from, from + 3).join(' '))) return true
    const role = roleLists
      .flatMap((list) => terms.find(list, position))
      .filter((found) => found.from >= from && found.from <= from + 3)
      .sort((a, b) => b.to - a.to)[0]
    if (!role) return false
    const next = texts[role.to] ?? ''
    return role.to >= last || isBreak(role.to) || isPreposition(next) || next === 'and'
  }

  /** *Kind regards, Lorna Petty*, or on the lines under it. */
  function closesLetter(): boolean {
    const {blocks} = position.letter
    const opening = blocks[position.block]?.start ?? 0
    const own = text.slice(Math.max(opening, (starts[at - 1] ?? 0) - longestClosing), starts[at - 1]).trim()
    const above = blocks[position.block - 1]
    const words =
      own || (above ? text.slice(Math.max(above.start, above.end - longestClosing), above.end) : '')
    return findClosings(`${words}\n`).some((found) => found.end >= words.trimEnd().length)
  }

  /** *Lorna Petty: …*, in a chat or in minutes. */
  function isLabel(): boolean {
    const {start = 0} = position.letter.blocks[position.block] ?? {}
    const length = opensWithLabel(position.letter, text.slice(start, start + longestClosing))?.length ?? 0
    return (starts[at] ?? 0) < start + length
  }

  /** A line with a name between lines with names. */
  function isAmongNames(): boolean {
    const isNameOnly = (block: number): boolean => {
      const {start, end} = position.letter.blocks[block] ?? {start: 0, end: 0}
      return end - start < longestClosing && nameOnly.test(text.slice(start, end))
    }
    return isNameOnly(position.block) && (isNameOnly(position.block - 1) || isNameOnly(position.block + 1))
  }

  function isNamedAgain(): boolean {
    const {start = 0, end: blockEnd = 0} = position.letter.blocks[position.block] ?? {}
    const from = starts[at - 1] ?? 0
    const name = text.slice(from, ends[at])
    const near = (a: number, b: number) => text.slice(Math.max(start, a), Math.min(blockEnd, b))
    return near(from - reach, from).includes(name) || near(ends[at] ?? 0, from + reach).includes(name)
  }
}

/** In UTF-16 code units. */
const longestClosing = 40
const reach = 1000

const nameOnly = /^\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]+){1,2}(?: \([^)]*\)|, [\p{L} ]+)?\s*$/u

/** What people are listed behind. */
const listings = wordSet(
  'present attending attendees attended apologies absent invited participants from to cc copy copied re name names child pupil student parent parents carer carers'
)
const roleLists = ['school-role', 'la-role', 'health-role', 'other-role', 'family-word', 'child-word']

/** *rang*, *is*, *teaches*: a verb with a subject before it. */
function isFiniteVerb(word: string): boolean {
  if (auxiliaries.has(word) || conjugate(word, 'plain-of-past') !== undefined) return true
  return word.endsWith('s') && conjugate(word, 'infinitive') !== word
}

/** *Very Petty*, *Truly Awful*, *Panel Useless*, *Hill Primary Useless*: no forename. */
const notForenames =
  /ly$|^(?:very|so|too|quite|rather|such|well|more|most|even|still|again|always|never|how|parents?|mother|father|gran|nan|head|school|primary|academy|college|nursery|infants|juniors|council|panel|staff|senco|teacher|tutor|officer)$/
