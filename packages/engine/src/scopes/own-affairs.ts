import {breaks} from '@evenhand/lexicon'
import {sentenceAt} from '../letter.ts'
import {isNumber} from '../word-classes.ts'
import {holdsCaseWord, regionsIn, speaksOfSomebody, type Statement} from './daily-life.ts'
import type {Terms} from './scope.ts'

/** Whether a view is on what the writer did: *I feel that I left too little time*, *I worry I spoke too quickly*. */
export const isOnWriter = (clause: string): boolean => onWriter.test(clause)

const onWriter =
  /\bi(?:['’]m| am| was| do| did| feel| felt| think| thought| found| worry)\b(?: (?!but\b|and\b|so\b|as\b|that I am\b)[\w'’]+){0,5}? i(?: (?:did|had|have) not| didn['’]t| haven['’]t| hadn['’]t|['’]ve)?(?: only| just)? (?:had|heard|took|taken|left|spoke|spoken|wrote|written|sent|gave|given|went|forgot|forgotten|wanted|filled|leave|give|explain|tell|ask|[a-z]{3,}ed)\b/i

/**
 * Whether a verdict that speaks of no case and of nobody stands under a heading such as *Our own practice*, in its own line, or with which the
 * paragraph begins.
 *
 * @param statement the words around the match, with the sentence that they go back to
 */
export function isUnderOwnWork(statement: Statement, terms: Terms): boolean {
  const own = ['own-work', 'own-contact'].flatMap((list) => regionsIn(list, statement, terms))
  if (holdsCaseWord(statement, terms) || speaksOfSomebody(statement, own)) return false
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
