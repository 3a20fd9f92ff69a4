import {createChecker, policies, rules} from '@evenhand/engine'
import {checkOptionsFor, reviewLetter} from '../review-letter.ts'
import {createTally, type Grouping} from '../tally.ts'
import type {Review, ReviewedLetter} from './review.ts'

const texts = [
  '14 March 2025\n\nDear Mrs Ashdown,\n\nYou should appeal the decision. Ring Mr Pell on 01632 960117. The school has been brilliant with Amir.\n\nKind regards\nJo Marsh',
  '2 April 2025\n\nDear Headteacher,\n\nThank you for the <report> & "plan".\n\nKind regards\nJo Marsh'
]

/** A made-up review of two letters, for tests. */
export function sampleReview(more: {by?: Grouping; showsNames?: boolean; copies?: number} = {}): Review {
  const {by = 'month', showsNames = false, copies = 1} = more
  const checker = createChecker({policy: 'norfolk'})
  const tally = createTally()
  const letters = texts.map((text, at): ReviewedLetter => {
    const letter = {name: `ashdown ${at}.txt`, text}
    const result = checker.check(text, checkOptionsFor(letter))
    const record = reviewLetter(letter, result, {id: String(at), writer: 'Heron'})
    for (let copy = 0; copy < copies; copy++) tally.add(record)
    return {record, letter}
  })
  return {
    madeWith: {
      version: '1.2.3',
      lexicon: 'a'.repeat(64),
      policy: 'norfolk',
      levels: {outcome: 'hint'},
      disabled: ['directive/why-not'],
      ownLexicons: 0,
      by,
      sample: 2,
      seed: 'June',
      showsNames,
      made: '2025-06-30'
    },
    counts: tally.counts(),
    unread: [{code: 'encrypted', files: 2, parts: 1}],
    letters,
    policies,
    rules
  }
}
