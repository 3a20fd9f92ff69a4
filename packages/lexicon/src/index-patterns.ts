import {edgeWordsOfNode} from './first-words.ts'
import {type Pattern, parsePattern} from './pattern.ts'
import type {CompiledLexicon, PatternIndex} from './types.ts'

/**
 * Finds, for every pattern, the rarest words that it cannot do without.
 *
 * The engine tries a pattern only where one of them stands, so that most words of a letter cost one look-up.
 *
 * @returns the index; patterns that cannot be anchored are left out (the compiler refuses them)
 */
export function indexPatterns(lexicon: Omit<CompiledLexicon, 'index'>): PatternIndex {
  const formsOf = (word: string) => lexicon.forms[word]
  const listOf = readLists(lexicon, formsOf)
  const index = new Map<string, Array<[number, number, number]>>()
  lexicon.rules.forEach((rule, ruleAt) => {
    rule.patterns.forEach((source, patternAt) => {
      const read = parsePattern(source, {formsOf})
      if ('problem' in read) return
      const anchor = anchorOf(read.pattern, listOf)
      if (!anchor) return
      for (const word of anchor.words) {
        const entries = index.get(word) ?? []
        if (entries.length === 0) index.set(word, entries)
        entries.push([ruleAt, patternAt, anchor.at])
      }
    })
  })
  return Object.fromEntries(index)
}

/** The rarest piece that a pattern cannot do without. */
export function anchorOf(
  pattern: Pattern,
  listOf: (name: string) => ReadonlyArray<Pattern>
): {at: number; words: ReadonlySet<string>} | undefined {
  let best: {at: number; words: ReadonlySet<string>; cost: number} | undefined
  pattern.forEach((node, at) => {
    if (node.kind !== 'word' && node.kind !== 'choice' && node.kind !== 'list') return
    const {words, canBeEmpty} = edgeWordsOfNode(node, 'first', {listOf})
    if (!words || canBeEmpty) return
    let cost = words.size * 0.02
    for (const word of words) cost += commonness.get(word) ?? 0.3
    if (!best || cost < best.cost) best = {at, words, cost}
  })
  return best
}

/** Parsed lists, each read once, when it is first asked for. */
export function readLists(
  lexicon: Pick<CompiledLexicon, 'lists'>,
  formsOf: (word: string) => readonly string[] | undefined
): (name: string) => ReadonlyArray<Pattern> {
  const known = new Map<string, ReadonlyArray<Pattern>>()
  return (name) => {
    const before = known.get(name)
    if (before) return before
    const patterns = (lexicon.lists[name] ?? []).flatMap((source) => {
      const read = parsePattern(source, {formsOf})
      return 'pattern' in read ? [read.pattern] : []
    })
    known.set(name, patterns)
    return patterns
  }
}

/** Roughly how many of a thousand words of everyday letters are each of these. */
const commonness = new Map<string, number>(
  Object.entries({
    the: 60, to: 32, and: 28, a: 22, of: 20, you: 24, is: 14, in: 16, that: 14, for: 12, it: 12, i: 16, "'s": 14, we: 8, on: 8,
    with: 7, have: 9, not: 10, be: 8, your: 9, are: 8, as: 6, at: 6, this: 5, will: 7, he: 7, she: 6, they: 6, has: 6, was: 7, his: 5, her: 5,
    or: 5, if: 4, can: 4, do: 5, but: 4, from: 4, an: 3, by: 4, so: 3, would: 4, what: 3, about: 3, school: 5, la: 3, had: 4, me: 3, my: 3, all: 2,
    any: 2, no: 2, been: 3, their: 3, who: 2, when: 2, which: 2, there: 2, one: 2, could: 2, should: 2, our: 3, out: 2, up: 2, were: 2, "'d": 2,
    them: 3, him: 2, us: 2, plan: 2, letter: 2, said: 2, am: 2, did: 2, does: 1.5, need: 1.5, just: 1.5, mum: 1.5, parents: 1.5, council: 1, panel: 1, get: 1.5, go: 1, ask: 1, make: 1, take: 1, say: 1, see: 1, know: 1, like: 1, want: 1, must: 1, may: 1
  })
)
