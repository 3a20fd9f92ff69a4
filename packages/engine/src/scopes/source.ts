import {lastSentenceOf, type Letter, type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {auxiliaries, wordSet} from '../word-classes.ts'
import {isQuestion} from './question.ts'
import {rememberBySentence, type Scope} from './scope.ts'

/** A duty with its source in the same sentence, the one before or after in its paragraph, or its list's lead-in. */
export const hasSource: Scope = (match, position) => {
  // A source makes a procedure of what the reader needs to do; it does not make one of a bare instruction.
  if (match.rule.category === 'directive') return isProcedure(match, position) && namesSource(position)
  return (
    isAsked(position) ||
    isForOwnStaff(position) ||
    sentencesAround(position).some((near) => namesSource(near))
  )
}

/** A question asks what the duty is; it states none. */
const isAsked = (position: Position): boolean => {
  const {words, first} = sentenceAt(position)
  return asking.has(words.texts[first] ?? '') && isQuestion(position)
}

/** *Volunteers keep notes the same day. They must never give out their own number*: the service's own running. */
function isForOwnStaff({letter, block, sentence}: Position): boolean {
  for (let at = sentence; at >= Math.max(0, sentence - 3); at--) {
    const {words, first, last} = sentenceAt({letter, block, sentence: at})
    const opening = words.texts.slice(first, Math.min(last, first + 8)).join(' ')
    if (ownStaff.test(opening)) return true
    if (words.texts[first] !== 'they' && words.texts[first] !== 'also') return false
  }
  return false
}

const ownStaff =
  /\b(?:volunteers|our (?:staff|officers|team)|all staff|new (?:starters|volunteers|staff)|sendiass (?:staff|officers))\b/

const asking = wordSet('what when who which how why', auxiliaries)

function isProcedure(match: Match, position: Position): boolean {
  const {words} = sentenceAt(position)
  return words.texts.slice(match.from, match.to).some((word) => needs.has(word))
}

const needs = wordSet('must need needs have has required should cannot can')

const namesSource = rememberBySentence((position): boolean => isSource(textAt(position)))

/** Whether a stretch of text names law, guidance, a plan's section or a document as its source. */
export const isSource = (text: string): boolean => {
  const said = text.replace(notSource, '')
  return statute.test(said) || guidance.test(said) || named.test(said) || plan.test(said)
}

/** “Whatever the plan says”; a school named in Section I, which says which school it is; an offer put forward; a bare “Para 11.” */
const notSource =
  /\b(?:whatever|no matter what)\b[^.,;]{0,60}?\bsays?\b|\bnamed in section I\b|\bputs? forward\b|\bpara(?:graph)?\.? \d+ (?:of (?:the|your) (?:letter|draft|reply|email) )?(?:may|might|could|would|will) (?:want|need|do with|have to)\b|^\s*para(?:graph)?\.? \d+(?: ?\([\w ]+\))?[.:]\s*$/gi

const statute =
  /\b(?:ss?\.?|sec\.?|sections?|regs?\.?|regulations?|paras?\.?|paragraphs?|chapters?|schedules?|sch\.?|articles?|rules?|clauses?)\s*\d+[A-Za-z]{0,2}(?:\s*\(\w+\))*|\bAct (?:19|20)\d\d\b|\bRegulations (?:19|20)\d\d\b|\[(?:19|20)\d\d\] (?:EWHC|EWCA|UKUT|UKSC)\b|\(\d{1,2}\.\d{1,3}\)|\bS\.?I\.? (?:19|20)\d\d\/\d+|\b(?:the |that )?same (?:section|regulation|reg|paragraph|para|schedule|article|chapter)\b/i
const guidance =
  /\b(?:(?:children and families|equality|care|mental capacity|human rights|education|children|data protection|academies|autism|local government) act|the (?:19|20)\d\d (?:act|regulations|regs)\b|cfa(?: 2014)?|c&fa|send? (?:code|regs|regulations|cop)\b|code of practice|\bcop\b|uk ?gdpr|keeping children safe|kcsie|statutory framework|public sector equality duty|(?:suspensions?|exclusions?|attendance|transport|statutory|dfe|department for education|government|nice|admissions|medical (?:conditions|needs)|alternative provision|home to school travel)(?:[ -]\w+){0,4} guidance|working together to improve|admissions? code|the act\b|the code\b(?! word)|the regulations\b|that guidance|the guidance\b|tribunal procedure rules|practice direction|ofsted(?:'s|’s)? framework|supporting pupils)/i
const named =
  /\b(?:the|its|their|his|her|your|our|that|this|school['’]?s?|la['’]?s?|council['’]?s?|trust['’]?s?|tribunal['’]?s?|judge['’]?s?|college['’]?s?|ombudsman['’]?s?|provider['’]?s?)\s+(?:[\w'’-]+\s+){0,4}(?:letter|policy|policies|order|orders|directions?|notice|guide|guidance|handbook|agreement|contract|terms of reference|plan|report|decision|form|leaflet|website|page|email|minutes|statement|rules|procedure|booklet|criteria)(?: of \d+ \w+| dated [\w ]+)?(?: \([^()]{1,60}\))?(?: (?:that )?(?:you|they|she|he|mum|dad|we|i) (?:were|was|have|has|had|got|received|sent|gave)(?: \w+){0,2})?(?:,? (?:which|that))?(?: also| itself| now)?\s+(?:says?|said|states?|stated|sets?|gives?|gave|lists?|listed|requires?|required|asks?|asked|puts?|means|explains?|explained|confirms?|confirmed|allows?|allowed|tells?|told|notes?|noted|names?|provides?|(?:has|have)(?! to\b))\b|\b(?:according to|under|per|as set out in|set out in|says in|in line with|in accordance with|by order of|as stated in|required by|under the terms of) (?:the|its|their|his|her|your|our|that|this|an?|school|la|panel|tribunal|its own|their own) ?(?:[\w'’-]+ ){0,4}(?:letter|policy|order|directions?|notice|guide|guidance|handbook|agreement|contract|plan|report|decision|form|leaflet|website|minutes|statement|rules|procedure|terms)\b|\bit says on the (?:letter|form|notice|website)\b|\bsee (?:its|the|their|our|your|page \d+ of (?:its|the|their)) (?:[\w'’-]+ ){0,4}(?:policy|policies|guidance|guide|handbook|procedure|notice|terms|rules)\b|\bby order\b|\bby (?:this|that|their|its|your) (?:own )?(?:policy|procedure|rules|timetable|guidance)\b|\b(?:that|it|this)(?:['’]s| is) (?:all )?(?:in|on page \d+ of) (?:the|its|their|his|her|your|our) (?:[\w'’-]+ ){0,3}(?:policy|plan|letter|handbook|agreement|contract|guide|procedure|order)\b|\(page \d+\)/i
const plan =
  /(?<!\bwhat )\b(?:is|are|it['’]s|says?|set out|written|named|specified|listed|provision|wording|under|per|as) (?:\w+ )?in section [A-K]\b|\bsection [A-K][\d]* (?:says|has(?! (?:got )?to\b)|gives|sets|requires|lists|provides)\b|\bin section [A-K]\b(?=[^.]*\b(?:says|provision|set out)\b)/i

function sentencesAround({letter, block, sentence}: Position): Position[] {
  const positions: Position[] = [{letter, block, sentence}]
  if (sentence > 0) positions.push({letter, block, sentence: sentence - 1})
  else positions.push(...lastOf(letter, block - 1, block))
  if (sentence + 1 < letter.sentencesOf(block).length) positions.push({letter, block, sentence: sentence + 1})
  else if (isSameParagraph(letter, block, block + 1)) positions.push({letter, block: block + 1, sentence: 0})
  if (letter.blocks[block]?.kind === 'item') positions.push(...leadInOf(letter, block))
  return positions
}

function lastOf(letter: Letter, at: number, block: number): Position[] {
  if (at < 0 || !isSameParagraph(letter, at, block)) return []
  const last = lastSentenceOf(letter, at)
  return last ? [last] : []
}

const isSameParagraph = (letter: Letter, a: number, b: number): boolean => {
  const [first, second] = [letter.blocks[a], letter.blocks[b]]
  return (
    first !== undefined &&
    second !== undefined &&
    (first.paragraph === second.paragraph || (first.kind === 'item' && second.kind === 'item'))
  )
}

/** An item further down than this has no lead-in that a reader would remember. */
export const longestList = 60

/** The sentences that open the list which an item belongs to: the paragraph above it, and the item that its own letters or dashes stand under. */
export function leadInOf(letter: Letter, block: number): Position[] {
  let at = block
  while (at >= 0 && block - at < longestList && letter.blocks[at]?.kind === 'item') at--
  const lead = letter.blocks[at]?.kind === 'paragraph' ? lastSentenceOf(letter, at) : undefined
  return [itemAbove(letter, block, at), lead].flatMap((found) => found ?? [])
}

/** *2. Your choices: (a) appeal; (b) wait*, a line each: the numbered item opens the list of the letters. */
function itemAbove(letter: Letter, block: number, top: number): Position | undefined {
  const mark = letter.blocks[block]?.mark
  for (let at = block - 1; at > top; at--) {
    if (letter.blocks[at]?.mark === mark) continue
    const above = lastSentenceOf(letter, at)
    if (above) return /:\W*$/.test(textAt(above)) ? above : undefined
  }
  return undefined
}
