import type {Finding, Suggestion} from '@evenhand/engine'
import {citeClauses, type Policy, type PolicyRef} from '@evenhand/lexicon'
import type {Colours} from '../surroundings.ts'
import {type Excerpt, takeExcerpt} from './excerpt.ts'
import type {FileReport} from './report.ts'
import {sayRemoval} from './say-removal.ts'

export type TextOptions = {colours: Colours; width: number; policies: ReadonlyArray<Policy>}

const suggestionsShown = 3
const gutter = '    '

/**
 * Findings for people: each with its line, a caret under the words, why they may not be impartial, the clause of the
 * policy, and what could stand there instead.
 */
export function formatText(reports: ReadonlyArray<FileReport>, options: TextOptions): string {
  const shown = reports.filter(({findings}) => findings.length > 0)
  return [...shown.map((report) => formatFile(report, options)), `${summarise(reports, options)}\n`].join(
    '\n'
  )
}

function formatFile({path, text, findings}: FileReport, options: TextOptions): string {
  const blocks = findings.map((finding) => formatFinding(finding, text, options))
  return `${options.colours.underline(path === '-' ? 'standard input' : path)}\n\n${blocks.join('\n')}`
}

function formatFinding(finding: Finding, text: string, options: TextOptions): string {
  const {colours, width, policies} = options
  const paint = painterOf(finding.level, colours)
  const excerpt = takeExcerpt(text, finding, width - gutter.length)
  const lines = [
    `  ${colours.dim(`${finding.line}:${finding.column}`)}  ${paint(finding.level)}  ${colours.dim(finding.ruleId)}`,
    `${gutter}${excerpt.before}${paint(excerpt.marked)}${excerpt.after}`,
    `${gutter}${' '.repeat(excerpt.offset)}${paint('^'.repeat(excerpt.width))}`,
    ...wrap([finding.message, finding.note].join(' '), options),
    ...wrap(citePolicy(finding.policy, policies), options).map(colours.dim),
    ...finding.suggestions
      .slice(0, suggestionsShown)
      .flatMap((suggestion) => formatSuggestion(suggestion, finding, excerpt, options))
  ]
  return `${lines.join('\n')}\n`
}

/** Findings that a level names are told apart by their words; colour only helps. */
function painterOf(level: Finding['level'], {red, yellow, cyan}: Colours): (text: string) => string {
  return {error: red, warning: yellow, hint: cyan}[level]
}

function citePolicy(refs: ReadonlyArray<PolicyRef>, policies: ReadonlyArray<Policy>): string {
  const [first, ...others] = citeClauses(refs, policies)
  if (!first) return ''
  const more = [...new Set(others.map(({service}) => service))].filter((service) => service !== first.service)
  return `${first.service}: ${first.says}${more.length > 0 ? ` (So too: ${more.join(', ')}.)` : ''}`
}

function formatSuggestion(
  suggestion: Suggestion,
  finding: Finding,
  excerpt: Excerpt,
  options: TextOptions
): string[] {
  const {green} = options.colours
  const {text, start, end, label} = suggestion
  const isInPlace = start === finding.start && end === finding.end
  if (text === '' && !label && isInPlace) return [`${gutter}${green(`→ leave out “${excerpt.marked}”`)}`]
  const removal = sayRemoval(suggestion)
  if (removal) return [`${gutter}${green(`→ ${removal}`)}`]
  const words = text.replace(/\s+/g, ' ')
  return wrap(label === 'outline' ? `→ to fill in: ${words}` : `→ ${words}`, options).map(green)
}

function summarise(reports: ReadonlyArray<FileReport>, {colours}: TextOptions): string {
  const findings = reports.flatMap((report) => report.findings)
  const files = `${reports.length} ${reports.length === 1 ? 'text' : 'texts'}`
  if (findings.length === 0) return colours.green(`Nothing found in ${files}.`)
  const counts = (['error', 'warning', 'hint'] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length
    return count > 0 ? [`${count} ${level}${count === 1 ? '' : 's'}`] : []
  })
  return `${counts.join(', ')} in ${files}. Each is a question to the writer: you know the letter and its reader.`
}

/** Breaks a paragraph into lines that fit, behind the gutter. */
function wrap(text: string, {width}: TextOptions): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && gutter.length + last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => gutter + line)
}
