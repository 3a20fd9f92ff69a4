import {type Clause, findClause, hasVerb, isStatement, startsAnew, wholeSentence} from './find-clause.ts'
import {readerOf, type Span} from './letter.ts'
import type {Hit} from './read-blocks.ts'
import type {Suggestion} from './types.ts'

/**
 * Takes out the clause or the sentence that was found, with what would be left over of it. Nothing where more would go with it than
 * the words that were found: a date, a figure, a source, a question, another statement; nor where it's an item of a list.
 */
export function leaveOut(hit: Hit): Suggestion | undefined {
  if (!hasOnlyOwn(hit)) return undefined
  const {text} = hit.position.letter
  const {sentence, ...clause} = findClause(text, hit.start, hit.end) ?? {
    sentence: wholeSentence(text, hit.start, hit.end)
  }
  if ('start' in clause && (clause.before ?? clause.after)) {
    const found = leaveOutClause(text, hit, {...clause, sentence})
    if (found) return {...found, label: 'clause'}
  }
  const whole = leaveOutSentence(text, hit, sentence)
  const point = readerOf(hit.position.letter) === 'file' ? leaveOutPoint(text, hit) : undefined
  return point && (!whole || hasVerb(leftOf(text, point, sentence))) ? {...point, label: 'clause'} : whole
}

/** What a sentence says once some of it is taken out. */
const leftOf = (text: string, {text: put, start, end}: Suggestion, sentence: Span): string =>
  text.slice(sentence.start, start) + put + text.slice(end, sentence.end)

/** What these categories flag is the writer's own; the letter says what it has to say without it. */
const ownOnly: ReadonlySet<string> = new Set([
  'over-identification',
  'opinion',
  'outcome',
  'taking-sides',
  'judgement',
  'certainty'
])
/** Rules of other categories for which the same holds. */
const ownAsides: ReadonlySet<string> = new Set([
  'credibility/aside',
  'credibility/apparently',
  'credibility/pinch-of-salt',
  'credibility/accounts-that-grow',
  'credibility/whether-genuine',
  'credibility/one-word-doubt',
  'impairment/high-low-functioning',
  'impairment/graded',
  'impairment/mildly-affected'
])

const hasOnlyOwn = ({match: {rule}}: Hit): boolean => ownOnly.has(rule.category) || ownAsides.has(rule.id)

function leaveOutClause(text: string, hit: Hit, clause: Clause): Suggestion | undefined {
  const {before, after, sentence} = clause
  if (before?.kind === 'relative') return leaveOutRelative(text, hit, clause, before)
  if (saysMoreThan(text, hit, clause)) return undefined
  if (before && before.kind !== 'colon') {
    if (!standsAlone(text.slice(sentence.start, before.start))) return undefined
    return {text: '', start: before.start, end: after ? after.start : clause.end}
  }
  if (before || !after || after.kind === 'relative' || after.kind === 'dependent') return undefined
  const isAllFound = hit.start <= clause.start + 1
  if (!isAllFound && hangsOn.test(text.slice(clause.start, clause.end))) return undefined
  return isStatement(text.slice(after.end, sentence.end)) ? openWith(text, clause, after.end) : undefined
}

/** *Mr Hollis, who has been an absolute star, will chair it*: the words between the commas. */
function leaveOutRelative(text: string, hit: Hit, clause: Clause, {start}: Span): Suggestion | undefined {
  const {sentence} = clause
  const comma = text.slice(hit.end, clause.end).indexOf(',')
  const end = comma < 0 ? clause.end : hit.end + comma
  if (saysMoreThan(text, hit, {start: clause.start, end})) return undefined
  if (comma >= 0 && hasVerb(text.slice(end, sentence.end))) return {text: '', start, end: end + 1}
  return standsAlone(text.slice(sentence.start, start)) ? {text: '', start, end} : undefined
}

/** Takes out how a sentence opens; the word that opens it then has the capital. */
function openWith(text: string, clause: Clause, from: number): Suggestion {
  const next = /^\S+/.exec(text.slice(from, clause.sentence.end))?.[0] ?? ''
  if (!startsAnew(text, clause)) return {text: '', start: clause.start, end: from}
  return {
    text: next.charAt(0).toUpperCase() + next.slice(1),
    start: clause.start,
    end: from + next.length
  }
}

/** *Mum v sweet but not the sharpest, went through form twice*: a note strings its points together with commas. */
function leaveOutPoint(text: string, hit: Hit): Suggestion | undefined {
  const sentence = wholeSentence(text, hit.start, hit.end)
  const before = text.slice(sentence.start, hit.start)
  const after = text.slice(hit.end, sentence.end)
  const opened = [...before.matchAll(/[,;] | but /g)].at(-1)
  const closed = /[,;] /.exec(after)
  const start = opened ? sentence.start + opened.index : sentence.start
  const end = closed ? hit.end + closed.index : sentence.end - (/[.!?]*$/.exec(after)?.[0].length ?? 0)
  const point = {start: opened ? start + opened[0].length : start, end}
  if (
    saysMoreThan(text, hit, point) ||
    text.slice(point.start, hit.start).split(/\s+/).length > fewWordsOfPoint
  )
    return undefined
  const made = takeOutPoint()
  return made && leftOf(text, made, sentence).trim().split(/\s+/).length >= fewestLeft ? made : undefined

  function takeOutPoint(): Suggestion | undefined {
    // "Mr Strang, top bloke, is sending the log": both commas go.
    const goesOn = /^[,;] (?:is|was|are|were|has|had|will|would|can|could|says?|said)\b/.test(
      text.slice(end, end + 9)
    )
    if (opened) return {text: '', start, end: goesOn ? end + 1 : end}
    if (
      !closed ||
      /^[,;] (?:and|or|but|who|whose|which|that|then|not|like|unlike)\b/i.test(after.slice(closed.index))
    )
      return undefined
    return openWith(text, {...point, sentence}, end + closed[0].length)
  }
}

/** How few words may stand before what was found in a point, and how few may be left of the sentence. */
const fewestLeft = 3
const fewWordsOfPoint = 5

/** Words that a clause cannot open with where it stands alone. */
const hangsOn =
  /^(?:if|when|whenever|whatever|as|once|while|although|though|because|since|unless|until|given|with|without|in|for|after|before|by|at|on|to|from|whether|having|knowing|not|dear|hi|hello|subject)\b/i

const standsAlone = (words: string): boolean => !hangsOn.test(words) && hasVerb(words)

function leaveOutSentence(
  text: string,
  {start, end}: Span,
  {start: from, end: to}: Span
): Suggestion | undefined {
  const rest = `${text.slice(from, start)} ${text.slice(end, to)}`
  const isItem = /(?:^|\n)[ \t>]*(?:[-*•–]|\(?\w{1,2}[.)])[ \t]+$/.test(
    text.slice(Math.max(0, from - 12), from)
  )
  if (isItem || saysMore(rest) || rest.split(/\s+/).length > fewWords) return undefined
  if (text.slice(0, from).trim() === '' && text.slice(to).trim() === '') return undefined
  const spaceAfter = /^[ \u00a0]+/.exec(text.slice(to, to + 4))
  if (spaceAfter) return {text: '', start: from, end: to + spaceAfter[0].length, label: 'sentence'}
  const spaceBefore = /[ \u00a0]+$/.exec(text.slice(Math.max(0, from - 4), from))
  return {text: '', start: from - (spaceBefore?.[0].length ?? 0), end: to, label: 'sentence'}
}

/** Whether the clause says something beside what was found that must not be lost: a date, a figure, a source, another statement. */
export function saysMoreThan(text: string, {start, end, match}: Hit, clause: Span): boolean {
  const rest = `${text.slice(clause.start, Math.max(start, clause.start))} ${text.slice(end, Math.max(end, clause.end))}`
  const length = rest.split(/\s+/).length
  // In what a body has to do, or a rule allows, a figure is part of what was found.
  if (rulesAndDuties.has(match.rule.category))
    return saysMore(rest.replace(/\d/g, '')) || length > 2 * fewWords
  return saysMore(rest) || /\d/.test(text.slice(start, end)) || length > fewWords
}

const rulesAndDuties: ReadonlySet<string> = new Set(['unsourced-duty', 'local-policy'])

/** Words of the sentence beside those that were found. */
const fewWords = 14

const saysMore = (words: string): boolean => namesSource.test(words) || saysOther.test(words)
const namesSource = /\b(?:[Ss]ections?|[Rr]egulations?|[Pp]aragraph|Act|Code)\b/
const saysOther =
  /[\d?"“”:;]|, (?:and|but|so|which|who)\b|\b(?:but|because|although|if|unless|attached|enclosed|could you|would you|can you|please|tomorrow|today|deadline)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b/i
