import {edgeWords} from '../edge-words.ts'
import {readLists, variantsOf} from '../find-variants.ts'
import {parsePattern} from '../pattern.ts'
import type {OpenFile, Place} from '../read-yaml.ts'
import type {LexiconProblem} from '../types.ts'
import {type Names, unknownLists} from './check-lists.ts'

/** Checks a pattern of a file: the lists that it names, how it is written, and whether it can match. */
export type PatternCheck = (file: OpenFile, source: string, at: Place, needsAnchor: boolean) => void

/** Makes the check of all patterns that may name these lists; what is wrong joins the problems. */
export function createPatternCheck(
  names: Names,
  forms: Record<string, readonly string[]>,
  problems: LexiconProblem[]
): PatternCheck {
  const formsOf = (word: string) => forms[word]
  const listOf = readLists(names, formsOf)
  return (file, source, at, needsAnchor) => {
    const unknown = unknownLists(source, names)
    for (const {name, at: offset, hint} of unknown)
      problems.push(file.problemAt(at, 'unknown-list', `unknown list <${name}>${hint}`, offset))
    if (unknown.length > 0) return
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
