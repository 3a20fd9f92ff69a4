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

const numbers = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '))

/** Whether a normalised word is a number, in digits or up to twelve in letters. */
export const isNumber = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || numbers.has(word)
}
