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

export function readPolicies(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): PolicyFile[] {
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

export function readListFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): ListSource[] {
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

export function readRuleFiles(files: ReadonlyArray<OpenFile>, problems: LexiconProblem[]): RulesInFile[] {
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

export function readRewordings(
  files: ReadonlyArray<OpenFile>,
  problems: LexiconProblem[]
): RewordingInFile[] {
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
