import type {FileReport} from './report.ts'

/** One JSON object a line, a file each: `{path, findings}`. */
export function formatJsonl(reports: ReadonlyArray<FileReport>): string {
  return reports.map(({path, findings}) => `${JSON.stringify({path, findings})}\n`).join('')
}
