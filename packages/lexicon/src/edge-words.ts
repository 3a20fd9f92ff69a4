import type {Pattern, PatternNode} from './pattern.ts'

/** The words a pattern can begin (or, read backwards, end) with; `undefined` where any word will do. */
export type EdgeWords = ReadonlySet<string> | undefined
export type Edge = 'first' | 'last'

export type EdgeContext = {
  /** The patterns of a list. */
  listOf: (name: string) => ReadonlyArray<Pattern>
}

/**
 * Works out which words can stand at the edge of a sequence.
 *
 * @returns the words, and whether the sequence can match nothing at all
 */
export function edgeWords(
  nodes: Pattern,
  edge: Edge,
  context: EdgeContext
): {words: EdgeWords; canBeEmpty: boolean} {
  const found = new Set<string>()
  let isOpen = false
  const ordered = edge === 'first' ? nodes : [...nodes].reverse()
  for (const node of ordered) {
    const {words, canBeEmpty} = edgeWordsOfNode(node, edge, context)
    if (words === undefined) isOpen = true
    else for (const word of words) found.add(word)
    if (!canBeEmpty) return {words: isOpen ? undefined : found, canBeEmpty: false}
  }
  return {words: isOpen ? undefined : found, canBeEmpty: true}
}

/** The same for one piece of a pattern. */
export function edgeWordsOfNode(
  node: PatternNode,
  edge: Edge,
  context: EdgeContext
): {words: EdgeWords; canBeEmpty: boolean} {
  switch (node.kind) {
    case 'word':
      return {words: node.words, canBeEmpty: false}
    case 'choice':
      return union(node.options, edge, context)
    case 'list':
      return edgeWordsOfList(context.listOf(node.name), edge, context)
    case 'optional':
      return {words: edgeWords(node.nodes, edge, context).words, canBeEmpty: true}
    case 'class':
      return {words: undefined, canBeEmpty: node.name === 'adverbs'}
    case 'gap':
      return {words: undefined, canBeEmpty: true}
    default:
      return {words: new Set(), canBeEmpty: true}
  }
}

/** Lists are named by many patterns, so what they begin and end with is worked out once. */
function edgeWordsOfList(
  options: ReadonlyArray<Pattern>,
  edge: Edge,
  context: EdgeContext
): {words: EdgeWords; canBeEmpty: boolean} {
  const known = edgesOfLists[edge].get(options)
  if (known) return known
  const found = union(options, edge, context)
  edgesOfLists[edge].set(options, found)
  return found
}

const edgesOfLists = {
  first: new WeakMap<object, {words: EdgeWords; canBeEmpty: boolean}>(),
  last: new WeakMap<object, {words: EdgeWords; canBeEmpty: boolean}>()
}

function union(
  options: ReadonlyArray<Pattern>,
  edge: Edge,
  context: EdgeContext
): {words: EdgeWords; canBeEmpty: boolean} {
  const all = new Set<string>()
  let isOpen = false
  let canBeEmpty = false
  for (const option of options) {
    const found = edgeWords(option, edge, context)
    canBeEmpty ||= found.canBeEmpty
    if (found.words === undefined) isOpen = true
    else for (const word of found.words) all.add(word)
  }
  return {words: isOpen ? undefined : all, canBeEmpty}
}

/**
 * Works out which words can follow a given first word of a sequence, so that most places are ruled out by one look.
 *
 * @returns the words; `undefined` where any word, or none, may follow
 */
export function wordsAfter(nodes: Pattern, word: string, context: EdgeContext): EdgeWords {
  const all = new Set<string>()
  for (const rest of restsAfter(nodes, word, context)) {
    const {words, canBeEmpty} = edgeWords(rest, 'first', context)
    if (words === undefined || canBeEmpty) return undefined
    for (const next of words) all.add(next)
  }
  return all
}

/** What is left of a sequence once a word has been taken from its beginning: one rest for each way to take it. */
function restsAfter(nodes: Pattern, word: string, context: EdgeContext): Pattern[] {
  const [node, ...rest] = nodes
  if (!node) return []
  switch (node.kind) {
    case 'word':
      return node.words.has(word) ? [rest] : []
    case 'choice':
      return node.options.flatMap((option) => restsAfter([...option, ...rest], word, context))
    case 'list':
      return context.listOf(node.name).flatMap((option) => restsAfter([...option, ...rest], word, context))
    case 'optional':
      return [...restsAfter([...node.nodes, ...rest], word, context), ...restsAfter(rest, word, context)]
    case 'class':
    case 'gap':
      // Any word: what comes next cannot be told cheaply.
      return [[]]
    default:
      return restsAfter(rest, word, context)
  }
}
