import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {wordSet} from '../word-classes.ts'
import {
  isAchievement,
  isContest,
  isOfDailyLife,
  regionsIn,
  speaksOfSomebody,
  type Statement,
  textOf
} from './daily-life.ts'
import {isServicePaper} from './letter-kind.ts'
import {isOnWriter, isUnderOwnWork} from './own-affairs.ts'
import {isOpenQuestion} from './question.ts'
import {isInside, type Region, type Scope, type Terms} from './scope.ts'

/** The service's own running (consent, appointments, replies, feedback), things of everyday life, and courtesy. */
export const isCourtesy: Scope = (match, position, terms) => {
  const {category} = match.rule
  const clause = clauseOf(match, position)
  if (category === 'directive')
    return (
      isStepWithUs(untilNextStep(clause, match), match, terms) ||
      isOfDailyLife(clause, match, terms) ||
      isForColleagues(match, position)
    )
  if (isInCourtesy(match, position, terms)) return true
  if (category === 'opinion' && (isOpenQuestion(match, position) || isOnWriter(textOf(clause)))) return true
  if (!verdicts.has(category)) return false
  const statement = withAntecedent(withNext(clause), goesBack)
  if (category === 'taking-sides' && aboutSomebody.test(textOf(statement))) return false
  const wider = withAntecedent(statement, mayGoBack)
  return (
    isOfDailyLife(statement, match, terms) ||
    (wider !== statement && isOfDailyLife(wider, match, terms)) ||
    ((category === 'judgement' || category === 'opinion') && isUnderOwnWork(statement, terms)) ||
    ((category === 'judgement' || category === 'outcome') && isAchievement(statement, match, terms))
  )
}

const verdicts = new Set([
  'outcome',
  'certainty',
  'credibility',
  'judgement',
  'opinion',
  'local-policy',
  'impairment',
  'taking-sides'
])

/** *We’ve got your back, and the drop-in is open till four*: a side is taken with somebody, whatever else is said. */
const aboutSomebody = /\b(?:you|your|u|ur|they|them|their|that lot|those people)\b/i

/** The match's clause, between stronger marks than commas. */
function clauseOf(match: Match, position: Position): Statement {
  const {words, first, last} = sentenceAt(position)
  let from = match.first
  while (from > first && (words.before[from] ?? 0) < breaks.clause) from--
  let to = match.last
  while (to < last && (words.before[to] ?? 0) < breaks.clause) to++
  return {from, to, position}
}

/** The clause, and the one that it opens: *Great news: the lift is mended. We did it! The new website is live.* */
function withNext(clause: Statement): Statement {
  const {from, to, position} = clause
  const {letter, block, sentence} = position
  const {last} = sentenceAt(position)
  if (to - from > 4) return clause
  if (to < last) return {from, to: last, position}
  return {from, to: sentenceAt({letter, block, sentence: sentence + 1}).last || to, position}
}

/** *We must replace the laptops. They’re hopeless*: with the sentence in which stands what a pronoun is for. */
function withAntecedent(statement: Statement, pointer: RegExp): Statement {
  const {from, to, position} = statement
  const {letter, block, sentence} = position
  const {texts} = letter.wordsOf(block)
  let [start, at] = [from, sentence]
  while (
    at > 0 &&
    sentence - at < longestChain &&
    pointer.test(texts.slice(start, Math.min(to, start + 7)).join(' '))
  ) {
    at--
    start = sentenceAt({letter, block, sentence: at}).first
  }
  return at === sentence ? statement : {from: start, to, position}
}

/** *The printer has stopped. It has been warned. It is hopeless.* */
const longestChain = 2

const goesBack =
  /^(?:they|it|that|these|those|(?:the )?(?:last|old|new|other|first|next) ones?) (?:'s|is|are|was|were|has|have|had|will|looks?|smells?|tastes?|needed)\b/
/** *There’s a window that sticks. I think it’s lovely*, *I hope the weather holds. I’m confident it won’t.* */
const mayGoBack =
  /^(?:i (?:am )?(?:think|thought|believe|hope|fear|sure|certain|confident|afraid|reckon) (?:that )?)?(?:they|it|that|these|those) (?:'s|is|are|was|were|have|has|will|would)\b/

/** *Sit tight until the draft lands, and then ring me*: what is to be done then is another step. */
function untilNextStep({from, to, position}: Statement, match: Match): Statement {
  const {texts} = sentenceAt(position).words
  for (let at = match.to; at < to; at++)
    if (texts[at] === 'and' && texts[at + 1] === 'then') return {from, to: at, position}
  return {from, to, position}
}

/** *Ring us first*, *Sign it if you're happy for us to talk to the school*; *The consent form is enclosed. Please send it back.* */
function isStepWithUs(clause: Statement, match: Match, terms: Terms): boolean {
  if (isContest(match, clause, terms)) return false
  const {letter, block, sentence} = clause.position
  const steps = regionsIn('own-running', clause, terms)
  const forms = regionsIn('own-form', clause, terms)
  const isOwn = (form: Region, within: Statement): boolean =>
    !leftUndone.test(textOf(clause)) && !isOfParty(form, within, terms)
  if (steps.some((step) => !forms.some((form) => form.from === step.from && !isOwn(form, clause))))
    return true
  if (sentence === 0 || !handled.test(textOf(clause))) return false
  const {first, last} = sentenceAt({letter, block, sentence: sentence - 1})
  const before = {from: first, to: last, position: {letter, block, sentence: sentence - 1}}
  return regionsIn('own-form', before, terms).some((form) => isOwn(form, before))
}

const handled =
  /\b(?:sign|send|return|post|email|fill|complete|bring|scan|print|read|check|initial|date)\b[^.]{0,20}\b(?:it|them|this|both|one)\b/i

/** *Do not sign the form*; *don't forget to* is another matter. */
const leftUndone =
  /(?:\bnot|n['’]t|\bnever|\bavoid|\bhold off|\bput off)(?: (?:ever|just|yet|even))*(?: to)? (?:sign|return|fill|complet|giv|send|agree)/i

/** *The school's consent form*, *the consent form they sent you*; but not *the form, so that we can talk to the school*. */
function isOfParty(form: Region, clause: Statement, terms: Terms): boolean {
  const {letter, block} = clause.position
  const {texts} = letter.wordsOf(block)
  let to = form.to
  while (to < clause.to && !ourselves.has(texts[to] ?? '')) to++
  const around = {...clause, from: Math.max(clause.from, form.from - 4), to}
  return regionsIn('party', around, terms).length > 0 || speaksOfSomebody({...around, from: form.to}, [])
}

const ourselves = wordSet('i we me us my our')

/** In a paper for the file, an imperative or *you must* speaks to colleagues; what somebody was told is another matter. */
function isForColleagues(match: Match, position: Position): boolean {
  if (isServicePaper(position.letter)) return true
  if (position.letter.to !== 'file') return false
  const {words, first} = sentenceAt(position)
  const word = words.texts[match.first] ?? ''
  if (word === 'you') return true
  return (
    (match.first === first ||
      (words.before[match.first] ?? 0) >= breaks.clause ||
      // "Press the button, tell the duty manager": one step of several.
      ((words.before[match.first] ?? 0) === breaks.comma && !records.has(words.texts[first] ?? '')) ||
      words.texts[match.first - 1] === 'please') &&
    !records.has(word)
  )
}

const records = wordSet(
  'told advised said suggested recommended encouraged urged warned reminded persuaded convinced steered nudged instructed directed asked strongly have i we my our she he they mum dad also again talked it that the no'
)

/** *Thank you for …*, *I hope the meeting …*: what a courtesy opens, up to the end of its clause. */
function isInCourtesy(match: Match, position: Position, terms: Terms): boolean {
  const {words, last} = sentenceAt(position)
  const {texts, before} = words
  return terms
    .find('courtesy', position)
    .some(
      ({from, to}) =>
        isInside(match, {from, to: endOfClause(to)}) && !isCause(from) && !isSightOfParty(from, to)
    )

  /** *Thanks to the council's muddle we are back where we started*: nobody is thanked. */
  function isCause(at: number): boolean {
    if (texts[at] !== 'thanks' || texts[at + 1] !== 'to') return false
    return (
      !texts.slice(at + 2, Math.min(last, at + 9)).includes('for') &&
      texts.slice(at + 2, at + 7).includes("'s")
    )
  }

  /** *It is good to see the authority taking this seriously*: a verdict on the authority. */
  function isSightOfParty(from: number, to: number): boolean {
    return (
      to === from + 2 &&
      texts[to - 1] === 'to' &&
      sights.has(texts[to] ?? '') &&
      bodies.test(texts.slice(to + 1, Math.min(last, to + 4)).join(' '))
    )
  }

  function endOfClause(from: number): number {
    for (let at = from; at < last; at++)
      if ((before[at] ?? 0) >= breaks.clause || (texts[at] === 'but' && at > from)) return at
    return last
  }
}

const sights = wordSet('see hear read know learn find')
const bodies =
  /^(?:that )?(?:the |a )(?:la|local authority|authority|council|school|panel|trust|academy|county)\b/
