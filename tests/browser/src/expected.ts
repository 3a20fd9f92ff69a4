import {createChecker, type Finding} from '@evenhand/engine'

const checker = createChecker()

/** What the checker itself says of a text with the settings that a new user has. */
export function findExpected(text: string): Finding[] {
  return [...checker.check(text).findings]
}

/** Returns the text after a suggestion was chosen. */
export function applySuggestion(
  text: string,
  {start, end, text: words}: Finding['suggestions'][number]
): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** Returns the first finding for which there is a suggestion that replaces words by words. */
export function firstWithSuggestion(findings: readonly Finding[]): Finding {
  const found = findings.find(({suggestions}) => suggestions.some(({text}) => text !== ''))
  if (found === undefined) throw new Error('No finding in the letter has a suggestion.')
  return found
}
