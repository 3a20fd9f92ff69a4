/** Adverbs that do not end in *-ly*. */
const adverbs = new Set(
  'just really still even also never always ever simply quite so very too rather often all now then well yet again already once more most much far pretty only almost nearly perhaps maybe'.split(
    ' '
  )
)
/** Words in *-ly* that are no adverbs. */
const notAdverbs = new Set(
  'family only early daily weekly monthly reply apply supply rely july italy ally elderly friendly likely unlikely lovely lonely silly ugly holy jolly bully assembly fly sly comply multiply curly emily molly sally billy kelly holly polly lily wally'.split(
    ' '
  )
)

/** Whether a normalised word is used as an adverb. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' '
  )
)

/** Whether a normalised word is a number, in digits or in letters. */
export const isNumber = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || numbers.has(word)
}

const prepositions = new Set(
  'of in to for from with by on at about around over during since towards toward throughout within between under before after against behind regarding concerning without into through across'.split(
    ' '
  )
)

/** Whether a normalised word can begin a phrase that goes on from a noun. */
export const isPreposition = (word: string): boolean => prepositions.has(word)

/** Words that no phrase which goes on from a noun holds: a verb or a clause has begun. */
const clauseWords = new Set(
  'is are was were am be been being has have had having do does did will would shall should can could may might must not i you he she we they who whom which that whose because although though while whereas but or if unless when where why how what as than so said says told asks asked'.split(
    ' '
  )
)

/** Whether a normalised word can stand inside a phrase that goes on from a noun. */
export const staysInPhrase = (word: string): boolean => !clauseWords.has(word)
