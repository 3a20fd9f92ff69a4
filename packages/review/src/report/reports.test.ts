import {strFromU8, unzipSync} from 'fflate'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it, vi} from 'vitest'
import schema from '../../schema/figures.schema.json' with {type: 'json'}
import {createTally, groupings} from '../tally.ts'
import {describeReport} from './describe-report.ts'
import {formatDocx} from './format-docx.ts'
import {figuresFile, formatFiguresCsv, formatFiguresJson} from './format-figures.ts'
import {formatHtml} from './format-html.ts'
import type {Table} from './report-parts.ts'
import {sampleReview} from './sample-review.ts'

// Other work on the machine makes these take their time.
vi.setConfig({testTimeout: 60_000})

const names = /Ashdown|Pell|Amir|Marsh|960117/i
const tables = (review = sampleReview()): Table[] =>
  describeReport(review).parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []))

async function docxText(review = sampleReview()): Promise<string> {
  const files = unzipSync(await formatDocx(review))
  const body = files['word/document.xml']
  return (body ? strFromU8(body) : '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe('every result', () => {
  it('says what made it', async () => {
    const review = sampleReview()
    for (const result of [
      formatHtml(review),
      await docxText(review),
      formatFiguresCsv(review),
      formatFiguresJson(review)
    ]) {
      for (const made of ['1.2.3', 'a'.repeat(64), 'norfolk', 'outcome', 'directive/why-not', 'June'])
        expect(result).toContain(made)
      expect(result).toMatch(/2025-06-30|30 June 2025/)
    }
    for (const report of [formatHtml(review), await docxText(review)]) {
      expect(report).toContain('3 files could not be read')
      expect(report).toContain('Needs a password or a key (2)')
      expect(report).toContain('Needs a password or a key (attached to a mail, or in a mailbox) (1)')
    }
    expect(formatFiguresCsv(review)).toContain('unread,,encrypted,files,2,\r\nunread,,encrypted,parts,1,\r\n')
    expect(formatFiguresCsv(review)).toContain(',per-thousand,')
  })

  it('masks names and numbers, also in notes, actions and the names of files', async () => {
    const [first, ...rest] = sampleReview().letters
    const review = {
      ...sampleReview(),
      notes: 'Ashdown was talked about.\nRing 01632 960117.',
      actions: ['Jo Marsh reads Pell’s letter again'],
      letters: first
        ? [
            {
              ...first,
              notes: 'Amir is well.',
              answers: new Map([[0, {answer: 'fine' as const, note: 'Marsh says so'}]]),
              missed: [{start: 0, end: 60, category: 'opinion' as const, note: 'Pell again'}]
            },
            ...rest
          ]
        : []
    }
    for (const result of [
      formatHtml(review),
      await docxText(review),
      formatFiguresCsv(review),
      formatFiguresJson(review)
    ])
      expect(result).not.toMatch(names)
    expect(formatHtml(review)).toContain('Fine in this context: [name] says so')
  })

  it('shows names where they were asked for, and says to keep it like the letters', () => {
    const html = formatHtml(sampleReview({showsNames: true}))
    expect(html).toContain('Letter 1: ashdown 0.txt')
    expect(html).toContain('Dear Mrs Ashdown')
    expect(html).toContain('Please keep it as you keep the letters')
    expect(html).not.toContain('What masking can’t find')
  })
})

describe('small numbers', () => {
  it('are called small in every cell of figures, and no longer once there are five letters', () => {
    const figureTables = (copies: number): Table[] =>
      tables(sampleReview({copies})).filter(({caption}) => /1,000 words|praised/.test(caption))
    const cells = (copies: number): string[] =>
      figureTables(copies).flatMap(({rows}) => rows.flatMap(([, ...figures]) => figures))
    expect(cells(1).length).toBeGreaterThan(60)
    for (const cell of cells(1)) expect(cell).toMatch(/\(small\)$/)
    for (const cell of cells(5)) expect(cell).not.toContain('small')
  })

  it('are called small in every line of figures of the CSV', () => {
    const lines = formatFiguresCsv(sampleReview()).trimEnd().split('\r\n')
    const figures = lines.filter((line) => /^(?:all|month|addressee|voice|rule),/.test(line))
    expect(figures.length).toBeGreaterThan(100)
    for (const line of figures) expect(line).toMatch(/,small$/)
  })
})

describe('a report', () => {
  it('ranks nobody: writers come by name, without a picture, and only when they were asked for', () => {
    const captions = (by: 'month' | 'writer') => tables(sampleReview({by})).map(({caption}) => caption)
    expect(captions('month').join()).not.toContain('by writer')
    expect(captions('writer')).toContain('Findings for each 1,000 words, by writer')
    const charts = describeReport(sampleReview({by: 'writer'})).parts.filter(({kind}) => kind === 'chart')
    expect(charts.map((part) => part.kind === 'chart' && part.title).join()).not.toContain('writer')
  })

  it('has a table of its own for every chart', () => {
    const {parts} = describeReport(sampleReview())
    const charts = parts.flatMap((part) => (part.kind === 'chart' ? [part.title] : []))
    expect(charts.length).toBeGreaterThanOrEqual(4)
    for (const title of charts) expect(tables().map(({caption}) => caption)).toContain(title)
  })

  it('marks findings in the letter and numbers them as its table does', () => {
    const html = formatHtml(sampleReview())
    expect(html).toContain('<mark>You should appeal the decision</mark><sup>[1]</sup>')
    const table = tables().find(({caption}) => caption === 'Findings in letter 1')
    expect(table?.rows[0]?.slice(0, 2)).toEqual(['1', 'You should appeal the decision'])
    expect(table?.rows[0]?.[3]).toContain('not told what to do')
  })

  it('says of an outline that it is to be filled in, and of the others what they leave out', () => {
    const review = sampleReview()
    const [first] = review.letters
    if (!first) throw new Error('The sample has no letters.')
    const [finding] = first.record.findings
    if (!finding) throw new Error('The sample has no findings.')
    const place = {start: finding.start, end: finding.end}
    const suggestions = [
      {...place, text: 'You could appeal'},
      {...place, text: 'You could [one option]', label: 'outline' as const},
      {...place, text: ''},
      {...place, text: 'The', label: 'clause' as const},
      {...place, text: '', label: 'sentence' as const}
    ]
    const letters = [{...first, record: {...first.record, findings: [{...finding, suggestions}]}}]
    const findings = tables({...review, letters}).find(({caption}) => caption === 'Findings in letter 1')
    expect(findings?.rows[0]?.[4]?.split('\n')).toEqual([
      'You could appeal',
      'You could [one option] (to fill in)',
      'Leave these words out',
      'Leave this part of the sentence out',
      'Leave this sentence out'
    ])
  })

  it('leaves a gap where a month has no letters, and stops at a mistyped year', () => {
    const review = sampleReview()
    const tally = createTally()
    for (const {record} of review.letters) {
      tally.add({...record, date: '2025-01-05'})
      tally.add({...record, date: '2525-03-05'})
    }
    const chart = describeReport({...review, counts: tally.counts()}).parts.find(
      (part) => part.kind === 'chart' && part.title.endsWith('by month')
    )
    expect(chart?.kind === 'chart' && chart.svg.length).toBeLessThan(40_000)
  })

  it('of no letters at all is a report too', async () => {
    const empty = {...sampleReview(), counts: createTally().counts(), letters: [], unread: []}
    expect(formatHtml(empty)).toContain('No letters were read.')
    expect(await docxText(empty)).toContain('No letters were read.')
    expect(formatFiguresCsv(empty)).toContain('all,all,,letters,0,small')
  })
})

describe('formatHtml', () => {
  it('is one file that runs nothing and asks for nothing', () => {
    const html = formatHtml(sampleReview())
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\((?!#)|@import|src=/i)
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
    expect(html).toContain("default-src 'none'")
  })

  it('shows markup in a letter as text', () => {
    expect(formatHtml(sampleReview())).toContain('the &lt;report&gt; &amp; &quot;plan&quot;')
  })
})

describe('formatDocx', () => {
  it('is a Word document that says what made it, with the letters in it', async () => {
    const files = unzipSync(await formatDocx(sampleReview()))
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('Evenhand review')
    expect(await docxText()).toMatch(/You should appeal the decision\[1\]/)
  })

  it('has every chart, its bars as long as their figures and told apart without colour', async () => {
    const charts = describeReport(sampleReview()).parts.flatMap((part) =>
      part.kind === 'chart' ? [part] : []
    )
    const files = unzipSync(await formatDocx(sampleReview()))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    for (const {title, bars} of charts) {
      const [, after = ''] = body.split(`Chart: ${title}. `)
      const rows = after.slice(0, after.indexOf('</w:tbl>')).split('<w:tr>').slice(1)
      expect(rows).toHaveLength(bars.length)
      const lengths = rows.map((row, at) => {
        expect(row).toContain(bars[at]?.name)
        expect(row).toContain(bars[at]?.label)
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span))
        return spans.length > 2 ? spans[1] : 0
      })
      const largest = Math.max(...bars.map(({value}) => value ?? 0))
      expect(lengths).toEqual(bars.map(({value}) => (value ? Math.round((value / largest) * 48) : 0)))
    }
    expect(charts.some(({bars}) => bars.some(({value}) => value))).toBe(true)
  })
})

describe('figures', () => {
  const validate = new Ajv2020({strict: true, allowUnionTypes: true}).compile(schema)

  it.each(groupings)('by %s are as the schema says', (by) => {
    expect(validate(JSON.parse(formatFiguresJson(sampleReview({by}))))).toBe(true)
  })

  it('are refused by the schema where something is missing or more than it says', () => {
    const {rules: _, ...missing} = figuresFile(sampleReview())
    expect(validate(missing)).toBe(false)
    expect(validate({...figuresFile(sampleReview()), text: 'Dear'})).toBe(false)
  })

  it('keep a spreadsheet from running a pseudonym that begins like a formula', () => {
    const review = sampleReview({by: 'writer'})
    const tally = createTally()
    for (const {record} of review.letters) tally.add({...record, writer: '=HYPERLINK("x")'})
    expect(formatFiguresCsv({...review, counts: tally.counts()})).toContain(
      `writer,"'=HYPERLINK(""x"")",,letters,2,small`
    )
  })
})
