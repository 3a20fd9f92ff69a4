import type {Category, ScopeName} from './types.ts'

const always = [
  'quotation',
  'attribution',
  'negation',
  'terms-of-art',
  'others-text',
  'safeguarding',
  'family-voice'
] as const

/** What excuses a match where its rule says `usual`, by category. */
export const usualScopes = {
  directive: [...always, 'condition', 'expectation', 'courtesy', 'source'],
  'taking-sides': [...always, 'condition', 'courtesy'],
  judgement: [...always, 'courtesy'],
  opinion: [...always, 'condition', 'courtesy', 'reflection'],
  credibility: [...always, 'courtesy'],
  outcome: [...always, 'condition', 'courtesy', 'expectation'],
  'acting-for': [...always, 'condition'],
  'over-identification': [...always, 'condition', 'courtesy', 'reflection'],
  certainty: [...always, 'courtesy'],
  'unsourced-duty': [...always, 'source', 'expectation'],
  'local-policy': [...always, 'courtesy', 'source'],
  impairment: ['quotation', 'terms-of-art', 'others-text', 'safeguarding', 'attribution'],
  'one-option': always
} as const satisfies Record<Category, readonly ScopeName[]>

/** The level that a category's findings have unless a rule or a service sets another. */
export const usualLevels = {
  directive: 'warning',
  'taking-sides': 'warning',
  judgement: 'warning',
  opinion: 'warning',
  credibility: 'warning',
  outcome: 'warning',
  'acting-for': 'warning',
  'over-identification': 'warning',
  certainty: 'warning',
  'unsourced-duty': 'hint',
  'local-policy': 'hint',
  impairment: 'warning',
  'one-option': 'hint'
} as const satisfies Record<Category, 'warning' | 'hint'>

/** Which way a category's findings go unless a rule says otherwise, for the letter's balance. */
export const usualValence: Partial<Record<Category, 'praise' | 'blame'>> = {
  judgement: 'blame',
  credibility: 'blame'
}
