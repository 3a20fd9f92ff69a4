import {readFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {categories, levels} from '@evenhand/lexicon'
import * as v from 'valibot'
import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import {explain} from './read-texts.ts'
import {askNearest, type Outcome} from './usage.ts'

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
export type Config = v.InferOutput<typeof shape>

/** What a settings file says, and where: `evenhand.yml:2:11`. */
export type OpenConfig = {config: Config; placeOf: (keys: ReadonlyArray<string | number>) => string}

/** Reads a settings file, YAML or JSON; paths in it are taken from where it stands. */
export async function readConfig(path: string): Promise<Outcome<OpenConfig>> {
  let source: string
  try {
    source = await readFile(path, 'utf8')
  } catch (error) {
    return {problems: [`${path}: ${explain(error)}`]}
  }
  const {value, problems} = parseConfig(path, source)
  if (!value) return {problems}
  const {config, placeOf} = value
  if (!config.lexicons) return {value}
  const lexicons = config.lexicons.map((lexicon) => resolve(dirname(path), lexicon))
  return {value: {config: {...config, lexicons}, placeOf}}
}

/** Problems say file, line and column, what was expected, and the nearest right word. */
export function parseConfig(path: string, source: string): Outcome<OpenConfig> {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, {lineCounter, prettyErrors: false})
  const place = (offset: number): string => {
    const {line, col} = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  if (document.errors.length > 0)
    return {problems: document.errors.map(({pos, message}) => `${place(pos[0])} ${message}`)}

  const result = v.safeParse(shape, document.toJS() ?? {})
  if (result.success)
    return {value: {config: result.output, placeOf: (keys) => place(offsetOfValue(document, keys))}}
  return {
    problems: result.issues.map((issue) => {
      const keys = issue.path?.map(({key}) => key) ?? []
      return isUnknownKey(issue)
        ? `${place(offsetOfKey(document, keys))} unknown key ${describeUnknownKey(String(keys.at(-1)))}`
        : `${place(offsetOfValue(document, keys))} ${describeWrongValue(issue, keys)}`
    })
  }
}

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'

const describeUnknownKey = (key: string): string => `${key}${askNearest(key, Object.keys(shape.entries))}`

function describeWrongValue(
  {expected, received}: v.BaseIssue<unknown>,
  keys: ReadonlyArray<unknown>
): string {
  const allowed = [...(expected ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, word]) => (word ? [word] : []))
  const wanted = allowed.length > 0 ? allowed.join(', ') : (expected ?? 'something else')
  const found = received.replaceAll('"', '')
  return `${keys.map(String).join('.') || 'the file'}: expected ${wanted}; found ${found}${askNearest(found, allowed)}`
}

function offsetOfValue(document: Document, keys: ReadonlyArray<unknown>): number {
  const node = document.getIn(keys, true)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function offsetOfKey(document: Document, keys: ReadonlyArray<unknown>): number {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return 0
  const key = parent.items
    .map((pair) => pair.key)
    .find((node) => isScalar(node) && node.value === keys.at(-1))
  return isNode(key) ? (key.range?.[0] ?? 0) : 0
}
