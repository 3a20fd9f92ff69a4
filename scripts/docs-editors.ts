// Writes docs/editors.md from what the browser tests have proved in the last run of
// `npm run test:editors`, and prints its tables. With --check it writes nothing, and fails where the page says
// something else.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

type Proved = {table: string; row: string; column: string; says: string}
type Result = {status: string; meta?: {proves?: Proved}}
type Report = {testResults: Array<{assertionResults: Result[]}>}

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs/editors.md')
const report = join(root, 'node_modules/.cache/evenhand/reports/every-editor.json')

const tables = [
  {
    id: 'Chromium',
    title: 'In Chromium',
    about:
      'Each with the real library, as it comes from the registry, or in the real webmail; what counts is what its own model holds. RoosterJS and Squire stand in markup like that of Outlook on the web and Fastmail, which themselves were not tried; elsewhere these two undo to their own last snapshot.',
    columns: [
      'underlined',
      'letter untouched',
      'card',
      'suggestion',
      'undo',
      'caret',
      'keyboard alone',
      'ignore',
      'moved',
      'resized',
      'zoomed',
      'scrolled',
      'bold and links kept',
      'input method',
      'two at once',
      'made anew'
    ]
  },
  {
    id: 'frames',
    title: 'In frames, in Chromium',
    about: 'A contenteditable element in a frame of the page, as compose boxes and case systems have them.',
    columns: ['underlined, changed by a key, undone']
  },
  {
    id: 'Firefox',
    title: 'In Firefox ESR',
    about: 'The same letter, in the browser that many councils use.',
    columns: ['underlined, letter untouched', 'suggestion by keyboard, undone']
  }
] as const

const legend = [
  '- **yes**: proved. **–**: not tried, as the editor has no such thing, or its page decides it.',
  '- **moved**: the underlines stay at their words when the page pushes the editor down, and when something is written before them.',
  '- **resized**, **zoomed**, **scrolled**: the underlines stand at their words in a narrower window, at the browser’s own zoom of 200 %, and when the text is scrolled inside the editor.',
  '- **panel only**: findings are underlined and listed with their reasons; wordings are shown, and the writer makes the change.',
  '- **undo, exact**: one step back leaves exactly what was there before, and one step forward makes the change again.'
].join('\n')

const written = describeEditors(readResults(report))
console.log(written)
if (!process.argv.includes('--check')) writeFileSync(page, written)
else if (readFileSync(page, 'utf8') !== written) {
  console.error(
    'docs/editors.md says something else. Please run "pnpm docs:editors" and look at what has changed.'
  )
  process.exitCode = 1
}

function readResults(file: string): Result[] {
  try {
    return parseReport(readFileSync(file, 'utf8')).testResults.flatMap(
      ({assertionResults}) => assertionResults
    )
  } catch {
    throw new Error(
      `The browser tests have left no results in ${file}. Please run "npm run test:editors" first.`
    )
  }
}

function parseReport(text: string): Report {
  return JSON.parse(text) as Report
}

function describeEditors(results: readonly Result[]): string {
  return `${[
    '# Editors, and what is proved in each',
    '<!-- Made by `pnpm docs:editors` from the results of the browser tests. Change the tests, not this page. -->',
    'Every cell is a test of the built extension in a real browser, beside the same browser without it.',
    legend,
    ...tables.flatMap((table) => [`## ${table.title}`, table.about, describeTable(table, results)])
  ].join('\n\n')}\n`
}

function describeTable({id, columns}: (typeof tables)[number], results: readonly Result[]): string {
  const cells = results.flatMap(({status, meta}) =>
    meta?.proves?.table === id
      ? [{...meta.proves, says: status === 'passed' ? meta.proves.says : 'FAILS'}]
      : []
  )
  const unknown = cells.find(({column}) => !columns.some((each) => each === column))
  if (unknown) throw new Error(`The table "${id}" has no column "${unknown.column}".`)
  const rows = [...new Set(cells.map(({row}) => row))].toSorted((one, two) => one.localeCompare(two))
  const lines = rows.map((row) => {
    const said = columns.map(
      (column) => cells.find((cell) => cell.row === row && cell.column === column)?.says ?? '–'
    )
    return `| ${[row, ...said].join(' | ')} |`
  })
  return [`| | ${columns.join(' | ')} |`, `|---|${'---|'.repeat(columns.length)}`, ...lines].join('\n')
}
