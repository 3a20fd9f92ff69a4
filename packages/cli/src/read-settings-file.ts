import {readFile} from 'node:fs/promises'
import type * as v from 'valibot'
import {explain} from './read-texts.ts'
import {type OrProblems, sayPlace, sayProblem} from './usage.ts'

/** What a file of settings says, and where it says so: `evenhand.yml:2:11`. */
export type SettingsFile<Settings> = {
  settings: Settings
  placeOf: (place: ReadonlyArray<string | number>) => string
}

/**
 * Reads a file of settings, in YAML or JSON; an empty one holds none.
 *
 * @param schema what may stand in it
 * @param keys those that may have been meant by one that may not
 */
export async function readSettingsFile<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  keys: ReadonlyArray<string> = []
): Promise<OrProblems<SettingsFile<v.InferOutput<Schema>>>> {
  let source: string
  try {
    source = await readFile(path, 'utf8')
  } catch (error) {
    return {problems: [`${path}: ${explain(error)}`]}
  }
  // It brings a parser, which most runs do without.
  const {checkShape, openFile} = await import('@evenhand/lexicon/read-yaml')
  const {file, problems} = openFile({path, source})
  if (problems.length > 0) return {problems: problems.map(sayProblem)}
  const {value, problems: wrong} = checkShape(file, schema, keys)
  if (wrong.length > 0 || value === undefined) return {problems: wrong.map(sayProblem)}
  return {value: {settings: value, placeOf: (place) => sayPlace(file.problemAt(place, '', ''))}}
}
