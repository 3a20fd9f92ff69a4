import {breaks} from '@evenhand/lexicon'
import {rememberBySentence, type Region} from '../scope.ts'
import {formsOfBe, othersOwn, wordSet, writersOwn} from '../../word-classes.ts'
import {helpers, intensifiers, isBe, nearestPerson, othersSubjects, rules, writer} from './people.ts'
import {endOfReport, endOfWish, joiners, startOfClause} from './reach.ts'
import {isReport} from './reporting-verb.ts'
import {readSentenceWords, type SentenceWords} from './sentence-words.ts'
import {isSomebodysView, startOfView} from './somebodys-view.ts'

export type Attribution = Region & {
  /** Words that name whose view it is: first, and one after the last. */
  by: Region
}

/** A way to report a view: what it reports, where its key word stands at a place; `undefined` where it does not. */
type Construction = (sentence: SentenceWords, at: number) => Attribution[] | undefined

/** The stretches of a sentence that report a view, by words of the sentence itself. */
export const reportsIn = rememberBySentence((position): ReadonlyArray<Attribution> => {
  const sentence = readSentenceWords(position)
  const found: Attribution[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    for (const construction of constructions) {
      const reports = construction(sentence, at)
      if (!reports) continue
      found.push(...reports)
      break
    }
  }
  return found
})

/** *As Mum sees it*, *as far as Mum is concerned*: the rest of the clause is as they see it. */
const asTheySeeIt: Construction = (sentence, at) => {
  const {word} = sentence
  if (writer.has(word(at - 1))) return undefined
  const isSeen = word(at) === 'concerned' ? isConcerned(sentence, at) : isSeenAs(sentence, at)
  return isSeen ? [clauseAround(sentence, at)] : undefined
}

function isConcerned({word, between}: SentenceWords, at: number): boolean {
  if (!isBe(word(at - 1)) || writersOwn.has(word(at - 3)) || writer.has(word(at - 2))) return false
  return between(at - 7, at)
    .join(' ')
    .includes('as far as')
}

function isSeenAs({word}: SentenceWords, at: number): boolean {
  if (!seeing.has(word(at)) || word(at + 1) !== 'it') return false
  return word(at - 2) === 'way' || [2, 3, 4].some((back) => word(at - back) === 'as')
}

/** *You told me that …*, and *The school has ignored him, she says*, which reports what stands before it too. */
const theySay: Construction = (sentence, at) => {
  if (!isReport(sentence, at)) return undefined
  const verb = sentence.word(at)
  // "You are hoping they agree": the hope is theirs too.
  const from = /^(?:hop|wish|worr|fear|feel|felt|think|thought|believ)/.test(verb) ? at : at + 1
  const isWish = wishes.has(verb) && !isAskedToBeSaid(sentence, at) && !isAskedWhether(sentence, at)
  const to = isWish ? endOfWish(sentence, from) : endOfReport(sentence, from)
  const after = {from, to, by: wordsBefore(sentence, at, 3)}
  const subject = startOfAside(sentence, at)
  if (subject === undefined) return [after]
  return [after, {from: startOfClause(sentence, subject - 1), to: subject, by: after.by}]
}

/** *You asked me if I’d bother, in your shoes*: a question to its end. */
const isAskedWhether = ({between}: SentenceWords, verb: number): boolean =>
  between(verb + 1, verb + 4).some((word) => word === 'if' || word === 'whether')

/** *You asked me to remind you: …, and …*: what follows is to be said, and is theirs to the end. */
const isAskedToBeSaid = ({word}: SentenceWords, verb: number): boolean =>
  word(verb).startsWith('ask') &&
  (word(verb + 1) === 'me' || word(verb + 1) === 'us') &&
  saidOn.has(word(verb + 3))

/** Where an aside such as *, she told me,* begins that the verb closes. */
function startOfAside(sentence: SentenceWords, verb: number): number | undefined {
  const {first, word, breakBefore} = sentence
  let subject = verb
  while (subject > first && verb - subject < 5 && breakBefore(subject) < breaks.comma) subject--
  if (verb - subject === 5) subject = first
  if (subject <= first || subject === verb || !asides.has(word(verb))) return undefined
  // "Nothing is in place yet, the school says": no joiner there.
  const isJoined =
    joiners.has(word(subject)) || (word(subject - 1) !== 'yet' && joiners.has(word(subject - 1)))
  // *…, as the school has said*: the writer says it, and calls a witness.
  const isWitness = word(subject) === 'as' && (word(verb - 1) === 'has' || word(verb - 1) === 'have')
  if (isJoined || isWitness) return undefined
  return isEndOfAside(sentence, verb) ? subject : undefined
}

/** Whether nothing but to whom, when and where it was said follows: *she told me*, *he wrote in his email*, *Mum said later*. */
function isEndOfAside({last, word, breakBefore}: SentenceWords, verb: number): boolean {
  const isEnd = (at: number) => at >= last || breakBefore(at) >= breaks.comma
  let at = verb + 1
  if (word(at) === 'to' && writer.has(word(at + 1))) at += 2
  else if (word(at) === 'me' || word(at) === 'us') at++
  if (isEnd(at)) return true
  // *…, the guidance says as much*
  if (word(at) === 'as' && word(at + 1) === 'much' && isEnd(at + 2)) return true
  // *You said of the taxi firm*: what it was said of.
  if (word(at) === 'of' && saidSomewhere.has(word(verb)) && [3, 4, 5, 6].some((on) => isEnd(at + on - 1)))
    return true
  if (!saidSomewhere.has(word(verb)) || !whenAndWhere.has(word(at))) return false
  for (let further = at + 1; further <= at + 7; further++) {
    if (isEnd(further)) return true
    if (word(further) === 'that') return false
  }
  return false
}

/** *The school has ignored him, said Mum.* */
const saidThey: Construction = (sentence, at) => {
  const {last, word, breakBefore, isCapital} = sentence
  const isAside = saidSomewhere.has(word(at)) && breakBefore(at) === breaks.comma && at + 1 < last
  if (!isAside || last - at > 5 || writer.has(word(at + 1)) || !isName(sentence, at + 1)) return undefined
  // "…, says he misses Year 6" goes on to what he says.
  if (speakers.has(word(at + 1)) && at + 2 < last && !whenAndWhere.has(word(at + 2))) return undefined
  for (let further = at + 1; further < last; further++) {
    const isVerb = isBe(word(further)) || (helpers.has(word(further)) && !isCapital(further))
    if (isVerb || breakBefore(further) >= breaks.comma) return undefined
  }
  return [{from: startOfClause(sentence, at - 1), to: at, by: {from: at + 1, to: last}}]
}

const isName = ({word, isCapital}: SentenceWords, at: number): boolean =>
  isCapital(at) || /^(?:mum|dad|she|he|they|the|his|her|their|one)$/.test(word(at))

/** *Her complaint (, in short,) is that …* */
const complaintIs: Construction = (sentence, at) => {
  const {word, last, breakBefore} = sentence
  if (!complaints.has(word(at)) || writer.has(word(at - 1)) || writersOwn.has(word(at - 1))) return undefined
  for (let is = at + 1; is < Math.min(last - 1, at + 8); is++) {
    if (isBe(word(is)) && word(is + 1) === 'that')
      return [{from: is + 2, to: endOfReport(sentence, is + 2), by: wordsBefore(sentence, at, 2)}]
    if (breakBefore(at + 1) !== breaks.comma) return undefined
  }
  return undefined
}

/** *A complaint that the council failed to reply*, *her worry that …*: what it is about, and nobody's verdict. */
const complaintThat: Construction = (sentence, at) => {
  const {word} = sentence
  if (!aboutSomething.has(word(at)) || word(at + 1) !== 'that' || !beforeComplaint.has(word(at - 1)))
    return undefined
  return [reportAfter(sentence, at + 1, 3)]
}

/** *Mum is clear that …*, *the message from Mum was that …*, *it was put to me that …*, *Dad is sure they will agree*. */
const theyAreSure: Construction = (sentence, at) => {
  const isSure = sentence.word(at) === 'that' ? isSureThat(sentence, at) : isSureWithoutThat(sentence, at)
  return isSure ? [reportAfter(sentence, at, 5)] : undefined
}

/** “Dad is sure they'll agree”: the “that” may be left out. */
function isSureWithoutThat(sentence: SentenceWords, at: number): boolean {
  const {word} = sentence
  if (!sureWithoutThat.has(word(at)) || !feelingBefore.has(word(at - 1)) || !othersSubjects.has(word(at + 1)))
    return false
  const subject = word(at - 2)
  return !writer.has(subject) && subject !== 'it' && nearestPerson(sentence, at) === 'other'
}

function isSureThat(sentence: SentenceWords, that: number): boolean {
  const {first, word, between} = sentence
  const previous = word(that - 1)
  if (sureThat.has(previous)) {
    let back = that - 2
    while (back > first && (helpers.has(word(back)) || intensifiers.has(word(back)))) back--
    const isTheirs = !writer.has(word(back)) && word(back) !== 'it' && word(back) !== 'made'
    return isTheirs && back >= first && nearestPerson(sentence, that) === 'other'
  }
  // "It was put to me that …", "you put it to me that …"
  if (previous === 'me' || previous === 'us')
    return word(that - 2) === 'to' && puttingToUs.has(word(word(that - 3) === 'it' ? that - 4 : that - 3))
  if (!isBe(previous) || nearestPerson(sentence, that) !== 'other') return false
  return between(that - 8, that - 1).some((each) => messages.has(each))
}

/** *To Mum's mind*, *in the family's eyes*, *by her account*: somebody's own way of seeing it. */
const inTheirEyes: Construction = (sentence, at) => {
  const {word, hasApostrophe} = sentence
  const isWayOf = word(at + 1) === 'of' && (word(at + 2) === 'thinking' || word(at + 2) === 'seeing')
  const isPointOfView = word(at) === 'point' && word(at + 1) === 'of' && word(at + 2) === 'view'
  if (!waysOfSeeing.has(word(at)) && !isPointOfView && !(word(at) === 'way' && isWayOf)) return undefined
  // "They are bound to change their mind", "came to the meeting with her mind made up": nobody's way of seeing it.
  if (changes.has(word(at - 2)) || word(at - 2) === 'with') return undefined
  // "We can bring her round to your way of thinking": whoever is brought there, nobody has said anything.
  if (word(at - 2) === 'to' && (word(at - 3) === 'round' || word(at - 3) === 'over')) return undefined
  const previous = word(at - 1)
  if (previous !== "'s" && !othersOwn.has(previous) && !hasApostrophe(at - 1)) return undefined
  const isIntroduced = [2, 3, 4, 5].some((back) => introductions.has(word(at - back)))
  return isIntroduced ? [clauseAround(sentence, at)] : undefined
}

/** *She is cross that …*, *he came away feeling …*. */
const theyFeel: Construction = (sentence, at) =>
  isFeeling(sentence, at) ? [reportAfter(sentence, at, 3)] : undefined

function isFeeling(sentence: SentenceWords, at: number): boolean {
  const {first, word} = sentence
  if (word(at) === 'feeling') {
    if (writer.has(word(first)) || isBe(word(at - 1))) return false
    return nearestPerson(sentence, at) === 'other'
  }
  if (!feelings.has(word(at)) || !afterFeeling.has(word(at + 1))) return false
  let back = at - 1
  while (back >= first && (helpers.has(word(back)) || aroundFeeling.has(word(back)))) back--
  return back < first || !writer.has(word(back))
}

/** *Mum put it like this: …* */
const theyPutItLike: Construction = (sentence, at) => {
  const {last, word} = sentence
  const isPut = (word(at) === 'put' || word(at) === 'puts') && word(at + 1) === 'it'
  if (!isPut || !likeThis.has(word(at + 2)) || writer.has(word(at - 1))) return undefined
  // "Put it this way", "to put it like that": the writer does.
  if (at === sentence.first || /^(?:to|let|and|but|well|or|so|'s)$/.test(word(at - 1))) return undefined
  return [{from: at + 3, to: last, by: wordsBefore(sentence, at, 3)}]
}

/** *According to Mrs Cole*, and not to the law. */
const accordingTo: Construction = (sentence, at) => {
  const {last, word} = sentence
  if (word(at) !== 'according' || word(at + 1) !== 'to') return undefined
  if ([2, 3, 4].some((further) => rules.has(word(at + further)))) return undefined
  const by = {from: at + 2, to: Math.min(last, at + 5)}
  return [{from: startOfClause(sentence, at), to: endOfReport(sentence, at + 1), by}]
}

/** *Her view is that …*, *the school's position is …*, *in Mum's words*. */
const theirViewIs: Construction = (sentence, at) => {
  if (!isSomebodysView(sentence, at)) return undefined
  const from = startOfView(sentence, at)
  return [{from, to: endOfReport(sentence, at + 1), by: wordsBefore(sentence, at, 3)}]
}

/** *He is not bothered (his words)*: what stands before it in its clause. */
const theirOwnWords: Construction = (sentence, at) => {
  const {first, word, breakBefore} = sentence
  if (word(at) !== 'words' || !othersOwn.has(word(at - 1)) || at - 2 < first) return undefined
  if (breakBefore(at - 1) < breaks.comma || (at + 1 < sentence.last && breakBefore(at + 1) < breaks.comma))
    return undefined
  return [{from: startOfClause(sentence, at - 2), to: at - 1, by: {from: at - 1, to: at}}]
}

/** *Her words, near as I could get them: …*: all that follows the colon. */
const theirWordsAre: Construction = (sentence, at) => {
  const {first, last, word, breakBefore} = sentence
  if (word(at) !== 'words' || at - first > 2 || !(othersOwn.has(word(at - 1)) || word(at - 1) === "'s"))
    return undefined
  if (word(at - 1) === 'your' || breakBefore(at + 1) !== breaks.comma) return undefined
  for (let from = at + 2; from < Math.min(last, at + 12); from++)
    if (breakBefore(from) >= breaks.clause) return [{from, to: last, by: {from: at - 1, to: at}}]
  return undefined
}

/** *She is of the view (that) …*, *both were of the opinion …* */
const ofTheView: Construction = (sentence, at) => {
  const {word} = sentence
  if (!opinions.has(word(at)) || word(at - 2) !== 'of' || nearestPerson(sentence, at) !== 'other')
    return undefined
  return [reportAfter(sentence, at, 5)]
}

/** *For her, the school has given up.* */
const forThem: Construction = (sentence, at) => {
  const {first, word, breakBefore} = sentence
  if (at !== first || word(at) !== 'for' || !objects.has(word(at + 1))) return undefined
  if (breakBefore(at + 2) !== breaks.comma) return undefined
  return [{from: at + 2, to: endOfReport(sentence, at + 2), by: {from: at + 1, to: at + 2}}]
}

/** Tried in this order; the first that fits at a place is the one. */
const constructions: readonly Construction[] = [
  asTheySeeIt,
  saidThey,
  theySay,
  complaintIs,
  complaintThat,
  theyAreSure,
  inTheirEyes,
  theyFeel,
  theyPutItLike,
  accordingTo,
  theirOwnWords,
  theirWordsAre,
  theirViewIs,
  ofTheView,
  forThem
]

const wordsBefore = ({first}: SentenceWords, at: number, reach: number): Region => ({
  from: Math.max(first, at - reach),
  to: at
})

const reportAfter = (sentence: SentenceWords, at: number, reach: number): Attribution => ({
  from: at + 1,
  to: endOfReport(sentence, at + 1),
  by: wordsBefore(sentence, at, reach)
})

const clauseAround = (sentence: SentenceWords, at: number): Attribution => ({
  from: startOfClause(sentence, at - 1),
  to: endOfReport(sentence, at + 1),
  by: wordsBefore(sentence, at, 3)
})

const saidOn = wordSet('remind say tell pass note record write read put ask convey')
const seeing = wordSet('see sees saw tell tells told remember remembers remembered put puts')
const complaints = wordSet('complaint grievance objection')
const aboutSomething = wordSet(
  'complaint allegation claim argument suggestion worry fear concern belief feeling sense impression view opinion ground grounds finding'
)
const beforeComplaint = wordSet("a an any the her his their your this that mum's dad's 's formal new main")
const sureWithoutThat = wordSet(
  'sure certain convinced positive adamant confident hopeful afraid worried scared frightened terrified petrified nervous anxious'
)
const sureThat = wordSet(
  'clear certain adamant firm worried concerned convinced positive sure conscious confident hopeful afraid'
)
const feelingBefore = wordSet("feels felt 's 're", formsOfBe)
const puttingToUs = wordSet('put made suggested reported')
/** What carries somebody's words: *the message from Mum was that …*. */
const messages = wordSet(
  'message point gist upshot complaint worry concern response reply answer feedback thrust request line'
)
const changes = wordSet('change changes changed changing up')
const waysOfSeeing = wordSet('mind eyes ears account telling')
const introductions = wordSet('to in from by on')
const feelings = wordSet(
  'cross unhappy angry upset annoyed frustrated furious livid sad scared frightened terrified disappointed distressed hurt shocked dismayed relieved anxious fed indignant resentful aggrieved'
)
const afterFeeling = wordSet('that about at by because how')
const aroundFeeling = wordSet(
  'very so really quite rather deeply clearly feeling feels feel felt left got gets the a bit'
)
const likeThis = wordSet('like this that')
const opinions = wordSet('view opinion impression belief')
const objects = wordSet('her him them')
/** What somebody wants or does: it colours its own clause, and no more. */
const wishes = wordSet(
  'want wants wanted wish wishes wished hope hopes hoped ask asks asked asking request requests requested decide decides decided agree agrees agreed accept accepts accepted see sees find finds found remember remembers remembered recall recalls recalled raise raised share shared call calls called object objects objected'
)
/** Verbs that can stand in an aside: *…, she says, …*. */
const asides = wordSet(
  'say says said tell tells told feel feels felt think thinks thought believe believes believed explain explains explained report reports reported wrote writes argue argues argued suggest suggests suggested claim claims claimed understand understands understood complain complained'
)
const speakers = wordSet('she he they one')
/** Those of them that say when and where: *…, she wrote in May*. */
const saidSomewhere = wordSet(
  'say says said tell tells told explain explains explained report reports reported wrote writes added adds complained'
)
const whenAndWhere = wordSet(
  'afterwards later at on in by over yesterday today again this last when after during'
)
