import {edgeWords} from './edge-words.ts'
import {inflect} from './inflect.ts'
import {variantsOf} from './find-variants.ts'
import {isClassName, lemmasIn, listsIn, type Pattern, parsePattern} from './pattern.ts'
import {checkShape, didYouMean, type LexiconFile, type OpenFile, openFile, type Place} from './read-yaml.ts'
import {
  listsFile,
  type PolicyFile,
  policyFile,
  ruleKeys,
  type RulesFile,
  type RuleSource,
  rewordingKeys,
  type RewordingSource,
  rewordingsFile,
  rulesFile,
  rulesFileKeys
} from './schema.ts'
import {
  type CompiledLexicon,
  type CompiledRewording,
  type CompiledRule,
  categories,
  type LexiconProblem,
  type PartyKind,
  type Policy,
  type PolicyRef,
  parties,
  type ScopeName,
  scopeNames
} from './types.ts'
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
): {lexicon?: CompiledLexicon; problems: LexiconProblem[]; locate: Locate} {
  const problems: LexiconProblem[] = []
  const opened = files.map((file) => {
    const {file: open, problems: found} = openFile(file)
    problems.push(...found)
    return open
  })
  const policies = readPolicies(opened, problems)
  const lists = readListFiles(opened, problems)
  const ruleFiles = readRuleFiles(opened, problems)
  const rules = ruleFiles.flatMap(({file, value}) =>
    value.rules.map((rule, at): RuleInFile => ({rule, file, place: ['rules', at]}))
  )
  const rewordings = readRewordings(opened, problems)
  const locate: Locate = (ruleId, example) => placeOf(rules, ruleId, example)
  if (problems.length) return {problems, locate}

  const names: Names = {
    lists: {...base?.lists, ...Object.fromEntries(lists.map(({name, entries}) => [name, entries]))},
    policies: [...(base?.policies ?? []), ...policies]
  }
  for (const list of lists) problems.push(...checkList(list, names))
  const forms = collectForms([
    ...lists.flatMap(({entries}) => entries),
    ...rules.flatMap(({rule}) => [...rule.patterns, ...(rule.except ?? [])]),
    ...rewordings.flatMap(({rewording: {patterns, except}}) => [...patterns, ...except])
  ])
  const compiled = rules.flatMap((source) => compileRule(source, names, forms, problems))
  const reworded = rewordings.flatMap((source) =>
    compileRewording(source, names, forms, [...(base?.rules ?? []), ...compiled], problems)
  )
  checkIds(rules, base, problems)
  for (const source of ruleFiles) checkSettings(source, [...(base?.rules ?? []), ...compiled], problems)
  const additions = readAdditions(ruleFiles)
  for (const {file, value} of ruleFiles)
    for (const [place, entries] of additionsOf(value))
      problems.push(...checkEntries(file, [...place], entries, names))
  if (problems.length) return {problems, locate}

  const lexicon = {
    policies,
    lists: Object.fromEntries(lists.map(({name, entries}) => [name, entries])),
    rules: compiled,
    forms,
    ...(reworded.length > 0 ? {rewordings: reworded} : {}),
    ...readSettings(ruleFiles, base),
    ...(Object.keys(additions).length > 0 ? {additions} : {})
  } satisfies CompiledLexicon
  return {lexicon, problems: [], locate}
}

/** Where an example of a rule stands, so that a failing one can be found. */
export type Locate = (
  ruleId: string,
  example: string
) => {path: string; line: number; column: number} | undefined

type Names = {lists: Record<string, ReadonlyArray<string>>; policies: ReadonlyArray<Policy>}
type ListSource = {name: string; entries: string[]; file: OpenFile}
type RuleInFile = {rule: RuleSource; file: OpenFile; place: Place}
type RewordingInFile = {rewording: RewordingSource; file: OpenFile; place: Place}
type RulesInFile = {value: RulesFile; file: OpenFile}

function kindOf({document}: OpenFile): 'policy' | 'lists' | 'rewordings' | 'rules' {
  if (document.has('clauses')) return 'policy'
  if (document.has('lists')) return 'lists'
  return document.has('rewordings') ? 'rewordings' : 'rules'
}

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

function readRuleFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): RulesInFile[] {
  return files
    .filter((file) => kindOf(file) === 'rules')
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, rulesFile, [
        ...rulesFileKeys,
        'flags',
        'passes',
        ...ruleKeys
      ])
      problems.push(...found)
      return value ? [{value, file}] : []
    })
}

function readRewordings(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): RewordingInFile[] {
  return files
    .filter((file) => kindOf(file) === 'rewordings')
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, rewordingsFile, [
        'rationale',
        'rewordings',
        ...rewordingKeys
      ])
      problems.push(...found)
      return (value?.rewordings ?? []).map((rewording, at) => ({
        rewording,
        file,
        place: ['rewordings', at]
      }))
    })
}

/** What a service's files say of our rules: which are off, and how loud the others are. */
function readSettings(
  files: ReadonlyArray<RulesInFile>,
  base: CompiledLexicon | undefined
): Pick<CompiledLexicon, 'disable' | 'levels'> {
  const isAllowed = files.some(({value}) => value.advocacy === 'allowed')
  const disable = new Set([
    ...files.flatMap(({value}) => value.disable),
    ...(isAllowed ? (base?.rules ?? []).filter(({advocacy}) => advocacy).map(({id}) => id) : [])
  ])
  const levels = Object.assign({}, ...files.map(({value}) => value.levels)) as NonNullable<
    CompiledLexicon['levels']
  >
  return {
    ...(disable.size > 0 ? {disable: [...disable]} : {}),
    ...(Object.keys(levels).length > 0 ? {levels} : {})
  }
}

/** Every rule that a service's file switches off or re-levels has to exist. */
function checkSettings(
  {value, file}: RulesInFile,
  rules: ReadonlyArray<CompiledRule>,
  problems: LexiconProblem[]
): void {
  const ids = new Set(rules.map(({id}) => id))
  const check = (name: string, place: Place, known: ReadonlySet<string>): void => {
    if (known.has(name)) return
    problems.push(
      file.problemAt(place, 'unknown-rule', `there is no rule “${name}”${didYouMean(name, known)}`)
    )
  }
  // Our own files name no rules of ours, and a file that is tested alone knows none of them.
  if (rules.length === 0) return
  value.disable.forEach((id, at) => check(id, ['disable', at], ids))
  for (const name of Object.keys(value.levels))
    check(name, ['levels', name], new Set([...ids, ...categories]))
}

/** What a service adds to our lists, by list. */
function readAdditions(files: ReadonlyArray<RulesInFile>): Record<string, string[]> {
  const additions: Record<string, string[]> = {}
  for (const {value} of files)
    for (const [[key, party], entries] of additionsOf(value)) {
      const list = key === 'parties' ? partyLists[party as PartyKind] : 'term-of-art'
      if (entries.length > 0) (additions[list] ??= []).push(...entries.map(withoutArticle))
    }
  return additions
}

const additionsOf = (value: RulesFile): Array<[place: readonly string[], entries: string[]]> => [
  ...parties.map((party): [readonly string[], string[]] => [['parties', party], value.parties[party] ?? []]),
  [['terms-of-art'], value['terms-of-art']]
]

/** Lists of parties hold names without their article, which patterns bring along. */
const withoutArticle = (name: string): string => name.replace(/^the /i, '')

const partyLists: Readonly<Record<PartyKind, string>> = {
  family: 'family-word',
  school: 'school-word',
  la: 'la-word',
  health: 'health-word',
  other: 'other-role'
}

function placeOf(rules: ReadonlyArray<RuleInFile>, ruleId: string, example: string): ReturnType<Locate> {
  const source = rules.find(({rule}) => rule.id === ruleId)
  if (!source) return undefined
  const {flags, passes} = source.rule.examples
  const place = flags.includes(example)
    ? ['flags', flags.indexOf(example)]
    : ['passes', passes.indexOf(example)]
  const {path, line, column} = source.file.problemAt([...source.place, 'examples', ...place], 'example', '')
  return {path, line, column}
}

function collectForms(sources: ReadonlyArray<string>): Record<string, readonly string[]> {
  const lemmas = new Set(sources.flatMap(lemmasIn))
  return Object.fromEntries([...lemmas].sort().map((lemma) => [lemma, inflect(lemma)]))
}

function checkEntries(
  file: OpenFile,
  list: Place,
  entries: ReadonlyArray<string>,
  names: Names
): LexiconProblem[] {
  return entries.flatMap((entry, at) => {
    const place = [...list, at]
    const read = parsePattern(entry, {formsOf: () => undefined})
    const unknown = unknownLists(entry, names).map(({name: missing, at: offset, hint}) =>
      file.problemAt(place, 'unknown-list', `unknown list <${missing}>${hint}`, offset)
    )
    return 'problem' in read && !/^[^<]*(<[^>]+>[^<]*)+$/.test(entry)
      ? [...unknown, file.problemAt(place, 'pattern', read.problem.message, read.problem.at)]
      : unknown
  })
}

function checkList({name, entries, file}: ListSource, names: Names): LexiconProblem[] {
  const problems = checkEntries(file, ['lists', name], entries, names)
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
  const check = createPatternCheck(file, names, forms, problems)
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
      ...(rule.advocacy ? {advocacy: true} : {}),
      ...(rule.to === undefined ? {} : {to: rule.to}),
      patterns: rule.patterns,
      except: rule.except ?? [],
      alternatives: rule.alternatives ?? [],
      ...(rule.outline === undefined ? {} : {outline: rule.outline}),
      examples: rule.examples
    }
  ]
}

/** Checks patterns of one file: the lists that they name, how they are written, and whether they can match. */
function createPatternCheck(
  file: OpenFile,
  names: Names,
  forms: Record<string, readonly string[]>,
  problems: LexiconProblem[]
): (source: string, at: Place, needsAnchor: boolean) => void {
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
  return (source, at, needsAnchor) => {
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
}

function compileRewording(
  {rewording, file, place}: RewordingInFile,
  names: Names,
  forms: Record<string, readonly string[]>,
  rules: ReadonlyArray<CompiledRule>,
  problems: LexiconProblem[]
): CompiledRewording[] {
  const before = problems.length
  const check = createPatternCheck(file, names, forms, problems)
  rewording.patterns.forEach((source, at) => check(source, [...place, 'patterns', at], true))
  rewording.except.forEach((source, at) => check(source, [...place, 'except', at], false))
  const known = new Set<string>([...categories, ...rules.map(({id}) => id)])
  // A file that is tested alone knows no rules.
  if (rules.length > 0)
    rewording.for.forEach((name, at) => {
      if (!known.has(name))
        problems.push(
          file.problemAt(
            [...place, 'for', at],
            'unknown-rule',
            `there is no category and no rule “${name}”${didYouMean(name, known)}`
          )
        )
    })
  if (rewording.patterns.length === 0 && rewording.replaces === 'words')
    problems.push(
      file.problemAt(
        place,
        'missing-key',
        'a rewording of words needs patterns; only a clause may go without'
      )
    )
  if (rewording.alternatives.length === 0 && rewording.outline === undefined)
    problems.push(file.problemAt(place, 'missing-key', 'a rewording needs alternatives or an outline'))
  rewording.examples.forEach((example, at) => {
    if (!/^.+ → .*$/.test(example))
      problems.push(
        file.problemAt([...place, 'examples', at], 'example', 'write an example as “before → after”')
      )
  })
  if (problems.length > before) return []
  const {to, outline, ...rest} = rewording
  return [{...rest, ...(to === undefined ? {} : {to}), ...(outline === undefined ? {} : {outline})}]
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
