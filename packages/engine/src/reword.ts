import type {CompiledLexicon, CompiledRewording, CompiledRule} from '@evenhand/lexicon'
import {conjugate} from './conjugate.ts'
import {findChange} from './find-change.ts'
import {type Clause, findClause, hasVerb, isStatement, startsAnew, wholeSentence} from './find-clause.ts'
import {leaveOut, saysMoreThan} from './leave-out.ts'
import {openLetter, readerOf, sentenceAt, type Span} from './letter.ts'
import {createMatcher, type Match, type Matcher} from './match-patterns.ts'
import {type Hit, readBlocks, type Reader, spanOf} from './read-blocks.ts'
import {suggest, withCapital} from './suggest.ts'
import type {Suggestion} from './types.ts'

/** Makes the choices that a finding comes with, best first; spans in UTF-16 code units into the letter. */
export type Suggester = (hit: Hit) => Suggestion[]

/**
 * Makes a suggester for a lexicon: from a rule's own alternatives, from the rewordings, from an outline, and by leaving out what
 * was found. Whatever it offers in place has been put in place and read again: none of it is flagged itself.
 */
export function createSuggester(lexicon: CompiledLexicon, reader: Reader): Suggester {
  const rewordings = (lexicon.rewordings ?? []).map((rewording, at) => ({
    rewording,
    rule: asRule(rewording, at)
  }))
  let reworder: Matcher | undefined
  const matchRewordings = (hit: Hit): Match[] => {
    reworder ??= createMatcher({...lexicon, rules: rewordings.map(({rule}) => rule)})
    const {words, first, last} = sentenceAt(hit.position)
    const stretch = {text: hit.position.letter.text, words, first, last}
    return reworder.match(stretch).filter((match) => !reworder?.isExcepted(match, stretch))
  }

  return (hit) => {
    const outline = outlineOf(hit, rewordings)
    const wordings = wordingsOf(hit)
    const words = tryOut(hit, wordings)
    const found = [...words, ...tryOut(hit, clauseWordings(hit)).slice(0, most - words.length)]
    const left = found.some(({text, label}) => text === '' && !label) ? undefined : tryLeavingOut(hit)
    const all = [...found, ...(outline ? [outline] : []), ...(left ? [left] : [])]
    // The rest of the sentence may be flagged for something else, whatever stands here.
    return all.length > 0 ? all : tryOut(hit, wordings, isFlaggedItself(hit)).slice(0, 1)
  }

  /** What the hit's rule and the rewordings of words offer for it. */
  function wordingsOf(hit: Hit): Suggestion[] {
    const {text} = hit.position.letter
    const {words} = sentenceAt(hit.position)
    const own = suggest(text, words, hit.match, hit.core.start, hit.core.end, conjugate)
    const matches = matchRewordings(hit)
    const others = rewordings
      .filter(({rewording}) => rewording.replaces === 'words' && serves(rewording, hit))
      .flatMap(({rule}) => matches.filter((match) => match.rule === rule))
      .flatMap((match) => {
        const {start, end} = placeOf(match, hit)
        return isOver(hit, {start, end}) ? suggest(text, words, match, start, end, conjugate) : []
      })
    return [...own, ...others]
  }

  /** Wordings for the whole clause, where it holds nothing but what was found. */
  function clauseWordings(hit: Hit): Suggestion[] {
    const fitting = rewordings.filter(
      ({rewording: {replaces, alternatives}, rewording}) =>
        replaces === 'clause' && alternatives.length > 0 && serves(rewording, hit)
    )
    if (fitting.length === 0) return []
    const matches = fitting.some(({rule}) => rule.patterns.length > 0) ? matchRewordings(hit) : []
    return fitting
      .filter(
        ({rule}) =>
          rule.patterns.length === 0 ||
          matches.some((match) => match.rule === rule && isOver(hit, placeOf(match, hit)))
      )
      .flatMap(({rewording: {alternatives}}) =>
        alternatives.flatMap((alternative) => wordClause(alternative, hit) ?? [])
      )
  }

  /**
   * Puts suggestions in place, reads the paragraph again, and offers anew where something in them is still flagged: *I am delighted
   * that they saw sense* loses its first words, then what they were about is put plainly.
   */
  function tryOut(hit: Hit, suggestions: ReadonlyArray<Suggestion>, counts = anything): Suggestion[] {
    const {from, ...paragraph} = paragraphOf(hit)
    const to = from + paragraph.text.length
    const made: Suggestion[] = []
    const seen = new Set<string>()
    let tries = 0
    let drafts = suggestions
      .filter(({start, end}) => start >= from && end <= to)
      .map((suggestion) => ({suggestion, draft: putIn(paragraph, suggestion, from)}))
    for (let depth = 0; depth < deepest && drafts.length > 0; depth++) {
      const next: typeof drafts = []
      for (const {suggestion, draft} of drafts) {
        if (seen.has(draft.text) || ++tries > mostTries || made.length >= most) continue
        seen.add(draft.text)
        if (!isTidy(draft, paragraph)) continue
        const {hits, isFlagged} = readAgain(hit, draft, counts)
        if (!isFlagged) made.push(asSuggestion(suggestion, draft, hit))
        else if (hits[0])
          next.push(
            ...wordingsOf(hits[0]).map((again) => ({
              suggestion: {text: '', start: 0, end: 0},
              draft: putIn(draft, again, 0)
            }))
          )
      }
      drafts = next
    }
    return made
  }

  /** What is left of the words that are underlined without those that were found. */
  function tryLeavingOut(hit: Hit): Suggestion | undefined {
    const left = leaveOut(hit)
    const {from, ...paragraph} = paragraphOf(hit)
    const to = from + paragraph.text.length
    if (!left || left.start < from || left.end > to) return undefined
    const draft = putIn(paragraph, left, from)
    if (!isTidy(draft, paragraph) || readAgain(hit, draft).isFlagged) return undefined
    return asSuggestion(left, draft, hit)
  }

  /** What is found in the words that a draft has changed. */
  function readAgain(hit: Hit, draft: Draft, counts = anything): {hits: Hit[]; isFlagged: boolean} {
    const {text, start, end} = draft
    const {letter} = hit.position
    const put = openLetter(text, () => letter.voice, letter.to)
    const blocks = readBlocks(put, reader)
    const isInside = (span: Span) => isOver(span, {start, end})
    const hits = blocks
      .flatMap((block) => block.hits)
      .filter((found) => isInside(found.wide ?? found) && counts(found, draft))
    return {
      hits: hits.filter(isInside),
      isFlagged: hits.length > 0 || blocks.some(({equality}) => equality.some(isInside))
    }
  }
}

/** How many wordings are offered, how many are tried, and how many changes one may take. */
const most = 3
const mostTries = 24
const deepest = 3

type Reworder = {rewording: CompiledRewording; rule: CompiledRule}

/** A rewording as the matcher reads it. */
const asRule = ({patterns, except, alternatives}: CompiledRewording, at: number): CompiledRule => ({
  id: `rewording/${at}`,
  category: 'certainty',
  level: 'hint',
  policy: [],
  message: '',
  scopes: [],
  patterns,
  except,
  alternatives,
  examples: {flags: [], passes: []}
})

function serves({for: served, to}: CompiledRewording, {match: {rule}, position: {letter}}: Hit): boolean {
  return (
    (served.includes(rule.category) || served.includes(rule.id)) &&
    (to === undefined || to.includes(readerOf(letter)))
  )
}

/** A paragraph with a change in it, and where the words that were found or changed stand. */
type Draft = Span & {text: string}

/** The paragraph of a finding, where what is underlined stands in it, and where it stands in the letter. */
function paragraphOf(hit: Hit): Draft & {from: number} {
  const {letter, block} = hit.position
  const {start, end} = hit.underlined ?? hit
  const {start: from, end: to} = letter.blocks[block] ?? {start: 0, end: letter.text.length}
  return {text: letter.text.slice(from, to), start: start - from, end: end - from, from}
}

function putIn(draft: Draft, {text, start, end}: Suggestion, offset: number): Draft {
  const [from, to] = [start - offset, end - offset]
  return {
    text: draft.text.slice(0, from) + text + draft.text.slice(to),
    start: Math.min(draft.start, from),
    end: Math.max(draft.end, to) + text.length - (to - from)
  }
}

/** A suggestion that replaces all that a draft of it replaces, in the letter. */
function asSuggestion(suggestion: Suggestion, {text, start, end}: Draft, hit: Hit): Suggestion {
  const {from, text: before} = paragraphOf(hit)
  return {
    ...suggestion,
    text: text.slice(start, end),
    start: from + start,
    end: from + before.length - (text.length - end)
  }
}

/** Whether a draft reads as one text: no word twice, no marks or ends of contractions that were left over, no verb that does not fit. */
function isTidy(draft: Draft, before: Draft): boolean {
  const {text, start, end} = draft
  const [now, then] = [near(draft), near(before)]
  if (slips.some((slip) => slip.test(now) && !slip.test(then))) return false
  const sentence = wholeSentence(text, start, end)
  const words = text.slice(sentence.start, sentence.end).trim()
  return words === '' || /\s/.test(words)
}

/** Whether what is found in a draft speaks against it. */
type Counts = (found: Hit, draft: Draft) => boolean

const anything: Counts = () => true

/** Whether what was found in a draft is found in the words that were changed: in no others, or in the category of what they replace. */
const isFlaggedItself =
  (hit: Hit): Counts =>
  ({core, match}, {text}) => {
    const change = findChange(paragraphOf(hit).text, text)
    const changed = {start: change?.start ?? 0, end: change?.after ?? 0}
    return match.rule.category === hit.match.rule.category
      ? isOver(core, changed)
      : core.start >= changed.start && core.end <= changed.end
  }

const near = ({text, start, end}: Draft): string => text.slice(Math.max(0, start - 12), end + 12)

const slips = [
  /\b(a|an|the|to|you|not|has|is|did|that|could|may|will|of|for) \1\b/i,
  /\S {2,}\S| [,.;:](?:\s|$)|[,;:],|[,;:]\./,
  /\b(?:may|could|will|did not|to) (?:not )?(?:has|is|was|had|are|were|can|could|will|would|may|might|should|must)\b/i,
  /\b(?:did|has|have|is|was) (?:did|has|had|is|was) /i,
  /(?:\b(?:has|have|had)|['’]ve) (?:not )?(?:gave|spoke|became|went|saw|took|wrote|rang|chose|did|were)\b/i,
  /\bcould be (?:inclined|tempted) to\b/i,
  /(?:['’](?:d|ll)|\b(?:would|will|could|might)) may\b/i,
  /\b(?:a|an|the)[.,;:!?]/i,
  /(?<![\p{L}\p{N}])['’](?:s|ll|d|ve|re|m)\b/iu
]

const isOver = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The words that a rewording replaces. */
function placeOf({from, to}: Match, {position}: Hit): Span {
  const {words} = sentenceAt(position)
  return spanOf(position.letter.text, words.starts[from] ?? 0, words.ends[to - 1] ?? 0)
}

/** Puts a wording in the place of a whole clause, or around it. */
function wordClause(alternative: string, hit: Hit): Suggestion | undefined {
  const {text} = hit.position.letter
  const isAround = alternative.includes('<clause>')
  const clause = findClause(text, hit.start, hit.end, isAround ? 'all' : 'own')
  if (!clause || !isReplaceable(text, clause)) return undefined
  if (isAround ? !canStandIn(alternative, text, clause) : saysMoreThan(text, hit, clause)) return undefined
  const end = clause.after ? clause.end : clause.sentence.end
  const mark = clause.after || !/[.!?]$/.test(text.slice(0, end)) ? '' : '.'
  const wording = alternative.replace('<clause>', () => insideClause(text, clause)) + mark
  const capital = startsAnew(text, clause) ? withCapital(wording, 'A', 0, 1) : wording
  return {text: capital, start: clause.start, end}
}

/** Whether another clause can stand here instead. */
function isReplaceable(text: string, {start, end, sentence, before, after}: Clause): boolean {
  if (before && before.kind !== 'equal') return false
  if (after && after.kind !== 'equal') return false
  // "A report and a lot of hot air" is one clause, and so is "this school or nothing".
  if (after && !isStatement(text.slice(after.end, sentence.end))) return false
  if (before && !(hasVerb(text.slice(start, end)) && hasVerb(text.slice(sentence.start, before.start))))
    return false
  return !/^(?:which|who|whose|because|as|although|to)\b/i.test(text.slice(start, start + 9))
}

/** Whether a clause states something, with its subject first, so that it can stand in a wording around it. */
function canStandIn(wording: string, text: string, {start, end, sentence}: Clause): boolean {
  const words = text.slice(start, end)
  if (/\b(?:whether|that) <clause>/.test(wording) && isReport.test(words)) return false
  return (
    !text.slice(start, sentence.end).trimEnd().endsWith('?') &&
    opensWithSubject.test(words) &&
    words.split(/\s+/).length <= 40
  )
}

/** What somebody said is no statement of their own: *I told dad they can't do that*. */
const isReport = /^(?:I|we)\b|\b(?:said|says|told|tells|explained|explains|advised|asked)\b/i

const opensWithSubject =
  /^(?:I|the|a|an|every|each|any|all|no|their|his|her|its|your|our|my|he|she|it|they|you|we|there|that|this|nobody|no one|schools?|councils?|colleges?|nurser(?:y|ies|ys)|academ(?:y|ies)|authorities|governors|heads|parents|health|panels?|LAs?|ICBs?|[A-Z][\p{L}’']+)(?=[\s'’])/iu

/** A clause's words as they stand after others: a sentence's first word loses its capital unless it is a name. */
function insideClause(text: string, {start, end, sentence}: Clause): string {
  const words = text.slice(start, end)
  return start === sentence.start && plainOpening.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

const plainOpening =
  /^(?:The|An?|Every|Each|Any|All|No|Their|His|Her|Its|Your|Our|My|He|She|It|They|You|We|There|That|This|Nobody|Schools?|Councils?|Colleges?|Nurser(?:y|ies|ys)|Academ(?:y|ies)|Authorities|Governors|Heads|Parents|Panels?|Work|Transport|Provision|Exclusions?)\b/

/** The rule's outline, or one that takes up the clause. */
function outlineOf(hit: Hit, rewordings: ReadonlyArray<Reworder>): Suggestion | undefined {
  const {text} = hit.position.letter
  const around = rewordings.find(({rewording}) => rewording.outline !== undefined && serves(rewording, hit))
  const clause = around && findClause(text, hit.start, hit.end, 'all')
  const outline = around?.rewording.outline
  if (clause && outline && isReplaceable(text, clause) && canStandIn(outline, text, clause)) {
    const wording = outline.replace('<clause>', () => insideClause(text, clause))
    return {text: wording, start: clause.start, end: clause.end, label: 'outline'}
  }
  const {outline: own} = hit.match.rule
  return own === undefined
    ? undefined
    : {...wholeSentence(text, hit.start, hit.end), text: own, label: 'outline'}
}
