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
  if (writersNouns.has(previous) || isWritersNoun(sentence, at - 2)) return false
  // "Any parent in your position": a place, not a view.
  // "Her case is now in my hands": where it lies, and no view.
  if (word(at) === 'case' && [2, 3].some((on) => inOurs.test(`${word(at + on)} ${word(at + on + 1)}`)))
    return false
  // "In Ruby's case it is settled": as for Ruby.
  if (word(at) === 'case' && [2, 3, 4].some((back) => word(at - back) === 'in')) return false
  if (word(at) === 'position' && further === 'in' && othersOwn.has(previous)) return false
  const isPossessed = [previous, further].some((each) => othersOwn.has(each) || each === "'s")
  if (isPossessed || (previous.endsWith('s') && hasApostrophe(at - 1))) return isFollowedByView(sentence, at)
  // "the view of the school is", "in the view of Mrs Cole"
  if (previous !== 'the' || word(at + 1) !== 'of' || word(at + 2) === 'us' || word(at + 2) === 'me')
    return false
  return aroundView.has(further || word(at + 4))
}

const inOurs = /^in (?:my|our)$/

/** *The officer's view* is the writer's own; *the transport officer's* is not. */
const isWritersNoun = ({word}: SentenceWords, at: number): boolean =>
  writersNouns.has(word(at)) && (word(at) !== 'officer' || !nounBefore.test(word(at - 1)))
const nounBefore =
  /^(?:transport|attendance|liaison|presenting|casework|exclusions?|admissions|welfare|education|medical|health|housing|police)$/

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
  const verb = behindAside(sentence, at + 1)
  if (isBe(word(verb))) return !isSaidOfView(sentence, verb + 1)
  return word(at + 1) === 'that' || (at + 1 < last && breakBefore(at + 1) >= breaks.clause)
}

/** The place after *, in his email,* where one begins; the place itself where none does. */
function behindAside({last, breakBefore}: SentenceWords, from: number): number {
  if (breakBefore(from) !== breaks.comma) return from
  for (let at = from + 1; at < Math.min(last, from + longestAside); at++)
    if (breakBefore(at) === breaks.comma) return at
  return from
}
const longestAside = 12

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
