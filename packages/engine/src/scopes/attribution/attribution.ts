import type {Position} from '../../letter.ts'
import {isInside, type Scope} from '../scope.ts'
import {isAtTheirRequest} from './at-their-request.ts'
import {type Attribution, reportsIn} from './constructions.ts'
import {ledInReport} from './led-in.ts'

/**
 * A view reported as somebody's: *Mrs Cole believes …*, *in the school's view …*, *you told me that:* and its list. What was passed on
 * because they asked for it is theirs, too.
 */
export const isAttributed: Scope = (match, position, terms) =>
  (match.rule.category === 'acting-for' && isAtTheirRequest(match, position, terms)) ||
  attributionsIn(position).some((region) => isInside(match, region))

/** The stretches of a sentence that report a view, by its own words or by what leads into it. */
export function attributionsIn(position: Position): ReadonlyArray<Attribution> {
  const own = reportsIn(position)
  const ledIn = ledInReport(position)
  return ledIn ? [...own, ledIn] : own
}
