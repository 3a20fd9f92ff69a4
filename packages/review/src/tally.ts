import type {Balance} from '@evenhand/engine'
import {type Category, parties} from '@evenhand/lexicon'
import {monthOf} from './find-date.ts'
import type {Answer, LetterRecord} from './types.ts'

/** What letters can be grouped by. */
export const groupings = ['month', 'writer', 'addressee', 'voice'] as const
export type Grouping = (typeof groupings)[number]

/** Counts of one group of letters. */
export type Cell = {
  letters: number
  words: number
  /** By category: findings, and letters with at least one. */
  categories: Partial<Record<Category, Count>>
  balance: Balance
}
export type Count = {findings: number; letters: number}
/** A rule's findings, and what was said of those that were talked about. */
export type RuleCount = Count & {category: Category; answers: Record<Answer, number>}

/** Everything that was counted. Plain JSON, holds no text and no names but pseudonyms; two of them can be added up. */
export type Counts = {
  all: Cell
  groups: Record<Grouping, Record<string, Cell>>
  rules: Record<string, RuleCount>
  /** ISO days of the first and the last letter that have one. */
  first?: string
  last?: string
}

/** Answers to a letter's findings, by the finding's place in the record. */
export type AnswersTo = ReadonlyMap<number, Answer>

/** Counts letters one after another. It keeps no letter, so it needs no more room for many than for few. */
export type Tally = {
  add(record: LetterRecord, answered?: AnswersTo): void
  /** Adds what was counted elsewhere, such as in another thread. */
  addCounts(counts: Counts): void
  /** What was counted up to now; it goes on with what is counted after. */
  counts(): Counts
}

/** The group of letters of which something is not known. */
export const notKnown = 'not-known'

/**
 * Begins to count.
 *
 * @example
 * const tally = createTally()
 * for (const record of records) tally.add(record)
 * figuresOf(tally.counts(), 'month')
 */
export function createTally(): Tally {
  const counts = emptyCounts()
  return {
    add: (record, answered = new Map()) => addLetter(counts, record, answered),
    addCounts: (other) => addAll(counts, other),
    counts: () => counts
  }
}

function addLetter(counts: Counts, record: LetterRecord, answered: AnswersTo): void {
  const cells = [counts.all, ...groupings.map((by) => cellOf(counts.groups[by], groupOf(record, by)))]
  for (const cell of cells) addToCell(cell, record)
  const met = new Set<string>()
  record.findings.forEach(({ruleId, category}, at) => {
    const rule = (counts.rules[ruleId] ??= emptyRule(category))
    rule.findings++
    if (!met.has(ruleId)) rule.letters++
    met.add(ruleId)
    const answer = answered.get(at)
    if (answer) rule.answers[answer]++
  })
  if (record.date) widenDates(counts, record.date, record.date)
}

/** The group that a letter belongs to. */
export function groupOf({date, writer, addressee, voice}: LetterRecord, by: Grouping): string {
  const groups = {month: date && monthOf(date), writer, addressee, voice}
  return groups[by] ?? notKnown
}

function addToCell(cell: Cell, {words, findings, balance}: LetterRecord): void {
  cell.letters++
  cell.words += words
  for (const {category} of findings) countOf(cell, category).findings++
  for (const category of new Set(findings.map((finding) => finding.category)))
    countOf(cell, category).letters++
  addBalance(cell.balance, balance)
}

function addAll(counts: Counts, other: Counts): void {
  addCell(counts.all, other.all)
  for (const by of groupings)
    for (const [group, cell] of Object.entries(other.groups[by]))
      addCell(cellOf(counts.groups[by], group), cell)
  for (const [id, {category, findings, letters, answers}] of Object.entries(other.rules)) {
    const rule = (counts.rules[id] ??= emptyRule(category))
    rule.findings += findings
    rule.letters += letters
    rule.answers.agree += answers.agree
    rule.answers.fine += answers.fine
    rule.answers.talk += answers.talk
  }
  if (other.first && other.last) widenDates(counts, other.first, other.last)
}

function addCell(cell: Cell, other: Cell): void {
  cell.letters += other.letters
  cell.words += other.words
  for (const [category, {findings, letters}] of Object.entries(other.categories) as Array<
    [Category, Count]
  >) {
    const count = countOf(cell, category)
    count.findings += findings
    count.letters += letters
  }
  addBalance(cell.balance, other.balance)
}

function addBalance(balance: Balance, other: Balance): void {
  for (const party of parties) {
    balance[party].praise += other[party].praise
    balance[party].blame += other[party].blame
    balance[party].views += other[party].views
  }
}

function widenDates(counts: Counts, first: string, last: string): void {
  if (!counts.first || first < counts.first) counts.first = first
  if (!counts.last || last > counts.last) counts.last = last
}

const cellOf = (cells: Record<string, Cell>, group: string): Cell => (cells[group] ??= emptyCell())
const countOf = (cell: Cell, category: Category): Count =>
  (cell.categories[category] ??= {findings: 0, letters: 0})
const emptyRule = (category: Category): RuleCount => ({
  category,
  findings: 0,
  letters: 0,
  answers: {agree: 0, fine: 0, talk: 0}
})
const emptyParty = () => ({praise: 0, blame: 0, views: 0})
const emptyCell = (): Cell => ({
  letters: 0,
  words: 0,
  categories: {},
  balance: {
    family: emptyParty(),
    school: emptyParty(),
    la: emptyParty(),
    health: emptyParty(),
    other: emptyParty()
  }
})
const emptyCounts = (): Counts => ({
  all: emptyCell(),
  groups: {month: emptyRecord(), writer: emptyRecord(), addressee: emptyRecord(), voice: emptyRecord()},
  rules: emptyRecord()
})
/** Without a prototype, so that no group's name can be taken for something that is built in. */
const emptyRecord = <T>(): Record<string, T> => Object.create(null) as Record<string, T>
