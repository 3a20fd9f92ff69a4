import {type Category, categories} from '@evenhand/lexicon'
import {isRecord} from '../is-record.ts'

/** What an officer did about a finding: changed the words, kept them, or allowed the wording for good. */
export const choices = ['changed', 'kept', 'allowed'] as const
export type Choice = (typeof choices)[number]

export type ChoiceCounts = Record<Choice, number>

/** An officer's own log: counts by day and category, and never a word of a letter. Plain JSON. */
export type PracticeLog = {
  isOn: boolean
  /** By ISO day. */
  days: Readonly<Record<string, Partial<Record<Category, ChoiceCounts>>>>
}

export const emptyLog: PracticeLog = {isOn: false, days: {}}

/** A log from whatever lies in storage; what is damaged or unknown is left out. */
export function readLog(stored: unknown): PracticeLog {
  if (!isRecord(stored)) return emptyLog
  const days = isRecord(stored['days']) ? stored['days'] : {}
  return {
    isOn: stored['isOn'] === true,
    days: Object.fromEntries(
      Object.entries(days).flatMap(([day, counted]) =>
        isoDay.test(day) && isRecord(counted) ? [[day, readDay(counted)]] : []
      )
    )
  }
}

/** A log with one more choice in it; the same one where it is off. */
export function addChoice(log: PracticeLog, day: string, category: Category, choice: Choice): PracticeLog {
  if (!log.isOn) return log
  const counted = log.days[day] ?? {}
  const before = counted[category] ?? noChoices
  const counts = {...before, [choice]: before[choice] + 1}
  return {...log, days: {...log.days, [day]: {...counted, [category]: counts}}}
}

/** Counts of one month, by category. */
export type MonthCounts = {
  /** `2026-11` */
  month: string
  all: ChoiceCounts
  categories: Array<{category: Category; counts: ChoiceCounts}>
}

/** A log by month, the latest first. */
export function countMonths({days}: PracticeLog): MonthCounts[] {
  const months = new Map<string, Partial<Record<Category, ChoiceCounts>>>()
  for (const [day, counted] of Object.entries(days)) {
    const month = day.slice(0, 7)
    const sums = months.get(month) ?? {}
    for (const category of categories) {
      const counts = counted[category]
      if (counts) sums[category] = addCounts(sums[category] ?? noChoices, counts)
    }
    months.set(month, sums)
  }
  return [...months]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([month, sums]) => {
      const found = categories.flatMap((category) => {
        const counts = sums[category]
        return counts ? [{category, counts}] : []
      })
      return {
        month,
        all: found.reduce((sum, {counts}) => addCounts(sum, counts), noChoices),
        categories: found
      }
    })
}

/** A log as a table for a spreadsheet: a line for each day and category. */
export function formatLogCsv({days}: PracticeLog): string {
  const lines = Object.entries(days)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([day, counted]) =>
      categories.flatMap((category) => {
        const counts = counted[category]
        return counts ? [[day, category, ...choices.map((choice) => counts[choice])].join(',')] : []
      })
    )
  return `${[['day', 'category', ...choices].join(','), ...lines].join('\r\n')}\r\n`
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const noChoices: ChoiceCounts = {changed: 0, kept: 0, allowed: 0}

const addCounts = (a: ChoiceCounts, b: ChoiceCounts): ChoiceCounts => ({
  changed: a.changed + b.changed,
  kept: a.kept + b.kept,
  allowed: a.allowed + b.allowed
})

function readDay(counted: Record<string, unknown>): Partial<Record<Category, ChoiceCounts>> {
  return Object.fromEntries(
    categories.flatMap((category) => {
      const counts = counted[category]
      if (!isRecord(counts)) return []
      const [changed, kept, allowed] = choices.map((choice) => readCount(counts[choice]))
      return [[category, {changed, kept, allowed}]]
    })
  )
}

const readCount = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0
