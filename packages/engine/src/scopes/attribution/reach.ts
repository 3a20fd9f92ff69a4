import {breaks} from '@evenhand/lexicon'
import {titles, wordSet} from '../../word-classes.ts'
import {othersSubjects, writer} from './people.ts'
import type {SentenceWords} from './sentence-words.ts'

export function startOfClause({first, breakBefore}: SentenceWords, at: number): number {
  for (let back = at; back > first; back--) if (breakBefore(back) >= breaks.clause) return back
  return first
}

/** A report goes on to the sentence's end, unless the writer speaks up again. */
export function endOfReport(sentence: SentenceWords, from: number): number {
  const {last, word, breakBefore, isCapital, between} = sentence
  const isWhen = between(from - 4, from).includes('when')
  for (let at = from + 1; at < last; at++) {
    // A stop that no capital follows, as in a text message, ends what was said all the same.
    // So does one after a figure, which may be taken for a part of a number: *it is on your list as no 2. That man …*
    if (breakBefore(at) >= breaks.sentence && (!isCapital(at) || /\d$/.test(word(at - 1)))) return at
    if (bringsInPartOfMe(sentence, at)) return at
    if (isOwnRemark(sentence, at)) return breakBefore(at) >= breaks.comma ? at : at - 1
    if (isWhen && word(at) === 'i' && goesOnFromWhen.has(word(at + 1))) return at
    const end = endBeforeWriter(sentence, at)
    if (end !== undefined) return end
  }
  return last
}

/** Where a report ends if the writer speaks up at a place: there, or before the word that joins it on. */
function endBeforeWriter({word, breakBefore}: SentenceWords, at: number): number | undefined {
  const [previous, here, next] = [word(at - 1), word(at), word(at + 1)]
  if (!writer.has(here) && here !== 'our' && here !== 'so') return undefined
  const isOwnVerb = writersVerbs.has(next)
  if (breakBefore(at) >= breaks.clause || (breakBefore(at) === breaks.comma && isOwnVerb)) return at
  if (joiners.has(previous) && breakBefore(at - 1) >= breaks.comma) return at - 1
  if (plainJoiners.has(previous) && (here === 'i' || isOwnVerb)) return at - 1
  if (here === 'so' && breakBefore(at) >= breaks.comma && !othersSubjects.has(next)) return at
  return (previous === 'which' || previous === 'as') && isOwnVerb ? at - 1 : undefined
}

/** *…, and a little part of me wonders*: the writer speaks up. */
const bringsInPartOfMe = ({word, between}: SentenceWords, at: number): boolean =>
  plainJoiners.has(word(at)) && partOfMe.test(between(at + 1, at + 7).join(' '))
const partOfMe = /^(?:(?:a|some|one|there is a|there 's a) )?(?:\w+ )?(?:part|bit|corner|piece) of me\b/

/** *…, and who can blame her*, *…, and one wonders*, *…, which does not tally*: the writer's own aside on what was said. */
function isOwnRemark({word, breakBefore}: SentenceWords, at: number): boolean {
  const next = word(at + 1)
  const isAdded = word(at - 1) === 'and'
  if (isAdded && word(at) === 'who') return blaming.has(next)
  if (isAdded && word(at) === 'one') return wondering.has(next)
  if (word(at) === 'which' && next === 'explains' && breakBefore(at) >= breaks.comma)
    return explained.has(word(at + 2))
  // "…, which will come as a surprise to Leo": the writer does not believe it.
  if (word(at) === 'which' && surprising.has(next) && breakBefore(at) >= breaks.comma)
    return [word(at + 2), word(at + 3), word(at + 4)].some((each) => each === 'come' || each === 'news')
  const isDenied = (next === 'does' || next === 'did') && word(at + 2) === 'not'
  return word(at) === 'which' && isDenied && breakBefore(at) >= breaks.comma
}

/** A wish reaches as far as its clause. */
export function endOfWish({last, word, breakBefore}: SentenceWords, from: number): number {
  for (let at = from; at < last; at++) {
    if (breakBefore(at) >= breaks.comma && at > from) return at
    if (word(at - 1) !== 'and') continue
    // "You don't want to start off wrong and Mrs Cole runs a tight ship": somebody else takes over.
    if (takesOver.has(word(at)) && at > from + 1) return at - 1
    // "She asked when it would start and was given the runaround": the asker's story goes on.
    if (goesOnInStory.has(word(at))) return at - 1
  }
  return last
}

/** What joins the writer's own words to a report. */
export const joiners = wordSet(
  'whatever however whichever matter and but so though although while because whereas yet which'
)
const plainJoiners = wordSet('and but so')
const writersVerbs = wordSet(
  'think feel believe agree am was would do did have had must find know said say told can will explained reckon suspect should could share understand hope see'
)
const goesOnFromWhen = wordSet('went could felt thought knew had was wanted nearly almost just')
const blaming = wordSet('can could would')
const explained = wordSet('a everything much plenty quite rather')
const surprising = wordSet('will would may might must')
const wondering = wordSet('wonders has must can does might')
const takesOver = wordSet('she he they it the', titles)
const goesOnInStory = wordSet('was were got had received came went left')
