import {breaks} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isCapitalised} from '../names.ts'
import {isNumber, wordSet} from '../word-classes.ts'
import {titleIn} from './letter-kind.ts'
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

/** Whether an entry of a list stands in a statement, and outside it no word of a case and nobody: *the school play*. */
function isOnlyAbout(
  list: string,
  statement: Statement,
  match: Match,
  terms: Terms,
  isSomebody: (at: number) => boolean
): boolean {
  const things = thingsIn(list, statement, match, terms)
  if (things.length === 0 && !(list === 'everyday-thing' && isUnderEverydayHead(statement, match, terms)))
    return false
  if (holdsCaseWord(statement, terms, things)) return false
  for (let at = statement.from; at < statement.to; at++)
    if (isSomebody(at) && !things.some((thing) => isIn(thing, at))) return false
  return true
}

/**
 * Whether a statement stands under a word of daily life that heads its paragraph, the line above or the row: *By bus. Take the 14*,
 * *Cakes. I’m bringing the lemon one. It’s a bit rough*, *FINDING US. … Push hard*.
 */
function isUnderEverydayHead({from, position}: Statement, match: Match, terms: Terms): boolean {
  const {letter, block} = position
  const head = headOfBlock({letter, block, sentence: 0}, from)
  if (head && (isEveryday(head) || holdsCaseWord(head, terms))) return isEveryday(head)
  if (block > 0 && isEveryday(titleOf(letter))) return true
  if (head) return false
  const above = {letter, block: block - 1, sentence: 0}
  const {blocks} = letter
  if (block === 0 || blocks[block]?.kind === 'item' || turnsOfPhrase.has(match.rule.category)) return false
  const {words, first, last} = sentenceAt(above)
  return (
    last === words.texts.length &&
    last - first <= longestHead &&
    isBare(above) &&
    isEveryday({from: first, to: last, position: above})
  )

  function isEveryday(region: Statement): boolean {
    return (
      !ours.test(textOf(region)) &&
      (regionsIn('everyday-thing', region, terms).length > 0 ||
        regionsIn('everyday-topic', region, terms).length > 0) &&
      !holdsCaseWord(region, terms)
    )
  }
}

/** *Our own practice. You will win this*: what the service looks back on is no thing of daily life. */
const ours = /^\W*(?:our|my)\b/i

/** *Subject: Quiz night: the verdict*, *ROTA w/c 3 Feb*: what a paper among colleagues is about. */
function titleOf(letter: Letter): Statement {
  const position = {letter, block: 0, sentence: 0}
  const {first, last} = sentenceAt(position)
  return {from: first, to: titleIn(letter) === undefined ? first : last, position}
}

/** In words. */
const longestHead = 5

/** The words that head a block, up to its first full stop, colon, dash or gap, where a statement comes after them. */
function headOfBlock(position: Position, from: number): Statement | undefined {
  const {words, first} = sentenceAt(position)
  const {letter} = position
  const start = isNumber(words.texts[first] ?? '') ? first + 1 : first
  for (let at = start + 1; at <= Math.min(start + longestHead, from); at++) {
    const gap = letter.text.slice(words.ends[at - 1], words.starts[at])
    if ((words.before[at] ?? 0) >= breaks.clause || /\s{2,}/.test(gap)) return {from: start, to: at, position}
  }
  return undefined
}

/** A line that ends in no full stop: a heading, not a sentence. */
const isBare = ({letter, block}: Position): boolean => {
  const {start, end} = letter.blocks[block] ?? {start: 0, end: 0}
  return !/[.!?,;]\s*$/.test(letter.text.slice(start, end))
}

const isIn = ({from, to}: Region, at: number): boolean => from <= at && at < to

/** Where entries of a list stand in a statement; an idiom's teapot is no teapot. */
function thingsIn(list: string, statement: Statement, match: Match, terms: Terms): Region[] {
  const things = regionsIn(list, statement, terms)
  return turnsOfPhrase.has(match.rule.category) ? things.filter((thing) => !overlaps(thing, match)) : things
}

/** What is found in these is often an idiom: *couldn't run a raffle*, *off their trolley*. */
const turnsOfPhrase = new Set(['judgement', 'credibility', 'opinion', 'taking-sides'])

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

const streets = wordSet(
  'street road lane high corner hill square close avenue station bridge crossroads roundabout'
)
const notPeople = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter zoom teams facebook english british room suite',
  streets
)
