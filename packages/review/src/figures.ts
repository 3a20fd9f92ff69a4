import {addressees, type Category, categories, parties, type PartyKind} from '@evenhand/lexicon'
import {
  type AnswersTo,
  type Cell,
  type Count,
  type Counts,
  createTally,
  type Grouping,
  notKnown,
  type RuleCount
} from './tally.ts'
import type {LetterRecord} from './types.ts'
import {labelWriters} from './writers.ts'

/** Fewer letters than this are few: their figures say `small`. */
export const smallGroup = 5

/** `small` goes with every figure of a group of fewer than five letters, wherever it is shown. */
export type Size = 'small' | 'usual'

/** How often something was found. */
export type Rate = Count & {
  /** Findings for each 1,000 words; `null` where the letters have no words. */
  perThousand: number | null
}

/** How often a party is evaluated in a group of letters, and how often its views are reported. */
export type PartyFigures = {party: PartyKind; praise: number; blame: number; views: number}

export type GroupFigures = {
  /** `2025-03`, a pseudonym, `parent`, `service` …, or `not-known`. */
  group: string
  letters: number
  words: number
  size: Size
  findings: Omit<Rate, 'letters'>
  categories: Array<{category: Category} & Rate>
  balance: PartyFigures[]
}

export type RuleFigures = {
  ruleId: string
  category: Category
  findings: number
  letters: number
  /** Of letters in which it was found. */
  size: Size
  perThousand: number | null
  /** Findings that were talked about, and what was said of them. */
  answered: number
  agree: number
  fine: number
  talk: number
  /** The share of *fine in this context* among the answers, from 0 to 1; `null` where nothing was answered. */
  fineShare: number | null
  /** `small` where fewer than five findings were answered. */
  answersSize: Size
}

export type Figures = {
  by: Grouping
  all: GroupFigures
  /** Months by date, writers by pseudonym, readers and voices in their fixed order: never by how much was found. */
  groups: GroupFigures[]
  /** Most frequent first. */
  rules: RuleFigures[]
  /** ISO days of the first and the last letter, where letters have dates. */
  first?: string
  last?: string
}

/**
 * Figures of letters that are at hand.
 *
 * @param answered what was said of findings, by the letter's id
 * @example
 * figures(records, {by: 'month'}).groups[0] // {group: '2025-03', letters: 12, size: 'usual', …}
 */
export function figures(
  records: ReadonlyArray<LetterRecord>,
  {by, answered}: {by: Grouping; answered?: ReadonlyMap<string, AnswersTo>}
): Figures {
  const tally = createTally()
  for (const record of records) tally.add(record, answered?.get(record.id))
  return figuresOf(tally.counts(), by)
}

/** Figures of what a tally has counted. */
export function figuresOf({all, groups, rules, first, last}: Counts, by: Grouping): Figures {
  return {
    by,
    all: groupFigures('all', all),
    groups: orderGroups(groups[by], by).map(([group, cell]) => groupFigures(group, cell)),
    rules: Object.entries(rules)
      .map(([ruleId, count]) => ruleFigures(ruleId, count, all.words))
      .sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1)),
    ...(first && last && {first, last})
  }
}

/** Whether so few letters, or answers, are to be called small. */
export const sizeOf = (count: number): Size => (count < smallGroup ? 'small' : 'usual')

function orderGroups(cells: Readonly<Record<string, Cell>>, by: Grouping): Array<[string, Cell]> {
  if (by === 'writer') {
    const labels = labelWriters(Object.keys(cells).filter((writer) => writer !== notKnown))
    return lastUnknown(Object.entries(cells).map(([code, cell]) => [labels.get(code) ?? code, cell]))
  }
  if (by === 'month') return lastUnknown(Object.entries(cells))
  const order: ReadonlyArray<string> = by === 'voice' ? ['service', 'family'] : [...addressees, notKnown]
  return order.flatMap((group) => {
    const cell = cells[group]
    return cell ? [[group, cell] as [string, Cell]] : []
  })
}

function lastUnknown(groups: Array<[string, Cell]>): Array<[string, Cell]> {
  return groups.sort(
    ([a], [b]) => Number(a === notKnown) - Number(b === notKnown) || a.localeCompare(b, 'en', {numeric: true})
  )
}

function groupFigures(group: string, {letters, words, categories: counted, balance}: Cell): GroupFigures {
  const found = Object.values(counted).reduce((sum, {findings}) => sum + findings, 0)
  return {
    group,
    letters,
    words,
    size: sizeOf(letters),
    findings: {findings: found, perThousand: perThousand(found, words)},
    categories: categories.map((category) => {
      const count = counted[category] ?? {findings: 0, letters: 0}
      return {category, ...count, perThousand: perThousand(count.findings, words)}
    }),
    balance: parties.map((party) => ({party, ...balance[party]}))
  }
}

function ruleFigures(
  ruleId: string,
  {category, findings, letters, answers}: RuleCount,
  words: number
): RuleFigures {
  const answered = answers.agree + answers.fine + answers.talk
  return {
    ruleId,
    category,
    findings,
    letters,
    size: sizeOf(letters),
    perThousand: perThousand(findings, words),
    answered,
    ...answers,
    fineShare: answered === 0 ? null : answers.fine / answered,
    answersSize: sizeOf(answered)
  }
}

/** Rounded to hundredths: more would say more than so many words can. */
const perThousand = (findings: number, words: number): number | null =>
  words === 0 ? null : Math.round((findings / words) * 100_000) / 100
