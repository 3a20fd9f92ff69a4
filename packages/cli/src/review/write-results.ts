import {formatFiguresCsv, formatFiguresJson, formatHtml, type Review} from '@evenhand/review'
import {replaceFile} from './replace-file.ts'
import type {ResultName, ReviewSettings} from './review-settings.ts'

const formats: Record<ResultName, (review: Review) => string | Promise<Uint8Array>> = {
  '.html': formatHtml,
  '.csv': formatFiguresCsv,
  '.json': formatFiguresJson,
  '.docx': async (review) => (await import('@evenhand/review/docx')).formatDocx(review)
}

/** Writes each result whole or not at all. */
export async function writeResults(review: Review, {outs}: Pick<ReviewSettings, 'outs'>): Promise<void> {
  for (const {path, name} of outs) await replaceFile(path, await formats[name](review))
}
