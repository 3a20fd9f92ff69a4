import {type Category, categories} from '@evenhand/lexicon'
import {alarmsPerThousandWords, type Score, type Slip, toFigures} from './score.ts'

const kinds = {
  miss: 'MISS',
  'wrong-category': 'WRONG CATEGORY',
  'false-alarm': 'FALSE ALARM'
} satisfies Record<Slip['what'], string>
const contextLength = 50

/** The figures as a table, a line for each category; with `only`, that category's line alone. */
export function reportScore(title: string, score: Score, only?: Category): string {
  const heading = `${title}: ${score.records} records, ${score.words} words`
  const columns = `${''.padEnd(22)}${['P', 'R', 'F0.5', 'hit', 'miss', 'false'].map((d) => d.padStart(7)).join('')}`
  const rows = categories.flatMap((category) => {
    const tally = score.categories[category]
    return tally && (!only || only === category) ? [reportRow(category, tally)] : []
  })
  if (only) return [heading, columns, ...rows].join('\n')
  return [
    heading,
    columns,
    ...rows,
    reportRow('total', score.total),
    reportRow('detection', score.detection),
    `false alarms per 1000 words ${alarmsPerThousandWords(score).toFixed(2)}; clean records with an alarm ${score.cleanWithAlarm}/${score.clean}`
  ].join('\n')
}

/** Every miss, wrong category and false alarm, one a line, with some words around it. */
export function reportSlips({slips}: Score, only?: Category): string {
  return slips
    .filter((slip) => !only || slip.category === only)
    .map(({what, category, record, start, end}) => {
      const before = record.text.slice(Math.max(0, start - contextLength), start)
      const after = record.text.slice(end, end + contextLength)
      const line = `${before}[[${record.text.slice(start, end)}]]${after}`
      return `${kinds[what]}\t${category}\t${record.id}\t${line.replace(/\s+/g, ' ')}`
    })
    .join('\n')
}

/** The figures as plain JSON, without the texts. */
export function summariseScore(score: Score) {
  return {
    records: score.records,
    words: score.words,
    total: toFigures(score.total),
    detection: toFigures(score.detection),
    falseAlarmsPerThousandWords: alarmsPerThousandWords(score),
    clean: score.clean,
    cleanWithAlarm: score.cleanWithAlarm,
    categories: Object.fromEntries(
      Object.entries(score.categories).map(([name, tally]) => [name, toFigures(tally)])
    )
  }
}

function reportRow(name: string, tally: Score['total']): string {
  const {precision, recall, f05, hit, miss, falseAlarm} = toFigures(tally)
  const shares = [precision, recall, f05].map((d) => d.toFixed(3).padStart(7))
  const counts = [hit, miss, falseAlarm].map((d) => String(d).padStart(7))
  return `${name.padEnd(22)}${shares.join('')}${counts.join('')}`
}
