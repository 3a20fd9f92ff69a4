import type {Pattern, PatternNode} from './pattern.ts'

/** The words a pattern can begin (or, read backwards, end) with; `undefined` where any word will do. */
export type EdgeWords = ReadonlySet<string> | undefined
export type Edge = 'first' | 'last'

/** The words at an edge, and whether there may be none at all. */
type Edges = {words: EdgeWords; canBeEmpty: boolean}

export type EdgeContext = {
  /** The patterns of a list. */
  listOf: (name: string) => ReadonlyArray<Pattern>
}

/**
 * Works out which words can stand at the edge of a sequence.
 *
 * @returns the words, and whether the sequence can match nothing at all
 */
export function edgeWords(nodes: Pattern, edge: Edge, context: EdgeContext): Edges {
  const found = new Set<string>()
  let isOpen = false
  const step = edge === 'first' ? 1 : -1
  for (let at = edge === 'first' ? 0 : nodes.length - 1; at >= 0 && at < nodes.length; at += step) {
    const node = nodes[at]
    if (!node) break
    const {words, canBeEmpty} = edgeWordsOfNode(node, edge, context)
    // Most sequences begin with one piece that has to be there, whose words need no copy.
    if (!canBeEmpty && found.size === 0 && !isOpen) return {words, canBeEmpty}
    if (words === undefined) isOpen = true
    else for (const word of words) found.add(word)
    if (!canBeEmpty) return {words: isOpen ? undefined : found, canBeEmpty: false}
  }
  return {words: isOpen ? undefined : found, canBeEmpty: true}
}

type Known = Record<Edge, {nodes: WeakMap<PatternNode, Edges>; lists: Map<string, Edges>}>

/** What was worked out already, for each lexicon’s lists: most are named by many patterns. */
const knownEdges = new WeakMap<EdgeContext['listOf'], Known>()

/** The same for one piece of a pattern. */
export function edgeWordsOfNode(node: PatternNode, edge: Edge, context: EdgeContext): Edges {
  if (node.kind === 'word') return {words: node.words, canBeEmpty: false}
  if (node.kind !== 'choice' && node.kind !== 'list') return readEdges(node, edge, context)
  let known = knownEdges.get(context.listOf)
  if (!known) {
    known = {
      first: {nodes: new WeakMap(), lists: new Map()},
      last: {nodes: new WeakMap(), lists: new Map()}
    }
    knownEdges.set(context.listOf, known)
  }
  const {nodes, lists} = known[edge]
  const before = node.kind === 'list' ? lists.get(node.name) : nodes.get(node)
  if (before) return before
  const edges = readEdges(node, edge, context)
  if (node.kind === 'list') lists.set(node.name, edges)
  else nodes.set(node, edges)
  return edges
}

function readEdges(node: PatternNode, edge: Edge, context: EdgeContext): Edges {
  switch (node.kind) {
    case 'word':
      return {words: node.words, canBeEmpty: false}
    case 'choice':
      return union(node.options, edge, context)
    case 'list':
      return union(context.listOf(node.name), edge, context)
    case 'optional':
      return {words: edgeWords(node.nodes, edge, context).words, canBeEmpty: true}
    case 'class':
      return {words: undefined, canBeEmpty: node.name === 'adverbs' || node.name === 'tail'}
    case 'gap':
      return {words: undefined, canBeEmpty: true}
    default:
      return {words: new Set(), canBeEmpty: true}
  }
}

function union(options: ReadonlyArray<Pattern>, edge: Edge, context: EdgeContext): Edges {
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
  const node = nodes[0]
  if (!node || !mayBegin(nodes, word)) return []
  const rest = nodes.slice(1)
  const afterAny = (options: ReadonlyArray<Pattern>): Pattern[] =>
    options
      .filter((option) => mayBegin(option, word))
      .flatMap((option) => restsAfter([...option, ...rest], word, context))
  switch (node.kind) {
    case 'word':
      return [rest]
    case 'choice':
      return afterAny(node.options)
    case 'list':
      return afterAny(context.listOf(node.name))
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

/** Whether a sequence’s first piece does not rule the word out at a look. */
function mayBegin([node]: Pattern, word: string): boolean {
  return node?.kind !== 'word' || node.words.has(word)
}
