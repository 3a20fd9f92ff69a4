import {
  anchorOf,
  edgeWords,
  type EdgeWords,
  type Pattern,
  takeOption,
  variantsOf,
  wordsAfter
} from '@evenhand/lexicon'
import type {Step} from './compile-pattern.ts'

/** A way to try a pattern where one of its trigger words stands. */
export type Try = {
  pattern: Pattern
  /** The piece of the pattern that the trigger word is. */
  anchor: number
  /** What has to stand before the trigger word, or near it. */
  before: EdgeWords
  near: Near | undefined
  /** Compiled when it is first tried. */
  step?: Step
}

/** The tries at a trigger word, by the word that must stand beside it. */
export type Tries = {byNext: Map<string, Try[]>; byPrevious: Map<string, Try[]>; anywhere: Try[]}

/** A piece of a pattern that has to stand near the trigger: after (1) or before it (-1). */
export type Near = {words: ReadonlySet<string>; step: 1 | -1}

type ListOf = (name: string) => ReadonlyArray<Pattern>

/**
 * Finds the ways to try a pattern, each from its rarest piece.
 *
 * @returns for a word the tries where it stands, nothing where it triggers none
 */
export function readTries(whole: Pattern, listOf: ListOf): (trigger: string) => Tries | undefined {
  const variants = variantsOf(whole, listOf)
  const byTrigger = new Map<string, number[]>()
  variants.forEach(({anchor}, variant) => {
    for (const word of anchor.words) {
      const others = byTrigger.get(word)
      if (others) others.push(variant)
      else byTrigger.set(word, [variant])
    }
  })
  const known = new Map<string, Tries>()
  return (trigger) => {
    const before = known.get(trigger)
    if (before) return before
    const found = byTrigger.get(trigger)
    if (!found) return undefined
    const tries: Tries = {byNext: new Map(), byPrevious: new Map(), anywhere: []}
    for (const at of found) {
      const variant = variants[at]
      if (variant) addTry(tries, whole, variant, trigger, listOf)
    }
    known.set(trigger, tries)
    return tries
  }
}

function addTry(
  tries: Tries,
  whole: Pattern,
  {anchor: {at: anchor}, split}: ReturnType<typeof variantsOf>[number],
  trigger: string,
  listOf: ListOf
): void {
  const pattern = split ? takeOption(whole, split) : whole
  const edge = edgeWords(pattern.slice(0, anchor), 'last', {listOf})
  const before = edge.canBeEmpty ? undefined : edge.words
  const after = wordsAfter(pattern.slice(anchor), trigger, {listOf})
  const near = before || after ? undefined : readNear(pattern, anchor, listOf)
  const one = {pattern, anchor, before, near}
  if (after) addBeside(tries.byNext, after, one)
  else if (before) addBeside(tries.byPrevious, before, one)
  else tries.anywhere.push(one)
}

function addBeside(index: Map<string, Try[]>, beside: ReadonlySet<string>, one: Try): void {
  for (const word of beside) {
    const others = index.get(word)
    if (others) others.push(one)
    else index.set(word, [one])
  }
}

/** Where any word may stand beside the trigger, the next rarest piece has to stand near it. */
function readNear(pattern: Pattern, anchor: number, listOf: ListOf): Near | undefined {
  const later = anchorOf(pattern.slice(anchor + 1), listOf)
  const earlier = anchorOf(pattern.slice(0, anchor), listOf)
  if (later && (!earlier || later.cost <= earlier.cost)) return {words: later.words, step: 1}
  return earlier && {words: earlier.words, step: -1}
}
