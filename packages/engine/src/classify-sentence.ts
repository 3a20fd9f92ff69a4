import type {Category, Words} from '@evenhand/lexicon'

/** What was learned from labelled sentences: a weight for each feature and category that it speaks for or against. */
export type TrainedWeights = {
  categories: ReadonlyArray<Category>
  /** Log-odds of each category where nothing is known of a sentence. */
  bias: ReadonlyArray<number>
  /** What one step of a weight is worth, in log-odds. */
  step: number
  /** One character a figure, in `digits`, so that it compresses well: see `packWeights`. */
  gaps: string
  counts: string
  of: string
  steps: string
}

export type SentenceClassifier = {
  categories: ReadonlyArray<Category>
  /** The log-odds that a sentence speaks in each category, in their order. Valid until the next sentence is asked about. */
  classify(words: Words, first: number, last: number): Float64Array
  /** How much each word of the sentence says for (or against) a category, in log-odds. */
  explain(words: Words, first: number, last: number, category: Category): Float64Array
}

/**
 * Makes a linear classifier of sentences from weights that were trained on labelled letters.
 *
 * It hears how a whole sentence is worded, where a pattern hears a few words of it; it knows nothing of scopes.
 */
export function createClassifier(weights: TrainedWeights): SentenceClassifier {
  const {categories, bias, step} = weights
  const table = unpack(weights)
  const scores = new Float64Array(categories.length)
  return {
    categories,
    classify(words, first, last) {
      scores.set(bias)
      readFeatures(words, first, last, (feature) =>
        table.read(feature, (category, steps) => {
          scores[category] = (scores[category] ?? 0) + steps * step
        })
      )
      return scores
    },
    explain(words, first, last, category) {
      const asked = categories.indexOf(category)
      const shares = new Float64Array(last - first)
      readFeatures(words, first, last, (feature, from, to) =>
        table.read(feature, (of, steps) => {
          if (of !== asked) return
          const share = (steps * step) / (to - from)
          for (let word = Math.max(from, first); word < Math.min(to, last); word++)
            shares[word - first] = (shares[word - first] ?? 0) + share
        })
      )
      return shares
    }
  }
}

/**
 * Reads the features of a sentence: each word, how each longer word begins, each two and three that follow each other, and each
 * two with one between them. Its start and end count as words.
 *
 * @param take is given each feature's number, below 2²⁴, and the words that it covers: first, and one after the last
 */
export function readFeatures(
  words: Words,
  first: number,
  last: number,
  take: (feature: number, from: number, to: number) => void
): void {
  let [two, one] = [0, edge]
  for (let word = first; word <= last; word++) {
    const text = word < last ? words.texts[word] : undefined
    const now = text === undefined ? edge : numberOf(text)
    if (text !== undefined) {
      take(mix(now, 1), word, word + 1)
      if (text.length > stem) take(mix(numberOf(text.slice(0, stem)), 5), word, word + 1)
    }
    take(mix(Math.imul(one, 31) + now, 2), word - 1, word + 1)
    if (word > first) {
      take(mix(Math.imul(two, 31) + now, 3), word - 2, word + 1)
      take(mix(Math.imul(Math.imul(two, 31) + one, 31) + now, 4), word - 2, word + 1)
    }
    two = one
    one = now
  }
}

/** How many letters of a longer word stand for all that begin with them. */
const stem = 5

/** The number of what stands before the first word and after the last. */
const edge = 0x5bd1e995

/** A word's number; all figures have one. */
function numberOf(word: string): number {
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return 1
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Spreads a number evenly over all features, apart for each kind of feature. */
function mix(hash: number, kind: number): number {
  let mixed = Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> (32 - featureBits)
}

/** The weights of a feature: each category’s place among the categories, and its steps. */
export type FeatureWeights = {
  feature: number
  weights: ReadonlyArray<readonly [category: number, steps: number]>
}

/** Steps go from minus this to this. */
export const mostSteps = 43
/** Features are numbers of so many bits; by the first of them, they are looked up. */
const [featureBits, shelfBits] = [24, 16]
/** Printable characters that JSON writes as they are. */
const digits = Array.from({length: 126 - 35 + 1}, (_, at) => String.fromCharCode(35 + at)).filter(
  (d) => d !== '\\'
)
/** Digits below this say that a gap goes on. */
const half = 45

/**
 * Writes weights as `createClassifier` reads them: for each feature how far it is from the one before, in digits of 45 of which the
 * last is marked, and how many weights it has; then for each weight its category and its steps.
 *
 * @param features in order, each with a weight at least
 */
export function packWeights(
  features: ReadonlyArray<FeatureWeights>
): Pick<TrainedWeights, 'gaps' | 'counts' | 'of' | 'steps'> {
  let last = 0
  const gaps = features.map(({feature}) => {
    const written: number[] = []
    let gap = feature - last
    for (; gap >= half; gap = Math.floor(gap / half)) written.push(gap % half)
    written.push(gap + half)
    last = feature
    return written
  })
  const weights = features.flatMap(({weights}) => weights)
  const write = (figures: ReadonlyArray<number>): string => figures.map((figure) => digits[figure]).join('')
  return {
    gaps: write(gaps.flat()),
    counts: write(features.map(({weights}) => weights.length)),
    of: write(weights.map(([category]) => category)),
    steps: write(weights.map(([, steps]) => steps + mostSteps))
  }
}

type Table = {
  /** Takes each weight of a feature, in steps, with its category’s place among the categories. */
  read(feature: number, take: (category: number, steps: number) => void): void
}

function unpack(packed: TrainedWeights): Table {
  const gaps = readDigits(packed.gaps)
  const counts = readDigits(packed.counts)
  const categories = readDigits(packed.of)
  const weights = Int8Array.from(readDigits(packed.steps)).map((figure) => figure - mostSteps)
  const features = new Uint32Array(counts.length)
  /** Where each feature's weights start. */
  const starts = new Uint32Array(counts.length + 1)
  /** Where the features that begin with the same bits start, in their order. */
  const shelves = new Uint32Array((1 << shelfBits) + 1)
  const shelfOf = (feature: number): number => feature >>> (featureBits - shelfBits)
  let [feature, scale, place] = [0, 1, 0]
  for (const figure of gaps) {
    feature += (figure % half) * scale
    scale *= half
    if (figure < half) continue
    features[place] = feature
    starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0)
    place++
    shelves[shelfOf(feature) + 1] = place
    scale = 1
  }
  for (let shelf = 1; shelf < shelves.length; shelf++) shelves[shelf] ||= shelves[shelf - 1] ?? 0
  return {
    read(feature, take) {
      const shelf = shelfOf(feature)
      const last = shelves[shelf + 1] ?? 0
      let place = shelves[shelf] ?? 0
      while (place < last && features[place] !== feature) place++
      if (place === last) return
      const end = starts[place + 1] ?? 0
      for (let at = starts[place] ?? 0; at < end; at++) take(categories[at] ?? 0, weights[at] ?? 0)
    }
  }
}

function readDigits(text: string): Uint8Array {
  const figures = new Uint8Array(128)
  for (const [figure, digit] of digits.entries()) figures[digit.charCodeAt(0)] = figure
  const read = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) read[at] = figures[text.charCodeAt(at)] ?? 0
  return read
}
