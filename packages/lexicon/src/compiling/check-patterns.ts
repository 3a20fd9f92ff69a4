import {edgeWords} from '../edge-words.ts'
import {variantsOf} from '../find-variants.ts'
import {type Pattern, parsePattern} from '../pattern.ts'
import type {OpenFile, Place} from '../read-yaml.ts'
import type {LexiconProblem} from '../types.ts'
import {type Names, unknownLists} from './check-lists.ts'

/** Checks patterns of one file: the lists that they name, how they are written, and whether they can match. */
export function createPatternCheck(
  file: OpenFile,
  names: Names,
  forms: Record<string, readonly string[]>,
  problems: LexiconProblem[]
): (source: string, at: Place, needsAnchor: boolean) => void {
  const before = problems.length
  const formsOf = (word: string) => forms[word]
  const parsedLists = new Map<string, ReadonlyArray<Pattern>>()
  const listOf = (name: string): ReadonlyArray<Pattern> => {
    const known = parsedLists.get(name)
    if (known) return known
    const patterns = (names.lists[name] ?? []).flatMap((entry) => {
      const read = parsePattern(entry, {formsOf})
      return 'pattern' in read ? [read.pattern] : []
    })
    parsedLists.set(name, patterns)
    return patterns
  }
  return (source, at, needsAnchor) => {
    for (const {name, at: offset, hint} of unknownLists(source, names))
      problems.push(file.problemAt(at, 'unknown-list', `unknown list <${name}>${hint}`, offset))
    if (problems.length > before) return
    const read = parsePattern(source, {formsOf})
    if ('problem' in read)
      problems.push(file.problemAt(at, 'pattern', `${read.problem.message}, in “${source}”`, read.problem.at))
    else if (needsAnchor && variantsOf(read.pattern, listOf).length === 0)
      problems.push(
        file.problemAt(at, 'pattern', `“${source}” needs a word, or a list of words, that has to be there`)
      )
    else if (edgeWords(read.pattern, 'first', {listOf}).canBeEmpty)
      problems.push(file.problemAt(at, 'pattern', `“${source}” can match nothing at all`))
  }
}
