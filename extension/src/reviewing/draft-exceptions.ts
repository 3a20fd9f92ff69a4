import type {Session} from './session.ts'

/** From this share of *fine in this context* on, a rule is proposed at a lower level. */
const mostlyFine = 0.5

/**
 * A draft of exceptions for the service's own lexicon, from what was said to be fine: the wordings, each under the rule
 * that found it, and the rules of which more than half was fine. Everything in it is for somebody to look at and change.
 *
 * @returns YAML, as a service's own lexicon is written
 */
export function draftExceptions(session: Session, today: Date): string {
  const rules = collectFine(session)
  const often = rules.filter(({fine, answered}) => fine / answered > mostlyFine)
  return `${[
    'rationale: >-',
    `  Draft of ${today.toISOString().slice(0, 10)}, from a conversation about ${session.letters.length} letters. Each wording below was said to`,
    '  be fine in its context. Look at every line before you use it: a wording that was fine once may not be fine elsewhere.',
    '',
    '# Wordings that are never flagged.',
    'terms-of-art:',
    ...rules.flatMap(({ruleId, fine, answered, words}) => [
      `  # ${ruleId}: fine in ${fine} of ${answered} answers`,
      ...words.map((each) => `  - ${JSON.stringify(each)}`)
    ]),
    ...(often.length === 0
      ? []
      : [
          '',
          '# Rules of which more than half was fine. Take the mark away to make them hints.',
          '# levels:',
          ...often.map(({ruleId}) => `#   ${ruleId}: hint`)
        ])
  ].join('\n')}\n`
}

type FineRule = {ruleId: string; fine: number; answered: number; words: string[]}

function collectFine({letters}: Session): FineRule[] {
  const rules = new Map<string, FineRule>()
  for (const {record, talks} of letters)
    record.findings.forEach(({ruleId, actual}, at) => {
      const answer = talks[at]?.answer
      if (!answer) return
      const rule = rules.get(ruleId) ?? {ruleId, fine: 0, answered: 0, words: []}
      rules.set(ruleId, rule)
      rule.answered++
      if (answer !== 'fine') return
      rule.fine++
      const words = actual.toLowerCase().replace(/\s+/g, ' ')
      if (!rule.words.includes(words)) rule.words.push(words)
    })
  return [...rules.values()]
    .filter(({fine}) => fine > 0)
    .sort((a, b) => b.fine - a.fine || a.ruleId.localeCompare(b.ruleId))
}
