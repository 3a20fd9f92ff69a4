import {type Figures, figuresOf} from '../figures.ts'
import {type Grouping, groupings} from '../tally.ts'
import type {Review} from './review.ts'

/** Raised by one when the shape changes; `figures.schema.json` describes it. */
export const figuresFormat = 1

/** All figures of a review: what `figures.schema.json` describes. */
export type FiguresFile = {
  format: 'evenhand-figures'
  formatVersion: typeof figuresFormat
  madeWith: Review['madeWith']
  unread: Review['unread']
  /** ISO days of the first and the last letter; left out where no letter has a date. */
  first?: string
  last?: string
  all: Figures['all']
  /** Every grouping but writers, who are only there where the review was grouped by them. */
  groups: Partial<Record<Grouping, Figures['groups']>>
  rules: Figures['rules']
}

/** The figures of a review, without any text of its letters. */
export function figuresFile({counts, madeWith, unread}: Review): FiguresFile {
  const {all, rules, first, last} = figuresOf(counts, madeWith.by)
  const shown = groupings.filter((by) => by !== 'writer' || madeWith.by === 'writer')
  return {
    format: 'evenhand-figures',
    formatVersion: figuresFormat,
    madeWith,
    unread,
    ...(first && last && {first, last}),
    all,
    groups: Object.fromEntries(shown.map((by) => [by, figuresOf(counts, by).groups])),
    rules
  }
}

/** The figures as JSON. */
export const formatFiguresJson = (review: Review): string =>
  `${JSON.stringify(figuresFile(review), null, 2)}\n`

/**
 * The figures as a table of six columns, a figure a line, for spreadsheets: `section, group, item, measure, value, size`. Sections and
 * measures are the JSON's keys in kebab-case. What the review was made with stands in the first lines.
 */
export function formatFiguresCsv(review: Review): string {
  const {madeWith, unread, first, last, all, groups, rules} = figuresFile(review)
  const rows: Row[] = [
    ['section', 'group', 'item', 'measure', 'value', 'size'],
    ...rowsOf(['made-with', '', ''], madeWith),
    ...unread.flatMap(({code, ...counted}) => rowsOf(['unread', '', code], counted)),
    ...rowsOf(['dates', '', ''], {first, last}),
    ...groupRows('all', all),
    ...Object.entries(groups).flatMap(([by, list]) => list.flatMap((group) => groupRows(by, group))),
    ...rules.flatMap(ruleRows)
  ]
  // A byte order mark has spreadsheets read it as UTF-8.
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

type Row = Array<string | number>
type Place = readonly [section: string, group: string, item: string]

function groupRows(section: string, figures: Figures['all']): Row[] {
  const {group, letters, words, size, findings, categories, balance} = figures
  return [
    ...rowsOf([section, group, ''], {letters, words, ...findings}, size),
    ...categories.flatMap(({category, ...counted}) => rowsOf([section, group, category], counted, size)),
    ...balance.flatMap(({party, ...counted}) => rowsOf([section, group, party], counted, size))
  ]
}

function ruleRows(figures: Figures['rules'][number]): Row[] {
  const {ruleId, findings, letters, perThousand, size, answered, agree, fine, talk, fineShare, answersSize} =
    figures
  const place: Place = ['rules', '', ruleId]
  return [
    ...rowsOf(place, {findings, letters, perThousand}, size),
    ...(answered > 0 ? rowsOf(place, {answered, agree, fine, talk, fineShare}, answersSize) : [])
  ]
}

/** A line for each figure, under its key; `null` is left empty, and what isn't there has none. */
function rowsOf([section, group, item]: Place, figures: object, size = ''): Row[] {
  return Object.entries(figures).flatMap(([key, value]: [string, unknown]): Row[] =>
    value === undefined ? [] : [[section, group, item, toKebab(key), toCell(value), size]]
  )
}

/** `perThousand` → `per-thousand`. */
const toKebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function toCell(value: unknown): string | number {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  return JSON.stringify(value)
}

/** A spreadsheet would run what begins like a formula, so that gets an apostrophe, which spreadsheets hide. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
