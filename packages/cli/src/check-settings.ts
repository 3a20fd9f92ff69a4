import {
  type Checker,
  type CheckerOptions,
  createChecker,
  findOptionProblems,
  type OptionProblem
} from '@evenhand/engine'
import {type Category, categories, type LevelSetting, type Voice} from '@evenhand/lexicon'
import {type FormatName, formatNames} from './formats/index.ts'
import {loadLexicons} from './load-lexicons.ts'
import {type Config, failLevels, levelSettings, readConfig, voiceSettings} from './read-config.ts'
import {type OrProblems, pickWord} from './usage.ts'

/** The flags of `evenhand check`, as they were typed. */
export type CheckFlags = {
  format?: string
  policy?: string
  voice?: string
  level?: ReadonlyArray<string>
  lexicon?: ReadonlyArray<string>
  config?: string
  failOn?: string
  jsonl?: boolean
}

export type CheckSettings = {
  checker: Checker
  /** What the checker was made with. */
  options: CheckerOptions
  /** Undefined where the voice is to be detected. */
  voice: Voice | undefined
  failOn: (typeof failLevels)[number]
  format: FormatName
}

/** Turns flags and the settings file into a checker. What is typed goes before what is in the file. */
export async function readCheckSettings(flags: CheckFlags): Promise<OrProblems<CheckSettings>> {
  const problems: string[] = []
  const keep = <T>(outcome: OrProblems<T>): T | undefined => {
    problems.push(...(outcome.problems ?? []))
    return outcome.value
  }
  const file = flags.config ? keep(await readConfig(flags.config)) : undefined
  const config = file?.settings ?? {}
  const format = keep(pickWord('--format', flags.format ?? 'text', formatNames))
  const voice = keep(pickWord('--voice', flags.voice ?? config.voice ?? 'auto', voiceSettings))
  const failOn = keep(pickWord('--fail-on', flags.failOn ?? config['fail-on'] ?? 'warning', failLevels))
  const typedLevels = (flags.level ?? []).map((setting) => keep(readLevel(setting)) ?? {})
  const lexicons = keep(await loadLexicons([...(config.lexicons ?? []), ...(flags.lexicon ?? [])]))
  const policy = flags.policy ?? config.policy
  const options: CheckerOptions = {
    levels: typedLevels.reduce((levels, typed) => ({...levels, ...typed}), config.levels ?? {}),
    ...(policy && {policy}),
    ...(config.disable && {disable: config.disable}),
    ...(lexicons?.length && {lexicons})
  }
  // What a lexicon adds may be named, so one that can't be read leaves open whether all names are right.
  if (lexicons)
    problems.push(...findOptionProblems(options).map((problem) => describeProblem(problem, flags, file)))
  if (problems.length > 0 || !format || !voice || !failOn) return {problems}

  return {
    value: {
      checker: createChecker(options),
      options,
      voice: voice === 'auto' ? undefined : voice,
      failOn,
      format
    }
  }
}

/** What is wrong with an option, and where it was said: on the command line, or at a place of the settings file. */
function describeProblem({place, message}: OptionProblem, flags: CheckFlags, file?: Config): string {
  const isTyped = place[0] === 'policy' && flags.policy !== undefined
  return `${file && !isTyped ? file.placeOf(place) : `--${place[0]}:`} ${message}`
}

function readLevel(setting: string): OrProblems<Partial<Record<Category, LevelSetting>>> {
  const [name = '', level] = setting.split('=')
  if (!level) return {problems: [`--level ${setting}: expected CATEGORY=LEVEL, as in unsourced-duty=off`]}
  const category = pickWord(`--level ${setting}: category`, name, categories)
  if (!category.value) return category
  const value = pickWord(`--level ${setting}: level`, level, levelSettings)
  return value.value ? {value: {[category.value]: value.value}} : value
}
