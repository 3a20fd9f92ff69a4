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
 * The figures as a table of six columns, a figure a line, for spreadsheets: `section, group, item, measure, value, size`. What the
 * review was made with stands in the first lines.
 */
export function formatFiguresCsv(review: Review): string {
  const {madeWith, unread, first, last, all, groups, rules} = figuresFile(review)
  const rows: Row[] = [['section', 'group', 'item', 'measure', 'value', 'size']]
  for (const [name, value] of Object.entries(madeWith))
    rows.push([
      'made with',
      '',
      '',
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
      ''
    ])
  for (const {reason, files} of unread) rows.push(['unread', '', reason, 'files', files, ''])
  if (first && last) rows.push(['dates', '', '', 'first', first, ''], ['dates', '', '', 'last', last, ''])
  rows.push(...groupRows('all', all))
  for (const [by, list] of Object.entries(groups))
    for (const group of list) rows.push(...groupRows(by, group))
  for (const {
    ruleId,
    findings,
    letters,
    perThousand,
    size,
    agree,
    fine,
    talk,
    fineShare,
    answersSize
  } of rules)
    rows.push(
      ['rule', '', ruleId, 'findings', findings, size],
      ['rule', '', ruleId, 'letters', letters, size],
      ['rule', '', ruleId, 'findings per 1000 words', perThousand ?? '', size],
      ...(fineShare === null
        ? []
        : ([
            ['rule', '', ruleId, 'agree', agree, answersSize],
            ['rule', '', ruleId, 'fine in this context', fine, answersSize],
            ['rule', '', ruleId, 'talk about it', talk, answersSize],
            ['rule', '', ruleId, 'share fine in this context', fineShare, answersSize]
          ] satisfies Row[]))
    )
  // A byte order mark has spreadsheets read it as UTF-8.
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

type Row = Array<string | number>

function groupRows(
  section: string,
  {group, letters, words, size, findings, categories, balance}: Figures['all']
): Row[] {
  return [
    [section, group, '', 'letters', letters, size],
    [section, group, '', 'words', words, size],
    [section, group, '', 'findings', findings.findings, size],
    [section, group, '', 'findings per 1000 words', findings.perThousand ?? '', size],
    ...categories.flatMap(({category, findings: found, letters: having, perThousand}): Row[] => [
      [section, group, category, 'findings', found, size],
      [section, group, category, 'letters with any', having, size],
      [section, group, category, 'findings per 1000 words', perThousand ?? '', size]
    ]),
    ...balance.flatMap(({party, praise, blame, views}): Row[] => [
      [section, group, party, 'praise', praise, size],
      [section, group, party, 'criticism', blame, size],
      [section, group, party, 'views reported', views, size]
    ])
  ]
}

/** A spreadsheet would run what begins like a formula, so that gets an apostrophe, which spreadsheets hide. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
