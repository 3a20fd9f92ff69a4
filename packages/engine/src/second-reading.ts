import {breaks, type Category, type CompiledRule} from '@evenhand/lexicon'
import {weights} from '../trained/sentence-weights.js'
import {createClassifier, type SentenceClassifier} from './classify-sentence.ts'
import type {Match} from './match-patterns.ts'
import type {Stretch} from './stretch.ts'

/** A reading of each sentence as a whole, beside the patterns, which hear a few words of it. */
export type SecondReading = {
  /** What a sentence says in which no pattern fits, if its wording as a whole is like that of sentences that were flagged. */
  find(sentence: Stretch): Match | undefined
  /** Those matches in a sentence that its wording as a whole bears out. */
  keep(matches: ReadonlyArray<Match>, sentence: Stretch): ReadonlyArray<Match>
}

/** Finds nothing, and keeps all matches. */
export const noSecondReading: SecondReading = {find: () => undefined, keep: (matches) => matches}

/**
 * Makes a second reading, by a classifier that was trained on labelled letters.
 *
 * @param rules the rules that find; those that are `learned` are found here
 * @param doubtable the ids of the rules whose matches may be doubted: of others nothing is known
 */
export function createSecondReading(
  rules: ReadonlyArray<CompiledRule>,
  doubtable: ReadonlySet<string>
): SecondReading {
  const learned = new Map(rules.filter(({learned}) => learned).map((rule) => [rule.category, rule]))
  let made: SentenceClassifier | undefined
  const classifier = (): SentenceClassifier => (made ??= createClassifier(weights))
  return {
    find(sentence) {
      const {words, first, last} = sentence
      if (last - first < fewestToHear) return undefined
      const {categories, classify, explain} = classifier()
      const scores = classify(words, first, last)
      const best = scores.indexOf(Math.max(...scores))
      const category = categories[best]
      const rule = category && learned.get(category)
      if (!rule || (scores[best] ?? 0) < heard) return undefined
      const shares = explain(words, first, last, rule.category)
      const {from, to} = partsThatSayMost(sentence, shares)
      const at = first + shares.indexOf(Math.max(...shares.subarray(from - first, to - first)), from - first)
      return {rule, at, first: from, last: to, from, to, captures: []}
    },
    keep(matches, {words, first, last}) {
      if (last - first < fewestToDoubt || !matches.some(({rule}) => doubtable.has(rule.id))) return matches
      const {categories, classify} = classifier()
      const scores = classify(words, first, last)
      const scoreOf = ({rule: {category}}: Match): number => scores[categories.indexOf(category)] ?? 0
      return matches.filter((match) => {
        if (match.rule.learned || !doubtable.has(match.rule.id)) return true
        const others = matches.filter((other) => other.rule !== match.rule && isOver(other, match))
        if (others.some((other) => scoreOf(other) > scoreOf(match) + fitsBetter)) return false
        const isConfirmed = others.some(({rule}) => rule.category === match.rule.category)
        return isConfirmed || scoreOf(match) >= doubted[match.rule.category]
      })
    }
  }
}

const isOver = (one: Match, other: Match): boolean => one.from < other.to && other.from < one.to

/** Of fewer words than these, too little is known to hear anything in them, or to doubt what a pattern found. */
const fewestToHear = 4
const fewestToDoubt = 9

/**
 * Log-odds from which a sentence is heard to speak in a category, and below which a match in it is doubted unless another rule of
 * the category agrees. They were chosen on letters that neither the rules nor the classifier had seen: of what is heard there three
 * in four are right, of what is doubted one in two.
 */
const heard = 0.8
/** By how much another category has to fit better to take the place of a match. */
const fitsBetter = 2
const doubted: Readonly<Record<Category, number>> = {
  directive: -3.1,
  'taking-sides': -2.8,
  judgement: -2.6,
  opinion: -2.6,
  credibility: -4.3,
  outcome: -3.8,
  'acting-for': -3.7,
  'over-identification': -3.4,
  certainty: -3.9,
  'unsourced-duty': -4.1,
  'local-policy': -3.7,
  impairment: -5,
  'one-option': Number.NEGATIVE_INFINITY
}

/** The run of parts of a sentence, from comma to comma, whose words say most: they are underlined whole. */
function partsThatSayMost({words, first, last}: Stretch, shares: Float64Array): {from: number; to: number} {
  let [best, sum] = [Number.NEGATIVE_INFINITY, 0]
  let [from, to, opened] = [first, last, first]
  let start = first
  for (let word = first; word < last; word++) {
    if (word === start && sum <= 0) [sum, opened] = [0, start]
    sum += shares[word - first] ?? 0
    const isEnd = word + 1 === last || (words.before[word + 1] ?? 0) >= breaks.comma
    if (!isEnd) continue
    if (sum > best) [best, from, to] = [sum, opened, word + 1]
    start = word + 1
  }
  return {from, to}
}
