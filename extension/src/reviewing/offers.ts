import type {Checker, Suggestion} from '@evenhand/engine'
import {checkOptionsFor, type ReviewedLetter} from '@evenhand/review'

export type CheckedLetter = Pick<ReviewedLetter, 'letter' | 'record'>

/** What could be written instead of each finding of a letter, in their order. */
export type Offers = ReadonlyArray<Suggestion[]>

/** Works them out anew. A finding that today's settings don't make keeps what it has. */
export function findOffers({letter, record}: CheckedLetter, checker: Checker): Offers {
  const {findings} = checker.check(letter.text, checkOptionsFor(letter))
  const known = new Map(findings.map((finding) => [placeOf(finding), finding]))
  return record.findings.map((finding) => (known.get(placeOf(finding)) ?? finding).suggestions)
}

export function withOffers<Letter extends CheckedLetter>(letter: Letter, offers: Offers): Letter {
  const findings = letter.record.findings.map((finding, at) => ({
    ...finding,
    suggestions: offers[at] ?? finding.suggestions
  }))
  return {...letter, record: {...letter.record, findings}}
}

const placeOf = ({ruleId, start, end}: {ruleId: string; start: number; end: number}): string =>
  `${start}-${end} ${ruleId}`
