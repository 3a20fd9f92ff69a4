import {breaks, type CompiledRule, type Words} from '@evenhand/lexicon'
import {weights} from '../trained/sentence-weights.js'
import {createClassifier, type SentenceClassifier} from './classify-sentence.ts'
import type {Match} from './match-patterns.ts'
import type {Region} from './scopes/scope.ts'
import type {Stretch} from './stretch.ts'
import {leadsOn, wordSet} from './word-classes.ts'

/** A reading of each sentence as a whole, beside the patterns, which hear a few words of it. */
export type SecondReading = {
  /** What a sentence says as a whole, or in its parts beside these matches, if it is worded like sentences that were flagged. */
  find(sentence: Stretch, beside: ReadonlyArray<Match>): Match[]
  /** Those matches in a sentence that its wording as a whole bears out, and how likely each of them is. */
  keep(matches: ReadonlyArray<Match>, sentence: Stretch): ReadonlyArray<Weighed>
  /** A match's words with those of its sentence that say most in its category, where that is known. */
  widen(match: Match, sentence: Stretch): Region | undefined
}

/** A match, and the log-odds that a fair reader would hear in it what its rule says; infinite where nothing is to be doubted. */
export type Weighed = {match: Match; odds: number}

/** Finds nothing, keeps all matches, and widens none. */
export const noSecondReading: SecondReading = {
  find: () => [],
  keep: (matches) => matches.map((match) => ({match, odds: Number.POSITIVE_INFINITY})),
  widen: () => undefined
}

/**
 * Makes a second reading, by a classifier that was trained on labelled letters.
 *
 * @param rules the rules that find; those that are `learned` are found here
 * @param known the ids of the rules of whose categories something was learned: what others find is neither doubted nor widened
 */
export function createSecondReading(
  rules: ReadonlyArray<CompiledRule>,
  known: ReadonlySet<string>
): SecondReading {
  const learned = new Map(rules.filter(({learned}) => learned).map((rule) => [rule.category, rule]))
  let made: SentenceClassifier | undefined
  const classifier = (): SentenceClassifier => (made ??= createClassifier(weights))
  return {
    find(sentence, beside) {
      return partsBeside(beside, sentence).flatMap((part) => hear(part) ?? [])
    },
    keep(matches, sentence) {
      const {words, first, last} = sentence
      let whole: Float64Array | undefined
      const scoresOfWhole = (): Float64Array =>
        (whole ??= Float64Array.from(classifier().classify(words, first, last)))
      return matches.flatMap((match) => {
        const odds = oddsOf(match, sentence, matches, scoresOfWhole)
        return odds < doubted ? [] : [{match, odds}]
      })
    },
    widen(match, sentence) {
      const {rule, from, to} = match
      const {words, first, last} = sentence
      if (last - first < fewestToWiden || !known.has(rule.id)) return undefined
      const shares = classifier().explain(words, first, last, rule.category)
      const shareOf = (word: number): number => (shares[word - first] ?? 0) - lengthening
      const most =
        runThatSaysMost(partAround(match, sentence), shareOf, leastToSpeakOf) ??
        runThatSaysMost({from: first, to: last}, shareOf, leastElsewhere)
      return most && roundOff({from: Math.min(from, most.from), to: Math.max(to, most.to)}, match, sentence)
    }
  }

  function oddsOf(
    match: Match,
    sentence: Stretch,
    matches: ReadonlyArray<Match>,
    scoresOfWhole: () => Float64Array
  ): number {
    const {rule, from, to} = match
    if (rule.learned) return heard
    if (rule.plain || !known.has(rule.id)) return Number.POSITIVE_INFINITY
    const {words, first, last} = sentence
    const {categories, classify} = classifier()
    const at = categories.indexOf(rule.category)
    const whole = scoresOfWhole()[at] ?? 0
    const {from: start, to: end} = partAround(match, sentence)
    const part = end - start < last - first ? (classify(words, start, end)[at] ?? 0) : whole
    const others = matches.filter((other) => other.rule.id !== rule.id && other.from < to && from < other.to)
    const isConfirmed = others.some((other) => other.rule.category === rule.category)
    const isRivalled = others.some((other) => other.rule.category !== rule.category)
    return (
      evidence.usual +
      evidence.forFit * Math.min(mostFit, Math.max(leastFit, (whole + part) / 2)) +
      (isConfirmed ? evidence.forConfirmation : 0) +
      (isRivalled ? evidence.forRivals : 0) +
      evidence.forLength * Math.log(last - first) +
      evidence.forWords * Math.log(to - from)
    )
  }

  function hear(part: Stretch): Match | undefined {
    const {words, first, last} = part
    if (last - first < fewestToHear) return undefined
    const {categories, classify, explain} = classifier()
    const scores = classify(words, first, last)
    const best = scores.indexOf(Math.max(...scores))
    const category = categories[best]
    const rule = category && learned.get(category)
    if (!rule || (scores[best] ?? 0) < heard) return undefined
    const shares = explain(words, first, last, rule.category)
    const whole = {from: first, to: last}
    // Whole parts are underlined.
    const {from, to} =
      runThatSaysMost(
        whole,
        (word) => shares[word - first] ?? 0,
        Number.NEGATIVE_INFINITY,
        (word) => startsPart(words, word)
      ) ?? whole
    const at = first + shares.indexOf(Math.max(...shares.subarray(from - first, to - first)), from - first)
    return {rule, at, first: from, last: to, from, to, captures: []}
  }
}

/** Of fewer words than these, too little is known to hear anything in them, or to say which of them say most. */
const fewestToHear = 4
const fewestToWiden = 9

// These figures were fitted, by logistic regression, to what the rules found in 6,630 letters and sentences that nobody had read who
// wrote rules, each half of them by what was learned from the other.

/** Log-odds from which a sentence is heard to speak in a category: of what is heard, eight in ten were right in unread letters. */
const heard = 0.9
/** Log-odds below which a match is doubted: a little above even, as a wrong underline costs more than a right one earns. */
const doubted = 0.3
/** What is to be said for a match, in log-odds. */
const evidence = {
  usual: 2.63,
  /** For each step of log-odds that its sentence and its part of it speak in its category, within the bounds below. */
  forFit: 0.48,
  /** Where another rule of its category finds the same words. */
  forConfirmation: 0.92,
  /** Where a rule of another category finds them. */
  forRivals: -0.74,
  /** For the logarithm of how many words its sentence has, and of how many of them it holds. */
  forLength: -0.67,
  forWords: 0.38
}
const [leastFit, mostFit] = [-10, 6]

/** Whether a part of a sentence, from comma to comma, starts at a word. */
const startsPart = ({before}: Words, word: number): boolean => (before[word] ?? 0) >= breaks.comma

/** The part of a sentence in which a match stands. */
function partAround(match: Match, {words, first, last}: Stretch): Region {
  let {from, to} = match
  while (from > first && !startsPart(words, from)) from--
  while (to < last && !startsPart(words, to)) to++
  return {from, to}
}

/** The longest stretches of whole parts of a sentence in which no match stands. */
function partsBeside(matches: ReadonlyArray<Match>, sentence: Stretch): Stretch[] {
  const {words, first, last} = sentence
  const beside: Stretch[] = []
  let [opened, start] = [first, first]
  for (let word = first + 1; word <= last; word++) {
    if (word < last && !startsPart(words, word)) continue
    const [from, to] = [start, word]
    if (matches.some((match) => match.from < to && from < match.to)) {
      if (start > opened) beside.push({...sentence, first: opened, last: start})
      opened = word
    }
    start = word
  }
  if (last > opened) beside.push({...sentence, first: opened, last})
  return beside
}

/**
 * The run of words whose shares sum up to most, if they come to this much at least.
 *
 * @param shareOf what a word of the block says
 * @param startsRun whether a run may start at a word, or end before it
 */
function runThatSaysMost(
  {from, to}: Region,
  shareOf: (word: number) => number,
  least: number,
  startsRun: (word: number) => boolean = () => true
): Region | undefined {
  let [best, sum, opened] = [least, 0, from]
  let run: Region | undefined
  for (let word = from; word < to; word++) {
    if (sum <= 0 && (word === from || startsRun(word))) [sum, opened] = [0, word]
    sum += shareOf(word)
    if (word + 1 < to && !startsRun(word + 1)) continue
    if (sum > best) [best, run] = [sum, {from: opened, to: word + 1}]
  }
  return run
}

/** What words have to say together to be underlined with a match, in its own part and in others, and each of them, in log-odds. */
const leastToSpeakOf = 1
const leastElsewhere = 3
const lengthening = 0.2

/** Takes in what is left of a part at either end where that is a few words; otherwise leaves out words that lead on to others. */
function roundOff({from, to}: Region, match: Match, {words, first, last}: Stretch): Region {
  const {texts} = words
  const isCut = (word: number): boolean => word > first && word < last && !startsPart(words, word)
  let [start, end] = [from, to]
  while (isCut(start) && from - start < fewWords) start--
  while (isCut(start) && start < match.from && (start < from || isLoose(texts[start]))) start++
  while (isCut(end) && end - to < fewWords) end++
  while (isCut(end) && end > match.to && (end > to || isLoose(texts[end - 1]))) end--
  while (start < match.from && joining.has(texts[start] ?? '')) start++
  // "can't" is two words, of which the second never stands alone.
  while (start > first && /^['’]/.test(texts[start] ?? '')) start--
  return {from: start, to: end}
}

const fewWords = 3
const joining = wordSet('and but or so that as if because')
const isLoose = (word = ''): boolean => leadsOn(word) || joining.has(word)
