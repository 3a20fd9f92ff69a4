import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  type IShadingAttributesProperties,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType
} from 'docx'
import {describeReport} from './describe-report.ts'
import {reportGenerator} from './format-html.ts'
import type {Bar, ReportPart, Run, Table as ReportTable} from './report-parts.ts'
import type {Review} from './review.ts'

/**
 * A review as a Word document, for the supervision record. Charts are drawn as tables, which every program shows and prints.
 *
 * @returns the bytes of a .docx file
 */
export async function formatDocx(review: Review): Promise<Uint8Array> {
  const {title, parts} = describeReport(review)
  const document = new Document({
    title,
    creator: reportGenerator,
    lastModifiedBy: reportGenerator,
    description: `Evenhand ${review.madeWith.version}`,
    styles: {
      default: {
        document: {
          run: {font: 'Arial', size: 21, language: {value: 'en-GB'}},
          paragraph: {spacing: {after: 120, line: 276}}
        },
        title: {run: {size: 40, bold: true}, paragraph: {spacing: {after: 200}}},
        heading2: {
          run: {size: 27, bold: true, color: '0B5D63'},
          paragraph: {spacing: {before: 320, after: 120}, keepNext: true}
        },
        heading3: {
          run: {size: 23, bold: true},
          paragraph: {spacing: {before: 240, after: 80}, keepNext: true}
        }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: {width: 11_906, height: 16_838},
            margin: {top: 1020, right: 900, bottom: 1130, left: 900}
          }
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18})
                ]
              })
            ]
          })
        },
        children: [
          new Paragraph({text: title, heading: HeadingLevel.TITLE}),
          ...parts.flatMap((part) => formatPart(part))
        ]
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function formatPart(part: ReportPart): Array<Paragraph | Table> {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: part.text,
          heading: part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          pageBreakBefore: part.startsPage ?? false
        })
      ]
    case 'paragraph':
      return [new Paragraph({text: part.text})]
    case 'list':
      return part.items.map((item) => new Paragraph({text: item, bullet: {level: 0}}))
    case 'table':
      return formatTable(part.table)
    case 'chart':
      return formatChart(part)
    case 'letter':
      return formatLetter(part.runs)
  }
}

/**
 * A figure as a table whose cells are its bars, which every program shows and prints: solid, hatched or hollow, so that nothing is known only
 * by its colour.
 */
function formatChart({title, bars}: Extract<ReportPart, {kind: 'chart'}>): Array<Paragraph | Table> {
  const largest = Math.max(0.1, ...bars.map(({value}) => value ?? 0))
  const widths = [nameWidth, ...Array.from({length: steps}, () => stepWidth)]
  return [
    new Paragraph({
      keepNext: true,
      spacing: {before: 160, after: 60},
      children: [new TextRun({text: `Chart: ${title}. The table below it has the same figures.`, size: 19})]
    }),
    new Table({
      width: {size: pageWidth, type: WidthType.DXA},
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      rows: bars.map((bar) => formatBar(bar, largest))
    })
  ]
}

function formatBar({name, value, label, look}: Bar, largest: number): TableRow {
  // A bar that is there at all can be seen; the widest leaves room for its figure.
  const length = value ? Math.max(1, Math.round((value / largest) * longestBar)) : 0
  const cellOf = (words: string, span: number, more: Partial<ITableCellOptions> = {}): TableCell =>
    new TableCell({
      columnSpan: span,
      width: {size: span * stepWidth, type: WidthType.DXA},
      margins: {top: 30, bottom: 30, left: 60, right: 60},
      children: [
        new Paragraph({
          keepNext: true,
          spacing: {after: 0, line: 250},
          children: [new TextRun({text: words, size: 18})]
        })
      ],
      ...more
    })
  const edge = {style: BorderStyle.SINGLE, size: 8, color: look === 'solid' ? barColour : '1F2326'}
  const bar = cellOf('', length, {
    shading: shadings[look],
    borders: {top: edge, bottom: edge, left: edge, right: edge}
  })
  return new TableRow({
    cantSplit: true,
    children: [
      cellOf(name, 1, {width: {size: nameWidth, type: WidthType.DXA}}),
      ...(length > 0 ? [bar] : []),
      cellOf(label, steps - length)
    ]
  })
}

const barColour = '0B5D63'
const shadings: Readonly<Record<Bar['look'], IShadingAttributesProperties>> = {
  solid: {type: ShadingType.CLEAR, color: 'auto', fill: barColour},
  hatched: {type: ShadingType.DIAGONAL_STRIPE, color: '1F2326', fill: 'FFFFFF'},
  hollow: {type: ShadingType.CLEAR, color: 'auto', fill: 'FFFFFF'}
}

/** What bars can be long, in columns of a table; those that are left hold the longest bar’s figure. */
const steps = 60
const longestBar = 48
/** In twentieths of a point, as is the page’s width. */
const nameWidth = 2900
const stepWidth = 120

/** A4 less its margins, in twentieths of a point. */
const pageWidth = 10_100

function formatTable({caption, columns, rows}: ReportTable): Array<Paragraph | Table> {
  const widths = columnWidths({caption, columns, rows})
  const cellOf = (words: string, at: number, run: IRunOptions): TableCell =>
    new TableCell({
      width: {size: widths[at] ?? 0, type: WidthType.DXA},
      margins: {top: 40, bottom: 40, left: cellMargin, right: cellMargin},
      children: words.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
            spacing: {after: 0, line: 250},
            children: [new TextRun({text: line, size: 18, ...run})]
          })
      )
    })
  const line = {style: BorderStyle.SINGLE, size: 4, color: 'D8D5CF'}
  const none = {style: BorderStyle.NONE, size: 0, color: 'auto'}
  return [
    new Paragraph({
      keepNext: true,
      spacing: {before: 160, after: 60},
      children: [new TextRun({text: caption, bold: true, size: 19})]
    }),
    new Table({
      width: {size: pageWidth, type: WidthType.DXA},
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        left: none,
        right: none,
        insideVertical: none,
        bottom: line,
        insideHorizontal: line
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({title}, at) => cellOf(title, at, {bold: true}))
        }),
        ...rows.map(
          (row) => new TableRow({cantSplit: true, children: row.map((words, at) => cellOf(words, at, {}))})
        )
      ]
    }),
    new Paragraph({spacing: {after: 80}, children: []})
  ]
}

/** Every column has room for its longest word, and they share what is left by the length of what stands in them, within bounds. */
function columnWidths({columns, rows}: ReportTable): number[] {
  const needs = columns.map(({title}, at) => {
    const cells = [title, ...rows.map((row) => row[at] ?? '')]
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s/)).map(({length}) => length))
    const line = Math.max(...cells.map(({length}) => length))
    return {least: Math.min(word, 24) * letterWidth + 2 * cellMargin, more: Math.min(line, 34)}
  })
  const least = needs.reduce((total, need) => total + need.least, 0)
  const more = needs.reduce((total, need) => total + need.more, 0)
  const left = Math.max(pageWidth - least, 0)
  return needs.map((need) =>
    Math.round(left > 0 ? need.least + (need.more / more) * left : (need.least / least) * pageWidth)
  )
}

/** In twentieths of a point: a wide letter of the tables' type, and a cell's margin at either side. */
const letterWidth = 100
const cellMargin = 60

/** The letter's lines, each a paragraph, with findings underlined and numbered. */
function formatLetter(runs: ReadonlyArray<Run>): Paragraph[] {
  const lines: TextRun[][] = [[]]
  for (const {text, within, ends} of runs) {
    text.split(/\r\n|[\n\r]/).forEach((words, at) => {
      if (at > 0) lines.push([])
      if (words)
        lines.at(-1)?.push(
          new TextRun({
            text: words,
            font: 'Georgia',
            ...(within.length > 0 && {underline: {type: UnderlineType.WAVE, color: '8F4A00'}})
          })
        )
    })
    if (ends.length > 0)
      lines
        .at(-1)
        ?.push(new TextRun({text: ends.map((end) => `[${end}]`).join(''), superScript: true, bold: true}))
  }
  const side = {style: BorderStyle.SINGLE, size: 8, color: '767269', space: 10}
  return lines.map(
    (children) =>
      new Paragraph({children, indent: {left: 200}, border: {left: side}, spacing: {after: 0, line: 290}})
  )
}
