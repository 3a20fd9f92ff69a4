import {extname} from 'node:path'
import type {Checker, CheckerOptions} from '@evenhand/engine'
import type {Voice} from '@evenhand/lexicon'
import {type Grouping, groupings, type Pseudonym} from '@evenhand/review'
import * as v from 'valibot'
import {type CheckFlags, readCheckSettings} from '../check-settings.ts'
import type {failLevels} from '../read-config.ts'
import {readSettingsFile} from '../read-settings-file.ts'
import {type OrProblems, pickWord} from '../usage.ts'

/** The flags of `evenhand review`, as they were typed. */
export type ReviewFlags = Omit<CheckFlags, 'format' | 'jsonl'> & {
  out?: ReadonlyArray<string>
  sample?: string
  seed?: string
  by?: string
  writers?: string
  showNames?: boolean
  force?: boolean
}

export const resultNames = ['.html', '.docx', '.csv', '.json'] as const
export type ResultName = (typeof resultNames)[number]

export type ReviewSettings = {
  checker: Checker
  /** What the checker was made with: other threads make their own. */
  options: CheckerOptions
  /** Undefined where the voice is to be detected. */
  voice: Voice | undefined
  failOn: (typeof failLevels)[number]
  outs: ReadonlyArray<{path: string; name: ResultName}>
  sample: number
  seed: string
  by: Grouping
  pseudonyms: ReadonlyArray<Pseudonym>
  showsNames: boolean
  isForced: boolean
}

/** A supervisor reads a few letters at once. */
const usualSample = 5
const mostSampled = 200

/** Turns flags and the settings file into what a review needs. */
export async function readReviewSettings(flags: ReviewFlags): Promise<OrProblems<ReviewSettings>> {
  const problems: string[] = []
  const keep = <T>(outcome: OrProblems<T>): T | undefined => {
    problems.push(...(outcome.problems ?? []))
    return outcome.value
  }
  const {
    out = [],
    sample,
    seed = '1',
    by: typedBy = 'month',
    writers,
    showNames,
    force,
    ...checkFlags
  } = flags
  const check = keep(await readCheckSettings(checkFlags))
  const by = keep(pickWord('--by', typedBy, groupings))
  const outs = out.flatMap((path) => keep(readOut(path)) ?? [])
  if (out.length === 0)
    problems.push('name the file for the result: --out report.html, report.docx, figures.csv or figures.json')
  const size = keep(readSample(sample))
  const pseudonyms = writers === undefined ? [] : keep(await readWriters(writers))
  if (problems.length > 0 || !check || !by || size === undefined || !pseudonyms) return {problems}
  return {
    value: {
      checker: check.checker,
      options: check.options,
      voice: check.voice,
      failOn: check.failOn,
      outs,
      sample: size,
      seed,
      by,
      pseudonyms,
      showsNames: showNames === true,
      isForced: force === true
    }
  }
}

function readOut(path: string): OrProblems<{path: string; name: ResultName}> {
  const ending = extname(path).toLowerCase()
  const name = resultNames.find((known) => known === ending)
  return name
    ? {value: {path, name}}
    : {problems: [`--out ${path}: expected a name that ends in ${resultNames.join(', ')}`]}
}

function readSample(typed: string | undefined): OrProblems<number> {
  if (typed === undefined) return {value: usualSample}
  const size = Number(typed)
  return Number.isInteger(size) && size >= 0 && size <= mostSampled
    ? {value: size}
    : {problems: [`--sample ${typed}: expected a whole number from 0 to ${mostSampled}`]}
}

const isKnownBy = (value: unknown): value is string | string[] =>
  [value].flat().every((name) => typeof name === 'string')

const writersShape = v.record(
  v.string(),
  v.custom<string | string[]>(
    isKnownBy,
    'expected what the writer is known by, as in Heron: [jo.marsh@example.org, Jo Marsh]'
  )
)

/** Reads pseudonyms: `Heron: [jo.marsh@example.org, Jo Marsh]`. */
async function readWriters(path: string): Promise<OrProblems<Pseudonym[]>> {
  const {value: file, problems} = await readSettingsFile(path, writersShape)
  if (!file) return {problems}
  const writers = Object.entries(file.settings)
  return {value: writers.map(([pseudonym, knownBy]) => ({pseudonym, knownBy: [knownBy].flat()}))}
}
