import {inflect} from '../inflect.ts'
import {lemmasIn} from '../pattern.ts'
import {findLostText, type LexiconFile, openFile} from '../read-yaml.ts'
import type {CompiledLexicon, LexiconProblem} from '../types.ts'
import {checkEntries, checkList, type Names} from './check-lists.ts'
import {createPatternCheck} from './check-patterns.ts'
import {compileRewording} from './compile-rewording.ts'
import {compileRule} from './compile-rule.ts'
import {readListFiles, readPolicies, readRewordings, readRuleFiles, type RuleInFile} from './read-files.ts'
import {additionsOf, checkSettings, readAdditions, readSettings} from './service-file.ts'

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
    problems.push(...found, ...findLostText(open))
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
  // No end would be found to what a pattern that names such a list can match.
  if (problems.some(({code}) => code === 'circular-list')) return {problems, locate}
  const forms = collectForms([
    ...lists.flatMap(({entries}) => entries),
    ...rules.flatMap(({rule}) => [...(rule.patterns ?? []), ...(rule.except ?? [])]),
    ...rewordings.flatMap(({rewording: {patterns, except}}) => [...patterns, ...except])
  ])
  const check = createPatternCheck(names, forms, problems)
  const compiled = rules.flatMap((source) => compileRule(source, names, check, problems))
  const reworded = rewordings.flatMap((source) =>
    compileRewording(source, check, [...(base?.rules ?? []), ...compiled], problems)
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
