/** Normalised words, from a list with spaces between them, and those of some classes. */
export const wordSet = (words: string, ...classes: ReadonlyArray<ReadonlySet<string>>): ReadonlySet<string> =>
  new Set([...words.split(' '), ...classes.flatMap((each) => [...each])])

/** A class but for some of its words. */
export const without = (words: ReadonlySet<string>, left: string): ReadonlySet<string> => {
  const others = wordSet(left)
  return new Set([...words].filter((word) => !others.has(word)))
}

/** What can be the subject of a verb by itself. */
export const subjectPronouns = wordSet('i you he she it we they')
/** What stands for somebody, or something, that was named before. */
export const thirdPersons = wordSet('he she it they him her them his its their')

/** What says whose something is: the writer's and the service's own, and everybody else's. */
export const writersOwn = wordSet('my our')
export const othersOwn = wordSet('your his her its their')

/** What can open a noun with whatever stands before it. */
export const determiners = wordSet('the a an this that these those', writersOwn, othersOwn)

export const formsOfBe = wordSet('am is are was were be been being')
export const modals = wordSet('will would shall should can could may might must')
/** What goes with another verb. */
export const auxiliaries = wordSet('have has had having do does did', formsOfBe, modals)

/** What stands before a surname. */
export const titles = wordSet('mr mrs ms miss mx dr prof professor sir dame cllr councillor')

/** Adverbs that do not end in *-ly*. */
const adverbs = wordSet(
  'just really still even also never always ever simply quite so very too rather often all now then well yet again already once more most much far pretty only almost nearly perhaps maybe'
)
/** Words in *-ly* that are no adverbs. */
const notAdverbs = wordSet(
  'family only early daily weekly monthly reply apply supply rely july italy ally elderly friendly likely unlikely lovely lonely silly ugly holy jolly bully assembly fly sly comply multiply curly emily molly sally billy kelly holly polly lily wally'
)

/** Whether a normalised word is used as an adverb. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

/** Phrases that stand where an adverb may, mostly between commas: *is, on any view, unrealistic*. */
const adverbPhrases = (
  'on any view|on balance|on the whole|on this occasion|on reflection|by any standard|by any standards|by any measure|by and large|by all accounts|' +
  'at best|at the very best|at least|at the very least|at the least|at times|at present|at all times|at long last|at last|' +
  'in truth|in fairness|in all fairness|in fact|in effect|in practice|in the main|in all honesty|in all likelihood|in all probability|in the end|in a word|in short|in general|' +
  'in my view|in our view|in my opinion|to my mind|to be fair|to be frank|to be honest|to be blunt|to put it mildly|to put it kindly|to say the least|to some extent|to a degree|' +
  'it seems|it would seem|it appears|it would appear|it has to be said|it must be said|i suggest|i would suggest|i think|i believe|i fear|i feel|i suspect|i am afraid|i must say|i have to say|if i may say so|if i may|' +
  'shall we say|let us say|let us be honest|with respect|with hindsight|with the best will in the world|as ever|as usual|as always|as a rule|as far as i can see|of course|for once|for the most part|' +
  'once again|once more|time and again|time after time|again and again|more or less|all in all|after all|without doubt|no doubt|beyond doubt|beyond question|if anything|if you ask me|sad to say|frankly speaking'
)
  .split('|')
  .map((phrase) => phrase.split(' '))

const byFirstWord = groupByWord(0)
const byLastWord = groupByWord(-1)

function groupByWord(at: 0 | -1): ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>> {
  const groups = new Map<string, string[][]>()
  for (const phrase of adverbPhrases) {
    const word = phrase.at(at) ?? ''
    const others = groups.get(word)
    if (others) others.push(phrase)
    else groups.set(word, [phrase])
  }
  return groups
}

/** Phrases that stand where an adverb may and begin (`1`) or end (`-1`) with a word. */
export const adverbPhrasesAt = (word: string, direction: 1 | -1): ReadonlyArray<ReadonlyArray<string>> =>
  (direction === 1 ? byFirstWord : byLastWord).get(word) ?? []

const numbers = wordSet(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
)

/** Whether a normalised word is a number, in digits or in letters. */
export const isNumber = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || numbers.has(word)
}

const prepositions = wordSet(
  'of in to for from with by on at about around over during since towards toward throughout within between under before after against behind regarding concerning without into through across'
)

/** Whether a normalised word can begin a phrase that goes on from a noun. */
export const isPreposition = (word: string): boolean => prepositions.has(word)

/** Whether a word only leads on to others, so that no phrase ends with it. */
export const leadsOn = (word: string): boolean =>
  isPreposition(word) || determiners.has(word) || word === "'s"

/** Words that no phrase which goes on from a noun holds: a verb or a clause has begun. */
const clauseWords = wordSet(
  'not who whom which that whose because although though while whereas but or if unless when where why how what as than so said says told asks asked',
  auxiliaries,
  subjectPronouns
)

/** Whether a normalised word can stand inside a phrase that goes on from a noun. */
export const staysInPhrase = (word: string): boolean => !clauseWords.has(word)
