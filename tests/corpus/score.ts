import type {Category} from '@evenhand/lexicon'
import type {Label, LabelledRecord, Span} from './records.ts'

/** What a checker found: only its place and category are scored. */
export type Answer = Span & {category: Category}

export type Tally = {hit: number; miss: number; falseAlarm: number}

/** One thing that went wrong, and where. */
export type Slip = Span & {
  what: 'miss' | 'wrong-category' | 'false-alarm'
  category: Category
  record: LabelledRecord
}

export type Score = {
  records: number
  words: number
  /** Right place and right category. */
  total: Tally
  /** Right place, whatever the category. */
  detection: Tally
  categories: Partial<Record<Category, Tally>>
  /** Records in which nothing is labelled, and how many of those had a false alarm. */
  clean: number
  cleanWithAlarm: number
  slips: Slip[]
}

export type Figures = Tally & {precision: number; recall: number; f05: number}

/**
 * Scores a checker's answers against labelled records.
 *
 * An answer is right where it overlaps a label and has one of the label's categories. Each label is found at most once;
 * further right answers on it are ignored, as is an answer that overlaps a `maybe`. All others are false alarms.
 * `one-option` speaks of a whole letter, and is not scored.
 */
export function scoreAnswers(
  records: ReadonlyArray<LabelledRecord>,
  answer: (record: LabelledRecord) => ReadonlyArray<Answer>
): Score {
  const score: Score = {
    records: 0,
    words: 0,
    total: emptyTally(),
    detection: emptyTally(),
    categories: {},
    clean: 0,
    cleanWithAlarm: 0,
    slips: []
  }
  for (const record of records) addRecord(score, record, answer(record))
  return score
}

/** Precision, recall and F0.5 (precision counts double), from 0 to 1; 0 where there is nothing to divide by. */
export function toFigures(tally: Tally): Figures {
  const precision = divide(tally.hit, tally.hit + tally.falseAlarm)
  const recall = divide(tally.hit, tally.hit + tally.miss)
  return {...tally, precision, recall, f05: divide(1.25 * precision * recall, 0.25 * precision + recall)}
}

/** False alarms on places that hold no label, in every thousand words. */
export function alarmsPerThousandWords({detection, words}: Score): number {
  return divide(detection.falseAlarm * 1000, words)
}

function addRecord(score: Score, record: LabelledRecord, answers: ReadonlyArray<Answer>): void {
  const found = new Set<Label>()
  const touched = new Set<Label>()
  let alarms = 0

  for (const answer of answers) {
    if (answer.category === 'one-option') continue
    const overlapping = record.labels.filter((label) => overlaps(label, answer))
    for (const label of overlapping) touched.add(label)

    const right = overlapping.filter((label) => label.categories.includes(answer.category))
    const fresh = right.find((label) => !found.has(label))
    if (fresh) found.add(fresh)
    if (right.length > 0 || record.maybe.some((span) => overlaps(span, answer))) continue

    const {category, start, end} = answer
    const isAlarm = overlapping.length === 0
    tallyOf(score, category).falseAlarm++
    score.total.falseAlarm++
    if (isAlarm) {
      score.detection.falseAlarm++
      alarms++
    }
    score.slips.push({what: isAlarm ? 'false-alarm' : 'wrong-category', category, record, start, end})
  }

  for (const label of record.labels) {
    const [category] = label.categories
    if (category === 'one-option') continue
    const outcome = found.has(label) ? 'hit' : 'miss'
    tallyOf(score, category)[outcome]++
    score.total[outcome]++
    score.detection[touched.has(label) ? 'hit' : 'miss']++
    if (outcome === 'miss')
      score.slips.push({what: 'miss', category, record, start: label.start, end: label.end})
  }

  score.records++
  score.words += record.text.split(/\s+/).length
  if (record.labels.length > 0) return
  score.clean++
  if (alarms > 0) score.cleanWithAlarm++
}

function tallyOf(score: Score, category: Category): Tally {
  const tally = score.categories[category] ?? emptyTally()
  score.categories[category] = tally
  return tally
}

const emptyTally = (): Tally => ({hit: 0, miss: 0, falseAlarm: 0})
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const divide = (a: number, b: number): number => (b === 0 ? 0 : a / b)
