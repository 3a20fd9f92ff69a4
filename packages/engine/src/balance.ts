import {breaks, type CompiledRule, type PartyKind} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from './letter.ts'
import {type PartyReader, type PartyWords, readParties} from './parties.ts'
import {attributionsIn} from './scopes/attribution/attribution.ts'
import type {Region} from './scopes/scope.ts'
import type {Balance} from './types.ts'
import {
  auxiliaries,
  determiners,
  formsOfBe,
  isAdverb,
  isPreposition,
  othersOwn,
  thirdPersons
} from './word-classes.ts'

/** An evaluative statement of the letter, and where it stands. */
export type Evaluation = {rule: CompiledRule; position: Position; from: number; to: number}

/** No evaluations and no views. */
export const emptyBalance = (): Balance => ({
  family: {praise: 0, blame: 0, views: 0},
  school: {praise: 0, blame: 0, views: 0},
  la: {praise: 0, blame: 0, views: 0},
  health: {praise: 0, blame: 0, views: 0},
  other: {praise: 0, blame: 0, views: 0}
})

/**
 * Counts, by party, how many statements praise or blame it, and how many of its views are reported.
 *
 * @param evaluations findings whose rule says which way they go
 * @param partyWords what names each party, from `readPartyWords`
 */
export function countBalance(
  letter: Letter,
  evaluations: ReadonlyArray<Evaluation>,
  partyWords: PartyWords
): Balance {
  const balance = emptyBalance()
  const parties = readParties(letter, partyWords)
  for (const evaluation of evaluations)
    if (evaluation.rule.valence) balance[partyOf(evaluation, parties)][evaluation.rule.valence]++
  letter.blocks.forEach((_, block) => {
    letter.sentencesOf(block).forEach((_, sentence) => {
      const position = {letter, block, sentence}
      // "Mum says she was told …" is one view of hers, however many verbs report it.
      const whose = new Set(attributionsIn(position).map(({by}) => partyNamed(position, by, parties)))
      for (const party of whose) balance[party].views++
    })
  })
  return balance
}

/**
 * Whom an evaluation is about: who is named at its start, else the subject of its verb or who is named after *by*, else whose
 * account a doubt is about, else who is named in it, before it, or after it in its sentence.
 */
function partyOf({rule, position, from, to}: Evaluation, parties: PartyReader): PartyKind {
  const {words} = sentenceAt(position)
  const start = determiners.has(words.texts[from] ?? '') ? from + 1 : from
  const atStart = start < to ? partyAt(position, start, parties) : undefined
  if (atStart) return atStart
  const agent = agentAfter(position, from, to, parties)
  if (agent) return agent
  const subject = subjectBefore(position, from, parties)
  if (subject) return subject
  const account = rule.category === 'credibility' ? lastReported(position, from, parties) : undefined
  // Of "rude to the school", the school is not the one that was rude.
  const isBeforeObject = isPreposition(words.texts[to - 1] ?? '')
  return account ?? partyNamed(position, {from, to}, parties, isBeforeObject)
}

/** Who does what the words say, where they are a verb: *the head has <let your son down>*, *they <let her down>*. */
function subjectBefore(position: Position, from: number, parties: PartyReader): PartyKind | undefined {
  const {words, first} = sentenceAt(position)
  const {texts, before} = words
  let at = from - 1
  while (at >= first && (isHelper(texts[at] ?? '') || isAdverb(texts[at] ?? ''))) at--
  if (at < first) return undefined
  for (let word = at + 1; word <= from; word++) if ((before[word] ?? 0) > breaks.none) return undefined
  // A name of several words is known by its first one.
  for (let start = at; start >= first && start > at - 4; start--) {
    const named = parties.namedAt(position.block, start)
    if (named && start + named.length === at + 1) return named.party
  }
  return thirdPersons.has(texts[at] ?? '')
    ? (lastNamedBefore(position, at, first, parties) ?? 'other')
    : undefined
}

/** Who is named after *by*: *Mum was <ignored> by the school*. */
function agentAfter(
  position: Position,
  from: number,
  to: number,
  parties: PartyReader
): PartyKind | undefined {
  const {words, last} = sentenceAt(position)
  const {texts} = words
  const isPassive = [from - 2, from - 1, from, from + 1].some((at) => formsOfBe.has(texts[at] ?? ''))
  if (!isPassive) return undefined
  for (let at = to - 1; at <= to + 1 && at < last; at++)
    if (texts[at] === 'by') return partyIn(position, at + 1, Math.min(at + 4, last), parties)
  return undefined
}

/** Whose account was reported last: *the head says he never had it, which is <hard to believe>*. */
function lastReported(position: Position, before: number, parties: PartyReader): PartyKind | undefined {
  const last = attributionsIn(position).findLast(({by}) => by.to <= before)
  return last && partyNamed(position, last.by, parties)
}

/** Which party is named in a stretch of words, else before it, else after it in its sentence, unless its object stands there. */
function partyNamed(
  position: Position,
  {from, to}: Region,
  parties: PartyReader,
  isBeforeObject = false
): PartyKind {
  const {first, last} = sentenceAt(position)
  return (
    partyIn(position, from, to, parties) ??
    lastPartyIn(position, first, from, parties) ??
    (isBeforeObject ? undefined : partyIn(position, to, last, parties)) ??
    'other'
  )
}

function partyIn(position: Position, from: number, to: number, parties: PartyReader): PartyKind | undefined {
  for (let at = from; at < to; at++) {
    const party = partyAt(position, at, parties)
    if (party) return party
  }
  return undefined
}

function lastPartyIn(
  position: Position,
  from: number,
  to: number,
  parties: PartyReader
): PartyKind | undefined {
  const {texts, before} = sentenceAt(position).words
  let isBeyondComma = (before[to] ?? 0) > breaks.none
  for (let at = to - 1; at >= from; at--) {
    // Of "the head lost your emails, which is pathetic", the one whose emails they were is not the one.
    const isOwner = isBeyondComma && othersOwn.has(texts[at] ?? '')
    const party = isOwner ? undefined : partyAt(position, at, parties)
    if (party) return party
    isBeyondComma ||= (before[at] ?? 0) > breaks.none
  }
  return undefined
}

function partyAt(position: Position, at: number, parties: PartyReader): PartyKind | undefined {
  const named = parties.namedAt(position.block, at)
  if (named) return named.party
  const {words, first} = sentenceAt(position)
  return thirdPersons.has(words.texts[at] ?? '') ? lastNamedBefore(position, at, first, parties) : undefined
}

/** Whom a pronoun stands for: the party that was named last, in its sentence or the one before it. */
function lastNamedBefore(
  position: Position,
  at: number,
  first: number,
  parties: PartyReader
): PartyKind | undefined {
  const {block, sentence, letter} = position
  const from = sentence > 0 ? sentenceAt({letter, block, sentence: sentence - 1}).first : first
  for (let back = at - 1; back >= from; back--) {
    const named = parties.namedAt(block, back)
    if (named) return named.party
  }
  return undefined
}

const isHelper = (word: string): boolean => auxiliaries.has(word) || word === 'not' || word === 'to'
