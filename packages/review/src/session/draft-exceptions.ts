import {maskLetter} from '../masking/mask-letter.ts'
import type {Session} from './session.ts'

/**
 * A draft of a service's own lexicon, from what was said to be *fine in this context*: its wordings as terms of art, and each rule's
 * share beside them. It is for somebody to read and to cut down; wordings with names in them are left out.
 *
 * @returns YAML, or nothing where nothing was said to be fine
 * @example
 * draftExceptions(session) // 'rationale: >-\n  A draft …\nterms-of-art:\n  # directive/you-should: 4 of 6 …\n  - "you should receive"\n'
 */
export function draftExceptions({letters, madeWith}: Session): string | undefined {
  const rules = new Map<string, {answered: number; fine: number; wordings: Set<string>}>()
  for (const {record, letter, answers} of letters) {
    // Masking reads the whole letter, which most letters of a session are not worth.
    const masked = answers.some(({answer}) => answer === 'fine') ? maskLetter(letter) : undefined
    for (const {finding: at, answer} of answers) {
      const finding = record.findings[at]
      if (!finding || !answer) continue
      const rule = rules.get(finding.ruleId) ?? {answered: 0, fine: 0, wordings: new Set()}
      rules.set(finding.ruleId, rule)
      rule.answered++
      if (answer !== 'fine') continue
      rule.fine++
      const wording = finding.actual.toLowerCase().replace(/\s+/g, ' ').trim()
      const namesSomebody = masked?.excerpt(finding.start, finding.end) !== finding.actual
      if (!namesSomebody && isPlainWording.test(wording)) rule.wordings.add(wording)
    }
  }
  const fine = [...rules].filter(([, rule]) => rule.fine > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (fine.length === 0) return undefined
  const share = ([id, {fine: said, answered}]: (typeof fine)[number]): string =>
    `${id}: ${said} of ${answered} ${answered === 1 ? 'answer' : 'answers'} said fine in this context${answered < 5 ? ' (small)' : ''}`
  const terms = fine.flatMap((rule) => [
    `  # ${share(rule)}`,
    ...[...rule[1].wordings].sort().map((wording) => `  - ${JSON.stringify(wording)}`)
  ])
  const hasTerms = fine.some(([, {wordings}]) => wordings.size > 0)
  return `${[
    'rationale: >-',
    `  A draft from a review of letters on ${madeWith.made}. Keep what your service stands by, and take out the rest.`,
    '# These words are never flagged, in any letter: take out what is fine only now and then.',
    ...(hasTerms ? ['terms-of-art:', ...terms] : terms.map((line) => line.trimStart())),
    '# A rule that is often fine can be made quieter instead, or turned off:',
    '# levels:',
    ...fine.map(([id]) => `#   ${id}: hint`)
  ].join('\n')}\n`
}

/** Signs that mean something in patterns, and ends of sentences, keep a wording out. */
const isPlainWording = /^[\p{L}\p{N}][\p{L}\p{N}’' -]*$/u
