import {
  anchorOf,
  breaks,
  type CompiledLexicon,
  type CompiledRule,
  edgeWords,
  type EdgeWords,
  type IndexEntry,
  indexPatterns,
  type Pattern,
  parsePattern,
  readLists,
  takeOption,
  type Words,
  wordsAfter
} from '@evenhand/lexicon'
import {type Attempt, createCompiler, type Step} from './compile-pattern.ts'
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
  const present = createPresence()
  const exceptions = remember((source: string) => compileAround(read(source), 0))
  const listPatterns = remember((name: string) => compileAround([{kind: 'list', name}], 0))
  const listStarts = remember(
    (name: string): EdgeWords => edgeWords([{kind: 'list', name}], 'first', {listOf}).words
  )
  const startsOf = remember((source: string): EdgeWords => edgeWords(read(source), 'first', {listOf}).words)
  const triesAt = remember((word: string): Tries | undefined => {
    const entries = Object.hasOwn(index, word) ? index[word] : undefined
    return entries && sortTries(entries.flatMap((entry) => readTry(word, entry)))
  })

  function readTry(word: string, [ruleAt, patternAt, anchor, choice, option]: IndexEntry): Try[] {
    const rule = lexicon.rules[ruleAt]
    const source = rule?.patterns[patternAt]
    if (!rule || source === undefined) return []
    const whole = read(source)
    const pattern = choice === undefined ? whole : takeOption(whole, {choice, option: option ?? 0})
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

  /** Words of which one has to be there too: before the trigger, and after it. */
  function readNeeds(pattern: Pattern, anchor: number): Uint16Array[] {
    return [pattern.slice(anchor + 1), pattern.slice(0, anchor)].flatMap((part) => {
      const words = anchorOf(part, listOf)?.words
      return words && words.size <= mostNeeds ? [Uint16Array.from(words, slotOf)] : []
    })
  }

  return {
    match(stretch, only) {
      const matches: Match[] = []
      const {texts} = stretch.words
      present.note(stretch)
      for (let at = stretch.first; at < stretch.last; at++) {
        if (only && !only.has(at)) continue
        const tries = triesAt(texts[at] ?? '')
        if (!tries) continue
        const after = tries.byNext.get(texts[at + 1] ?? '')
        if (after)
          for (const one of after) if (!one.before || one.before.has(texts[at - 1] ?? '')) take(one, at)
        const before = tries.byPrevious.get(texts[at - 1] ?? '')
        if (before) for (const one of before) take(one, at)
        for (const one of tries.anywhere) if (!one.near || isNear(one.near, at, stretch)) take(one, at)
      }
      return matches

      function take(one: Try, at: number): void {
        one.needs ??= readNeeds(one.pattern, one.anchor)
        for (const need of one.needs) if (!present.mayHold(need)) return
        one.step ??= compileAround(one.pattern, one.anchor)
        const taken = tryAt(one.step, stretch, at)
        if (taken) matches.push({rule: one.rule, at, ...taken})
      }
    },
    isExcepted(match, stretch) {
      return match.rule.except.some((source) => {
        const starts = startsOf(source)
        // An exception may begin a few words before what it excuses.
        for (let at = Math.max(stretch.first, match.first - 8); at < match.last; at++) {
          if (starts && !starts.has(stretch.words.texts[at] ?? '')) continue
          const taken = tryAt(exceptions(source), stretch, at)
          if (taken && taken.from < match.to && match.from < taken.to) return true
        }
        return false
      })
    },
    endOfList(name, stretch, at) {
      const entry = listStarts(name)
      if (entry && !entry.has(stretch.words.texts[at] ?? '')) return -1
      return tryAt(listPatterns(name), stretch, at)?.last ?? -1
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
  /** Worked out when its neighbours are first there. */
  needs?: ReadonlyArray<Uint16Array>
  /** Compiled when it is first tried. */
  step?: Step
}
type Found = Omit<Match, 'rule' | 'at'>
const noWords: Words = {texts: [], starts: [], ends: [], before: []}
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

/** With more words than this to choose from, one of them is nearly always there. */
const mostNeeds = 60

/**
 * Knows roughly which words a stretch holds: a word may seem to be there that is not, but none is missed. So most patterns
 * whose trigger is there, and the rest of them is not, are ruled out without being tried.
 */
function createPresence(): {note(stretch: Stretch): void; mayHold(slots: Uint16Array): boolean} {
  const noted = new Uint32Array(slots)
  let turn = 0
  return {
    note({words: {texts}, first, last}) {
      turn = (turn + 1) >>> 0
      if (turn === 0) noted.fill(turn++)
      for (let at = first; at < last; at++) noted[slotOf(texts[at] ?? '')] = turn
    },
    mayHold(need) {
      for (let at = 0; at < need.length; at++) if (noted[need[at] ?? 0] === turn) return true
      return false
    }
  }
}

const slots = 4096

/** A word's slot, from its length and four of its letters. */
function slotOf(word: string): number {
  const {length} = word
  const middle = length >> 1
  const mixed =
    (word.charCodeAt(0) * 31 + word.charCodeAt(middle)) * 37 +
    (word.charCodeAt(length - 1) * 41 + word.charCodeAt(length > 1 ? 1 : 0)) * 1031 +
    length * 269
  return ((mixed ^ (mixed >>> 12)) >>> 0) % slots
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
