import {commonness} from './find-variants.ts'
import {type PatternCode, tokenOf} from './pack-lexicon.ts'
import {isClassName, wordsOfToken} from './pattern.ts'
import {comesApart, writtenAs} from './words.ts'

/**
 * What patterns cannot do without, for ruling most of them out at a look: sets of words, of which one has to be there.
 *
 * A pattern can fit in several ways, one of which has to have all its sets there. Words, sets and ways are numbered from 0, and
 * stand in flat arrays, since there are tens of thousands and all are read before the first letter.
 */
export type Needs = {
  /** The number of a word as it stands in a letter. */
  wordIds: ReadonlyMap<string, number>
  /** The words of a set: from `setStarts[set]` up to `setStarts[set + 1]`. */
  words: Int32Array
  setStarts: Int32Array
  /** The sets of a way, the rarest first: from `wayStarts[way]` up to `wayStarts[way + 1]`. A way may ask for none. */
  sets: Int32Array
  wayStarts: Int32Array
  /** The ways of a pattern: from `patternStarts[pattern]` up to `patternStarts[pattern + 1]`. */
  patternStarts: Int32Array
}

/**
 * Finds what patterns need.
 *
 * Of a choice or a list each option needs its rarest word, so that *(the school | the panel)* needs *school* or *panel*. The
 * options of a pattern's rarest piece, which may be whole sayings, are ways of their own.
 *
 * @param patterns patterns in code
 * @param tokens what each token says
 * @param listOf the entries of a list, in code
 * @param formsOf the forms of a word written with `~`
 */
export function findNeeds(
  patterns: ReadonlyArray<PatternCode>,
  {tokens, listOf, formsOf}: NeedsContext
): Needs {
  const wordIds = new Map<string, number>()
  const costs: number[] = []
  const words: number[] = []
  const setStarts = [0]
  const setCosts: number[] = []
  const sets: number[] = []
  const wayStarts = [0]
  const patternStarts = [0]
  const kinds = Uint8Array.from(tokens, kindOf)
  const ofToken = new Int32Array(tokens.length).fill(unknown)
  const ofChoice = new Map<string, number>()
  const mark: number[] = []
  let code: PatternCode = ''
  let at = 0
  for (const pattern of patterns) {
    code = pattern
    at = 0
    readWays()
    patternStarts.push(wayStarts.length - 1)
  }
  return {
    wordIds,
    words: Int32Array.from(words),
    setStarts: Int32Array.from(setStarts),
    sets: Int32Array.from(sets),
    wayStarts: Int32Array.from(wayStarts),
    patternStarts: Int32Array.from(patternStarts)
  }

  function readWays(): void {
    const pieces: number[] = []
    let rarest = nothing
    let choiceAt = nothing
    while (at < code.length) {
      const from = at
      const set = readPiece()
      if (set < 0) continue
      pieces.push(set)
      if (rarer(rarest, set) === rarest) continue
      rarest = set
      choiceAt = kindAt(from) === kind.choice ? from + 1 : nothing
    }
    if (choiceAt < 0) return addWay(pieces, nothing)
    at = choiceAt
    readOptions(pieces, rarest)
  }

  /** Makes a way of each option of a choice, with the other pieces; options of one piece are one way. */
  function readOptions(pieces: ReadonlyArray<number>, choice: number): void {
    const single: number[] = []
    do {
      const first = sets.length
      let count = 0
      let only = nothing
      while (!isOptionEnd()) {
        const set = readPiece()
        if (set < 0) continue
        insertSet(first, set)
        only = set
        count++
      }
      if (count > 1) addWay(pieces, choice, first)
      else {
        sets.length = first
        single.push(only)
      }
    } while (kindAt(at++) === kind.bar)
    if (single.length === 0) return
    const first = sets.length
    insertSet(first, union(single))
    addWay(pieces, choice, first)
  }

  /** Ends a way whose sets begin at `first` with what other pieces need. */
  function addWay(pieces: ReadonlyArray<number>, but: number, first = sets.length): void {
    for (const set of pieces) if (set !== but) insertSet(first, set)
    wayStarts.push(sets.length)
  }

  /** Puts a set in its place among those from `first` on, by how rare it is. */
  function insertSet(first: number, set: number): void {
    let place = sets.length
    sets.push(set)
    for (; place > first && rarer(sets[place - 1] ?? 0, set) === set; place--)
      sets[place] = sets[place - 1] ?? 0
    sets[place] = set
  }

  function kindAt(place: number): number {
    return kinds[tokenOf(code.charCodeAt(place))] ?? kind.other
  }

  function isOptionEnd(): boolean {
    if (at >= code.length) return true
    const next = kindAt(at)
    return next === kind.bar || next === kind.closeChoice
  }

  /** Reads one piece on from `at`: the set of words that it needs, or `nothing`. */
  function readPiece(): number {
    const token = tokenOf(code.charCodeAt(at++))
    switch (kinds[token]) {
      case kind.words:
      case kind.list:
        if (ofToken[token] === unknown)
          ofToken[token] = kinds[token] === kind.list ? setOfList(token) : setOfWords(token)
        return ofToken[token] ?? nothing
      case kind.choice:
        return readChoice()
      case kind.optional:
        skipTo(kind.closeOptional, kind.optional)
        return nothing
      default:
        return nothing
    }
  }

  /** The same choices stand in many patterns, so each is read once. */
  function readChoice(): number {
    const from = at
    skipTo(kind.closeChoice, kind.choice)
    const after = at
    const text = code.slice(from, after)
    let set = ofChoice.get(text)
    if (set === undefined) {
      at = from
      const options: number[] = []
      do options.push(readOption())
      while (kindAt(at++) === kind.bar)
      set = union(options)
      ofChoice.set(text, set)
    }
    at = after
    return set
  }

  /** The rarest set of an option's pieces. */
  function readOption(): number {
    let best = nothing
    while (!isOptionEnd()) best = rarer(best, readPiece())
    return best
  }

  function skipTo(closer: number, opener: number): void {
    for (let depth = 1; at < code.length && depth > 0; at++) {
      const next = kindAt(at)
      if (next === opener) depth++
      else if (next === closer) depth--
    }
  }

  function setOfList(token: number): number {
    const outer = {code, at}
    const options = listOf((tokens[token] ?? '').slice(1, -1)).map((entry) => {
      code = entry
      at = 0
      return readOption()
    })
    ;({code, at} = outer)
    return options.length ? union(options) : nothing
  }

  /** What a token of one word, or of several (*don't*), needs. */
  function setOfWords(token: number): number {
    const text = tokens[token] ?? ''
    if (text.endsWith('~')) {
      const [plain = ''] = wordsOfToken(text.slice(0, -1))
      return addSet((formsOf(plain) ?? [plain]).flatMap(writtenAs))
    }
    if (/^[a-z]+$/.test(text) && !comesApart(text)) return addSet(writtenAs(text))
    return wordsOfToken(text).reduce((best, word) => rarer(best, addSet(writtenAs(word))), nothing)
  }

  function addSet(texts: ReadonlyArray<string>): number {
    return closeSet(texts.map(idOf))
  }

  function union(sets: ReadonlyArray<number>): number {
    if (sets.length === 1 || sets.includes(nothing))
      return sets.includes(nothing) ? nothing : (sets[0] ?? nothing)
    const ids: number[] = []
    for (const set of sets)
      for (let word = setStarts[set] ?? 0; word < (setStarts[set + 1] ?? 0); word++)
        ids.push(words[word] ?? 0)
    return closeSet(ids)
  }

  function closeSet(ids: ReadonlyArray<number>): number {
    const set = setCosts.length
    let cost = 0
    for (const id of ids) {
      if (mark[id] === set) continue
      mark[id] = set
      words.push(id)
      cost += costs[id] ?? 0
    }
    setStarts.push(words.length)
    setCosts.push(cost)
    return set
  }

  function idOf(text: string): number {
    let id = wordIds.get(text)
    if (id === undefined) {
      id = costs.length
      wordIds.set(text, id)
      costs.push(commonness.get(text) ?? 0.01)
      mark.push(nothing)
    }
    return id
  }

  function rarer(a: number, b: number): number {
    if (a < 0 || b < 0) return Math.max(a, b)
    return (setCosts[b] ?? 0) < (setCosts[a] ?? 0) ? b : a
  }
}

export type NeedsContext = {
  tokens: ReadonlyArray<string>
  listOf: (name: string) => ReadonlyArray<PatternCode>
  formsOf: (word: string) => ReadonlyArray<string> | undefined
}

const nothing = -1
const unknown = -2

/** What a token is. */
const kind = {
  other: 0,
  words: 1,
  list: 2,
  choice: 3,
  closeChoice: 4,
  optional: 5,
  closeOptional: 6,
  bar: 7
} as const

const marks: Readonly<Record<string, number>> = {
  '(': kind.choice,
  ')': kind.closeChoice,
  '[': kind.optional,
  ']': kind.closeOptional,
  '|': kind.bar
}

function kindOf(token: string): number {
  const mark = marks[token]
  if (mark !== undefined) return mark
  if (token.startsWith('<')) return isClassName(token.slice(1, -1)) ? kind.other : kind.list
  return /^(?:[{}^$“”]|\.\.)/.test(token) ? kind.other : kind.words
}
