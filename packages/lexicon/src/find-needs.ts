import {commonness} from './find-variants.ts'
import {type PatternCode, tokenOf} from './pack-lexicon.ts'
import {isClassName, wordsOfToken} from './pattern.ts'
import {splitWords, writtenAs} from './words.ts'

/**
 * What patterns cannot do without, for ruling most of them out at a look: sets of words, of which one has to be there.
 *
 * Words and sets are numbered from 0. Read the words of a set `set` from `words.slice(starts[set], starts[set + 1])`.
 */
export type Needs = {
  /** The number of a word as it stands in a letter. */
  wordIds: ReadonlyMap<string, number>
  words: ArrayLike<number>
  starts: ArrayLike<number>
  /**
   * For each pattern the ways in which it can fit, one of which has to have all its sets there. The rarest set stands first; a way
   * without sets asks for nothing.
   */
  ofPattern: ReadonlyArray<ReadonlyArray<Way>>
}
export type Way = ReadonlyArray<number>

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
  const starts = [0]
  const setCosts: number[] = []
  const kinds = tokens.map(kindOf)
  const ofToken = new Int32Array(tokens.length).fill(unknown)
  const ofChoice = new Map<string, number>()
  const mark: number[] = []
  let code: PatternCode = ''
  let at = 0
  const ofPattern = patterns.map((pattern) => {
    code = pattern
    at = 0
    return readWays()
  })
  return {wordIds, words: Int32Array.from(words), starts: Int32Array.from(starts), ofPattern}

  function readWays(): Way[] {
    const sets: number[] = []
    let rarest = nothing
    let choiceAt = nothing
    while (at < code.length) {
      const from = at
      const set = readPiece()
      if (set < 0) continue
      sets.push(set)
      if (rarer(rarest, set) === rarest) continue
      rarest = set
      choiceAt = kinds[tokenOf(code.charCodeAt(from))] === '(' ? from + 1 : nothing
    }
    if (choiceAt < 0) return [rarestFirst(sets)]
    at = choiceAt
    const others = sets.filter((set) => set !== rarest)
    return readOptions().map((option) => rarestFirst([...option, ...others]))
  }

  /** What each option of a choice needs; options of one piece are one. */
  function readOptions(): number[][] {
    const longer: number[][] = []
    const single: number[] = []
    do {
      const sets: number[] = []
      readOption((set) => sets.push(set))
      const [only = nothing, ...more] = sets
      if (more.length) longer.push(sets)
      else single.push(only)
    } while (kinds[tokenOf(code.charCodeAt(at++))] === '|')
    return single.length ? [[union(single)], ...longer] : longer
  }

  function rarestFirst(sets: number[]): Way {
    return sets.sort((a, b) => (setCosts[a] ?? 0) - (setCosts[b] ?? 0))
  }

  /** Reads one piece on from `at`: the set of words that it needs, or `nothing`. */
  function readPiece(): number {
    const token = tokenOf(code.charCodeAt(at++))
    switch (kinds[token]) {
      case 'words':
      case 'list':
        if (ofToken[token] === unknown)
          ofToken[token] = kinds[token] === 'list' ? setOfList(token) : setOfWords(token)
        return ofToken[token] ?? nothing
      case '(':
        return readChoice()
      case '[':
        skipTo(']')
        return nothing
      default:
        return nothing
    }
  }

  /** The same choices stand in many patterns, so each is read once. */
  function readChoice(): number {
    const from = at
    skipTo(')')
    const after = at
    const text = code.slice(from, after)
    let set = ofChoice.get(text)
    if (set === undefined) {
      at = from
      const options: number[] = []
      do options.push(readOption())
      while (kinds[tokenOf(code.charCodeAt(at++))] === '|')
      set = union(options)
      ofChoice.set(text, set)
    }
    at = after
    return set
  }

  /** The rarest set of an option's pieces; each of them is shown to `visit`. */
  function readOption(visit?: (set: number) => void): number {
    let best = nothing
    while (at < code.length) {
      const kind = kinds[tokenOf(code.charCodeAt(at))]
      if (kind === '|' || kind === ')') break
      const set = readPiece()
      if (set >= 0) visit?.(set)
      best = rarer(best, set)
    }
    return best
  }

  function skipTo(closer: ')' | ']'): void {
    const opener = closer === ')' ? '(' : '['
    for (let depth = 1; at < code.length && depth > 0; at++) {
      const kind = kinds[tokenOf(code.charCodeAt(at))]
      if (kind === opener) depth++
      else if (kind === closer) depth--
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
      const [plain = ''] = splitWords(text.slice(0, -1)).texts
      return addSet((formsOf(plain) ?? [plain]).flatMap(writtenAs))
    }
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
      for (let word = starts[set] ?? 0; word < (starts[set + 1] ?? 0); word++) ids.push(words[word] ?? 0)
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
    starts.push(words.length)
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

type Kind = 'words' | 'list' | '(' | ')' | '[' | ']' | '|' | 'other'

function kindOf(token: string): Kind {
  const first = token.charAt(0)
  if (first === '(' || first === ')' || first === '[' || first === ']' || first === '|') return first
  if (first === '<') return isClassName(token.slice(1, -1)) ? 'other' : 'list'
  return /^(?:[{}^$“”]|\.\.)/.test(token) ? 'other' : 'words'
}
