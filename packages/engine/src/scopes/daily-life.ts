import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isCapitalised} from '../names.ts'
import {wordSet} from '../word-classes.ts'
import type {Region, Terms} from './scope.ts'

/** Words of the match's block, which may reach over two sentences before its own and the one after it. */
export type Statement = Region & {position: Position}

/** A statement's words as they stand in the letter. */
export function textOf({from, to, position: {letter, block}}: Statement): string {
  const {starts, ends} = letter.wordsOf(block)
  return letter.text.slice(starts[from], ends[to - 1])
}

/**
 * Whether a statement is about a thing of daily life and about nobody's case, so that a strong word in it is no verdict on
 * anybody: *The lift is bonkers today*, *Parking is a nightmare*, *We won the quiz*, *Our first reply took nine days*.
 *
 * @param statement the words around a match, with those that it opens and those that it goes back to
 */
export const isOfDailyLife = (statement: Statement, match: Match, terms: Terms): boolean =>
  isOnlyAbout(
    'everyday-thing',
    statement,
    match,
    terms,
    (at) => isPerson(at, statement) || isName(at, statement)
  )

/** *Well done to Ned for the swimming badge, that is brilliant news*: joy in somebody's life, who may be named, and no decision. */
export const isAchievement = (statement: Statement, match: Match, terms: Terms): boolean =>
  isOnlyAbout('achievement', statement, match, terms, (at) => isPerson(at, statement))

/** Whether a statement, in a paper on the service itself, holds no word of a case and speaks of nobody: *No exceptions.* */
export function isAboutNoCase(statement: Statement, terms: Terms): boolean {
  if (holdsCaseWord(statement, terms)) return false
  for (let at = statement.from; at < statement.to; at++)
    if (isPerson(at, statement) || isName(at, statement)) return false
  return true
}

/** Whether an entry of a list stands in a statement, and outside it no word of a case and nobody: *the school play*. */
function isOnlyAbout(
  list: string,
  statement: Statement,
  match: Match,
  terms: Terms,
  isSomebody: (at: number) => boolean
): boolean {
  const things = thingsIn(list, statement, match, terms)
  if (things.length === 0 || holdsCaseWord(statement, terms, things)) return false
  for (let at = statement.from; at < statement.to; at++)
    if (isSomebody(at) && !things.some((thing) => isIn(thing, at))) return false
  return true
}

const isIn = ({from, to}: Region, at: number): boolean => from <= at && at < to

/** Where entries of a list stand in a statement; an idiom's teapot is no teapot. */
function thingsIn(list: string, statement: Statement, match: Match, terms: Terms): Region[] {
  const things = regionsIn(list, statement, terms)
  return turnsOfPhrase.has(match.rule.category) ? things.filter((thing) => !overlaps(thing, match)) : things
}

/** What is found in these is often an idiom: *couldn't run a raffle*, *off their trolley*. */
const turnsOfPhrase = new Set(['judgement', 'credibility', 'opinion'])

/** Whether a word of a case stands in a statement, but not as a part of these: *school play*, but *bus pass*. */
export const holdsCaseWord = (
  statement: Statement,
  terms: Terms,
  things: ReadonlyArray<Region> = []
): boolean =>
  regionsIn('case-word', statement, terms).some(
    (word) => !things.some((thing) => overlaps(thing, word) && lengthOf(thing) >= lengthOf(word))
  )

const lengthOf = ({from, to}: Region): number => to - from

/** Where entries of a list stand in a statement. */
export function regionsIn(list: string, {from, to, position}: Statement, terms: Terms): Region[] {
  const {letter, block, sentence} = position
  const inStatement = (region: Region): boolean => region.from >= from && region.to <= to
  return [sentence - 2, sentence - 1, sentence, sentence + 1].flatMap((at) => {
    const near = {letter, block, sentence: at}
    const {first, last} = sentenceAt(near)
    return first < to && from < last ? terms.find(list, near).filter(inStatement) : []
  })
}

const overlaps = (a: Region, b: Region): boolean => a.from < b.to && b.from < a.to

/** *Her*, *him*. *They* and *you* may be anybody, and laptops. */
const isPerson = (at: number, {position: {letter, block}}: Statement): boolean =>
  persons.has(letter.wordsOf(block).texts[at] ?? '')
const persons = wordSet('he she him her his')

/** *Jude*, *the Pryors*: not the first word of a clause, which owes its capital to that, and no month, day or street. */
function isName(at: number, {from, position: {letter, block}}: Statement): boolean {
  const {texts, starts, before} = letter.wordsOf(block)
  const start = starts[at] ?? 0
  return (
    at > from &&
    (before[at] ?? 0) < breaks.clause &&
    isCapitalised(letter.text, start) &&
    /^[a-z]/.test(letter.text.charAt(start + 1)) &&
    !notPeople.has(texts[at] ?? '') &&
    !streets.has(texts[at + 1] ?? '')
  )
}

const streets = wordSet('street road lane high')
const notPeople = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter zoom teams facebook english british room suite',
  streets
)
