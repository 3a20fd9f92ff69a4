import {breaks, type ClassName, edgeWords, type Pattern, type PatternNode} from '@evenhand/lexicon'
import {isClauseStart} from './clause-start.ts'
import type {Stretch} from './stretch.ts'
import {isName} from './names.ts'
import {adverbPhrasesAt, isAdverb, isNumber, isPreposition, staysInPhrase} from './word-classes.ts'

/** Tries the rest of a pattern from a word on (or back), and says whether all of it fits. */
export type Step = (at: number) => boolean

/** What the steps of all patterns share while one match is tried. */
export type Attempt = {
  stretch: Stretch
  /** The trigger word: where both halves of a pattern begin. */
  anchorAt: number
  /** The words marked `{…}`; -1 where there is no mark. */
  from: number
  to: number
  captures: Array<{name: string; from: number; to: number}>
}

export type Direction = 1 | -1

/**
 * Makes compilers of patterns that share one attempt. A pattern becomes functions once; trying it then makes nothing new.
 *
 * @param attempt what the steps read and note; its fields are set before each try
 * @param listOf the patterns of a list of the lexicon
 */
export function createCompiler(attempt: Attempt, listOf: (name: string) => ReadonlyArray<Pattern>) {
  const lists = new Map<string, Step>()
  /** What follows each list that is being read, since a list is compiled once for all patterns that name it. */
  const followers: Step[] = []
  const starts: number[] = []
  return {compile}

  /** Compiles a sequence for reading on (1) or back (-1); `next` goes on where it ends. */
  function compile(nodes: Pattern, direction: Direction, next: Step): Step {
    const ordered = direction === 1 ? [...nodes].reverse() : nodes
    return ordered.reduce((then, node) => compileNode(node, direction, then), next)
  }

  function compileNode(node: PatternNode, direction: Direction, next: Step): Step {
    switch (node.kind) {
      case 'word': {
        const {words} = node
        return (at) =>
          canTake(at, direction) && words.has(attempt.stretch.words.texts[at] ?? '') && next(at + direction)
      }
      case 'choice':
        return compileOptions(node.options, direction, next)
      case 'optional': {
        const inner = compile(node.nodes, direction, next)
        return (at) => inner(at) || next(at)
      }
      case 'list':
        return compileList(node.name, direction, captured(node.name, direction, next))
      case 'class':
        return bracketed(compileClass(node.name, direction, captured(node.name, direction, next)))
      case 'gap':
        return compileGap(node.most, direction, next)
      case 'clause-start':
        return (at) => isClauseStart(direction === 1 ? at : at + 1, attempt.stretch) && next(at)
      case 'clause-end':
        return (at) => isClauseEnd(direction === 1 ? at : at + 1) && next(at)
      case 'quote-open':
        return (at) => isMarkedBefore(direction === 1 ? at : at + 1, attempt.stretch) && next(at)
      case 'quote-close':
        return (at) => isMarkedAfter(direction === 1 ? at - 1 : at, attempt.stretch) && next(at)
      case 'open':
        return compileMark('from', direction, next)
      case 'close':
        return compileMark('to', direction, next)
    }
  }

  /** Options by the word that they begin (or end) with, in their order, since the first that fits is taken. */
  function compileOptions(options: ReadonlyArray<Pattern>, direction: Direction, next: Step): Step {
    let find: ((word: string) => ReadonlyArray<Step>) | undefined
    return (at) => {
      find ??= indexByEdge(options, direction, next)
      for (const step of find(attempt.stretch.words.texts[at] ?? '')) if (step(at)) return true
      return false
    }
  }

  function indexByEdge(
    options: ReadonlyArray<Pattern>,
    direction: Direction,
    next: Step
  ): (word: string) => ReadonlyArray<Step> {
    const places = new Map<string, number[]>()
    const open: number[] = []
    options.forEach((option, at) => {
      const {words, canBeEmpty} = edgeWords(option, direction === 1 ? 'first' : 'last', {listOf})
      if (words === undefined || canBeEmpty) open.push(at)
      else
        for (const word of words) {
          const others = places.get(word)
          if (others) others.push(at)
          else places.set(word, [at])
        }
    })
    const steps: Step[] = []
    const stepAt = (at: number): Step => (steps[at] ??= compile(options[at] ?? [], direction, next))
    const found = new Map<string, ReadonlyArray<Step>>()
    let rest: ReadonlyArray<Step> | undefined
    return (word) => {
      const before = found.get(word)
      if (before) return before
      const own = places.get(word)
      if (!own) return (rest ??= open.map(stepAt))
      const made = [...own, ...open].sort((a, b) => a - b).map(stepAt)
      found.set(word, made)
      return made
    }
  }

  function compileList(name: string, direction: Direction, next: Step): Step {
    const read = readList(name, direction)
    return bracketed((at) => {
      followers.push(next)
      const isFound = read(at)
      followers.pop()
      return isFound
    })
  }

  function readList(name: string, direction: Direction): Step {
    const key = `${direction}${name}`
    const before = lists.get(key)
    if (before) return before
    const longestFirst = [...listOf(name)].sort((a, b) => b.length - a.length)
    const step = compileOptions(longestFirst, direction, goOn)
    lists.set(key, step)
    return step
  }

  /** Leaves a list for whatever follows it where it was named. */
  function goOn(at: number): boolean {
    const next = followers.pop()
    if (!next) return false
    const isFound = next(at)
    followers.push(next)
    return isFound
  }

  /** Remembers where a list or class begins, for what it captures. */
  function bracketed(step: Step): Step {
    return (at) => {
      starts.push(at)
      const isFound = step(at)
      starts.pop()
      return isFound
    }
  }

  function captured(name: string, direction: Direction, next: Step): Step {
    return (to) => {
      const start = starts.pop() ?? to
      attempt.captures.push(direction === 1 ? {name, from: start, to} : {name, from: to + 1, to: start + 1})
      const isFound = next(to)
      if (!isFound) attempt.captures.pop()
      starts.push(start)
      return isFound
    }
  }

  function compileClass(name: ClassName, direction: Direction, next: Step): Step {
    const texts = (at: number): string => attempt.stretch.words.texts[at] ?? ''
    switch (name) {
      case 'any':
        return (at) => canTake(at, direction) && texts(at) !== '\u0000' && next(at + direction)
      case 'number':
        return (at) => canTake(at, direction) && isNumber(texts(at)) && next(at + direction)
      case 'adverb':
        return (at) =>
          (canTake(at, direction) && isAdverb(texts(at)) && next(at + direction)) ||
          takePhrase(at, direction, next)
      case 'adverbs':
        return (at) =>
          takeMost(at, 2, direction, (word) => isAdverb(texts(word)), next) ||
          takePhrase(at, direction, next) ||
          next(at)
      case 'tail':
        return compileTail(direction, next)
      case 'name':
        return (at) => takeMost(at, 3, direction, (word) => isName(word, attempt.stretch), next)
    }
  }

  /** Takes as many words as fit, up to a number, most first; at least one. */
  function takeMost(
    at: number,
    most: number,
    direction: Direction,
    fits: (word: number) => boolean,
    next: Step
  ): boolean {
    let to = at
    for (let count = 0; count < most && canTake(to, direction) && fits(to); count++) to += direction
    for (; to !== at; to -= direction) if (next(to)) return true
    return false
  }

  /** Takes a phrase that stands where an adverb may: *is, on any view, unrealistic*. */
  function takePhrase(at: number, direction: Direction, next: Step): boolean {
    const {texts} = attempt.stretch.words
    return adverbPhrasesAt(texts[at] ?? '', direction).some((phrase) => {
      for (let word = 0; word < phrase.length; word++) {
        const place = at + word * direction
        if (!canTake(place, direction) || texts[place] !== phrase.at(direction === 1 ? word : -1 - word))
          return false
      }
      return next(at + phrase.length * direction)
    })
  }

  /** What goes on from a noun (*of all this since March*), shortest first; it begins with a preposition and holds no verb. */
  function compileTail(direction: Direction, next: Step): Step {
    const texts = (at: number): string => attempt.stretch.words.texts[at] ?? ''
    return (at) => {
      if (next(at)) return true
      if (direction === 1 && !isPreposition(texts(at))) return false
      for (let to = at, count = 0; count < longestTail && canTake(to, direction); count++) {
        if (!staysInPhrase(texts(to))) return false
        to += direction
        const isWhole = direction === 1 ? count > 0 : isPreposition(texts(to + 1)) && count > 0
        if (isWhole && next(to)) return true
      }
      return false
    }
  }

  function compileGap(most: number, direction: Direction, next: Step): Step {
    return (at) => {
      if (next(at)) return true
      let to = at
      for (let count = 0; count < most && canTake(to, direction); count++) {
        to += direction
        if (next(to)) return true
      }
      return false
    }
  }

  function compileMark(side: 'from' | 'to', direction: Direction, next: Step): Step {
    return (at) => {
      const before = attempt[side]
      attempt[side] = direction === 1 ? at : at + 1
      if (next(at)) return true
      attempt[side] = before
      return false
    }
  }

  /** Whether the word is in the sentence, with nothing stronger than a comma between it and the match so far. */
  function canTake(at: number, direction: Direction): boolean {
    const {first, last, words} = attempt.stretch
    if (at < first || at >= last) return false
    return at === attempt.anchorAt || (words.before[direction === 1 ? at : at + 1] ?? 0) <= breaks.comma
  }

  function isClauseEnd(word: number): boolean {
    const {last, words} = attempt.stretch
    return word >= last || (words.before[word] ?? 0) >= breaks.comma
  }
}

/** A tail is no longer than this. */
const longestTail = 8

/** Whether a quotation mark stands right before (or after) a word. */
const isMarkedBefore = (word: number, {text, words}: Stretch): boolean =>
  /["“‘']/.test(text.charAt((words.starts[word] ?? 0) - 1))
const isMarkedAfter = (word: number, {text, words}: Stretch): boolean =>
  /^[.,!?…]?["”’']/.test(text.slice(words.ends[word] ?? 0, (words.ends[word] ?? 0) + 2))
