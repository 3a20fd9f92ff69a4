import type {Level} from '@evenhand/lexicon'

export type EqualityTerm = {level: Level}

/**
 * The terms of retext-equality that this field agrees with, and how loudly. All others are off: it was made for general
 * prose, where *mum*, *dad*, *easy*, *obvious*, *special* or *invalid certificate* are worth a thought; here they are everyday words.
 * Off on purpose: *dyslexic*, *bipolar*, *OCD*, *learning disabled*, *hearing impaired*, *stammering* (people's own words or official
 * categories), *Down's syndrome*, *depressed*, *panic attack* (plain accounts), *suicide* (never softened).
 */
export const equalityTerms: Readonly<Record<string, EqualityTerm>> = {
  ablebodied: {level: 'hint'},
  'aids-victim': {level: 'warning'},
  amputee: {level: 'hint'},
  'birth-defect': {level: 'warning'},
  cretin: {level: 'warning'},
  'deaf-to': {level: 'hint'},
  deafmute: {level: 'warning'},
  dumb: {level: 'warning'},
  epileptic: {level: 'hint'},
  'family-burden': {level: 'warning'},
  gimp: {level: 'warning'},
  handicapped: {level: 'warning'},
  'handicapped-parking': {level: 'warning'},
  harelip: {level: 'warning'},
  harelipped: {level: 'warning'},
  idiot: {level: 'warning'},
  lame: {level: 'warning'},
  madman: {level: 'warning'},
  madmen: {level: 'warning'},
  maniac: {level: 'warning'},
  mongoloid: {level: 'warning'},
  'multiple-sclerosis-victim': {level: 'warning'},
  paraplegic: {level: 'hint'},
  psychotic: {level: 'hint'},
  quadriplegic: {level: 'hint'},
  retard: {level: 'warning'},
  retards: {level: 'warning'},
  schizo: {level: 'warning'},
  senile: {level: 'warning'},
  sociopath: {level: 'warning'},
  sociopaths: {level: 'warning'},
  spastic: {level: 'warning'},
  spaz: {level: 'warning'},
  'stroke-victim': {level: 'warning'},
  stutterer: {level: 'hint'},
  'suffers-from-disabilities': {level: 'warning'},
  'suffers-from-md': {level: 'warning'},
  'victim-of-an-injury': {level: 'warning'},
  'victim-of-injuries': {level: 'warning'},
  'victim-of-polio': {level: 'warning'},
  'wheelchair-bound': {level: 'warning'}
}
