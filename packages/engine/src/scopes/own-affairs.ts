import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isNumber} from '../word-classes.ts'
import {holdsCaseWord, type Statement} from './daily-life.ts'
import {isQuestion, type Terms} from './scope.ts'

/** Whether a view is on what the writer did: *I feel that I left too little time*, *I worry I spoke too quickly*. */
export const isOwnDoing = (clause: string): boolean => ownDoing.test(clause)

const ownDoing =
  /\bi(?:['’]m| am| was| do| did| feel| felt| think| thought| found| worry)\b(?: (?!but\b|and\b|so\b|as\b|that I am\b)[\w'’]+){0,5}? i(?: (?:did|had|have) not| didn['’]t| haven['’]t| hadn['’]t|['’]ve)?(?: only| just)? (?:had|heard|took|taken|left|spoke|spoken|wrote|written|sent|gave|given|went|forgot|forgotten|wanted|filled|leave|give|explain|tell|ask|[a-z]{3,}ed)\b/i

/**
 * Whether a verdict that speaks of no case stands under a heading such as *Our own practice*, in its own line, or with which the
 * paragraph begins.
 *
 * @param statement the words around the match, with the sentence that they go back to
 */
export function isUnderOwnWork(statement: Statement, terms: Terms): boolean {
  if (holdsCaseWord(statement, terms)) return false
  const {letter, block} = statement.position
  return [block, block - 1].some((at) => {
    const head = {letter, block: at, sentence: 0}
    const {words, first} = sentenceAt(head)
    const from = isNumber(words.texts[first] ?? '') ? first + 1 : first
    const isHeading = (to: number): boolean =>
      at === block ? (words.before[to] ?? breaks.sentence) >= breaks.clause : to === words.texts.length
    return terms.find('own-practice', head).some((region) => region.from === from && isHeading(region.to))
  })
}

/** *I apologise for the “we”. It was a bad mistake*: what the writer is sorry to have done, and no case. */
export function isAfterApology(statement: Statement, terms: Terms): boolean {
  const {letter, block, sentence} = statement.position
  if (sentence === 0 || holdsCaseWord(statement, terms)) return false
  if (!/^\W*(?:it|that|this) was\b/i.test(textAt(statement.position))) return false
  const before = textAt({letter, block, sentence: sentence - 1})
  return ownApology.test(before)
}
const ownApology =
  /\b(?:i|we)(?:['’]m| am|['’]re| are)?(?: very| so| really)? (?:apologi[sz]e|sorry)\b(?! (?:that (?:you|he|she|they|the)|about the (?:school|council)|to (?:hear|read|learn)|you\b))/i

/** Whether a question leaves its answer open: *Would the base suit him, or would it be too far?* */
export function isOpenQuestion(match: Match, position: Position): boolean {
  if (match.from === sentenceAt(position).first) return false
  const {words, first} = sentenceAt(position)
  const before = position.letter.text.slice(words.starts[first], words.starts[match.from])
  if (!isQuestion(position)) return asked.test(before) && leftOpen.test(textAt(position))
  return asked.test(before) && !isLeading(before)
}

/** *Which of them would suit him is something that only you can say.* */
const leftOpen =
  /\bis (?:something (?:that )?only|a (?:question|matter)|for (?:you|him|her|them|the)|up to)\b/i

const asked =
  /^(?:and |so |but )?(?:what|which|where|how|do you|does (?!any)|would|are you|is there any(?:thing)?|has anything)\b/i
/** Whether a question puts its answer into the reader's mouth: *Isn't it …?*, *Why not …?*, *How can anyone …?* */
export const isLeading = (question: string): boolean => leading.test(question)
const leading =
  /n['’]t\b|\b(?:not|never|no|really|honestly|surely|anyone|what (?:makes?|made|on|kind|sort)|how (?:can|could|on|dare|is|was))\b/i
