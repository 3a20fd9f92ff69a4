import {breaks} from '@evenhand/lexicon'
import type {Stretch} from './stretch.ts'
import {greetingWords} from './letter-parts.ts'
import {auxiliaries, determiners, subjectPronouns, titles, wordSet} from './word-classes.ts'

/** Whether a word can be part of a name: capitalised, and not only because it opens a sentence. */
export const isName = (at: number, stretch: Stretch): boolean =>
  isTitled(at, stretch) ||
  (isCapitalised(stretch.text, stretch.words.starts[at] ?? 0) &&
    !notNames.has(stretch.words.texts[at] ?? '') &&
    !isOpeningWord(at, stretch))

/** Whether a word is somebody's surname, whatever it means elsewhere: *Lorna Petty*, *Mr Crook*. */
export function isSurname(at: number, stretch: Stretch): boolean {
  const {words, first, last} = stretch
  if (at <= first || !isProper(at, stretch) || (words.before[at] ?? 0) > breaks.none) return false
  const before = words.texts[at - 1] ?? ''
  if (titles.has(before)) return true
  // "the School's Poor Record" is a heading.
  const isInHeading = at + 1 < last && words.before[at + 1] === breaks.none && isProper(at + 1, stretch)
  return isProper(at - 1, stretch) && !notNames.has(before) && !grading.test(before) && !isInHeading
}

/**
 * Whether a match is a name of its own, whatever its words mean elsewhere: *the Moody Cow*, *Victory House*, *Fair, Tatty and
 * Disgraceful*, *Merry (Meredith) Crook*.
 */
export function isProperName({from, to}: {from: number; to: number}, stretch: Stretch): boolean {
  const {text, words, first, last} = stretch
  const {texts, before, starts, ends} = words
  const start = determiners.has(texts[from] ?? '') && to - from > 1 ? from + 1 : from
  if (start <= first) return false
  for (let at = start; at < to; at++) if (!isProper(at, stretch)) return false
  if (isProper(start - 1, stretch) && grading.test(texts[start - 1] ?? '')) return false
  if (to - start === 1)
    return (
      isPlace() ||
      (texts[start - 1] === 'the' && isBeforeThing() && !isInTitleCase()) ||
      ((texts[start - 1] === 'and' || texts[start - 1] === 'or') &&
        start - 2 > first &&
        isLabel(start - 2)) ||
      (/^\)\s$/.test(text.slice(ends[start - 1], starts[start])) && isProper(start - 1, stretch))
    )
  return isPlace() || ((before[start] ?? 0) <= breaks.comma && !isInTitleCase())

  /** One of several capitalised words in a row: *Fair, Tatty*. */
  function isLabel(at: number): boolean {
    return isProper(at, stretch) && isProper(at - 1, stretch) && before[at] === breaks.comma
  }

  /** *the Quarrelsome Duck*, but not *the Rude Head*. */
  function isBeforeThing(): boolean {
    const next = texts[to] ?? ''
    return (
      to < last &&
      before[to] === breaks.none &&
      isProper(to, stretch) &&
      !grading.test(next) &&
      !parties.test(next)
    )
  }

  /** *Victory House*, *Justice Road*, whichever of the words are matched. */
  function isPlace(): boolean {
    if (to - start > 1 && places.has(texts[to - 1] ?? '')) return true
    return to < last && before[to] === breaks.none && places.has(texts[to] ?? '') && isProper(to, stretch)
  }

  /** *The School’s Poor Record On Support*: a heading has capitals throughout. */
  function isInTitleCase(): boolean {
    for (let at = first; at < last; at++)
      if ((at < from || at >= to) && /^\p{Ll}{4,}/u.test(text.slice(starts[at], ends[at]))) return false
    return true
  }
}

const parties =
  /^(?:schools?|academy|nursery|college|trust|council|county|local|authority|la|panel|tribunal|head|headteacher|senco|team|mum|dad|family|parents?|mother|father|officer|caseworker|governors?|nhs|government|mr|mrs|ms|miss|dr)$/
const places = wordSet(
  'house hall street road lane avenue square rooms building buildings inn arms chapel church terrace cottage yard'
)

/** Written like a name: *Petty*, and not *PETTY* or *petty*. */
const isProper = (at: number, {text, words}: Stretch): boolean =>
  /^\p{Lu}[\p{Ll}'’-]+$/u.test(text.slice(words.starts[at], words.ends[at]))
/** *Very Petty*, *Truly Awful*, *Panel Useless Again*. */
const grading =
  /ly$|^(?:very|so|too|quite|rather|such|well|more|most|even|still|again|always|never|how|parents?|mother|father|gran|nan|head|school|council|panel|staff|senco|teacher|tutor|officer)$/

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
