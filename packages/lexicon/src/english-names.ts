import type {Category, Level, PartyKind} from './types.ts'

/** What people read for a category: in the card, in reports, in the extension's own texts. */
export const categoryNames: Readonly<Record<Category, string>> = {
  directive: 'Telling someone what to do',
  'taking-sides': 'Taking sides',
  judgement: 'Judging a party',
  opinion: 'Own opinion',
  credibility: 'Doubting someone’s account',
  outcome: 'Hoping for an outcome',
  'acting-for': 'Acting for someone',
  'over-identification': 'Bringing in your own life',
  certainty: 'Absolutes in place of facts',
  'unsourced-duty': 'A duty without its source',
  'local-policy': 'Local custom as if it were law',
  impairment: 'Words about disability',
  'one-option': 'Only one option'
}

/** What people read for a level. */
export const levelNames: Readonly<Record<Level, string>> = {error: 'Error', warning: 'Warning', hint: 'Hint'}

/** What people read for a party. */
export const partyNames: Readonly<Record<PartyKind, string>> = {
  family: 'Family',
  school: 'School or setting',
  la: 'Local authority',
  health: 'Health',
  other: 'Others'
}
