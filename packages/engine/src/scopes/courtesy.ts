import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {wordSet} from '../word-classes.ts'
import {isOfDailyLife} from './daily-life.ts'
import {isServicePaper} from './letter-kind.ts'
import {isOwnAffair, isOwnWork} from './own-affairs.ts'
import {isInside, type Region, rememberBySentence, type Scope} from './scope.ts'

/** The service's own running (consent, appointments, replies, feedback) and everyday courtesy. */
export const isCourtesy: Scope = (match, position) => {
  const {category} = match.rule
  const clause = clauseOf(match, position)
  if (category === 'directive')
    return (
      admin.test(clause) ||
      isAboutAThing(clause.replace(reward, '')) ||
      isConsent.test(clause) ||
      isOwnRunning(match, position) ||
      isAboutOurForm(clause, position)
    )
  const statement = withNext(clause, match, position)
  if (category === 'opinion' && isOwnAffair(match, position, clause)) return true
  if (category === 'certainty' && isHarmless(position)) return true
  if ((category === 'judgement' || category === 'outcome') && isAchievement(position)) return true
  const whole = withAntecedent(statement, position)
  if (verdicts.has(category) && isOfDailyLife(whole, wordsOf(match, position))) return true
  if ((category === 'judgement' || category === 'opinion') && isOwnWork(position, whole)) return true
  if ((category === 'opinion' || category === 'outcome') && isAboutAThing(whole)) return true
  return (
    courtesiesIn(position).some((region) => isInside(match, region)) ||
    (plainMatters.has(category) &&
      (everyday.test(withoutVerdict(statement, match, position)) || admin.test(statement)) &&
      !matter.test(clause) &&
      isAboutIt(clause, match, position))
  )
}

/** *The consent form is enclosed. Please sign it and send it back*: what is done with a form of ours. */
function isAboutOurForm(clause: string, {letter, block, sentence}: Position): boolean {
  if (sentence === 0 || !handled.test(clause)) return false
  return ourForm.test(textAt({letter, block, sentence: sentence - 1}))
}

/** *Please sign it if you're happy for us to talk to the school*: what the service asks leave for. */
const isConsent =
  /\b(?:sign|tick|initial|return|complete|fill)\b[^.;:!?]*\bif (?:you|she|he|they|mum|dad|both of you)(?:['’]re| are| is|['’]d| would)?(?: both| all)? (?:(?:happy|content|willing|agreeable|ok|okay|fine) (?:for|with)|wants?|wish|like|agree to) (?:us|me|our) (?:to )?(?:speak|talk|shar|contact|writ|ring|call|pass|com|keep|hold|stor|see|look|get|discuss)/i

/** *A firm no, and then a large cup of tea*: the tea is for afterwards. */
const reward = /,? and then\b.*$/i

const handled =
  /\b(?:sign|send|return|post|email|fill|complete|bring|scan|print|read|check|initial|date)\b[^.]{0,20}\b(?:it|them|this|both|one)\b/i
const ourForm =
  /\b(?:consent|feedback|evaluation|registration|referral|agreement|contact|privacy|our) (?:form|forms|notice|slip|survey|agreement)\b/i

/** *The gates are obviously shut at weekends*: a booster on a fact that is about no party and no decision. */
function isHarmless(position: Position): boolean {
  const sentence = textAt(position)
  return harmless.test(sentence) && !isAboutTheCase(sentence)
}

const harmless =
  /\b(?:(?:we|office|library|shops?|gates?|caf[eé]|hall) (?:\w+ ){0,2}(?:shut|closed|closes?|open)|on (?:sundays?|saturdays?)|weekends?|bank holidays?|good friday|market days?|stamps?|postage|post office|trains?|bus(?:es)?|car park)\b/i

const isAboutTheCase = (sentence: string): boolean =>
  matter.test(sentence.replace(/\b(?:you|your)\b/gi, ' ')) ||
  /\b(?:requests?|reports?|letters?|meetings?|hours|support|therapy|exclusions?|suspen\w+|timetable|taxi|transport|base|unit|diagnos\w+|needs?|review|send|sen|pupils?|boys?|girls?|kids?|year[- ]olds?|nobody|everyone|no one)\b/i.test(
    sentence
  )

/** *Well done to Ned for the swimming badge, that is brilliant news*: joy in somebody's life, and about no decision. */
function isAchievement(position: Position): boolean {
  const sentence = textAt(position)
  return achievements.test(sentence) && !decided.test(sentence)
}

const achievements =
  /\b(?:badge|medal|trophy|swimming|sports day|birthday|school play|nativity|first steps|driving test|gcses?|a-levels?|exam results|concert|new baby|engagement|wedding|marathon|half-marathon|apprenticeship|graduat\w+)\b/i
const decided =
  /\b(?:appeal\w*|panel|tribunal|plans?|ehcp|places?|placements?|decisions?|decid\w+|agree\w*|refus\w*|la|council|authority|head|heads|headteacher|senco|staff|teachers?|mum|dad|parents?|review|exclu\w+|suspen\w+|complain\w*|mediation|provision|support|fail\w*|allow\w*|let|arrange\w*)\b/i

/** Whether a verdict is on the everyday thing, which then stands before it, or is the writer's on themselves. */
function isAboutIt(clause: string, match: Match, position: Position): boolean {
  if (match.rule.category === 'outcome') return true
  const verdict = wordsOf(match, position)
  const before = clause.slice(0, Math.max(0, clause.indexOf(verdict)))
  return (
    everyday.test(before) ||
    admin.test(before) ||
    ownWords.test(clause) ||
    /^\W*(?:what|how|such)\b/i.test(clause)
  )
}

/** *They could not organise a bus queue*: an idiom's bus is no bus. */
const withoutVerdict = (statement: string, match: Match, position: Position): string =>
  match.rule.category === 'judgement' ? statement.replace(wordsOf(match, position), ' … ') : statement

/** *Put the kettle on*, *I prefer the old chairs*: on things that are no part of anybody's case. */
const isAboutAThing = (clause: string): boolean =>
  things.test(clause) && !matter.test(clause.replace(forms, '')) && !namedOrStepped.test(clause)

function wordsOf(match: Match, position: Position): string {
  const {words} = sentenceAt(position)
  return position.letter.text.slice(words.starts[match.from], words.ends[match.to - 1])
}

/** The clause, and the one that it opens: *Great news: the lift is mended. We did it! The new website is live.* */
function withNext(clause: string, match: Match, position: Position): string {
  if (clause.split(/\s+/).length > 4) return clause
  const {words, last} = sentenceAt(position)
  const {letter, block, sentence} = position
  if (match.last < last && (words.before[match.last] ?? 0) >= breaks.clause)
    return letter.text.slice(words.starts[match.first], words.ends[last - 1])
  if (match.last < last || sentence + 1 >= letter.sentencesOf(block).length) return clause
  const next = sentenceAt({letter, block, sentence: sentence + 1})
  return `${clause} ${letter.text.slice(next.start, next.end)}`
}

/** *We must replace the laptops. They’re hopeless*: what a pronoun stands for, with the sentence that it goes back to. */
function withAntecedent(statement: string, {letter, block, sentence}: Position): string {
  if (sentence === 0 || !goesBack.test(statement)) return statement
  return `${textAt({letter, block, sentence: sentence - 1})} ${statement.replace(goesBack, '…')}`
}

const goesBack =
  /^\W*(?:they|it|that|these|those|(?:the )?(?:last|old|new|other|first|next) ones?)(?:['’]\w+| (?:(?:is|are|was|were)(?:n['’]t)?|looks?|smells?|tastes?|needed)\b)/i
const ownWords = /\b(?:i|i['’]\w+|we|we['’]\w+|my|our|me|us)\b/i

const plainMatters = new Set(['outcome', 'certainty', 'credibility', 'judgement'])
const verdicts = new Set([...plainMatters, 'taking-sides', 'opinion', 'local-policy'])

/** Things of the office and of everyday life, on which anybody may have views and hopes. */
const everyday =
  /\b(?:printers?|photocopier|scanner|wi-?fi|headset|laptop|keyboard|password|inbox|out[- ]of[- ]office|voicemail|answerphone|landline|phones?(?! (?:calls?|contact|consultations?))|mobile|typos?|spelling|handwriting|font|stapler|franking|attachments?|teams call|database|weather|rain|snow|sunshine|traffic|roadworks|bus(?:es)?|trains?|car park|parking|lift|kettle|coffee|biscuits?|cakes?|mince pies|raffle|tombola|picnic|holidays?|weekend|easter|christmas|wedding|birthday|baby|dog|cat|hamster|rabbit|garden|football|cricket|venue|heating|boiler|move house|new house|house move|flu|bank holiday|annual leave|on leave|maternity|diary|leaflets?|newsletter|website|training day|workshop|coffee morning|drop-in)\b|\b(?:my|our) (?:own |new |old )?(?:fault|mistake|error|slip|apologies|maths|filing|office|email|emails|line|mess|muddle)\b/i
/** Things of a household, an office or an event. No times (*after Easter*): somebody's step may wait for one. */
const things =
  /\b(?:kettle|umbrella|coats?|jumpers?|scarf|wellies|boots|sandwich(?:es)?|(?<!at )lunch|cup of tea|cuppa|cakes?|biscuits?|soup|fridge|microwave|carpets?|printer|photocopier|copier|scanner|wi-?fi|headset|laptop|keyboard|mouse|browser|chrome|cookies|web ?site|newsletter|leaflets?|booklet|posters?|logo|quiz|raffle|tombola|picnic|barbecue|weather|rain|rainy|raining|snow|ice|traffic|car park|parking|projector|microphone|chairs|tables|caf[eé]|pub|stairs|(?:an?|the|your|my|our|calendar|teams|zoom|meeting) invites?|sat ?nav|by bus|by train|by tram|helpline|scones?|the post|slot|rota|coffee morning|workshop|drop-in|queue|award|likes on|fairground|fete|heating|boiler|radio|switchboard|toilets|voucher|spreadsheet|shop|feedback form|evaluation form|venue|buffet|broadband|back door|pdf|word (?:file|document)s?|scan(?:ned)?|jpe?g|key fob|fob|spare keys?|lanyards?|mailing list|typing error|misprint|typos?)\b/i
/** Words for the reader and for the writer, which any sentence may hold. */
const forms = /\b(?:you|your|they|their)\b/gi
const namedOrStepped =
  /\b(?:appeal|complain|complaint|refuse|mediation|request|hours|sign|child|children|boy|girl|pupils?|kids?|lad|review|taxi|minibus|transport|exclusion|timetable|class|[A-Z][a-z]+['’]s)\b|[a-z,] (?!Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Zoom|Teams|Chrome|Facebook|Christmas|Easter|January|February|March|April|May|June|July|August|September|October|November|December|Google|Wi)[A-Z][a-z]+/

const matter =
  /\b(?:they|them|she|he|her|him|his|their|you|your|mr|mrs|ms|miss|dr|policy|school|college|nursery|academy|la|las|local authority|council|authority|panel|head|headteacher|senco|tribunal|judge|appeal|plan|draft|decision|place|placement|provision|mediation|ep|caseworker|casework|icb|camhs|paediatrician|mum|dad|parents?|family|mother|father|son|daughter|complaint|evidence|assessment|section|hearing|governors|trust|schools|colleges|councils|gp|doctor|consultant|therapist|officers?|wife|husband|woman|teachers?|tutor|year[- ]olds?|hospitals?|staff(?:ing)? (?:sickness|shortages?|absences?))\b/i

/** In a paper for the file, an imperative or *you must* speaks to colleagues; what somebody was told is another matter. */
function isOwnRunning(match: Match, position: Position): boolean {
  if (isServicePaper(position.letter)) return true
  if (position.letter.to !== 'file') return false
  const {words, first} = sentenceAt(position)
  const word = words.texts[match.first] ?? ''
  if (word === 'you') return true
  return (
    (match.first === first ||
      (words.before[match.first] ?? 0) >= breaks.clause ||
      words.texts[match.first - 1] === 'please') &&
    !records.has(word)
  )
}

const records = wordSet(
  'told advised said suggested recommended encouraged urged warned reminded persuaded convinced steered nudged instructed directed asked strongly have i we my our she he they mum dad also again talked it that the'
)

/** The words of the match's clause, between stronger marks than commas. */
function clauseOf(match: Match, position: Position): string {
  const {words, first, last, start, end} = sentenceAt(position)
  let from = match.first
  while (from > first && (words.before[from] ?? 0) < breaks.clause) from--
  let to = match.last
  while (to < last && (words.before[to] ?? 0) < breaks.clause) to++
  return position.letter.text.slice(
    from === first ? start : words.starts[from],
    to === last ? end : words.starts[to]
  )
}

const admin =
  /\b(?:consent form|privacy notice|feedback form|feedback|survey|evaluation form|appointment|appointments|attached form|enclosed|attached|let (?:me|us) know|get back to (?:me|us)|reply to (?:this|me|us)|(?:ring|call|phone|email|text|contact|write to|tell|send|message|drop|give|ask|bring|forward|return|copy|get in touch with|speak to|reach) (?:it |them |this |that |these |him |her |in |back |over |a line )?(?:to )?(?:me|us|our|my|the office|the service|reception|[A-Z][a-z]+ in (?:our|the) office)\b|our (?:office|service|advice line|helpline|line|website|team|form|system|inbox|drop-in|address|number|privacy|complaints|leaflet|workshop|session|training|volunteers?)|advice line|drop-in|workshop|coffee morning|do not hesitate|don['’]t hesitate|feel free|no need to reply|car park|parking|reception|zoom|teams link|join the (?:call|meeting)|out of office|on leave|annual leave|fax|mailbox|postcode(?! lottery)|training day|newsletter|the (?:bus|lift|link|ramp|gate|door|bins))\b/i

const courtesiesIn = rememberBySentence((position): Region[] => {
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  const regions: Region[] = []
  for (let at = first; at < last; at++) {
    const phrase = openings.find((opening) => opening.every((word, offset) => texts[at + offset] === word))
    if (phrase && !isCause(at) && !isSightOfParty(at, phrase))
      regions.push({from: at, to: endOfClause(at + phrase.length)})
  }
  return regions

  /** *Thanks to the council's muddle we are back where we started*: nobody is thanked. */
  function isCause(at: number): boolean {
    if (texts[at] !== 'thanks' || texts[at + 1] !== 'to') return false
    return (
      !texts.slice(at + 2, Math.min(last, at + 9)).includes('for') &&
      texts.slice(at + 2, at + 7).includes("'s")
    )
  }

  /** *It is good to see the authority taking this seriously*: a verdict on the authority. */
  function isSightOfParty(at: number, phrase: ReadonlyArray<string>): boolean {
    return (
      phrase[1] === 'to' &&
      phrase.length === 2 &&
      sights.has(texts[at + 2] ?? '') &&
      bodies.test(texts.slice(at + 3, Math.min(last, at + 6)).join(' '))
    )
  }

  function endOfClause(from: number): number {
    for (let at = from; at < last; at++)
      if ((before[at] ?? 0) >= breaks.clause || (texts[at] === 'but' && at > from)) return at
    return last
  }
})

const sights = wordSet('see hear read know learn find')
const bodies =
  /^(?:that )?(?:the |a )(?:la|local authority|authority|council|school|panel|trust|academy|county)\b/

const openings = [
  'thank you',
  'thanks',
  'many thanks',
  'grateful for',
  'grateful to',
  'sorry to hear',
  'sorry that this',
  'sorry for',
  'sorry about',
  'i hope this',
  'i hope that this helps',
  'hope this',
  'hope that helps',
  'i hope you are',
  'i hope you had',
  'i hope you have',
  'i hope you and',
  'i hope your',
  'hope you are',
  'hope you had',
  'hope you have',
  'i hope all is',
  'hope all is',
  'i hope the meeting',
  'hope the meeting',
  'i hope it is useful',
  'i look forward',
  'look forward to',
  'looking forward to',
  'nice to',
  'lovely to',
  'good to',
  'great to',
  'pleased to enclose',
  'happy to help',
  'best wishes',
  'kind regards'
].map((phrase) => phrase.split(' '))
