import {createChecker} from '@evenhand/engine'
import {examples} from '@evenhand/engine/examples'
import {
  type Category,
  type CompiledRule,
  categories,
  citeClauses,
  didYouMean,
  type Policy
} from '@evenhand/lexicon'
import {loadLexicons} from './load-lexicons.ts'
import type {Surroundings} from './surroundings.ts'
import {refuse} from './usage.ts'

/** The flags of `evenhand rules`, as they were typed. */
export type RulesFlags = {lexicon?: ReadonlyArray<string>}

/**
 * `evenhand rules`: every rule on a line; with an id, that rule with its policy basis and examples.
 *
 * @returns the exit code: 2 where there is no such rule, or a lexicon can't be used, else 0
 */
export async function runRules(
  id: string | undefined,
  {lexicon: paths = []}: RulesFlags,
  surroundings: Surroundings
): Promise<number> {
  const {value: lexicons, problems = []} = await loadLexicons(paths)
  if (!lexicons) return refuse(problems, surroundings)
  const {policies, rules} = createChecker({lexicons})
  if (!id) {
    await surroundings.write(listRules(rules, surroundings))
    return 0
  }
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule) {
    await surroundings.write(describeRule(rule, policies, surroundings))
    return 0
  }
  const inCategory = rules.filter(({category}) => category === id)
  if (inCategory.length > 0) {
    await surroundings.write(listRules(inCategory, surroundings))
    return 0
  }
  const nearest = didYouMean(
    id,
    rules.map((candidate) => candidate.id)
  )
  return refuse([`no rule is called ${id}${nearest || '; see them all with: evenhand rules'}`], surroundings)
}

function listRules(listed: ReadonlyArray<CompiledRule>, {colours}: Surroundings): string {
  const widest = Math.max(...listed.map(({id}) => id.length))
  const sections = categories.flatMap((category) => {
    const members = listed.filter((rule) => rule.category === category)
    return members.length > 0 ? [listCategory(category, members, widest, colours)] : []
  })
  return `${sections.join('\n')}\n${listed.length} rules. See one with: evenhand rules ID\n`
}

function listCategory(
  category: Category,
  members: ReadonlyArray<CompiledRule>,
  widest: number,
  {bold, dim}: Surroundings['colours']
): string {
  const lines = members.map(
    ({id, level, message}) => `  ${id.padEnd(widest)}  ${dim(level.padEnd(7))}  ${message}\n`
  )
  return `${bold(category)}\n${lines.join('')}`
}

function describeRule(
  rule: CompiledRule,
  policies: ReadonlyArray<Policy>,
  {colours: {bold, dim}}: Surroundings
): string {
  const clauses = citeClauses(rule.policy, policies).map(
    ({policy, clause, service, says}) => `${policy}/${clause}  ${service}: ${says}`
  )
  const {flags, passes} = examples[rule.id] ?? rule.examples
  const wordings = rule.alternatives.map((text) => (text === '' ? '(leave the words out)' : text))
  const sections: Array<[string, ReadonlyArray<string>]> = [
    ['Policy', clauses],
    ['Looks for', looksFor(rule)],
    ['Except', rule.except],
    ['Excused by', [rule.scopes.join(', ')]],
    ['Instead', [...wordings, ...(rule.outline ? [rule.outline] : [])]],
    ['Found in', flags],
    ['Not found in', passes]
  ]
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${dim(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  const heading = `${bold(rule.id)}  ${rule.category}, ${rule.level}\n${rule.message}\n${rule.note ? `${rule.note}\n` : ''}`
  return [heading, ...shown].join('\n')
}

const looksFor = ({patterns, equalityTerms = [], wholeLetter, learned}: CompiledRule): string[] => [
  ...patterns,
  ...equalityTerms.map((term) => `${term} (a term of retext-equality)`),
  ...(wholeLetter
    ? ['a letter of forty words and more that directs to one formal step and names no other way']
    : []),
  ...(learned ? ['a sentence in which no pattern fits, worded like those that readers have labelled so'] : [])
]
