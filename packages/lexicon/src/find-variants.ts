import {edgeWordsOfNode} from './edge-words.ts'
import {type Pattern, type PatternNode, parsePattern} from './pattern.ts'
import type {CompiledLexicon} from './types.ts'

/** A choice of a pattern, and one of its options in its place; -1 stands for all its single words. */
export type Split = {choice: number; option: number}

/**
 * Takes a pattern's widest choice apart, so that *all fur coat* is tried where *fur* stands, and not wherever *all* does.
 *
 * @returns what to try, each with its rarest piece; empty where nothing in the pattern has to be there
 */
export function variantsOf(
  pattern: Pattern,
  listOf: (name: string) => ReadonlyArray<Pattern>
): Array<{anchor: Anchor; split?: Split}> {
  const whole = anchorOf(pattern, listOf)
  const choice =
    whole && pattern[whole.at]?.kind === 'choice'
      ? whole.at
      : pattern.findIndex(({kind}) => kind === 'choice')
  if (choice < 0 || (whole && choice !== whole.at)) return whole ? [{anchor: whole}] : []
  const splits = splitsOf(pattern[choice]).map((option) => ({choice, option}))
  if (whole && splits.length < 2) return [{anchor: whole}]
  const variants = splits.map((split) => ({split, anchor: anchorOf(takeOption(pattern, split), listOf)}))
  const found = variants.flatMap(({split, anchor}) => (anchor ? [{split, anchor}] : []))
  return found.length === variants.length ? found : whole ? [{anchor: whole}] : []
}

/** A pattern with one option in the place of a choice. */
export function takeOption(pattern: Pattern, {choice, option}: Split): Pattern {
  const node = pattern[choice]
  if (node?.kind !== 'choice') return pattern
  const singles = node.options.filter(isSingleWord)
  const taken: Pattern = option < 0 ? [{kind: 'choice', options: singles}] : (node.options[option] ?? [])
  return [...pattern.slice(0, choice), ...taken, ...pattern.slice(choice + 1)]
}

function splitsOf(node: PatternNode | undefined): number[] {
  if (node?.kind !== 'choice') return []
  const longer = node.options.flatMap((option, at) => (isSingleWord(option) ? [] : [at]))
  return longer.length === node.options.length ? longer : [-1, ...longer]
}

const isSingleWord = (option: Pattern): boolean => option.length === 1 && option[0]?.kind === 'word'

/** A piece of a pattern, the words that it can begin with, and roughly how many of a thousand words they are. */
export type Anchor = {at: number; words: ReadonlySet<string>; cost: number}

/** The rarest piece that a pattern cannot do without. */
export function anchorOf(
  pattern: Pattern,
  listOf: (name: string) => ReadonlyArray<Pattern>
): Anchor | undefined {
  let best: Anchor | undefined
  pattern.forEach((node, at) => {
    if (node.kind !== 'word' && node.kind !== 'choice' && node.kind !== 'list') return
    const {words, canBeEmpty} = edgeWordsOfNode(node, 'first', {listOf})
    if (!words || canBeEmpty) return
    let cost = words.size * 0.005
    for (const word of words) cost += commonness.get(word) ?? 0.05
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
      const read = parsePattern(source, {formsOf, isListEntry: true})
      return 'pattern' in read ? [read.pattern] : []
    })
    known.set(name, patterns)
    return patterns
  }
}

/** Roughly how many of a thousand words of everyday letters each of these is; others are rare. */
export const commonness = new Map<string, number>(
  (
    [
      [60, 'the'],
      [30, 'to and'],
      [20, 'a of you'],
      [14, "is in that for it i 's"],
      [10, 'have not your'],
      [7, 'we on with be are as at will he she they has was'],
      [
        4,
        'this his her or if can do but from an by so would what about school la had me my been their our them'
      ],
      [
        2,
        "all up any no who when which there one could should out were 'd him us plan letter said am did does need just mum parents get"
      ],
      [
        1,
        'think told please time now only how than more some then child year support section panel council go ask make take say see know like want must may'
      ],
      [
        0.5,
        'feel says send way back even first two day days being because into after before over going give let put help work right good well very still too own other same might down off through much those these where both also children head week service form decision meeting review tribunal authority appeal assessment'
      ],
      [0.3, 'doing keep every never always nothing really many lot most why while each']
    ] as const
  ).flatMap(([count, words]) => words.split(' ').map((word): [string, number] => [word, count]))
)
