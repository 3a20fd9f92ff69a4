import {breaks} from '@evenhand/lexicon'
import {othersOwn, wordSet, writersOwn} from '../../word-classes.ts'
import {isBe} from './people.ts'
import {startOfClause} from './reach.ts'
import type {SentenceWords} from './sentence-words.ts'

/** Whether a noun such as *view* is a party's, and not the writer's, and what it is follows. */
export function isSomebodysView(sentence: SentenceWords, at: number): boolean {
  const {word, hasApostrophe} = sentence
  if (!views.has(word(at))) return false
  const [previous, further] = [word(at - 1), word(at - 2)]
  if (writersOwn.has(previous) || writersOwn.has(further) || previous === 'own') return false
  if (previous === 'your' && word(at) === 'words') return false
  if (writersNouns.has(further) || writersNouns.has(previous)) return false
  // "Any parent in your position": a place, not a view.
  if (word(at) === 'position' && further === 'in' && othersOwn.has(previous)) return false
  const isPossessed = [previous, further].some((each) => othersOwn.has(each) || each === "'s")
  if (isPossessed || (previous.endsWith('s') && hasApostrophe(at - 1))) return isFollowedByView(sentence, at)
  // "the view of the school is", "in the view of Mrs Cole"
  if (previous !== 'the' || word(at + 1) !== 'of' || word(at + 2) === 'us' || word(at + 2) === 'me')
    return false
  return aroundView.has(further || word(at + 4))
}

/** Where what somebody's view is begins: the clause that *in* or *from* opens, or right after the noun. */
export function startOfView(sentence: SentenceWords, noun: number): number {
  for (let back = noun - 1; back >= Math.max(sentence.first, noun - 6); back--)
    if (isIntroduction(sentence.word(back))) return startOfClause(sentence, back)
  return noun + 1
}

function isFollowedByView(sentence: SentenceWords, at: number): boolean {
  const {last, word, breakBefore} = sentence
  if ([1, 2, 3, 4, 5].some((back) => isIntroduction(word(at - back)))) return true
  // "Her concerns were brushed aside", "the LA's position is laughable": said about a view, it is not the view.
  if (isBe(word(at + 1))) return !isSaidOfView(sentence, at + 2)
  if (isPutAfterAside(sentence, at)) return true
  return word(at + 1) === 'that' || (at + 1 < last && breakBefore(at + 1) >= breaks.clause)
}

/** *Her view, which she asked me to give in full, is that …* */
function isPutAfterAside({last, word, breakBefore}: SentenceWords, at: number): boolean {
  if (breakBefore(at + 1) !== breaks.comma) return false
  for (let is = at + 2; is < Math.min(last - 1, at + 16); is++)
    if (breakBefore(is) === breaks.comma) return isBe(word(is)) && word(is + 1) === 'that'
  return false
}

/** Whether all that follows *her view is* is a word or two, or something done *by* somebody. */
function isSaidOfView(sentence: SentenceWords, from: number): boolean {
  const {last, word, breakBefore} = sentence
  let at = from
  while (word(at).endsWith('ly') || passedOver.has(word(at))) at++
  if (isTheRightOne(sentence, at)) return true
  if (startsOfView.has(word(at))) return false
  return [at + 1, at + 2].some(
    (next) => next >= last || word(next) === 'by' || breakBefore(next) >= breaks.clause
  )
}

/** *Their view is the only realistic one*: the writer ranks the view. */
function isTheRightOne({last, word, breakBefore}: SentenceWords, from: number): boolean {
  if (word(from) !== 'the' && word(from) !== 'a') return false
  for (let at = from + 1; at < Math.min(last, from + 6); at++)
    if (ranked.has(word(at))) return at + 1 >= last || breakBefore(at + 1) >= breaks.comma
  return false
}

const isIntroduction = (word: string): boolean => word === 'in' || word === 'from'

const views = wordSet(
  'view views opinion opinions belief position case perspective concern concerns words wish wishes feeling feelings understanding worry worries stance argument impression standpoint account'
)
const writersNouns = wordSet('writer officer service author writing')
const aroundView = wordSet('in from is was')
const passedOver = wordSet('very so quite rather just simply all not never')
const startsOfView = wordSet(
  'that to about for as he she they it we you his her their its your the a an this there no one what how why whether if'
)
const ranked = wordSet('one view position opinion stance')
