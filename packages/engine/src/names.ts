import {breaks} from '@evenhand/lexicon'
import type {Stretch} from './stretch.ts'
import {conjugate} from './conjugate.ts'
import {greetingWords} from './letter-parts.ts'
import {auxiliaries, determiners, isAdverb, subjectPronouns, titles, wordSet} from './word-classes.ts'

/** Whether a word can be part of a name: capitalised, and not only because it opens a sentence. */
export const isName = (at: number, stretch: Stretch): boolean =>
  isTitled(at, stretch) ||
  (isCapitalised(stretch.text, stretch.words.starts[at] ?? 0) &&
    !notNames.has(stretch.words.texts[at] ?? '') &&
    !isOpeningWord(at, stretch))

/**
 * Whether a word names somebody: *Jude*, *the Pryors*, *O’Brien*, and no month, day or street. The first word of a clause does so
 * only where a verb follows: *Oakfield lied*.
 */
export function isSomebodysName(at: number, stretch: Stretch): boolean {
  const {text, words, first} = stretch
  const {texts, starts, ends} = words
  return (
    isName(at, stretch) &&
    (isTitled(at, stretch) || nameShape.test(text.slice(starts[at], ends[at]))) &&
    !notPeople.has(texts[at] ?? '') &&
    !streets.has(texts[at + 1] ?? '') &&
    (at > first || isSubjectOfVerb(at, stretch))
  )
}

/** *Jude*, *Séan*, *O’Brien*, but not *EHCP*. */
const nameShape = /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}/u
const streets = wordSet('street road lane high')
const notPeople = wordSet(
  'today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter zoom teams facebook english british room suite',
  streets
)

/** Whether a verb follows the first word of a clause: *Oakfield never rang*, but not *Tickets were gone*. */
function isSubjectOfVerb(at: number, {words, last}: Stretch): boolean {
  const {texts, before} = words
  const word = texts[at] ?? ''
  let next = at + 1
  while (next < last && isAdverb(texts[next] ?? '')) next++
  const verb = texts[next] ?? ''
  if (isAdverb(word) || next >= last || (before[next] ?? 0) >= breaks.clause) return false
  if (word.endsWith('s') && ofMany.has(verb)) return false
  return auxiliaries.has(verb) || conjugate(verb, 'plain-of-past') !== undefined
}
const ofMany = wordSet('are were have do')

/** Whether a word is somebody's surname, whatever it means elsewhere: *Lorna Petty*, *Mr Crook*. */
export function isSurname(at: number, stretch: Stretch): boolean {
  const {words, first, last} = stretch
  if (at <= first || !isProper(at, stretch) || (words.before[at] ?? 0) > breaks.none) return false
  const forename = words.texts[at - 1] ?? ''
  if (titles.has(forename)) return true
  // "the School's Poor Record" is a heading.
  const isInHeading = at + 1 < last && words.before[at + 1] === breaks.none && isProper(at + 1, stretch)
  return isProper(at - 1, stretch) && !notNames.has(forename) && !notForenames.test(forename) && !isInHeading
}

/** Whether a match is a part of a place’s name, whatever its words mean elsewhere: *Victory House*, *Justice Road*. */
export function isPlaceName({from, to}: {from: number; to: number}, stretch: Stretch): boolean {
  const {words, first, last} = stretch
  for (let at = from; at < to; at++) if (!isProper(at, stretch)) return false
  const isPlace = (at: number): boolean => isProper(at, stretch) && places.has(words.texts[at] ?? '')
  return (
    from > first &&
    ((to - from > 1 && isPlace(to - 1)) || (to < last && words.before[to] === breaks.none && isPlace(to)))
  )
}

const places = wordSet(
  'house hall street road lane avenue square rooms building buildings inn arms chapel church terrace cottage yard'
)

/** Written like a name: *Petty*, and not *PETTY* or *petty*. */
const isProper = (at: number, {text, words}: Stretch): boolean =>
  /^\p{Lu}[\p{Ll}'’-]+$/u.test(text.slice(words.starts[at], words.ends[at]))
/** *Very Petty*, *Truly Awful*, *Panel Useless*, *Hill Primary Useless*. */
const notForenames =
  /ly$|^(?:very|so|too|quite|rather|such|well|more|most|even|still|again|always|never|how|parents?|mother|father|gran|nan|head|school|primary|academy|college|nursery|infants|juniors|council|panel|staff|senco|teacher|tutor|officer)$/

/** *miss hall*: a text message has no capitals, and a title that has none wants none after it. */
const isTitled = (at: number, {text, words, first}: Stretch): boolean =>
  at > first &&
  smallTitle.test(text.slice(words.starts[at - 1], words.ends[at - 1])) &&
  words.before[at] === 0 &&
  !notNames.has(words.texts[at] ?? '')
const smallTitle = /^(?:mr|mrs|ms)$/

/** Whether a word owes its capital to the sentence that it opens: *Waiting is hard*, *Mornings are difficult*. */
const isOpeningWord = (at: number, {words, first}: Stretch): boolean =>
  at === first && openingWord.test(words.texts[at] ?? '')
const openingWord =
  /(?:...ing|ings|tion|tions|ment|ments|ness|ity|ities|times|days|work)$|^(?:lessons|mornings|evenings|weekends|nights|transitions|crowds|queues|phones|reports|plans|letters|emails|reviews|appeals|decisions|answers|replies|calls|trips|tests|exams|stairs|doors|things|words|changes|weeks|breaks|breaktimes?|lunch|school|schools|maths|noise|noises|life|home|sleep|food|transport|buses|trains|time|people|children|parents|families|staff|teachers|councils|others|everything|something|nothing|anything|someone|somebody|anyone|anybody|nobody|everyone|everybody)$/

/** Whether a word that begins here, in UTF-16 code units, begins with a capital letter. */
export const isCapitalised = (text: string, at: number): boolean => {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Capitalised words that begin sentences but name nobody. */
const notNames = wordSet(
  'there here and but or so if when while as at by for from in into of on to with without not no yes mum dad please thank thanks just also then now what who why how which where whether because although however once since after before until unless all any each every both some most more many one two',
  subjectPronouns,
  determiners,
  auxiliaries,
  titles,
  greetingWords
)
