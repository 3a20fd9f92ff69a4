import {didYouMean} from '../did-you-mean.ts'
import {listsIn, parsePattern} from '../pattern.ts'
import type {OpenFile, Place} from '../read-yaml.ts'
import type {LexiconProblem, Policy} from '../types.ts'
import type {ListSource} from './read-files.ts'

/** What patterns and rules may name. */
export type Names = {lists: Record<string, ReadonlyArray<string>>; policies: ReadonlyArray<Policy>}

export function checkEntries(
  file: OpenFile,
  list: Place,
  entries: ReadonlyArray<string>,
  names: Names
): LexiconProblem[] {
  return entries.flatMap((entry, at) => {
    const place = [...list, at]
    const read = parsePattern(entry, {formsOf: () => undefined, isListEntry: true})
    const unknown = unknownLists(entry, names).map(({name: missing, at: offset, hint}) =>
      file.problemAt(place, 'unknown-list', `unknown list <${missing}>${hint}`, offset)
    )
    return 'problem' in read
      ? [...unknown, file.problemAt(place, 'pattern', read.problem.message, read.problem.at)]
      : unknown
  })
}

export function checkList({name, entries, file}: ListSource, names: Names): LexiconProblem[] {
  const problems = checkEntries(file, ['lists', name], entries, names)
  const path = circleFrom(name, names)
  return path
    ? [
        ...problems,
        file.problemAt(
          ['lists', name],
          'circular-list',
          `the list goes round in a circle: ${path.join(' → ')}`
        )
      ]
    : problems
}

export function unknownLists(source: string, names: Names): Array<{name: string; at: number; hint: string}> {
  return listsIn(source)
    .filter(({name}) => !Object.hasOwn(names.lists, name))
    .map(({name, at}) => ({name, at, hint: didYouMean(name, Object.keys(names.lists))}))
}

function circleFrom(
  name: string,
  names: Names,
  path: ReadonlyArray<string> = []
): ReadonlyArray<string> | undefined {
  if (path.includes(name)) return name === path[0] ? [...path, name] : undefined
  const inner = new Set(
    (names.lists[name] ?? []).flatMap((entry) => listsIn(entry).map(({name: list}) => list))
  )
  for (const next of inner) {
    const found = circleFrom(next, names, [...path, name])
    if (found) return found
  }
  return undefined
}
