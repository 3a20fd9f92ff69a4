import {categories, levels, thereIsNo} from '@evenhand/lexicon'
import {builtInLexicon} from './create-checker.ts'
import {joinLexicons} from './join-lexicons.ts'
import type {CheckerOptions} from './types.ts'

/** Something in a checker's options that names nothing: the checker passes it over. */
export type OptionProblem = {
  /** The option, and the place in it: `['disable', 0]`. */
  place: readonly [option: keyof CheckerOptions, ...Array<string | number>]
  /** What is wrong, and what was probably meant: `there is no policy “norflok”; did you mean “norfolk”?` */
  message: string
}

/**
 * Finds what a checker's options name that there is not, such as a rule whose id is mistyped.
 *
 * @param options as for `createChecker`; its lexicons' policies and rules may be named too
 * @returns problems, in the order of the options; empty where all is well
 * @example
 * findOptionProblems({disable: ['opinion/in-my-veiw']})[0].place // ['disable', 0]
 */
export function findOptionProblems({
  policy,
  levels: set = {},
  disable = [],
  lexicons = []
}: CheckerOptions): OptionProblem[] {
  const {policies, rules} = joinLexicons([builtInLexicon, ...lexicons])
  const policyIds = policies.map(({id}) => id)
  const ruleIds = new Set(rules.map(({id}) => id))
  const settings: ReadonlyArray<string> = [...levels, 'off']
  const problems: OptionProblem[] = []
  if (policy !== undefined && !policyIds.includes(policy))
    problems.push({place: ['policy'], message: thereIsNo('policy', policy, policyIds)})
  for (const [category, level] of Object.entries(set)) {
    const place = ['levels', category] as const
    if (!categories.some((known) => known === category))
      problems.push({place, message: thereIsNo('category', category, categories)})
    else if (!settings.includes(level)) problems.push({place, message: thereIsNo('level', level, settings)})
  }
  disable.forEach((id, at) => {
    if (!ruleIds.has(id)) problems.push({place: ['disable', at], message: thereIsNo('rule', id, ruleIds)})
  })
  return problems
}
