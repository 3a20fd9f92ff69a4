import {describeReport} from './describe-report.ts'
import {escapeMarkup} from './draw-charts.ts'
import type {ReportPart, Run, Table} from './report-parts.ts'
import type {Review} from './review.ts'

/**
 * A review as one HTML file: it needs no script and nothing from anywhere else, and prints on A4.
 *
 * @example
 * writeFileSync('report.html', formatHtml(review))
 */
export function formatHtml(review: Review): string {
  const {title, parts} = describeReport(review)
  const {version} = review.madeWith
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${reportGenerator} ${escapeMarkup(version)}">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeMarkup(title)}</h1></header>
<main>
${parts.map(formatPart).join('\n')}
</main>
</body>
</html>
`
}

/** How reports say what made them, so that a later review can pass them over. */
export const reportGenerator = 'Evenhand review'

function formatPart(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}${part.startsPage ? ' class="page"' : ''}>${escapeMarkup(part.text)}</h${part.level}>`
    case 'paragraph':
      return `<p>${escapeMarkup(part.text)}</p>`
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`
    case 'table':
      return formatTable(part.table)
    case 'chart':
      return `<figure>${part.svg}<figcaption>${escapeMarkup(part.title)}</figcaption></figure>`
    case 'letter':
      return `<div class="letter">${part.runs.map(formatRun).join('')}</div>`
  }
}

function formatTable({caption, columns, rows}: Table): string {
  const heads = columns.map(
    ({title, isNumber}) => `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeMarkup(title)}</th>`
  )
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, at) => {
          const words = escapeMarkup(cell).replaceAll('\n', '<br>')
          if (at === 0) return `<th scope="row">${words}</th>`
          return `<td${columns[at]?.isNumber ? ' class="number"' : ''}>${words}</td>`
        })
        .join('')}</tr>`
  )
  // Wide tables scroll by themselves on a narrow screen, also by keyboard.
  return `<div class="scroll" role="region" aria-label="${escapeMarkup(caption)}" tabindex="0"><table><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function formatRun({text, within, ends}: Run): string {
  const words = escapeMarkup(text)
  const marked = within.length > 0 ? `<mark>${words}</mark>` : words
  return marked + ends.map((number) => `<sup>[${number}]</sup>`).join('')
}

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: #1f2326; background: #fff; font: 1rem/1.5 system-ui, 'Liberation Sans', sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #0b5d63; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 42rem; }
ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
figure { margin: 1rem 0 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { color: #565c61; font-size: .8125rem; margin-top: .25rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible { outline: 3px solid #0b5d63; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #d8d5cf; font-weight: normal; overflow-wrap: break-word; }
td { overflow-wrap: anywhere; min-width: 7.5em; }
thead th { font-weight: 600; border-bottom: 1px solid #767269; overflow-wrap: normal; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; padding: .3rem .3rem .3rem .6rem; overflow-wrap: normal; min-width: 0; }
.letter { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767269; border-radius: 4px; padding: 1rem 1.25rem; margin: 1rem 0; font-family: Georgia, 'Liberation Serif', serif; }
mark { background: #fdf1d6; color: inherit; text-decoration: underline; text-decoration-color: #8f4a00; text-decoration-thickness: 2px; text-underline-offset: 3px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
sup { font: 600 .7rem/1 system-ui, 'Liberation Sans', sans-serif; color: #8f4a00; margin-left: 1px; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, 'Liberation Sans', sans-serif; color: #565c61; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, caption, thead { break-after: avoid; }
  h2.page { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  h2 + p { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p, li { orphans: 3; widows: 3; }
}
`
