import type {CompiledLexicon} from '@evenhand/lexicon'
import {matchesOf} from './create-checker.ts'
import {joinLexicons} from './join-lexicons.ts'

/** An example that does not do what its rule says. */
export type ExampleFailure = {ruleId: string; example: string; message: string}

/**
 * Runs the examples of a lexicon's rules: `flags` have exactly the marked words flagged by their rule, `passes` nothing.
 *
 * @param lexicon compiled, with the lists that it names
 * @param base the lexicon that it adds to
 * @returns failures, in the rules' order; empty where all is well
 */
export function testExamples(lexicon: CompiledLexicon, base?: CompiledLexicon): ExampleFailure[] {
  const find = matchesOf(
    base ? joinLexicons([{...base, rules: rulesBeside(lexicon, base)}, lexicon]) : lexicon
  )
  return lexicon.rules.flatMap(({id, examples, to}) => [
    ...examples.flags.flatMap((example) => {
      const start = example.indexOf('[[')
      const text = example.replace('[[', '').replace(']]', '')
      const end = example.indexOf(']]') - 2
      const found = find(text, to?.[0]).filter(({ruleId}) => ruleId === id)
      if (found.some((match) => match.start === start && match.end === end)) return []
      const instead = found.map((match) => `“${text.slice(match.start, match.end)}”`).join(', ')
      return [
        {
          ruleId: id,
          example,
          message: `expected “${text.slice(start, end)}” to be flagged; ${instead ? `it flags ${instead}` : 'nothing is'}`
        }
      ]
    }),
    ...examples.passes.flatMap((example) => {
      const found = find(example, to?.[0]).find(({ruleId}) => ruleId === id)
      return found
        ? [
            {
              ruleId: id,
              example,
              message: `expected this to pass; it flags “${example.slice(found.start, found.end)}”`
            }
          ]
        : []
    })
  ])
}

/** A rule about a letter as a whole looks at what other rules find; no other rule needs them. */
function rulesBeside(lexicon: CompiledLexicon, {rules}: CompiledLexicon): CompiledLexicon['rules'] {
  if (!lexicon.rules.some(({wholeLetter}) => wholeLetter)) return []
  const own = new Set(lexicon.rules.map(({id}) => id))
  return rules.filter(({id}) => !own.has(id))
}
