import {type Letter, type Position, sentenceAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {lineBefore} from '../scope.ts'

/** *A. Ask for a meeting. B. Appeal.*: routes that a capital letter each sets side by side. */
export function isLettered(match: Match, {letter, block, sentence}: Position): boolean {
  const {words, start} = sentenceAt({letter, block, sentence})
  const line = lineBefore(letter.text, words.starts[match.first] ?? start, longestLetter)
  if (letterInLine.test(line) && areRoutesInLine(letter, block)) return true
  if (!letterOfRoute.test(line)) return false
  return [block - 1, block, block + 1].filter((at) => isLetteredBlock(letter, at)).length > 1
}

/** *Your choices: (a) appeal; (b) wait.* */
const letterInLine = /(?:^|\s)\(?(?:[a-f]|i{1,3}|iv|[1-6])\)\s+$/i
const areRoutesInLine = ({text, blocks}: Letter, block: number): boolean => {
  const {start, end} = blocks[block] ?? {start: 0, end: 0}
  const said = text.slice(start, end)
  const markers = said.match(/(?:^|\s)\(?(?:[a-f]|i{1,3}|iv|[1-6])\)\s/gi) ?? []
  return markers.length > 1 && routesAhead.test(said.slice(0, said.search(/(?:^|\s)\(?[a1i]\)\s/i)))
}
const routesAhead =
  /(?<!\b(?:only|best|sole) )\b(?:choices?|options?|routes?|ways|possibilities|alternatives)\b|\b(?:could|can|may|might)\b/i

const letterOfRoute = /^\s*\(?[A-F][.):]\)?\s+$/
const isLetteredBlock = ({text, blocks}: Letter, at: number): boolean => {
  const found = blocks[at]
  return found !== undefined && /^\s*\(?[A-F][.):]\)?\s/.test(openingAt(text, found.start))
}

/** In UTF-16 code units: the letter of a route, with its marks and the spaces around it. */
const longestLetter = 40
const openingAt = (text: string, at: number): string =>
  lineBefore(text, at, longestLetter) + text.slice(at, at + longestLetter)
