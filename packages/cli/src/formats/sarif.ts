import type {Finding, Suggestion} from '@evenhand/engine'
import {type FileReport, locateEnd} from './report.ts'
import {sayRemoval} from './say-removal.ts'

const levels = {error: 'error', warning: 'warning', hint: 'note'} satisfies Record<Finding['level'], string>
const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

/** SARIF 2.1.0, the standard form for what a checker found. Columns count UTF-16 code units, as everywhere here. */
export function formatSarif(reports: ReadonlyArray<FileReport>, version: string): string {
  const findings = reports.flatMap((report) => report.findings)
  const ruleIds = [...new Set(findings.map(({ruleId}) => ruleId))].sort()
  const run = {
    tool: {driver: {name: 'Evenhand', version, rules: ruleIds.map((id) => describeRule(id, findings))}},
    columnKind: 'utf16CodeUnits',
    artifacts: reports.map(({path}) => ({location: {uri: toUri(path)}})),
    results: reports.flatMap((report) =>
      report.findings.map((finding) => describeFinding(report, finding, ruleIds.indexOf(finding.ruleId)))
    )
  }
  return `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]}, null, 2)}\n`
}

function describeRule(id: string, findings: ReadonlyArray<Finding>) {
  const first = findings.find(({ruleId}) => ruleId === id)
  return {
    id,
    shortDescription: {text: first?.message ?? id},
    ...(first?.note && {fullDescription: {text: first.note}}),
    properties: {category: first?.category}
  }
}

function describeFinding({path, text}: FileReport, finding: Finding, ruleIndex: number) {
  const {ruleId, level, message, line, column, start, end, actual, suggestions} = finding
  const behind = locateEnd(text, finding)
  // A tool may apply a fix unread, and an outline would write its [gaps] into the letter.
  const wordings = suggestions.filter(({label}) => label !== 'outline')
  const artifactLocation = {uri: toUri(path)}
  return {
    ruleId,
    ruleIndex,
    level: levels[level],
    message: {text: message},
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: line,
            startColumn: column,
            endLine: behind.line,
            endColumn: behind.column,
            charOffset: start,
            charLength: end - start,
            snippet: {text: actual}
          }
        }
      }
    ],
    ...(wordings.length > 0 && {
      fixes: wordings.map((suggestion) => ({
        description: {text: describe(suggestion)},
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: {
                  charOffset: suggestion.start,
                  charLength: suggestion.end - suggestion.start
                },
                insertedContent: {text: suggestion.text}
              }
            ]
          }
        ]
      }))
    })
  }
}

function describe(suggestion: Suggestion): string {
  const words = sayRemoval(suggestion) ?? 'a wording that could stand here'
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A path as a relative URI reference, or an absolute file URI. */
function toUri(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]%3A\//.test(parts)) return `file:///${parts.replace('%3A', ':')}`
  return parts.startsWith('/') ? `file://${parts}` : parts
}
