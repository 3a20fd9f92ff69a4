import type {CompiledLexicon} from '@evenhand/lexicon'
import {say} from '../say.ts'

/** What is in a lexicon, for a person to see whether it is the right one. */
export function describeLexicon({
  rules,
  policies,
  disable = [],
  levels = {},
  additions = {}
}: CompiledLexicon): string {
  const {'term-of-art': terms = [], ...names} = additions
  const counts = [
    [say('lexiconRules'), rules.length],
    [say('lexiconPolicies'), policies.length],
    [say('lexiconDisabled'), disable.length],
    [say('lexiconLevels'), Object.keys(levels).length],
    [say('lexiconNames'), Object.values(names).flat().length],
    [say('lexiconTerms'), terms.length]
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${count}`)
    .join(' · ')
}
