import {
  breaks,
  type CodedLexicon,
  codedOf,
  type CompiledLexicon,
  type CompiledRule,
  edgeWords,
  type EdgeWords,
  findNeeds,
  type Needs,
  type Pattern,
  type PatternCode,
  parsePattern,
  readLists,
  sourceOf,
  type Words
} from '@evenhand/lexicon'
import {type EqualityRules, readEqualityRules} from './check-equality.ts'
import {type Attempt, createCompiler, type Step} from './compile-pattern.ts'
import {createPresence} from './presence.ts'
import {type Near, readTries, type Try} from './read-tries.ts'
import type {Stretch} from './stretch.ts'

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

export type Matcher = {
  /** All matches in a stretch of words, in the order of their triggers. */
  match(stretch: Stretch): Match[]
  /** Whether any of a rule's exceptions overlaps the match. */
  isExcepted(match: Match, stretch: Stretch): boolean
  /** Where an entry of a list of the lexicon that begins with exactly this word ends, or -1. */
  endOfList(name: string, stretch: Stretch, at: number): number
  /** The rules whose words retext-equality finds. */
  equalityRules: EqualityRules
}

/**
 * Makes a matcher for a compiled lexicon.
 *
 * Nothing that a pattern matches reaches over a break stronger than a comma, so words are taken up clause by clause: a clause's
 * words say which patterns may fit in it, and only these are read, when they first may, and tried.
 */
export function createMatcher(lexicon: CompiledLexicon): Matcher {
  const formsOf = (word: string) => lexicon.forms[word]
  const listOf = readLists(lexicon, formsOf)
  const coded = codedOf(lexicon)
  const patterns = coded.patterns.flatMap((codes, ruleAt) => codes.map((code) => ({code, ruleAt})))
  const exceptions = coded.except.flat()
  const needs = findNeeds([...patterns.map(({code}) => code), ...exceptions], {
    tokens: coded.tokens,
    listOf: (name) => coded.lists[name] ?? [],
    formsOf
  })
  const postings = postWays(needs, patterns.length)
  const inClause = createPresence(needs)
  const inSentence = createPresence(needs)
  const idsOf = createNumbering(needs.wordIds)
  const read = remember((code: PatternCode): Pattern => {
    const result = parsePattern(sourceOf(code, coded.tokens), {formsOf})
    return 'pattern' in result ? result.pattern : []
  })
  const attempt: Attempt = {
    stretch: {text: '', words: noWords, first: 0, last: 0},
    anchorAt: 0,
    from: -1,
    to: -1,
    captures: []
  }
  const {compile} = createCompiler(attempt, listOf)
  let found: Found | undefined
  /** Reads a pattern on from its trigger, then back from it. */
  const compileAround = (pattern: Pattern, anchor: number): Step => {
    let last = 0
    const back = compile(pattern.slice(0, anchor), -1, (before) => {
      const first = before + 1
      found = {
        first,
        last,
        from: attempt.from < 0 ? first : attempt.from,
        to: attempt.to < 0 ? last : attempt.to,
        captures: [...attempt.captures]
      }
      return true
    })
    return compile(pattern.slice(anchor), 1, (to) => {
      last = to
      return back(attempt.anchorAt - 1)
    })
  }
  const tryAt = (step: Step, stretch: Stretch, at: number): Found | undefined => {
    attempt.stretch = stretch
    attempt.anchorAt = at
    attempt.from = -1
    attempt.to = -1
    attempt.captures.length = 0
    found = undefined
    step(at)
    return found
  }
  const tries: Array<ReturnType<typeof readTries> | undefined> = patterns.map(() => undefined)
  const triesOf = (at: number) => (tries[at] ??= readTries(read(patterns[at]?.code ?? ''), listOf))
  const stepOf = remember((code: PatternCode) => compileAround(read(code), 0))
  const startsOf = remember((code: PatternCode) => edgeWords(read(code), 'first', {listOf}).words)
  const exceptionsOf = numberExceptions(lexicon, coded, patterns.length)
  const listPatterns = remember((name: string) => compileAround([{kind: 'list', name}], 0))
  const listStarts = remember(
    (name: string): EdgeWords => edgeWords([{kind: 'list', name}], 'first', {listOf}).words
  )
  const mayBeExcepted = (exception: number): boolean => {
    const end = needs.patternStarts[exception + 1] ?? 0
    for (let way = needs.patternStarts[exception] ?? 0; way < end; way++)
      if (inSentence.mayFit(way)) return true
    return false
  }
  /** The clause in which each pattern was last taken up, and the sentence that `inSentence` knows. */
  const takenUp = new Int32Array(patterns.length)
  let clause = 0
  let sentence: Stretch | undefined

  return {
    match(stretch) {
      const found: Placed[] = []
      const ids = idsOf(stretch.words)
      const {before} = stretch.words
      for (let first = stretch.first; first < stretch.last; ) {
        let last = first + 1
        while (last < stretch.last && (before[last] ?? 0) <= breaks.comma) last++
        matchClause(first, last)
        first = last
      }
      return found.sort((a, b) => a.match.at - b.match.at || a.order - b.order).map(({match}) => match)

      function matchClause(first: number, last: number): void {
        clause = (clause + 1) | 0
        inClause.note(ids, first, last)
        for (let word = first; word < last; word++) {
          const id = ids[word] ?? -1
          if (id < 0) continue
          const end = postings.starts[id + 1] ?? 0
          for (let posting = postings.starts[id] ?? 0; posting < end; posting++) {
            const pattern = postings.patterns[posting] ?? 0
            if (takenUp[pattern] === clause || !inClause.mayFit(postings.ways[posting] as number)) continue
            takenUp[pattern] = clause
            tryPattern(pattern, first, last)
          }
        }
      }

      function tryPattern(pattern: number, first: number, last: number): void {
        const {texts} = stretch.words
        const triesAt = triesOf(pattern)
        for (let at = first; at < last; at++) {
          const tries = triesAt(texts[at] ?? '')
          if (!tries) continue
          const after = tries.byNext.get(texts[at + 1] ?? '')
          if (after)
            for (const one of after)
              if (!one.before || one.before.has(texts[at - 1] ?? '')) take(one, at, pattern)
          const order = patterns.length + pattern
          const previous = tries.byPrevious.get(texts[at - 1] ?? '')
          if (previous) for (const one of previous) take(one, at, order)
          for (const one of tries.anywhere)
            if (!one.near || isNear(one.near, at, stretch)) take(one, at, order + patterns.length)
        }
      }

      function take(one: Try, at: number, order: number): void {
        one.step ??= compileAround(one.pattern, one.anchor)
        const taken = tryAt(one.step, stretch, at)
        const rule = lexicon.rules[patterns[order % patterns.length]?.ruleAt ?? -1]
        if (taken && rule) found.push({match: {rule, at, ...taken}, order})
      }
    },
    isExcepted(match, stretch) {
      if (sentence !== stretch) {
        sentence = stretch
        inSentence.note(idsOf(stretch.words), stretch.first, stretch.last)
      }
      return exceptionsOf(match.rule).some(({code, at: exception}) => {
        if (!mayBeExcepted(exception)) return false
        const starts = startsOf(code)
        // An exception may begin a few words before what it excuses.
        for (let at = Math.max(stretch.first, match.first - 8); at < match.last; at++) {
          if (starts && !starts.has(stretch.words.texts[at] ?? '')) continue
          const taken = tryAt(stepOf(code), stretch, at)
          if (taken && taken.from < match.to && match.from < taken.to) return true
        }
        return false
      })
    },
    equalityRules: readEqualityRules(lexicon.rules),
    endOfList(name, stretch, at) {
      const entry = listStarts(name)
      if (entry && !entry.has(stretch.words.texts[at] ?? '')) return -1
      return tryAt(listPatterns(name), stretch, at)?.last ?? -1
    }
  }
}

type Found = Omit<Match, 'rule' | 'at'>
/** A match, and its place among those of the same trigger word: by the word after it, then by the word before, then others. */
type Placed = {match: Match; order: number}
const noWords: Words = {texts: [], starts: [], ends: [], before: []}

function isNear({words, step}: Near, at: number, {words: {texts, before}, first, last}: Stretch): boolean {
  for (let word = at + step; word >= first && word < last && Math.abs(word - at) <= farthest; word += step) {
    if ((before[step === 1 ? word : word + 1] ?? 0) > breaks.comma) return false
    if (words.has(texts[word] ?? '')) return true
  }
  return false
}

/** No pattern's pieces stand further apart than this. */
const farthest = 40

/** For each word the ways of whose rarest set it is, and their patterns: from `starts[id]` up to `starts[id + 1]`. */
type Postings = {starts: Int32Array; patterns: Int32Array; ways: Int32Array}

function postWays(
  {wordIds, words, setStarts, sets, wayStarts, patternStarts}: Needs,
  count: number
): Postings {
  const starts = new Int32Array(wordIds.size + 1)
  const forEach = (visit: (id: number, pattern: number, way: number) => void): void => {
    for (let pattern = 0; pattern < count; pattern++)
      for (let way = patternStarts[pattern] ?? 0; way < (patternStarts[pattern + 1] ?? 0); way++) {
        const first = wayStarts[way] ?? 0
        if (first === wayStarts[way + 1]) continue
        const set = sets[first] ?? 0
        for (let word = setStarts[set] ?? 0; word < (setStarts[set + 1] ?? 0); word++)
          visit(words[word] ?? 0, pattern, way)
      }
  }
  forEach((id) => {
    starts[id + 1] = (starts[id + 1] ?? 0) + 1
  })
  for (let id = 0; id < wordIds.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const patterns = new Int32Array(starts[wordIds.size] ?? 0)
  const ways = new Int32Array(patterns.length)
  const next = starts.slice()
  forEach((id, pattern, way) => {
    const place = next[id] ?? 0
    patterns[place] = pattern
    ways[place] = way
    next[id] = place + 1
  })
  return {starts, patterns, ways}
}

/** The exceptions of each rule, and where they stand in what the lexicon needs, after all patterns. */
function numberExceptions(
  lexicon: CompiledLexicon,
  {except}: CodedLexicon,
  patterns: number
): (rule: CompiledRule) => ReadonlyArray<{code: PatternCode; at: number}> {
  let next = patterns
  const known = new Map(
    lexicon.rules.map((rule, ruleAt) => [rule, (except[ruleAt] ?? []).map((code) => ({code, at: next++}))])
  )
  return (rule) => known.get(rule) ?? []
}

/** Numbers the words of a block, each block once as long as no other is asked about. */
function createNumbering(wordIds: ReadonlyMap<string, number>): (words: Words) => Int32Array {
  let known = noWords
  let ids = new Int32Array(0)
  return (words) => {
    if (words === known) return ids
    const {texts} = words
    if (ids.length < texts.length) ids = new Int32Array(texts.length * 2)
    for (let at = 0; at < texts.length; at++) ids[at] = wordIds.get(texts[at] ?? '') ?? -1
    known = words
    return ids
  }
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
