import {splitWords, writtenAs} from './words.ts'

/** A piece of a pattern. A pattern is a sequence of them. */
export type PatternNode =
  | {kind: 'word'; words: ReadonlySet<string>}
  | {kind: 'choice'; options: ReadonlyArray<Pattern>}
  | {kind: 'optional'; nodes: Pattern}
  | {kind: 'list'; name: string}
  | {kind: 'class'; name: ClassName}
  | {kind: 'gap'; most: number}
  | {kind: 'clause-start'}
  | {kind: 'clause-end'}
  | {kind: 'quote-open'}
  | {kind: 'quote-close'}
  | {kind: 'open'}
  | {kind: 'close'}
export type Pattern = readonly PatternNode[]

/** Classes of words that are recognised by their form; the engine knows how. */
export const classNames = ['any', 'name', 'number', 'adverb', 'adverbs', 'tail'] as const
export type ClassName = (typeof classNames)[number]

/** Where a pattern goes wrong: `at` counts UTF-16 code units into the pattern. */
export type PatternProblem = {at: number; message: string}

export type PatternContext = {
  /** The forms of a word written with `~`; without an answer, the word alone. */
  formsOf: (word: string) => readonly string[] | undefined
  /** Whether this is an entry of a list, which may be a class alone, such as `<name>`. */
  isListEntry?: boolean
}

/**
 * Reads a pattern.
 *
 * @param source as written in a lexicon, such as `{you (should | must)} [<adverb>] <decide>`
 * @returns its nodes, or the first problem
 * @example
 * parsePattern('fail~ to', {formsOf: () => ['fail', 'failed']})
 */
export function parsePattern(
  source: string,
  {formsOf, isListEntry = false}: PatternContext
): {pattern: Pattern} | {problem: PatternProblem} {
  const tokens = tokenise(source)
  let index = 0
  try {
    const pattern = sequence('')
    return checkMarks(pattern, source, isListEntry)
  } catch (error) {
    if (error instanceof Stop) return {problem: {at: error.at, message: error.message}}
    throw error
  }

  function sequence(closer: string): PatternNode[] {
    const nodes: PatternNode[] = []
    for (;;) {
      const token = tokens[index]
      if (!token) {
        if (closer) throw new Stop(source.length, `expected “${closer}” before the end`)
        return nodes
      }
      if (token.text === closer || (closer && token.text === '|')) return nodes
      index++
      nodes.push(...read(token))
    }
  }

  function read(token: Token): PatternNode[] {
    const {text, at} = token
    if (text === '(') return [choice(at, ')')]
    if (text === '[') return [{kind: 'optional', nodes: [choice(at, ']')]}]
    if (text === '{') return [{kind: 'open'}]
    if (text === '}') return [{kind: 'close'}]
    if (text === '^') return [{kind: 'clause-start'}]
    if (text === '“') return [{kind: 'quote-open'}]
    if (text === '”') return [{kind: 'quote-close'}]
    if (text === '$') return [{kind: 'clause-end'}]
    if (text === ')' || text === ']' || text === '|') throw new Stop(at, `“${text}” without its opening`)
    if (text.startsWith('<')) return [reference(text, at)]
    if (text.startsWith('..')) return [gap(text, at)]
    if (text.endsWith('~')) return [forms(text.slice(0, -1), at)]
    return plainWords(text, at)
  }

  function choice(at: number, closer: ')' | ']'): PatternNode {
    const options: PatternNode[][] = []
    do {
      const option = sequence(closer)
      if (option.length === 0) throw new Stop(at, 'an empty choice; write [ ] around what may be left out')
      options.push(option)
    } while (tokens[index++]?.text === '|')
    return {kind: 'choice', options}
  }

  function reference(text: string, at: number): PatternNode {
    if (!/^<[a-z][a-z0-9-]*>$/.test(text))
      throw new Stop(at, `“${text}” is not a list's name; write it as <name>`)
    const name = text.slice(1, -1)
    return isClassName(name) ? {kind: 'class', name} : {kind: 'list', name}
  }

  function gap(text: string, at: number): PatternNode {
    const most = Number(text.slice(2))
    if (!Number.isInteger(most) || most < 1 || most > 6) throw new Stop(at, 'a gap is ..1 to ..6')
    return {kind: 'gap', most}
  }

  function forms(word: string, at: number): PatternNode {
    const [plain, ...more] = splitWords(word).texts
    if (!plain || more.length) throw new Stop(at, `“~” follows a single word, not “${word}”`)
    return nodeOfForms(formsOf(plain) ?? [plain])
  }

  function plainWords(text: string, at: number): PatternNode[] {
    const nodes = nodesOfText(text)
    if (nodes.length === 0) throw new Stop(at, `“${text}” holds no word`)
    return nodes
  }
}

/** The same few thousand words stand in all patterns, so each is read once. */
const knownNodes = new Map<string, PatternNode[]>()
const knownForms = new WeakMap<readonly string[], PatternNode>()

function nodesOfText(text: string): PatternNode[] {
  const before = knownNodes.get(text)
  if (before) return before
  const nodes = wordsOfToken(text).map(
    (word): PatternNode => ({kind: 'word', words: new Set(writtenAs(word))})
  )
  knownNodes.set(text, nodes)
  return nodes
}

/** The words that a piece of a pattern between spaces stands for. */
export function wordsOfToken(text: string): readonly string[] {
  // A possessive or contraction that stands alone, such as 's, is a word of its own.
  return text === "'s" || text === "'d" ? [text] : splitWords(text).texts
}

function nodeOfForms(forms: readonly string[]): PatternNode {
  const before = knownForms.get(forms)
  if (before) return before
  const node: PatternNode = {kind: 'word', words: new Set(forms.flatMap(writtenAs))}
  knownForms.set(forms, node)
  return node
}

export const isClassName = (name: string): name is ClassName =>
  (classNames as readonly string[]).includes(name)

/** Every word that a pattern writes with `~`. */
export function lemmasIn(source: string): string[] {
  return tokenise(source)
    .filter(({text}) => text.endsWith('~') && text.length > 1)
    .flatMap(({text}) => splitWords(text.slice(0, -1)).texts.slice(0, 1))
}

/** Every list that a pattern names. */
export function listsIn(source: string): Array<{name: string; at: number}> {
  return tokenise(source)
    .filter(({text}) => /^<[a-z][a-z0-9-]*>$/.test(text))
    .map(({text, at}) => ({name: text.slice(1, -1), at}))
    .filter(({name}) => !isClassName(name))
}

export type Token = {text: string; at: number}

export function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  const token = /[()[\]{}|^$“”]|<[^>]*>|[^\s()[\]{}|^$<“”]+/g
  for (let found = token.exec(source); found; found = token.exec(source))
    tokens.push({text: found[0], at: found.index})
  return tokens
}

function checkMarks(
  pattern: Pattern,
  source: string,
  isListEntry: boolean
): {pattern: Pattern} | {problem: PatternProblem} {
  const marks = pattern.filter(({kind}) => kind === 'open' || kind === 'close').map(({kind}) => kind)
  const inner = (source.match(/[{}]/g) ?? []).length
  if (inner !== marks.length)
    return {problem: {at: source.indexOf('{'), message: '{ and } stand outside ( ) and [ ]'}}
  if (marks.length !== 0 && marks.join(' ') !== 'open close')
    return {problem: {at: Math.max(0, source.search(/[{}]/)), message: 'expected one { and one } after it'}}
  if (!isListEntry && pattern.every(({kind}) => kind !== 'word' && kind !== 'choice' && kind !== 'list'))
    return {problem: {at: 0, message: 'expected at least one word that has to be there'}}
  return {pattern}
}

class Stop extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}
