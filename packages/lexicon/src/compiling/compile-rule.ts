import {didYouMean} from '../did-you-mean.ts'
import type {Place} from '../read-yaml.ts'
import type {RuleSource} from '../schema.ts'
import {type CompiledRule, type LexiconProblem, type PolicyRef, type ScopeName, scopeNames} from '../types.ts'
import {usualLevels, usualScopes, usualValence} from '../usual-scopes.ts'
import type {Names} from './check-lists.ts'
import type {PatternCheck} from './check-patterns.ts'
import type {RuleInFile} from './read-files.ts'

/** Compiles a rule, or adds to the problems and returns nothing. */
export function compileRule(
  source: RuleInFile,
  names: Names,
  check: PatternCheck,
  problems: LexiconProblem[]
): CompiledRule[] {
  const {rule, file, place} = source
  const before = problems.length
  rule.patterns?.forEach((pattern, at) => check(file, pattern, [...place, 'patterns', at], true))
  rule.except?.forEach((pattern, at) => check(file, pattern, [...place, 'except', at], false))
  problems.push(...checkRule(source))
  const policy = rule.policy.flatMap((ref, at) =>
    resolveClause(ref, names, (message) =>
      problems.push(file.problemAt([...place, 'policy', at], 'unknown-clause', message))
    )
  )
  const scopes = resolveScopes(rule, (word, at) =>
    problems.push(
      file.problemAt(
        [...place, 'scopes', ...at],
        'unknown-scope',
        `unknown scope “${word}”${didYouMean(word, [...scopeNames, 'usual'])}`
      )
    )
  )
  if (problems.length > before) return []
  const valence = rule.valence ?? usualValence[rule.category]
  return [
    {
      id: rule.id,
      category: rule.category,
      level: rule.level ?? usualLevels[rule.category],
      policy,
      message: rule.message,
      ...(rule.note === undefined ? {} : {note: rule.note}),
      scopes,
      ...(valence === undefined ? {} : {valence}),
      ...(rule.advocacy ? {advocacy: true} : {}),
      ...(rule.plain ? {plain: true} : {}),
      ...(rule.to === undefined ? {} : {to: rule.to}),
      patterns: rule.patterns ?? [],
      ...(rule['equality-terms'] === undefined ? {} : {equalityTerms: rule['equality-terms']}),
      ...(rule['whole-letter'] ? {wholeLetter: true} : {}),
      ...(rule.learned ? {learned: true} : {}),
      except: rule.except ?? [],
      alternatives: rule.alternatives ?? [],
      ...(rule.outline === undefined ? {} : {outline: rule.outline}),
      examples: rule.examples
    }
  ]
}

/** What is wrong with a rule's id, its wording and its marked examples. */
function checkRule({rule, file, place}: RuleInFile): LexiconProblem[] {
  const problems: LexiconProblem[] = []
  if (!/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id) || !rule.id.startsWith(`${rule.category}/`))
    problems.push(
      file.problemAt(
        [...place, 'id'],
        'id',
        `an id is the category, a slash and a kebab-case name: “${rule.category}/…”`
      )
    )
  const finders = [rule.patterns, rule['equality-terms'], rule['whole-letter'], rule.learned]
  if (finders.filter((finder) => finder !== undefined).length !== 1)
    problems.push(
      file.problemAt(
        [...place, 'id'],
        'missing-key',
        `“${rule.id}” needs patterns; or, in their place, equality-terms, whole-letter or learned`
      )
    )
  if (rule.outline === undefined && !rule.alternatives?.length)
    problems.push(
      file.problemAt([...place, 'id'], 'missing-key', `“${rule.id}” needs alternatives or an outline`)
    )
  rule.examples.flags.forEach((example, at) => {
    if ((example.match(/\[\[/g) ?? []).length !== 1 || !/\[\[[^\]]+\]\]/.test(example))
      problems.push(
        file.problemAt(
          [...place, 'examples', 'flags', at],
          'example',
          'mark the flagged words once, as [[words]]'
        )
      )
  })
  return problems
}

function resolveClause(ref: string, names: Names, report: (message: string) => void): PolicyRef[] {
  const [policyId = '', clauseId = ''] = ref.split('/')
  const policy = names.policies.find(({id}) => id === policyId)
  if (!policy) {
    report(
      `unknown policy “${policyId}”${didYouMean(
        policyId,
        names.policies.map(({id}) => id)
      )}`
    )
    return []
  }
  if (!policy.clauses.some(({id}) => id === clauseId)) {
    report(
      `unknown clause “${clauseId}” of ${policyId}${didYouMean(
        clauseId,
        policy.clauses.map(({id}) => id)
      )}`
    )
    return []
  }
  return [{policy: policyId, clause: clauseId}]
}

function resolveScopes(rule: RuleSource, report: (word: string, place: Place) => void): ScopeName[] {
  const written = rule.scopes ?? 'usual'
  const words = typeof written === 'string' ? [written] : written
  const chosen = new Set<ScopeName>()
  words.forEach((word, at) => {
    const name = word.replace(/^-/, '')
    if (word === 'usual') for (const scope of usualScopes[rule.category]) chosen.add(scope)
    else if (!isScope(name)) report(name, typeof written === 'string' ? [] : [at])
    else if (word.startsWith('-')) chosen.delete(name)
    else chosen.add(name)
  })
  return [...chosen]
}

const isScope = (word: string): word is ScopeName => (scopeNames as readonly string[]).includes(word)
