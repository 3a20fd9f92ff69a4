import type {CompiledRule} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from './letter.ts'
import {attributionsIn} from './scopes/attribution.ts'
import type {Balance, PartyKind} from './types.ts'

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

/** Counts evaluations and reported views by party. */
export function countBalance(
  letter: Letter,
  evaluations: ReadonlyArray<Evaluation>,
  blocks: Iterable<number>
): Balance {
  const balance = emptyBalance()
  for (const {rule, position, from, to} of evaluations) {
    if (!rule.valence) continue
    const {words, first, last} = sentenceAt(position)
    const party =
      partyIn(words.texts.slice(from, to)) ??
      partyIn(words.texts.slice(first, from).reverse()) ??
      partyIn(words.texts.slice(to, last)) ??
      'other'
    balance[party][rule.valence]++
  }
  for (const block of blocks)
    letter.sentencesOf(block).forEach((_, sentence) => {
      const position = {letter, block, sentence}
      for (const {by} of attributionsIn(position)) {
        const {words} = sentenceAt(position)
        balance[partyIn(words.texts.slice(by.from, by.to).reverse()) ?? 'other'].views++
      }
    })
  return balance
}

const partyIn = (words: readonly string[]): PartyKind | undefined =>
  words.map((word) => parties.get(word)).find((party) => party !== undefined)

const parties = new Map<string, PartyKind>(
  (
    [
      [
        'family',
        'you mum dad mother father parent parents carer carers family gran nan grandmother grandfather son daughter he she child yp'
      ],
      [
        'school',
        'school college nursery academy head headteacher senco sendco teacher teachers ht dht governors ta staff tutor'
      ],
      ['la', 'la council authority panel caseworker casework officer officers county lea'],
      [
        'health',
        'icb ccg nhs camhs paediatrician hospital clinic gp nurse therapist salt ot physio consultant doctor'
      ],
      ['other', 'ep tribunal judge ombudsman ofsted psychologist mediator solicitor']
    ] as const
  ).flatMap(([party, words]) => words.split(' ').map((word): [string, PartyKind] => [word, party]))
)
