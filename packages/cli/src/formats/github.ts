import type {Finding} from '@evenhand/engine'
import {type FileReport, locateEnd} from './report.ts'

const commands = {error: 'error', warning: 'warning', hint: 'notice'} satisfies Record<
  Finding['level'],
  string
>

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function formatGithub(reports: ReadonlyArray<FileReport>): string {
  return reports
    .flatMap(({path, text, findings}) =>
      findings.map((finding) => {
        const end = locateEnd(text, finding)
        const properties = {
          file: path,
          line: finding.line,
          endLine: end.line,
          col: finding.column,
          endColumn: end.column,
          title: finding.ruleId
        }
        const listed = Object.entries(properties).map(
          ([name, value]) => `${name}=${escapeProperty(String(value))}`
        )
        return `::${commands[finding.level]} ${listed.join(',')}::${escapeMessage(finding.message)}\n`
      })
    )
    .join('')
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
