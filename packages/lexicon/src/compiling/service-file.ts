import {thereIsNo} from '../did-you-mean.ts'
import type {RulesFile} from '../schema.ts'
import {
  categories,
  type CompiledLexicon,
  type CompiledRule,
  type LexiconProblem,
  parties,
  type PartyKind
} from '../types.ts'
import type {RulesInFile} from './read-files.ts'

/** What a service's files say of our rules: which are off, and how loud the others are. */
export function readSettings(
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
export function checkSettings(
  {value, file}: RulesInFile,
  rules: ReadonlyArray<CompiledRule>,
  problems: LexiconProblem[]
): void {
  const ids = new Set(rules.map(({id}) => id))
  // Our own files name no rules of ours, and a file that is tested alone knows none of them.
  if (rules.length === 0) return
  value.disable.forEach((id, at) => {
    if (!ids.has(id))
      problems.push(file.problemAt(['disable', at], 'unknown-rule', thereIsNo('rule', id, ids)))
  })
  const known = new Set<string>([...ids, ...categories])
  for (const name of Object.keys(value.levels))
    if (!known.has(name))
      problems.push(file.problemAtKey(['levels', name], 'unknown-rule', thereIsNo('rule', name, known)))
}

/** What a service adds to our lists, by list. */
export function readAdditions(files: ReadonlyArray<RulesInFile>): Record<string, string[]> {
  const additions: Record<string, string[]> = {}
  for (const {value} of files)
    for (const [[key, party], entries] of additionsOf(value)) {
      const list = key === 'parties' ? partyLists[party as PartyKind] : 'term-of-art'
      if (entries.length > 0) (additions[list] ??= []).push(...entries.map(withoutArticle))
    }
  return additions
}

export const additionsOf = (value: RulesFile): Array<[place: readonly string[], entries: string[]]> => [
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
