import type * as v from 'valibot'
import {isClassName} from '../pattern.ts'
import {checkShape, type OpenFile, type Place} from '../read-yaml.ts'
import {
  listsFile,
  type PolicyFile,
  policyFile,
  rewordingKeys,
  type RewordingSource,
  rewordingsFile,
  ruleKeys,
  type RulesFile,
  rulesFile,
  rulesFileKeys,
  type RuleSource
} from '../schema.ts'
import type {LexiconProblem} from '../types.ts'

export type ListSource = {name: string; entries: string[]; file: OpenFile}
export type RuleInFile = {rule: RuleSource; file: OpenFile; place: Place}
export type RewordingInFile = {rewording: RewordingSource; file: OpenFile; place: Place}
export type RulesInFile = {value: RulesFile; file: OpenFile}

function kindOf({document}: OpenFile): 'policy' | 'lists' | 'rewordings' | 'rules' {
  if (document.has('clauses')) return 'policy'
  if (document.has('lists')) return 'lists'
  return document.has('rewordings') ? 'rewordings' : 'rules'
}

/** Checks the shape of all files of one kind and takes from each what is needed; what is wrong joins the problems, file by file. */
function readKind<Schema extends v.GenericSchema, Taken>(
  files: ReadonlyArray<OpenFile>,
  kind: ReturnType<typeof kindOf>,
  schema: Schema,
  keys: ReadonlyArray<string>,
  problems: LexiconProblem[],
  take: (value: v.InferOutput<Schema>, file: OpenFile) => Taken[]
): Taken[] {
  return files
    .filter((file) => kindOf(file) === kind)
    .flatMap((file) => {
      const {value, problems: found} = checkShape(file, schema, keys)
      problems.push(...found)
      return value ? take(value, file) : []
    })
}

export function readPolicies(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): PolicyFile[] {
  const keys = ['id', 'title', 'service', 'date', 'clauses', 'says']
  return readKind(files, 'policy', policyFile, keys, problems, (policy) => [policy])
}

export function readListFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): ListSource[] {
  const seen = new Map<string, string>()
  return readKind(files, 'lists', listsFile, ['rationale', 'lists'], problems, ({lists}, file) =>
    Object.entries(lists).map(([name, entries]) => {
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
  )
}

export function readRuleFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): RulesInFile[] {
  const keys = [...rulesFileKeys, 'flags', 'passes', ...ruleKeys]
  return readKind(files, 'rules', rulesFile, keys, problems, (value, file) => [{value, file}])
}

export function readRewordings(
  files: ReadonlyArray<OpenFile>,
  problems: LexiconProblem[]
): RewordingInFile[] {
  const keys = ['rationale', 'rewordings', ...rewordingKeys]
  return readKind(files, 'rewordings', rewordingsFile, keys, problems, ({rewordings}, file) =>
    rewordings.map((rewording, at) => ({rewording, file, place: ['rewordings', at]}))
  )
}
