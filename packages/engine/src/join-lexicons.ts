import type {CompiledLexicon, IndexEntry, PatternIndex} from '@evenhand/lexicon'

/** Makes one lexicon of several: later lists and forms stand in the place of earlier ones of the same name. */
export function joinLexicons(lexicons: ReadonlyArray<CompiledLexicon>): CompiledLexicon {
  const [first, ...rest] = lexicons
  if (!first || rest.length === 0) return first ?? {policies: [], lists: {}, rules: [], forms: {}}
  const additions = lexicons.flatMap((one) => Object.entries(one.additions ?? {}))
  const index = additions.length === 0 ? joinIndexes(lexicons) : undefined
  const lists = Object.assign({}, ...lexicons.map((one) => one.lists)) as Record<string, readonly string[]>
  for (const [list, entries] of additions) lists[list] = [...(lists[list] ?? []), ...entries]
  return {
    policies: lexicons.flatMap((one) => one.policies),
    lists,
    rules: lexicons.flatMap((one) => one.rules),
    forms: Object.assign({}, ...lexicons.map((one) => one.forms)) as CompiledLexicon['forms'],
    disable: lexicons.flatMap((one) => one.disable ?? []),
    levels: Object.assign({}, ...lexicons.map((one) => one.levels)) as NonNullable<CompiledLexicon['levels']>,
    ...(index ? {index} : {})
  }
}

/**
 * Joins what is worked out already about where patterns are tried; nothing where it may not hold, because a lexicon has no
 * index, or changes a list or a word's forms that another one's patterns use.
 */
function joinIndexes(lexicons: ReadonlyArray<CompiledLexicon>): PatternIndex | undefined {
  if (hasChanges(lexicons.map(({lists}) => lists)) || hasChanges(lexicons.map(({forms}) => forms)))
    return undefined
  const joined = new Map<string, IndexEntry[]>()
  let rulesBefore = 0
  for (const {index, rules} of lexicons) {
    if (!index) return undefined
    for (const [word, entries] of Object.entries(index)) {
      const moved = entries.map(([rule, ...place]): IndexEntry => [rule + rulesBefore, ...place])
      joined.set(word, [...(joined.get(word) ?? []), ...moved])
    }
    rulesBefore += rules.length
  }
  return Object.fromEntries(joined)
}

/** Whether a name means one thing in one of these and another in another. */
function hasChanges(tables: ReadonlyArray<Readonly<Record<string, ReadonlyArray<string>>>>): boolean {
  const known = new Map<string, string>()
  for (const table of tables)
    for (const [name, entries] of Object.entries(table)) {
      const meaning = entries.join('\n')
      if (known.has(name) && known.get(name) !== meaning) return true
      known.set(name, meaning)
    }
  return false
}
