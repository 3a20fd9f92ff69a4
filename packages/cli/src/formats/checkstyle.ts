import type {Finding} from '@evenhand/engine'
import type {FileReport} from './report.ts'

const severities = {error: 'error', warning: 'warning', hint: 'info'} satisfies Record<
  Finding['level'],
  string
>
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;'
}

/** Checkstyle's XML, which many build servers can read. */
export function formatCheckstyle(reports: ReadonlyArray<FileReport>): string {
  const files = reports.map(
    ({path, findings}) =>
      `  <file name="${escapeXml(path)}">\n${findings.map(formatError).join('')}  </file>\n`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}

function formatError({line, column, level, message, ruleId}: Finding): string {
  const attributes = {line, column, severity: severities[level], message, source: `evenhand.${ruleId}`}
  const listed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
  return `    <error${listed.join('')}/>\n`
}

/** Control characters that XML 1.0 has no way to write are left out. */
function escapeXml(text: string): string {
  const writable = [...text].filter((character) => character >= ' ' || '\t\n\r'.includes(character)).join('')
  return writable.replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? character)
}
