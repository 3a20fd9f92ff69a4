import {dirname, resolve} from 'node:path'
import {categories, levels} from '@evenhand/lexicon'
import * as v from 'valibot'
import {readSettingsFile, type SettingsFile} from './read-settings-file.ts'
import type {OrProblems} from './usage.ts'

/** What `--fail-on` takes: `never` means that findings alone never fail a run. */
export const failLevels = [...levels, 'never'] as const
export const voiceSettings = ['service', 'family', 'auto'] as const
export const levelSettings = [...levels, 'off'] as const

const shape = v.strictObject({
  policy: v.optional(v.string()),
  voice: v.optional(v.picklist(voiceSettings)),
  levels: v.optional(v.record(v.picklist(categories), v.picklist(levelSettings))),
  disable: v.optional(v.array(v.string())),
  lexicons: v.optional(v.array(v.string())),
  'fail-on': v.optional(v.picklist(failLevels))
})

/** A settings file: everything that the command line can say about how to check. */
export type Config = SettingsFile<v.InferOutput<typeof shape>>

/** Reads a settings file; paths in it are taken from where it stands. */
export async function readConfig(path: string): Promise<OrProblems<Config>> {
  const {value: file, problems} = await readSettingsFile(path, shape, Object.keys(shape.entries))
  if (!file) return {problems}
  const lexicons = file.settings.lexicons?.map((lexicon) => resolve(dirname(path), lexicon))
  return {value: {...file, settings: {...file.settings, ...(lexicons && {lexicons})}}}
}
