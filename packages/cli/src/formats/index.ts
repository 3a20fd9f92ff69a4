import type {Policy} from '@evenhand/lexicon'
import type {Surroundings} from '../surroundings.ts'
import {formatCheckstyle} from './checkstyle.ts'
import {formatGithub} from './github.ts'
import {formatJson} from './json.ts'
import {formatJsonl} from './jsonl.ts'
import type {FileReport} from './report.ts'
import {formatSarif} from './sarif.ts'
import {formatText} from './text.ts'

type FormatContext = Pick<Surroundings, 'colours' | 'width'> & {
  policies: ReadonlyArray<Policy>
  version: string
}
type Format = (reports: ReadonlyArray<FileReport>, context: FormatContext) => string

/** The ways in which `evenhand check` can print findings, by the name that `--format` takes. */
export const formats = {
  text: formatText,
  json: (reports, {version}) => formatJson(reports, version),
  jsonl: formatJsonl,
  sarif: (reports, {version}) => formatSarif(reports, version),
  checkstyle: formatCheckstyle,
  github: formatGithub
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]
