import {sentenceAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isCapitalised} from '../names.ts'
import {auxiliaries, determiners, subjectPronouns, titles, wordSet} from '../word-classes.ts'
import type {Position} from '../letter.ts'
import type {Scope} from './scope.ts'

/** Words that are part of a term of the field, such as *refusal to assess* or *best endeavours*, or somebody's surname. */
export const isTermOfArt: Scope = (match, position, terms) =>
  terms.find('term-of-art', position).some(({from, to}) => from < match.to && match.from < to) ||
  isSurname(match, position)

/** *Lorna Petty*, *Mr Savage*: one word with a capital behind a first name or a title. */
function isSurname({from, to}: Match, position: Position): boolean {
  if (to - from !== 1) return false
  const {words, first} = sentenceAt(position)
  const {text} = position.letter
  const [previous, start] = [words.texts[from - 1] ?? '', words.starts[from] ?? 0]
  if (from <= first || (words.before[from] ?? 0) > 0 || !isWrittenAsName(text.slice(start, words.ends[from])))
    return false
  if (titles.has(previous)) return true
  const given = text.slice(words.starts[from - 1], words.ends[from - 1])
  const next = words.starts[from + 1]
  // "Mum Difficult Again": a heading in capitals names nobody.
  const goesOn = next !== undefined && from + 1 < sentenceAt(position).last && isCapitalised(text, next)
  return !goesOn && !notGiven.has(previous) && isWrittenAsName(given)
}

const isWrittenAsName = (word: string): boolean => /^\p{Lu}[\p{Ll}'’-]+$/u.test(word)
const notGiven = wordSet(
  'mum dad parent parents mother father gran nan head school council panel staff senco teacher tutor officer very so too utterly always never just another more most how what',
  auxiliaries,
  determiners,
  subjectPronouns
)
