import {formatFiguresCsv, formatFiguresJson, formatHtml, type Review} from '@evenhand/review'
import type {ReportContent, ReportFormat} from './reading.ts'

/** Makes what is taken away from a review: a report to read and print, a Word document for the supervision record, figures. */
export async function makeReport(review: Review, format: ReportFormat): Promise<ReportContent> {
  switch (format) {
    case 'html':
      return formatHtml(review)
    case 'docx': {
      const {formatDocx} = await import('@evenhand/review/docx')
      return new Uint8Array(await formatDocx(review))
    }
    case 'csv':
      return formatFiguresCsv(review)
    case 'json':
      return formatFiguresJson(review)
  }
}
