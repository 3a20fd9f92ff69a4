import type {Words} from '@evenhand/lexicon'
import type {Conjugate, VerbForm} from './conjugate.ts'
import {itemMark} from './item-mark.ts'
import type {Match} from './match-patterns.ts'
import type {Suggestion} from './types.ts'

/**
 * Makes whole replacements for a match from its rule's alternatives.
 *
 * @returns suggestions, best first; spans in UTF-16 code units; capitals follow the words that are replaced
 */
export function suggest(
  text: string,
  words: Words,
  match: Match,
  start: number,
  end: number,
  conjugate: Conjugate
): Suggestion[] {
  const suggestions: Suggestion[] = []
  for (const alternative of match.rule.alternatives) {
    if (losesNot(alternative, match, words)) continue
    // "Wheelchair-bound, school has steps": words that are set apart are not put in another order.
    if (/<(?!words)/.test(alternative) && text.slice(start, end).includes(',')) continue
    const filled = fill(alternative, text, words, match, conjugate)
    const from = filled !== undefined && opensClause(filled) ? clauseStart(text, start, end) : start
    if (filled === undefined || from === undefined) continue
    const made =
      filled === ''
        ? takeOut(text, start, end)
        : {text: withSpace(withCapital(filled, text, from, end), text, from), start: from, end}
    const put = withArticle(text, made)
    if (put.text !== text.slice(put.start, put.end)) suggestions.push(put)
  }
  return suggestions
}

/** *I wouldn't get your hopes up* is no offer to get them up: an instruction not to keeps its *not*. */
function losesNot(alternative: string, match: Match, words: Words): boolean {
  if (match.rule.category !== 'directive') return false
  // what was found may end before the *not* of a *wouldn't*
  const found = words.texts.slice(match.from, match.to + 1)
  const isNegative =
    found.some((word) => word === 'not' || word === 'never') && !found.some((word) => undoesNot.has(word))
  return isNegative && !/\bnot\b|<words>/.test(alternative)
}
/** *Why not appeal?*, *don't forget to appeal* and *you can't but appeal* say that one should. */
const undoesNot: ReadonlySet<string> = new Set(['why', 'forget', 'hesitate', 'but', 'only'])

/** Puts what the pattern's lists matched into `<list>` and `<list:form>`; nothing where that is not possible. */
function fill(
  alternative: string,
  text: string,
  words: Words,
  match: Match,
  conjugate: Conjugate
): string | undefined {
  let isPossible = true
  const filled = alternative.replace(
    /<([a-z][a-z0-9-]*)(?::([a-z0-9-]+))?>/g,
    (_, name: string, form: string | undefined, at: number) => {
      if (name === 'words') return wordsAsTheyStand(text, words, match, at > 0)
      // What stands outside the words that are replaced stays where it is.
      const captures = match.captures.filter(
        (found) => found.name === name && found.from >= match.from && found.to <= match.to
      )
      const capture = captures.find((found) => !isPartOfList(found, match)) ?? captures[0]
      const found = capture && text.slice(words.starts[capture.from], words.ends[capture.to - 1])
      const plain =
        capture && found && at > 0
          ? withoutCapital(found, name, text, words.starts[capture.from] ?? 0)
          : found
      const put = plain && form ? conjugate(plain, form as VerbForm) : plain
      if (!put) isPossible = false
      return put ?? ''
    }
  )
  return isPossible ? filled : undefined
}

type Capture = Match['captures'][number]

/** Whether words were matched by an entry of another list, not by the pattern itself. */
const isPartOfList = ({name, from, to}: Capture, {captures}: Match): boolean =>
  captures.some((list) => list.name !== name && list.from <= from && list.to >= to)

/** The flagged words themselves, for wording that only comes before them: *you could <words>*. */
function wordsAsTheyStand(text: string, words: Words, match: Match, isInside: boolean): string {
  const start = words.starts[match.from] ?? 0
  const found = text.slice(start, words.ends[match.to - 1])
  return isInside ? withoutCapital(found, 'words', text, start).replace(opensSoftly, '') : found
}
const opensSoftly = /^(?:(?:please|just|simply|kindly|then|so),? )+/i

const opensClause = (wording: string): boolean => /^(?:you|one option|would you)\b/.test(wording)

/**
 * Where a clause of another subject can stand instead of an imperative or of *I would*: from the *please* or *personally*
 * before it. Nowhere after *do* or *don't forget to*, before *not*, or in a sentence that speaks of the writer's own life.
 */
function clauseStart(text: string, start: number, end: number): number | undefined {
  const before = /[^.!?\n]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const after = /^[^.!?\n]*/.exec(text.slice(end, end + 200))?.[0] ?? ''
  if (/\b(?:to|do|not|never|always)\s+$/i.test(before) || /^\s+not\b/i.test(after)) return undefined
  if (ownLife.test(before) || ownLife.test(after)) return undefined
  const softened = leadIn.exec(before)
  return softened ? start - softened[0].length : start
}

const leadIn =
  /\b(?:(?:please|kindly|just|simply|personally|honestly|frankly|to be honest|in (?:my|our) (?:view|opinion)|(?:I|we) (?:think|feel|believe)(?: that)?),?\s+)+$/i
const ownLife =
  /\b(?:mine|myself|my own|my (?:son|daughter|child|children|kids?|boy|girl|lad|shoes|place)|(?:were|was) I|if I)\b/i

/** *An ordinary child* becomes *a non-disabled child*: an article follows the word that now comes after it. */
function withArticle(text: string, made: Suggestion): Suggestion {
  const article = /\b(an?)(\s+)$/i.exec(text.slice(Math.max(0, made.start - 4), made.start))
  const next = (made.text + text.slice(made.end, made.end + 20)).trimStart()
  const letter = article?.[1]?.charAt(0)
  if (!article || !letter || !/^[a-z]/i.test(next)) return made
  const before = text.slice(made.start, made.start + 1)
  if (startsWithVowel(before) === startsWithVowel(next)) return made
  const fit = letter + (startsWithVowel(next) ? 'n' : '') + article[2]
  return {...made, text: fit + made.text, start: made.start - article[0].length}
}

const startsWithVowel = (words: string): boolean => /^[aeiou]/i.test(words)

/** A verb that opened the sentence loses its capital behind other words; a name or initials keep it. */
function withoutCapital(found: string, list: string, text: string, start: number): string {
  if (names.has(list) || !startsSentence(text, start) || !/^[A-Z][a-z ]/.test(found)) return found
  return found.charAt(0).toLowerCase() + found.slice(1)
}

const names = new Set(['name', 'person', 'party', 'family'])

/** The first word of a sentence has a capital, as the words that it replaces had; a name in the middle of one hands its on to nothing. */
export function withCapital(wording: string, text: string, start: number, end: number): string {
  const letter = text.slice(start, end).charAt(0)
  const isCapital = letter !== letter.toLowerCase()
  return isCapital && opensLine(text, start) ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording
}

const opensLine = (text: string, start: number): boolean =>
  startsSentence(text, start) ||
  opensItem(text, start) ||
  /(?:^|[\n.!?:;–—(“"‘-])\s*(?:[-*•–>(“"‘]\s*)*$/.test(text.slice(Math.max(0, start - 8), start))

function opensItem(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestMark), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return itemMark.exec(line)?.[0] === line
}

const longestMark = 16

/** *They'll agree* becomes *they may agree*: a word that follows another has a space before it. */
const withSpace = (wording: string, text: string, start: number): string =>
  /^[\p{L}]/u.test(wording) && /^['’]/.test(text.charAt(start)) && /[\p{L}\d]/u.test(text.charAt(start - 1))
    ? ` ${wording}`
    : wording

const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:\n]["”’)]*\s*)$/.test(text.slice(Math.max(0, start - 4), start))

/** Takes words out with the space and comma that would be left over, and keeps the sentence's capital. */
function takeOut(text: string, start: number, end: number): Suggestion {
  const aside = /,\s*$/.exec(text.slice(Math.max(0, start - 2), start))
  if (aside && text.charAt(end) === ',') return {text: '', start: start - aside[0].length, end: end + 1}
  let to = end
  let from = start
  if (
    /[,;]/.test(text.charAt(to)) &&
    (startsSentence(text, start) || /,\s*$/.test(text.slice(Math.max(0, start - 2), start)))
  )
    to++
  // "The plan is late, full stop.": the comma goes with what it set apart.
  if (
    to === end &&
    /^[.!?…]?(?:["”’)]|\s|$)/.test(text.slice(to, to + 2)) &&
    !/^[ \u00a0]/.test(text.charAt(to))
  ) {
    const comma = /,?\s+$/.exec(text.slice(Math.max(0, start - 3), start))
    if (comma && !startsSentence(text, start)) return {text: '', start: start - comma[0].length, end}
  }
  const hasSpaceAfter = /[ \u00a0]/.test(text.charAt(to))
  if (hasSpaceAfter) to++
  else if (/[ \u00a0]/.test(text.charAt(from - 1))) from--
  const next = startsSentence(text, start)
    ? /^[a-z][^\s,.;:!?]*/.exec(text.slice(to, to + 40))?.[0]
    : undefined
  if (next) return {text: next.charAt(0).toUpperCase() + next.slice(1), start: from, end: to + next.length}
  return {text: '', start: from, end: to}
}
