// pnpm train: learns from the labelled records that may be read, and from the rules' examples, how sentences of each category are
// worded, and writes the weights that the engine's second reading goes by.
import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Category, categories as allCategories} from '@evenhand/lexicon'
import {examples} from '../packages/engine/generated/examples.js'
import {lexicon} from '../packages/engine/generated/lexicon.js'
import {
  mostSteps,
  packWeights,
  readFeatures,
  type TrainedWeights
} from '../packages/engine/src/classify-sentence.ts'
import {openLetter, sentenceAt} from '../packages/engine/src/letter.ts'
import {createMatcher} from '../packages/engine/src/match-patterns.ts'
import {readBlocks} from '../packages/engine/src/read-blocks.ts'
import {createSuggester} from '../packages/engine/src/reword.ts'
import {noSecondReading} from '../packages/engine/src/second-reading.ts'
import {readLookAlikes, readPhrases} from '../tests/corpus/phrases.ts'
import {type LabelledRecord, readRecords} from '../tests/corpus/records.ts'

const categories = allCategories.filter((category) => category !== 'one-option')
const corpus = join(import.meta.dirname, '../tests/corpus')
const target = join(import.meta.dirname, '../packages/engine/trained/sentence-weights.js')
/** A feature that was seen in fewer sentences than this says nothing of others. */
const leastSentences = 2
const [roundsToChoose, roundsToWeigh] = [6, 10]
/** How often the examples of learned rules are read, so that they hold however the rest turns out. */
const timesLearned = 12
/** How fast weights move, how many are kept at nought, and how strongly all are drawn towards it. */
const [rate, sparseness, restraint] = [0.2, 5, 1]

const records = recordsToRead()
const texts = [...records, ...rewordingsOf(records), ...phrasesToRead(), ...examplesToRead()]
const samples = texts.flatMap(samplesOf)
const trained = pack(train(samples))
writeFileSync(target, `// Made by \`pnpm train\`.\nexport const weights = ${JSON.stringify(trained)}\n`)
console.log(
  `${samples.length} sentences, ${trained.steps.length} weights of ${trained.counts.length} features`
)

/** A sentence, by its features, and the categories in which it speaks. */
type Sample = {features: Uint32Array; categories: ReadonlySet<Category>}
type Labelled = Pick<LabelledRecord, 'text' | 'maybe'> & {labels: LabelledRecord['labels']}
/** For each feature that is known, in order, its weight for each category. */
type Model = {known: ReadonlyArray<number>; models: ReadonlyArray<{bias: number; weights: Float64Array}>}

/** The labelled records but the family's own letters, in which nothing but a word or two is looked for. */
function recordsToRead(): Labelled[] {
  const folder = join(corpus, 'tune')
  return readRecords(
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  ).filter(({split, voice}) => split === 'tune' && voice !== 'family')
}

/** Each flagged sentence again as it reads with a wording that is offered there: what is offered is impartial. */
function rewordingsOf(records: ReadonlyArray<Labelled>): Labelled[] {
  const reader = {matcher: createMatcher(lexicon), reading: noSecondReading}
  const suggest = createSuggester(lexicon, reader)
  return records.flatMap(({text, labels}) => {
    const letter = openLetter(text, () => 'service')
    return readBlocks(letter, reader).flatMap(({hits}) =>
      hits.flatMap((hit) => {
        const {start, end} = sentenceAt(hit.position)
        const found = labels.filter((label) => label.start < end && start < label.end)
        const isRight = found.some(({categories}) => categories.includes(hit.match.rule.category))
        const [offer] = found.length === 1 && isRight ? suggest(hit) : []
        if (!offer || offer.label !== undefined) return []
        if (offer.start < start || offer.end > end) return []
        return [labelWhole(text.slice(start, offer.start) + offer.text + text.slice(offer.end, end), [])]
      })
    )
  })
}

function phrasesToRead(): Labelled[] {
  return [
    ...readPhrases(join(corpus, 'phrases/phrases.jsonl')).flatMap(({phrase, alternative, categories}) => [
      labelWhole(phrase, categories),
      labelWhole(alternative, [])
    ]),
    ...readLookAlikes(join(corpus, 'phrases/look-alikes.jsonl')).map(({text}) => labelWhole(text, []))
  ]
}

function examplesToRead(): Labelled[] {
  return lexicon.rules.flatMap(({id, category, learned}) => {
    const own = [
      ...(examples[id]?.flags ?? []).map((text) =>
        labelWhole(text.replace('[[', '').replace(']]', ''), [category])
      ),
      ...(examples[id]?.passes ?? []).map((text) => labelWhole(text, []))
    ]
    return learned ? Array.from({length: timesLearned}, () => own).flat() : own
  })
}

function labelWhole(text: string, [first, ...others]: ReadonlyArray<Category>): Labelled {
  const labels = first ? [{start: 0, end: text.length, categories: [first, ...others] as const}] : []
  return {text, labels, maybe: []}
}

/** The sentences of a text; those on which fair people differ are left out. */
function samplesOf({text, labels, maybe}: Labelled): Sample[] {
  const letter = openLetter(text, () => 'service')
  return letter.blocks.flatMap((_, block) =>
    letter.sentencesOf(block).flatMap(({start, end, first, last}) => {
      const isOver = (span: {start: number; end: number}): boolean => span.start < end && start < span.end
      const found = new Set(labels.filter(isOver).flatMap(({categories}) => categories))
      if (found.size === 0 && maybe.some(isOver)) return []
      const features: number[] = []
      readFeatures(letter.wordsOf(block), first, last, (feature) => features.push(feature))
      return [{features: Uint32Array.from(features), categories: found}]
    })
  )
}

/**
 * Logistic regression for each category, by follow-the-regularised-leader (McMahan and others, 2013), twice: first to choose the
 * features that say something, which draws all weights towards nought, then to weigh those that are left as they are.
 */
function train(samples: ReadonlyArray<Sample>): Model {
  const known = featuresToKnow(samples)
  const placeOf = new Map(known.map((feature, place) => [feature, place]))
  const coded = samples.map(({features, categories}) => ({
    places: Int32Array.from([...features].flatMap((feature) => placeOf.get(feature) ?? [])),
    categories
  }))
  return {
    known,
    models: categories.map((category) => {
      const chosen = fit(category, {rounds: roundsToChoose, sparseness})
      return fit(category, {
        rounds: roundsToWeigh,
        sparseness: 0,
        isLeft: (place) => chosen.weights[place] !== 0
      })
    })
  }

  function fit(
    category: Category,
    {
      rounds,
      sparseness,
      isLeft = () => true
    }: {rounds: number; sparseness: number; isLeft?: (place: number) => boolean}
  ): Model['models'][number] {
    const [sums, squares, weights] = [0, 0, 0].map(() => new Float64Array(known.length)) as [
      Float64Array,
      Float64Array,
      Float64Array
    ]
    const left = coded.map(({places, categories}) => ({places: places.filter(isLeft), categories}))
    // What a round ends with leans towards the last sentences that it read, so the later rounds are averaged.
    const kept = new Float64Array(known.length)
    const roundsKept = Math.ceil(rounds / 2)
    let [bias, biasKept] = [-4, 0]
    const next = createShuffle(left)
    for (let round = 1; round <= rounds; round++) {
      for (let read = 0; read < left.length; read++) learn()
      if (round <= rounds - roundsKept) continue
      for (let place = 0; place < kept.length; place++)
        kept[place] = (kept[place] ?? 0) + (weights[place] ?? 0) / roundsKept
      biasKept += bias / roundsKept
    }
    return {bias: biasKept, weights: kept}

    function learn(): void {
      const {places, categories} = next()
      let score = bias
      for (const place of places) score += weights[place] ?? 0
      const error = 1 / (1 + Math.exp(-score)) - (categories.has(category) ? 1 : 0)
      if (Math.abs(error) < 0.001) return
      bias -= 0.02 * error
      for (const place of places) {
        const [before, weight] = [squares[place] ?? 0, weights[place] ?? 0]
        const after = before + error * error
        const sum = (sums[place] ?? 0) + error - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * weight
        squares[place] = after
        sums[place] = sum
        weights[place] =
          Math.abs(sum) <= sparseness
            ? 0
            : (Math.sign(sum) * sparseness - sum) / ((1 + Math.sqrt(after)) / rate + restraint)
      }
    }
  }
}

function featuresToKnow(samples: ReadonlyArray<Sample>): number[] {
  const counts = new Map<number, number>()
  for (const {features} of samples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= leastSentences)
    .map(([feature]) => feature)
    .sort((a, b) => a - b)
}

/** Gives all of a list in an order that looks like chance and is the same each time, again and again. */
function createShuffle<Item>(items: ReadonlyArray<Item>): () => Item {
  const order = [...items]
  let [seed, at] = [1, 0]
  return () => {
    const last = order.length - 1 - (at++ % order.length)
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    const other = seed % (last + 1)
    const item = order[other] as Item
    order[other] = order[last] as Item
    order[last] = item
    return item
  }
}

/** Rounds weights to steps of which the largest weight has the most. */
function pack({known, models}: Model): TrainedWeights {
  const largest = models.reduce(
    (most, {weights}) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), most),
    0
  )
  const step = largest / mostSteps
  const features = known.map((feature, place) => ({
    feature,
    weights: models.flatMap(({weights}, category) => {
      const steps = Math.round((weights[place] ?? 0) / step)
      return steps === 0 ? [] : [[category, steps] as const]
    })
  }))
  return {
    categories,
    bias: models.map(({bias}) => Math.round(bias * 1000) / 1000),
    step,
    ...packWeights(features.filter(({weights}) => weights.length > 0))
  }
}
