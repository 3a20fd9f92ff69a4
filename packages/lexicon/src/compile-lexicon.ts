import {edgeWords} from './edge-words.ts'
import {inflect} from './inflect.ts'
import {indexPatterns, variantsOf} from './index-patterns.ts'
import {isClassName, lemmasIn, listsIn, type Pattern, parsePattern} from './pattern.ts'
import {checkShape, didYouMean, type LexiconFile, type OpenFile, openFile, type Place} from './read-yaml.ts'
import {listsFile, type PolicyFile, policyFile, ruleKeys, type RuleSource, rulesFile} from './schema.ts'
import type {CompiledLexicon, CompiledRule, LexiconProblem, Policy, PolicyRef, ScopeName} from './types.ts'
import {scopeNames} from './types.ts'
import {usualLevels, usualScopes, usualValence} from './usual-scopes.ts'

export type CompileOptions = {
  /** The lexicon that these files add to: its lists and policies may be named in them. */
  base?: CompiledLexicon
}

/**
 * Compiles lexicon files: checks every key, name and pattern, and makes the table that the engine reads.
 *
 * @param files paths (for messages) and YAML sources
 * @returns the lexicon, or without one the problems, each with file, line, column, and what to do
 * @example
 * const {lexicon, problems} = compileLexicon([{path: 'own.yml', source}], {base: builtIn})
 */
export function compileLexicon(
  files: ReadonlyArray<LexiconFile>,
  {base}: CompileOptions = {}
): {lexicon?: CompiledLexicon; problems: LexiconProblem[]} {
  const problems: LexiconProblem[] = []
  const opened = files.map((file) => {
    const {file: open, problems: found} = openFile(file)
    problems.push(...found)
    return open
  })
  const policies = readPolicies(opened, problems)
  const lists = readListFiles(opened, problems)
  const rules = readRuleFiles(opened, problems)
  if (problems.length) return {problems}

  const names: Names = {
    lists: {...base?.lists, ...Object.fromEntries(lists.map(({name, entries}) => [name, entries]))},
    policies: [...(base?.policies ?? []), ...policies]
  }
  for (const list of lists) problems.push(...checkList(list, names))
  const forms = collectForms([
    ...lists.flatMap(({entries}) => entries),
    ...rules.flatMap(({rule}) => [...rule.patterns, ...(rule.except ?? [])])
  ])
  const compiled = rules.flatMap((source) => compileRule(source, names, forms, problems))
  checkIds(rules, base, problems)
  if (problems.length) return {problems}

  const lexicon = {
    policies,
    lists: Object.fromEntries(lists.map(({name, entries}) => [name, entries])),
    rules: compiled,
    forms,
    ...(rules.some(({disable}) => disable.length)
      ? {disable: [...new Set(rules.flatMap(({disable}) => disable))]}
      : {})
  } satisfies CompiledLexicon
  return {
    lexicon: {
      ...lexicon,
      index: indexPatterns({...lexicon, lists: names.lists, forms: {...base?.forms, ...forms}})
    },
    problems: []
  }
}

type Names = {lists: Record<string, ReadonlyArray<string>>; policies: ReadonlyArray<Policy>}
type ListSource = {name: string; entries: string[]; file: OpenFile}
type RuleInFile = {rule: RuleSource; file: OpenFile; place: Place; disable: ReadonlyArray<string>}

const kindOf = (file: OpenFile): 'policy' | 'lists' | 'rules' =>
  file.document.has('clauses') ? 'policy' : file.document.has('lists') ? 'lists' : 'rules'

function readPolicies(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): PolicyFile[] {
  return files
    .filter((file) => kindOf(file) === 'policy')
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, policyFile, [
        'id',
        'title',
        'service',
        'date',
        'clauses',
        'says'
      ])
      problems.push(...found)
      return value ? [value] : []
    })
}

function readListFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): ListSource[] {
  const seen = new Map<string, string>()
  return files
    .filter((file) => kindOf(file) === 'lists')
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, listsFile, ['rationale', 'lists'])
      problems.push(...found)
      return Object.entries(value?.lists ?? {}).map(([name, entries]) => {
        if (isClassName(name))
          problems.push(
            file.problemAt(
              ['lists', name],
              'reserved-name',
              `<${name}> is a class of words already; choose another name`
            )
          )
        const before = seen.get(name)
        if (before)
          problems.push(
            file.problemAt(['lists', name], 'duplicate-list', `the list “${name}” is in ${before} too`)
          )
        seen.set(name, file.path)
        return {name, entries, file}
      })
    })
}

function readRuleFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): RuleInFile[] {
  return files
    .filter((file) => kindOf(file) === 'rules')
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, rulesFile, [
        'rationale',
        'rules',
        'disable',
        'flags',
        'passes',
        ...ruleKeys
      ])
      problems.push(...found)
      return (value?.rules ?? []).map((rule, at) => ({
        rule,
        file,
        place: ['rules', at],
        disable: value?.disable ?? []
      }))
    })
}

function collectForms(sources: ReadonlyArray<string>): Record<string, readonly string[]> {
  const lemmas = new Set(sources.flatMap(lemmasIn))
  return Object.fromEntries([...lemmas].sort().map((lemma) => [lemma, inflect(lemma)]))
}

function checkList({name, entries, file}: ListSource, names: Names): LexiconProblem[] {
  const problems = entries.flatMap((entry, at) => {
    const place = ['lists', name, at]
    const read = parsePattern(entry, {formsOf: () => undefined})
    const unknown = unknownLists(entry, names).map(({name: missing, at: offset, hint}) =>
      file.problemAt(place, 'unknown-list', `unknown list <${missing}>${hint}`, offset)
    )
    return 'problem' in read && !/^[^<]*(<[^>]+>[^<]*)+$/.test(entry)
      ? [...unknown, file.problemAt(place, 'pattern', read.problem.message, read.problem.at)]
      : unknown
  })
  const path = circleFrom(name, names)
  return path
    ? [
        ...problems,
        file.problemAt(
          ['lists', name],
          'circular-list',
          `the list goes round in a circle: ${path.join(' → ')}`
        )
      ]
    : problems
}

function unknownLists(source: string, names: Names): Array<{name: string; at: number; hint: string}> {
  return listsIn(source)
    .filter(({name}) => !Object.hasOwn(names.lists, name))
    .map(({name, at}) => ({name, at, hint: didYouMean(name, Object.keys(names.lists))}))
}

function circleFrom(
  name: string,
  names: Names,
  path: ReadonlyArray<string> = []
): ReadonlyArray<string> | undefined {
  if (path.includes(name)) return name === path[0] ? [...path, name] : undefined
  const inner = new Set(
    (names.lists[name] ?? []).flatMap((entry) => listsIn(entry).map(({name: list}) => list))
  )
  for (const next of inner) {
    const found = circleFrom(next, names, [...path, name])
    if (found) return found
  }
  return undefined
}

function compileRule(
  {rule, file, place}: RuleInFile,
  names: Names,
  forms: Record<string, readonly string[]>,
  problems: LexiconProblem[]
): CompiledRule[] {
  const before = problems.length
  const formsOf = (word: string) => forms[word]
  const parsedLists = new Map<string, ReadonlyArray<Pattern>>()
  const listOf = (name: string): ReadonlyArray<Pattern> => {
    const known = parsedLists.get(name)
    if (known) return known
    const patterns = (names.lists[name] ?? []).flatMap((entry) => {
      const read = parsePattern(entry, {formsOf})
      return 'pattern' in read ? [read.pattern] : []
    })
    parsedLists.set(name, patterns)
    return patterns
  }
  const check = (source: string, at: Place, needsAnchor: boolean) => {
    for (const {name, at: offset, hint} of unknownLists(source, names))
      problems.push(file.problemAt(at, 'unknown-list', `unknown list <${name}>${hint}`, offset))
    if (problems.length > before) return
    const read = parsePattern(source, {formsOf})
    if ('problem' in read)
      problems.push(file.problemAt(at, 'pattern', `${read.problem.message}, in “${source}”`, read.problem.at))
    else if (needsAnchor && variantsOf(read.pattern, listOf).length === 0)
      problems.push(
        file.problemAt(at, 'pattern', `“${source}” needs a word, or a list of words, that has to be there`)
      )
    else if (edgeWords(read.pattern, 'first', {listOf}).canBeEmpty)
      problems.push(file.problemAt(at, 'pattern', `“${source}” can match nothing at all`))
  }
  rule.patterns.forEach((source, at) => check(source, [...place, 'patterns', at], true))
  rule.except?.forEach((source, at) => check(source, [...place, 'except', at], false))
  if (!/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id) || !rule.id.startsWith(`${rule.category}/`))
    problems.push(
      file.problemAt(
        [...place, 'id'],
        'id',
        `an id is the category, a slash and a kebab-case name: “${rule.category}/…”`
      )
    )
  const hasWording = rule.outline !== undefined || (rule.alternatives?.length ?? 0) > 0
  if (!hasWording)
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
      ...(rule.to === undefined ? {} : {to: rule.to}),
      patterns: rule.patterns,
      except: rule.except ?? [],
      alternatives: rule.alternatives ?? [],
      ...(rule.outline === undefined ? {} : {outline: rule.outline}),
      examples: rule.examples
    }
  ]
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

function checkIds(
  rules: ReadonlyArray<RuleInFile>,
  base: CompiledLexicon | undefined,
  problems: LexiconProblem[]
): void {
  const seen = new Map((base?.rules ?? []).map(({id}) => [id, 'the built-in lexicon']))
  for (const {rule, file, place} of rules) {
    const before = seen.get(rule.id)
    if (before)
      problems.push(
        file.problemAt(
          [...place, 'id'],
          'duplicate-id',
          `the id “${rule.id}” is taken, in ${before}; ids are permanent, so choose another`
        )
      )
    seen.set(rule.id, file.path)
  }
}
