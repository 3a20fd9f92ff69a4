import type {CompiledLexicon} from '@evenhand/lexicon'

/** Makes one lexicon of several: later lists and forms stand in the place of earlier ones of the same name. */
export function joinLexicons(lexicons: ReadonlyArray<CompiledLexicon>): CompiledLexicon {
  const [first, ...rest] = lexicons
  if (!first || rest.length === 0) return first ?? {policies: [], lists: {}, rules: [], forms: {}}
  const additions = lexicons.flatMap((one) => Object.entries(one.additions ?? {}))
  const lists = Object.assign({}, ...lexicons.map((one) => one.lists)) as Record<string, readonly string[]>
  for (const [list, entries] of additions) lists[list] = [...(lists[list] ?? []), ...entries]
  return {
    policies: lexicons.flatMap((one) => one.policies),
    lists,
    rules: lexicons.flatMap((one) => one.rules),
    forms: Object.assign({}, ...lexicons.map((one) => one.forms)) as CompiledLexicon['forms'],
    rewordings: lexicons.flatMap((one) => one.rewordings ?? []),
    disable: lexicons.flatMap((one) => one.disable ?? []),
    levels: Object.assign({}, ...lexicons.map((one) => one.levels)) as NonNullable<CompiledLexicon['levels']>
  }
}
