import type {Finding, Suggestion} from './types.ts'

/** What a finding says, without what it offers. Another finding is one, too. */
export type Facts = Omit<Finding, 'suggestions' | 'note'> & {note?: string | undefined}

/**
 * Makes a finding, with its fields in the order in which they are printed.
 *
 * @param facts what it says; where this is a finding, its own suggestions aren't asked for
 * @param suggest gives what it offers: to try out wordings costs more than to read the letter, so it is called each time when
 * somebody reads them, and not before
 * @param place where it stands, if not where the facts say; UTF-16 code units
 * @example
 * makeFinding(finding, () => [], {start: finding.start + 6, end: finding.end + 6})
 */
export function makeFinding(
  facts: Facts,
  suggest: () => Suggestion[],
  {start, end}: {start: number; end: number} = facts
): Finding {
  const {ruleId, category, level, line, column, actual, message, note, policy} = facts
  // it satisfies all of them, so that no field can be forgotten, not even one that may be left out
  return {
    ruleId,
    category,
    level,
    start,
    end,
    line,
    column,
    actual,
    message,
    ...(note === undefined ? {} : {note}),
    policy,
    get suggestions() {
      return suggest()
    }
  } satisfies Required<Omit<Finding, 'note'>>
}
