import {categories, levels} from '@evenhand/lexicon'
import type {LexiconFile} from '@evenhand/lexicon/compile'
import * as v from 'valibot'
import {isRecord} from '../is-record.ts'
import {lexiconNames, readSettings, type Settings, settingsMigrations, settingsVersion} from './settings.ts'

/** What says that a JSON file holds settings of Evenhand. */
const settingsFormat = 'evenhand-settings'

/** What the schema in the documentation is called. */
export const settingsFileTitle = 'Settings of Evenhand, as its options save and load them'

/** A settings file as it is written by this version: plain JSON, in UTF-8. `docs/settings-file.schema.json` is made of this. */
export const settingsFileShape = v.strictObject({
  format: v.pipe(v.literal(settingsFormat), v.description('Says that this is a settings file of Evenhand.')),
  version: v.pipe(
    v.literal(settingsVersion),
    v.description('The version of this shape. Files of an older one are read too.')
  ),
  settings: v.pipe(
    v.strictObject({
      policy: v.optional(
        v.pipe(
          v.string(),
          v.description('The id of the policy whose clauses are named; “all” names every one.')
        )
      ),
      levels: v.optional(
        v.pipe(
          v.strictObject(v.entriesFromList(categories, v.optional(v.picklist([...levels, 'off'])))),
          v.description('Categories that are louder or quieter than usual.')
        )
      ),
      hints: v.optional(v.pipe(v.boolean(), v.description('Whether hints are shown.'))),
      askBeforeSending: v.optional(
        v.pipe(
          v.boolean(),
          v.description('Whether to ask before a letter is sent that has warnings left in it.')
        )
      ),
      disabledRules: v.optional(
        v.pipe(v.array(v.string()), v.description('Ids of the rules that are turned off.'))
      ),
      allowedWordings: v.optional(
        v.pipe(
          v.array(v.strictObject({ruleId: v.string(), words: v.string()})),
          v.description(
            'Wordings that are never underlined, each under the rule that finds it. They are words of letters; empty where the file was saved without them.'
          )
        )
      ),
      sitesOff: v.optional(
        v.pipe(
          v.array(v.string()),
          v.description(
            'Sites that are turned off: the id of a default one, or an added one’s match pattern.'
          )
        )
      ),
      googleDocs: v.optional(
        v.pipe(v.boolean(), v.description('Whether Google Docs is asked for the text that it draws.'))
      ),
      lexiconsOff: v.optional(
        v.pipe(
          v.array(v.picklist(lexiconNames)),
          v.description('Own lexicons that are kept, but turned off.')
        )
      )
    }),
    v.description('What is left out is as it is in a fresh installation.')
  ),
  lexicon: v.optional(
    v.pipe(
      v.array(v.strictObject({path: v.string(), source: v.string()})),
      v.description('The own lexicon: the name and the YAML of each of its files.')
    )
  )
})

/** All that a user can choose, as a file holds it. */
export type SavedSettings = {
  settings: Settings
  /** The own lexicon’s files; none where there is no such lexicon. */
  lexicon: LexiconFile[]
}

/** Why a file could not be read as settings. Places are paths such as `settings.levels.directive`. */
export type SettingsFileProblem =
  | {code: 'not-json'}
  | {code: 'not-settings'}
  | {code: 'newer'; version: number}
  | {code: 'unknown-key'; place: string}
  | {code: 'missing-key'; place: string}
  | {code: 'not-one-of'; place: string; options: string[]}
  | {code: 'wrong-kind'; place: string; kind: FileKind}

export type FileKind = 'text' | 'list' | 'group' | 'switch'

export type SettingsFileReading =
  | ({type: 'read'} & SavedSettings)
  | {type: 'problems'; problems: SettingsFileProblem[]}

/**
 * Settings as a file to keep or to move to another machine.
 *
 * @example writeSettingsFile({settings: defaultSettings, lexicon: []}) // '{\n  "format": "evenhand-settings", …'
 */
export function writeSettingsFile({settings, lexicon}: SavedSettings): string {
  // What the organisation has set stays with its machines.
  const {managed: _, ...chosen} = settings
  const file = {
    format: settingsFormat,
    version: settingsVersion,
    settings: chosen,
    ...(lexicon.length > 0 ? {lexicon} : {})
  } satisfies v.InferInput<typeof settingsFileShape>
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Reads a settings file, also one that an older version wrote. Nothing in it is passed over: a file is taken as a whole, or not at all.
 *
 * @param text the file's text
 * @returns the settings, or every problem that was found, in the file's order
 */
export function readSettingsFile(text: string): SettingsFileReading {
  const file = parse(text)
  if (file === undefined) return problem({code: 'not-json'})
  if (!isRecord(file) || file['format'] !== settingsFormat) return problem({code: 'not-settings'})
  const version = file['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return problem({code: 'not-settings'})
  if (version > settingsVersion) return problem({code: 'newer', version})
  const current = {...file, version: settingsVersion, settings: migrate(file['settings'], version)}
  const result = v.safeParse(settingsFileShape, current)
  return result.success
    ? {
        type: 'read',
        settings: readSettings(result.output.settings),
        lexicon: result.output.lexicon ?? []
      }
    : {type: 'problems', problems: result.issues.map(toProblem)}
}

function parse(text: string): unknown {
  try {
    // Some editors put a byte order mark before everything else.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** What is no group of settings goes on as it is, so that it is reported. */
function migrate(settings: unknown, version: number): unknown {
  if (!isRecord(settings)) return settings
  return Object.entries(settingsMigrations)
    .filter(([to]) => Number(to) > version)
    .reduce<unknown>((before, [, step]) => step(before), settings)
}

function toProblem(issue: v.BaseIssue<unknown>): SettingsFileProblem {
  const place = (issue.path ?? []).map(({key}) => String(key)).join('.')
  if (issue.type === 'strict_object' && issue.expected === 'never') return {code: 'unknown-key', place}
  if (issue.received === 'undefined') return {code: 'missing-key', place}
  if (issue.type === 'picklist') return {code: 'not-one-of', place, options: optionsOf(issue)}
  return {code: 'wrong-kind', place, kind: kinds[issue.type] ?? 'group'}
}

function optionsOf({expected}: v.BaseIssue<unknown>): string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, option = '']) => option)
}

const kinds: Readonly<Record<string, FileKind>> = {
  string: 'text',
  boolean: 'switch',
  array: 'list',
  strict_object: 'group'
}

function problem(found: SettingsFileProblem): SettingsFileReading {
  return {type: 'problems', problems: [found]}
}
