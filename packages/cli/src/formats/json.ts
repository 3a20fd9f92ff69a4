import type {FileReport} from './report.ts'

/** All findings as one JSON document: `{version, files: [{path, findings}]}`. */
export function formatJson(reports: ReadonlyArray<FileReport>, version: string): string {
  const files = reports.map(({path, findings}) => ({path, findings}))
  return `${JSON.stringify({version, files}, null, 2)}\n`
}
