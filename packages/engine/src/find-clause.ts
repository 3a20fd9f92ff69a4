import {conjugate} from './conjugate.ts'
import {itemMark} from './item-mark.ts'
import type {Span} from './letter.ts'

/** A clause of a sentence, and the words or marks that join it to the clauses around it. */
export type Clause = Span & {
  sentence: Span
  /** From the mark before *and*, *but*, *which* … up to the clause; left out where the clause opens its sentence. */
  before?: Span & {kind: JoinKind}
  /** The same after it; left out where the clause closes its sentence. */
  after?: Span & {kind: JoinKind}
}

/** How clauses are joined: as equals, by a colon, by *which* or *who*, or by *because* and the like. */
type JoinKind = 'equal' | 'colon' | 'relative' | 'dependent'

/**
 * The clause in which some words of a text stand. Told by marks and by words after which another subject follows, so that what is
 * left stands by itself when the clause is taken out.
 *
 * @param reach `own`: up to the next clause of any kind; `all`: with the clauses that hang on it, *because …* and *which …*
 * @returns UTF-16 code units into the text; undefined where brackets or quotation marks open in the clause and close outside it
 */
export function findClause(
  text: string,
  start: number,
  end: number,
  reach: 'own' | 'all' = 'own'
): Clause | undefined {
  const sentence = wholeSentence(text, start, end)
  const words = text.slice(sentence.start, sentence.end)
  const clause: Clause = {start: sentence.start, end: sentence.end - endMark(words).length, sentence}
  for (const found of words.matchAll(join)) {
    const place = {start: sentence.start + found.index, end: sentence.start + found.index + found[0].length}
    const joined = {...place, kind: kindOf(found[0], text.slice(place.end, sentence.end))}
    if (place.end <= start) {
      clause.before = joined
      clause.start = place.end
    } else if (place.start >= end && !clause.after && (reach === 'own' || joined.kind === 'equal')) {
      clause.after = joined
      clause.end = place.start
    }
  }
  return isWhole(text.slice(clause.start, clause.end)) ? clause : undefined
}

/** The sentence in which some words of a text stand, with its full stop. */
export function wholeSentence(text: string, start: number, end: number): Span {
  const reach = Math.max(0, start - 1000)
  const before = text.slice(reach, start)
  const opened = Math.max(
    before.lastIndexOf('\n'),
    ...['. ', '! ', '? ', '.\u00a0'].map((mark) => before.lastIndexOf(mark) + (before.includes(mark) ? 1 : 0))
  )
  let from = reach + (opened < 0 ? 0 : opened + 1)
  while (from < start && /[\s\-*•>]/.test(text.charAt(from))) from++
  const mark = opened < 0 || before.charAt(opened) === '\n' ? itemMark.exec(text.slice(from, start)) : null
  from += mark?.[0].length ?? 0
  const rest = /[.!?](?=["”’)]?(?:\s|$))|\n|$/.exec(text.slice(end, end + 1000))
  const to = end + (rest ? rest.index + (/[.!?]/.test(rest[0]) ? 1 : 0) : 0)
  return {start: from, end: to}
}

const endMark = (words: string): string => /[.!?]*\s*$/.exec(words)?.[0] ?? ''

/** What can open a clause of its own. */
const subject =
  "(?:I|[Ww]e|[Yy]ou|u|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]here|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|nobody|no one|everybody|everyone|nothing|the|a|an|his|her|their|your|our|my|its|one|most|some|mum|dad|mother|father|school|nursery|college|health|panel|[A-Z][\\p{L}'’]+)(?![\\p{L}])"
const pronoun = "(?:I|we|you|he|she|it|they|there)(?=['’ ])"

/** Between two clauses: a mark, or a word that joins them. */
const join = new RegExp(
  [
    '\\s*[;–—]\\s+',
    '\\s+-{1,2}\\s+',
    ',\\s+(?=(?:which|who|whose)\\b)',
    `,?\\s+(?:and|but|so|or|yet)\\s+(?!that\\b)(?=${subject})`,
    ',\\s+(?:so|but)\\s+(?!that\\b)',
    `,?\\s+(?:because|although|though)\\s+(?=${subject})`,
    `,\\s+(?:as|since)\\s+(?=${subject})`,
    `,\\s+(?=${pronoun})`,
    ':\\s+'
  ].join('|'),
  'gu'
)

function kindOf(words: string, next: string): JoinKind {
  if (words.includes(':')) return 'colon'
  if (/because|although|though|\bas\b|since/.test(words)) return 'dependent'
  return /^(?:which|who|whose)\b/.test(next) ? 'relative' : 'equal'
}

function isWhole(words: string): boolean {
  const count = (mark: RegExp): number => (words.match(mark) ?? []).length
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/“/g) === count(/”/g) &&
    count(/"/g) % 2 === 0 &&
    count(/(?<![\p{L}\d])['‘]/gu) <= count(/['’](?![\p{L}\d])/gu)
  )
}

/** Whether words that follow a clause are one of their own, and no more things of a list. */
export const isStatement = (words: string): boolean =>
  hasVerb(words) || conjugate(/^[a-z]+/.exec(words)?.[0] ?? '', 'plain') !== undefined

/** Whether words hold what looks like a verb with a subject. */
export const hasVerb = (words: string): boolean =>
  finite.test(words) ||
  (words.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => conjugate(word, 'plain-of-past'))
const finite =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|says?|knows?|needs?|wants?|gets?|goes|makes?|takes?|looks?|seems?|thinks?|feels?|means?)\b|n['’]t\b|[a-z]['’](?:s|re|ve|ll|d|m)\b/i

export const startsAnew = (text: string, {start, sentence}: Clause): boolean =>
  start === sentence.start && /^\p{Lu}/u.test(text.slice(start))
