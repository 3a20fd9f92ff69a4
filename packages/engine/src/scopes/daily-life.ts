import {breaks, type Words} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isSomebodysName} from '../names.ts'
import {
  auxiliaries,
  determiners,
  formsOfBe,
  isPreposition,
  subjectPronouns,
  without,
  wordSet,
  writersOwn
} from '../word-classes.ts'
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
export function isOfDailyLife(statement: Statement, match: Match, terms: Terms): boolean {
  const isStep = match.rule.category === 'directive'
  const isContested = regionsIn('contested', statement, terms).length > 0
  if (isStep && isContest(match, statement, terms)) return false
  const onlyAsSubject = [
    ...(isContested ? [] : regionsIn('asked-for-thing', statement, terms)),
    ...(isStep ? [] : regionsIn('own-affair', statement, terms))
  ].filter((thing) => isSubject(thing, statement, match))
  const things = [...thingsIn('everyday-thing', statement, match, terms), ...onlyAsSubject]
  return (
    isOnlyAbout(things, statement, terms) &&
    !hasWord(statement, (at) => isNameIn(at, statement) && !things.some((thing) => isIn(thing, at)))
  )
}

/** Whether a step is to contest something: *You should demand a ramp*, but not *Ring us if they refuse*. */
export const isContest = (match: Match, statement: Statement, terms: Terms): boolean =>
  regionsIn('contested', statement, terms).some(({from, to}) => from < match.to + 2 && to > match.from)

/** *Well done to Ned for the swimming badge, that is brilliant news*: joy in somebody's life, who may be named, and no decision. */
export const isAchievement = (statement: Statement, match: Match, terms: Terms): boolean =>
  isOnlyAbout(thingsIn('achievement', statement, match, terms), statement, terms)

/** Whether a statement is about these things, and outside them holds no word of a case and no word for somebody: *the school play*. */
const isOnlyAbout = (things: ReadonlyArray<Region>, statement: Statement, terms: Terms): boolean =>
  things.length > 0 &&
  !holdsCaseWord(statement, terms, things) &&
  !hasWord(statement, (at) => isPerson(at, statement, things) && !things.some((thing) => isIn(thing, at)))

/** Whether somebody is named or meant in a statement; *they* may be these things. */
export const speaksOfSomebody = (statement: Statement, things: ReadonlyArray<Region>): boolean =>
  hasWord(statement, (at) => isPerson(at, statement, things) || isNameIn(at, statement))

function hasWord({from, to}: Statement, isSought: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isSought(at)) return true
  return false
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

/** *Her*, *him*; *they*, where they are none of the things. *You* may be anybody. */
const isPerson = (at: number, statement: Statement, things: ReadonlyArray<Region>): boolean => {
  const word = wordsOf(statement).texts[at] ?? ''
  return (
    persons.has(word) ||
    (several.has(word) && !things.some((thing) => thing.to <= at && canBeThey(thing, statement)))
  )
}
const persons = wordSet('he she him her his')
const several = wordSet('they them their theirs themselves')

/** *We must replace the laptops. They’re hopeless*; but not *At weekends they are useless*. */
function canBeThey(thing: Region, statement: Statement): boolean {
  const isBefore = thing.to <= sentenceAt(statement.position).first
  return (
    many.test(wordsOf(statement).texts[thing.to - 1] ?? '') && (isBefore || !isGoverned(thing, statement))
  )
}
const many = /[^s]s$|^mice$/

/** *Jude*, *the Pryors*. */
function isNameIn(at: number, statement: Statement): boolean {
  const words = wordsOf(statement)
  let first = at
  while (first > statement.from && (words.before[first] ?? 0) < breaks.clause) first--
  return isSomebodysName(at, {text: statement.position.letter.text, words, first, last: statement.to})
}

const wordsOf = ({position: {letter, block}}: Statement): Words => letter.wordsOf(block)

/** Whether a verdict is on a thing: *The lift is bonkers*, *We must replace the laptops. They’re hopeless*, but not *Refuse the laptop*. */
function isSubject(thing: Region, statement: Statement, match: Match): boolean {
  const {texts, before} = wordsOf(statement)
  if (thing.to <= sentenceAt(statement.position).first) return true
  if (isGoverned(thing, statement)) return false
  if (match.to <= thing.from && match.rule.category !== 'certainty' && !isAnnounced(match.to, thing.from))
    return false
  for (let at = thing.to; at < Math.min(statement.to, thing.to + 7); at++) {
    const word = texts[at] ?? ''
    if (at === match.from || said.has(word)) return true
    if (subjectPronouns.has(word) || joins.has(word)) return false
  }
  return false

  /** *Great news: our website is live. The bad news is that our office is shut.* */
  function isAnnounced(from: number, to: number): boolean {
    for (let at = from; at <= to; at++) if ((before[at] ?? 0) >= breaks.clause) return true
    return (
      writersOwn.has(texts[to] ?? '') &&
      texts.slice(from, to).every((word) => word === 'that' || formsOfBe.has(word))
    )
  }
}
const said = without(auxiliaries, 'will would shall should can could may might must')
const joins = wordSet('and but so or because if when')

/** Whether a preposition stands before a thing: *through a laptop*, *about the new lift*. */
function isGoverned({from}: Region, statement: Statement): boolean {
  const {texts, before} = wordsOf(statement)
  for (let at = from; at > statement.from && at > from - 4 && (before[at] ?? 0) === breaks.none; at--) {
    if (isPreposition(texts[at - 1] ?? '')) return true
    if (determiners.has(texts[at] ?? '')) return false
  }
  return false
}
