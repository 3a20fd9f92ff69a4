import type {Category, Words} from '@evenhand/lexicon'

/** What was learned from labelled sentences: a weight for each feature and category that it speaks for or against. */
export type TrainedWeights = {
  categories: ReadonlyArray<Category>
  /** Log-odds of each category where nothing is known of a sentence. */
  bias: ReadonlyArray<number>
  /** What one step of a packed weight is worth, in log-odds. */
  step: number
  /** Base64. For each feature, in order: how far its number is from the one before, how many weights it has, and these. */
  packed: string
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
export function createClassifier({categories, bias, step, packed}: TrainedWeights): SentenceClassifier {
  const table = unpack(packed)
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
 * Reads the features of a sentence: each word, each two and three that follow each other, and each two with one between them.
 * Its start and end count as words.
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
    const now = word < last ? numberOf(words.texts[word] ?? '') : edge
    if (word < last) take(mix(now, 1), word, word + 1)
    take(mix(Math.imul(one, 31) + now, 2), word - 1, word + 1)
    if (word > first) {
      take(mix(Math.imul(two, 31) + now, 3), word - 2, word + 1)
      take(mix(Math.imul(Math.imul(two, 31) + one, 31) + now, 4), word - 2, word + 1)
    }
    two = one
    one = now
  }
}

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

/** Spreads a number evenly over 24 bits, apart for each kind of feature. */
function mix(hash: number, kind: number): number {
  let mixed = Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 8
}

type Table = {
  /** Takes each weight of a feature, in steps, with its category’s place among the categories. */
  read(feature: number, take: (category: number, steps: number) => void): void
}

function unpack(packed: string): Table {
  const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0))
  const features: number[] = []
  /** Where each feature's weights stand among the bytes: how many they are, and these. */
  const places: number[] = []
  let feature = 0
  for (let at = 0; at < bytes.length; ) {
    for (let shift = 0, isLast = false; !isLast; shift += 7) {
      const byte = bytes[at++] ?? 0
      feature += (byte & 127) << shift
      isLast = byte < 128
    }
    features.push(feature)
    places.push(at)
    at += 1 + 2 * (bytes[at] ?? 0)
  }
  const find = createIndex(features)
  return {
    read(feature, take) {
      const found = find(feature)
      if (found < 0) return
      const place = places[found] ?? 0
      const end = place + 1 + 2 * (bytes[place] ?? 0)
      for (let at = place + 1; at < end; at += 2) take(bytes[at] ?? 0, ((bytes[at + 1] ?? 0) << 24) >> 24)
    }
  }
}

/** Finds a number's place among others by open addressing: it is asked many times for every word. */
function createIndex(numbers: ReadonlyArray<number>): (number: number) => number {
  let size = 1024
  while (size < numbers.length * 2) size *= 2
  const [keys, places] = [new Int32Array(size).fill(-1), new Int32Array(size)]
  for (const [place, number] of numbers.entries()) {
    let slot = number & (size - 1)
    while (keys[slot] !== -1) slot = (slot + 1) & (size - 1)
    keys[slot] = number
    places[slot] = place
  }
  return (number) => {
    for (let slot = number & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const key = keys[slot]
      if (key === number) return places[slot] ?? -1
      if (key === -1) return -1
    }
  }
}
