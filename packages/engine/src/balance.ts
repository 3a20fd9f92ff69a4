import type {CompiledRule, PartyKind} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from './letter.ts'
import {type PartyReader, type PartyWords, readParties} from './parties.ts'
import {attributionsIn} from './scopes/attribution/attribution.ts'
import type {Balance} from './types.ts'

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
  for (const {rule, position, from, to} of evaluations)
    if (rule.valence) balance[partyOf(position, from, to, parties)][rule.valence]++
  letter.blocks.forEach((_, block) => {
    letter.sentencesOf(block).forEach((_, sentence) => {
      const position = {letter, block, sentence}
      // "Mum says she was told …" is one view of hers, however many verbs report it.
      const whose = new Set(
        attributionsIn(position).map(({by}) => partyOf(position, by.from, by.to, parties))
      )
      for (const party of whose) balance[party].views++
    })
  })
  return balance
}

/** Whom words are about: who is named in them, else right before them, else after them in their sentence. */
function partyOf(position: Position, from: number, to: number, parties: PartyReader): PartyKind {
  const {first, last} = sentenceAt(position)
  return (
    partyIn(position, from, to, parties) ??
    lastPartyIn(position, first, from, parties) ??
    partyIn(position, to, last, parties) ??
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
  for (let at = to - 1; at >= from; at--) {
    const party = partyAt(position, at, parties)
    if (party) return party
  }
  return undefined
}

function partyAt(position: Position, at: number, parties: PartyReader): PartyKind | undefined {
  const named = parties.namedAt(position.block, at)
  if (named) return named.party
  const {words, first} = sentenceAt(position)
  return pronouns.has(words.texts[at] ?? '') ? lastNamedBefore(position, at, first, parties) : undefined
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

const pronouns = new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'his', 'their', 'its'])
