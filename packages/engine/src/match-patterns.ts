import {
  anchorOf,
  breaks,
  type ClassName,
  type CompiledLexicon,
  type CompiledRule,
  edgeWords,
  type EdgeWords,
  indexPatterns,
  type Pattern,
  type PatternNode,
  parsePattern,
  readLists,
  type Words,
  wordsAfter
} from '@evenhand/lexicon'
import {isAdverb, isNumber} from './word-classes.ts'

/** A hit before scopes: the words that a pattern covers, and those of them that are underlined. */
export type Match = {
  rule: CompiledRule
  /** The trigger word. */
  at: number
  /** Words of the block: first, and one after the last. */
  first: number
  last: number
  /** The words marked `{…}`. */
  from: number
  to: number
  /** What each list or class of the pattern matched, for alternatives. */
  captures: ReadonlyArray<{name: string; from: number; to: number}>
}

/** Where matching happens: the words of a block, and the sentence's bounds within them. */
export type Stretch = {text: string; words: Words; first: number; last: number}

export type Matcher = {
  /** All matches in a stretch of words, in the order of their triggers; only those at `at` where that is given. */
  match(stretch: Stretch, at?: ReadonlySet<number>): Match[]
  /** Whether any of a rule's exceptions overlaps the match. */
  isExcepted(match: Match, stretch: Stretch): boolean
  /** Where an entry of a list of the lexicon that begins with exactly this word ends, or -1. */
  endOfList(name: string, stretch: Stretch, at: number): number
}

/**
 * Makes a matcher for a compiled lexicon. Patterns are read when their trigger word is first met.
 */
export function createMatcher(lexicon: CompiledLexicon): Matcher {
  const formsOf = (word: string) => lexicon.forms[word]
  const index = lexicon.index ?? indexPatterns(lexicon)
  const listOf = readLists(lexicon, formsOf)
  const read = remember((source: string): Pattern => {
    const result = parsePattern(source, {formsOf})
    return 'pattern' in result ? result.pattern : []
  })
  const listReader = remember((name: string) =>
    createOptionReader(
      [...listOf(name)].sort((a, b) => b.length - a.length),
      listOf
    )
  )
  const choices = new WeakMap<object, OptionReader>()
  const choiceReader = (node: Choice): OptionReader => {
    const before = choices.get(node)
    if (before) return before
    const reader = createOptionReader(node.options, listOf)
    choices.set(node, reader)
    return reader
  }
  const startsOf = remember((source: string): EdgeWords => edgeWords(read(source), 'first', {listOf}).words)
  const triesAt = remember((word: string): Tries | undefined => {
    const entries = Object.hasOwn(index, word) ? index[word] : undefined
    return (
      entries &&
      sortTries(entries.flatMap(([ruleAt, patternAt, anchor]) => readTry(word, ruleAt, patternAt, anchor)))
    )
  })

  function readTry(word: string, ruleAt: number, patternAt: number, anchor: number): Try[] {
    const rule = lexicon.rules[ruleAt]
    const source = rule?.patterns[patternAt]
    if (!rule || source === undefined) return []
    const pattern = read(source)
    const before = edgeWords(pattern.slice(0, anchor), 'last', {listOf})
    const beside = {
      before: before.canBeEmpty ? undefined : before.words,
      after: wordsAfter(pattern.slice(anchor), word, {listOf})
    }
    return [
      {
        rule,
        pattern,
        anchor,
        ...beside,
        near: beside.before || beside.after ? undefined : readNear(pattern, anchor)
      }
    ]
  }

  /** Where any word may stand beside the trigger, the next rarest piece has to stand near it. */
  function readNear(pattern: Pattern, anchor: number): Near | undefined {
    const later = anchorOf(pattern.slice(anchor + 1), listOf)
    const earlier = anchorOf(pattern.slice(0, anchor), listOf)
    if (later && (!earlier || later.cost <= earlier.cost)) return {words: later.words, step: 1}
    return earlier && {words: earlier.words, step: -1}
  }

  return {
    match(stretch, only) {
      const matches: Match[] = []
      const {texts} = stretch.words
      const tools = {stretch, listReader, choiceReader}
      for (let at = stretch.first; at < stretch.last; at++) {
        if (only && !only.has(at)) continue
        const tries = triesAt(texts[at] ?? '')
        if (!tries) continue
        const after = tries.byNext.get(texts[at + 1] ?? '')
        if (after)
          for (const one of after) if (!one.before || one.before.has(texts[at - 1] ?? '')) attempt(one, at)
        const before = tries.byPrevious.get(texts[at - 1] ?? '')
        if (before) for (const one of before) attempt(one, at)
        for (const one of tries.anywhere) if (!one.near || isNear(one.near, at, stretch)) attempt(one, at)
      }
      return matches

      function attempt({rule, pattern, anchor}: Try, at: number): void {
        const found = matchAround(pattern, anchor, at, tools)
        if (found) matches.push({rule, at, ...found})
      }
    },
    isExcepted(match, stretch) {
      return match.rule.except.some((source) => {
        const starts = startsOf(source)
        // An exception may begin a few words before what it excuses.
        for (let at = Math.max(stretch.first, match.first - 8); at < match.last; at++) {
          if (starts && !starts.has(stretch.words.texts[at] ?? '')) continue
          const found = matchAround(read(source), 0, at, {stretch, listReader, choiceReader})
          if (found && found.from < match.to && match.from < found.to) return true
        }
        return false
      })
    },
    endOfList(name, stretch, at) {
      let end = -1
      run([{kind: 'list', name}], 0, 1, at, createState({stretch, listReader, choiceReader}, at), (to) => {
        end = to
        return true
      })
      return end
    }
  }
}

/** A pattern to try where its trigger stands, and the words that must stand beside it. */
type Try = {
  rule: CompiledRule
  pattern: Pattern
  anchor: number
  before: EdgeWords
  after: EdgeWords
  near: Near | undefined
}
type Near = {words: ReadonlySet<string>; step: 1 | -1}

function isNear({words, step}: Near, at: number, {words: {texts, before}, first, last}: Stretch): boolean {
  for (let word = at + step; word >= first && word < last && Math.abs(word - at) <= farthest; word += step) {
    if ((before[step === 1 ? word : word + 1] ?? 0) > breaks.comma) return false
    if (words.has(texts[word] ?? '')) return true
  }
  return false
}

/** No pattern's pieces stand further apart than this. */
const farthest = 40

/** The tries at a trigger word, by the word that must stand beside it. */
type Tries = {byNext: Map<string, Try[]>; byPrevious: Map<string, Try[]>; anywhere: Try[]}

function sortTries(tries: ReadonlyArray<Try>): Tries {
  const sorted: Tries = {byNext: new Map(), byPrevious: new Map(), anywhere: []}
  for (const one of tries) {
    const beside = one.after ?? one.before
    const index = one.after ? sorted.byNext : sorted.byPrevious
    if (!beside) sorted.anywhere.push(one)
    else
      for (const word of beside) {
        const others = index.get(word)
        if (others) others.push(one)
        else index.set(word, [one])
      }
  }
  return sorted
}

function remember<Value>(work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const value = work(key)
    known.set(key, value)
    return value
  }
}

/** Alternatives, by the word they can begin or end with. */
type OptionReader = {
  first(word: string): ReadonlyArray<Pattern>
  last(word: string): ReadonlyArray<Pattern>
}

function createOptionReader(
  options: ReadonlyArray<Pattern>,
  listOf: (name: string) => ReadonlyArray<Pattern>
): OptionReader {
  const byEdge = (edge: 'first' | 'last') => {
    let find: ((word: string) => ReadonlyArray<Pattern>) | undefined
    return (word: string) => (find ??= indexByEdge(options, edge, listOf))(word)
  }
  return {first: byEdge('first'), last: byEdge('last')}
}

function indexByEdge(
  options: ReadonlyArray<Pattern>,
  edge: 'first' | 'last',
  listOf: (name: string) => ReadonlyArray<Pattern>
): (word: string) => ReadonlyArray<Pattern> {
  const places = new Map<string, number[]>()
  const open: number[] = []
  options.forEach((option, at) => {
    const {words, canBeEmpty} = edgeWords(option, edge, {listOf})
    if (words === undefined || canBeEmpty) open.push(at)
    else
      for (const word of words) {
        const others = places.get(word)
        if (others) others.push(at)
        else places.set(word, [at])
      }
  })
  // Options keep their order, since the first that fits is taken.
  const pick = (found: ReadonlyArray<number>) =>
    [...found, ...open].sort((a, b) => a - b).map((at) => options[at] ?? [])
  const index = new Map([...places].map(([word, found]) => [word, pick(found)]))
  const rest = pick([])
  return (word) => index.get(word) ?? rest
}

type Choice = Extract<PatternNode, {kind: 'choice'}>
type Tools = {
  stretch: Stretch
  listReader: (name: string) => OptionReader
  choiceReader: (node: Choice) => OptionReader
}
type State = Tools & {
  anchorAt: number
  from: number
  to: number
  captures: Array<{name: string; from: number; to: number}>
}
type Next = (at: number) => boolean
type Found = Omit<Match, 'rule' | 'at'>

const createState = (tools: Tools, anchorAt: number): State => ({
  ...tools,
  anchorAt,
  from: -1,
  to: -1,
  captures: []
})

function matchAround(pattern: Pattern, anchor: number, at: number, tools: Tools): Found | undefined {
  const state = createState(tools, at)
  let found: Found | undefined
  run(pattern, anchor, 1, at, state, (last) =>
    run(pattern, anchor - 1, -1, at - 1, state, (before) => {
      const first = before + 1
      found = {
        first,
        last,
        from: state.from < 0 ? first : state.from,
        to: state.to < 0 ? last : state.to,
        captures: [...state.captures]
      }
      return true
    })
  )
  return found
}

/**
 * Matches the rest of a sequence, forwards or backwards, and calls on with the next word; takes back what it noted where that fails.
 */
function run(nodes: Pattern, index: number, step: 1 | -1, at: number, state: State, next: Next): boolean {
  const node = nodes[index]
  if (!node) return next(at)
  const goOn: Next = (to) => run(nodes, index + step, step, to, state, next)
  switch (node.kind) {
    case 'word': {
      if (!canTake(at, step, state)) return false
      return node.words.has(state.stretch.words.texts[at] ?? '') && goOn(at + step)
    }
    case 'choice':
      return takeOption(state.choiceReader(node), goOn)
    case 'optional':
      return run(node.nodes, step === 1 ? 0 : node.nodes.length - 1, step, at, state, goOn) || goOn(at)
    case 'list':
      return takeOption(state.listReader(node.name), capture(node.name, at, goOn))
    case 'class':
      return takeClass(node.name, at, step, state, capture(node.name, at, goOn))
    case 'gap': {
      if (goOn(at)) return true
      let to = at
      for (let count = 0; count < node.most; count++) {
        if (!canTake(to, step, state)) return false
        to += step
        if (goOn(to)) return true
      }
      return false
    }
    case 'clause-start': {
      const word = step === 1 ? at : at + 1
      return isClauseStart(word, state.stretch) && goOn(at)
    }
    case 'clause-end': {
      const word = step === 1 ? at : at + 1
      return (
        (word >= state.stretch.last || (state.stretch.words.before[word] ?? 0) >= breaks.comma) && goOn(at)
      )
    }
    case 'quote-open':
      return isMarkedBefore(step === 1 ? at : at + 1, state.stretch) && goOn(at)
    case 'quote-close':
      return isMarkedAfter(step === 1 ? at - 1 : at, state.stretch) && goOn(at)
    case 'open':
      return mark('from', at, step, state, goOn)
    case 'close':
      return mark('to', at, step, state, goOn)
  }

  function takeOption(reader: OptionReader, then: Next): boolean {
    const word = state.stretch.words.texts[at] ?? ''
    const options = step === 1 ? reader.first(word) : reader.last(word)
    for (const option of options)
      if (run(option, step === 1 ? 0 : option.length - 1, step, at, state, then)) return true
    return false
  }

  function capture(name: string, start: number, then: Next): Next {
    return (to) => {
      state.captures.push(step === 1 ? {name, from: start, to} : {name, from: to + 1, to: start + 1})
      if (then(to)) return true
      state.captures.pop()
      return false
    }
  }
}

/** Whether a quotation mark stands right before (or after) a word. */
const isMarkedBefore = (word: number, {text, words}: Stretch): boolean =>
  /["“‘']/.test(text.charAt((words.starts[word] ?? 0) - 1))
const isMarkedAfter = (word: number, {text, words}: Stretch): boolean =>
  /^[.,!?…]?["”’']/.test(text.slice(words.ends[word] ?? 0, (words.ends[word] ?? 0) + 2))

function mark(side: 'from' | 'to', at: number, step: 1 | -1, state: State, goOn: Next): boolean {
  const before = state[side]
  state[side] = step === 1 ? at : at + 1
  if (goOn(at)) return true
  state[side] = before
  return false
}

/** Whether the word is in the sentence, with nothing stronger than a comma between it and the match so far. */
function canTake(at: number, step: 1 | -1, {stretch, anchorAt}: State): boolean {
  if (at < stretch.first || at >= stretch.last) return false
  if (at === anchorAt) return true
  return (stretch.words.before[step === 1 ? at : at + 1] ?? 0) <= breaks.comma
}

function takeClass(name: ClassName, at: number, step: 1 | -1, state: State, next: Next): boolean {
  const {words, text} = state.stretch
  if (name === 'adverbs') {
    let to = at
    const ends = [at]
    for (let count = 0; count < 2 && canTake(to, step, state) && isAdverb(words.texts[to] ?? ''); count++)
      ends.push((to += step))
    return ends.reverse().some(next)
  }
  if (!canTake(at, step, state)) return false
  const word = words.texts[at] ?? ''
  if (name === 'any') return word !== '\u0000' && next(at + step)
  if (name === 'number') return isNumber(word) && next(at + step)
  if (name === 'adverb') return isAdverb(word) && next(at + step)
  // A name: one to three capitalised words, longest first.
  const ends: number[] = []
  let to = at
  for (
    let count = 0;
    count < 3 &&
    canTake(to, step, state) &&
    isCapitalised(text, words.starts[to] ?? 0) &&
    !notNames.has(words.texts[to] ?? '') &&
    !isOpeningWord(to, state.stretch);
    count++
  )
    ends.push((to += step))
  return ends.reverse().some(next)
}

/** Whether a word owes its capital to the sentence that it opens: *Waiting is hard*, *Mornings are difficult*. */
const isOpeningWord = (at: number, {words, first}: Stretch): boolean =>
  at === first && openingWord.test(words.texts[at] ?? '')
const openingWord =
  /(?:...ing|ings|tion|tions|ment|ments|ness|ity|ities|times|days|work)$|^(?:lessons|mornings|evenings|weekends|nights|transitions|crowds|queues|phones|reports|plans|letters|emails|reviews|appeals|decisions|answers|replies|calls|trips|tests|exams|stairs|doors|things|words|changes|weeks|breaks|breaktimes?|lunch|school|schools|maths|noise|noises|life|home|sleep|food|transport|buses|trains|time|people|children|parents|families|staff|teachers|councils|others|everything|something|nothing|anything|someone|somebody|anyone|anybody|nobody|everyone|everybody)$/

const isCapitalised = (text: string, at: number): boolean => {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Capitalised words that begin sentences but name nobody. */
const notNames = new Set(
  'i you he she it we they the a an this that these those there here my your his her its our their and but or so if when while as at by for from in into of on to with without not no yes do does did is are was were be been have has had will would shall should can could may might must mum dad mr mrs ms miss dr please thank thanks dear hi hello just also then now what who why how which where whether because although however once since after before until unless all any each every both some most more many one two'.split(
    ' '
  )
)

/** Words after which an imperative can stand. */
const leadIns = new Set(
  'please oh ok okay right well look listen just so then and but or now first next second third finally instead honestly seriously actually really simply also otherwise therefore meanwhile personally frankly'.split(
    ' '
  )
)

/** Whether an imperative can stand at this word. */
function isClauseStart(at: number, {words, first: start, last}: Stretch): boolean {
  if (at < start || at >= last) return false
  if (at === start || (words.before[at] ?? 0) >= breaks.clause) return true
  // Counted from the last stop, so that a block and its sentences give the same answer.
  let first = at - 1
  while (first > start && at - first < longestReach && (words.before[first] ?? 0) < breaks.sentence) first--
  const before = words.texts[at - 1] ?? ''
  const isSetApart = at - 1 === first || (words.before[at - 1] ?? 0) >= breaks.clause
  if (joiners.has(before) && (isSetApart || isNewClause(at - 1) || isAfterImperative(at - 1))) return true
  if (
    leadIns.has(before) &&
    !joiners.has(before) &&
    (isSetApart ||
      (words.before[at - 1] ?? 0) >= breaks.comma ||
      leadIns.has(words.texts[at - 2] ?? '') ||
      before === 'please')
  )
    return true
  // After a comma, where the sentence opens with a condition or with a phrase that only introduces.
  if ((words.before[at] ?? 0) === breaks.comma)
    return opensWithCondition() || (at - first <= 4 && !subjects.has(words.texts[first] ?? ''))
  return false

  function opensWithCondition(): boolean {
    return openers.has(words.texts[first] ?? '') || openers.has(words.texts[first + 1] ?? '')
  }
  /** ", so …" and ", but …" begin a clause of their own; ", and …" may only go on with a list. */
  function isNewClause(conjunction: number): boolean {
    const word = words.texts[conjunction] ?? ''
    return word !== 'and' && word !== 'or' && (words.before[conjunction] ?? 0) >= breaks.comma
  }
  function isAfterImperative(conjunction: number): boolean {
    // "Ring them and refuse": the sentence began with a plain verb, not with a subject.
    return conjunction - first <= 25 && !subjects.has(words.texts[first] ?? '')
  }
}

/** Words that join an imperative to one before it. */
const joiners = new Set(['and', 'or', 'but', 'then', 'so'])

/** How far back an imperative's position looks, in words. */
const longestReach = 60

const openers = new Set(
  'if when whatever whenever once unless before after until for in at as while since to given whichever next first'.split(
    ' '
  )
)
const subjects = new Set(
  'i you he she it we they the a an this that these those there my your his her its our their mum dad'.split(
    ' '
  )
)
