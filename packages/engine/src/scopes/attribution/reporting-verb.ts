import {breaks} from '@evenhand/lexicon'
import {
  determiners,
  formsOfBe,
  modals,
  subjectPronouns,
  titles,
  without,
  wordSet
} from '../../word-classes.ts'
import {helpers, isBe, nearestPerson, writer} from './people.ts'
import type {SentenceWords} from './sentence-words.ts'
import {opensWithSpeaker} from './speakers.ts'

/** Whether a word is a verb by which somebody other than the writer says, thinks or wishes something. */
export function isReport(sentence: SentenceWords, verb: number): boolean {
  const {first, word, breakBefore} = sentence
  const said = word(verb)
  if (!reportingVerbs.has(said)) return false
  if (isNobodysReport(sentence, verb) || isWritersOwn(sentence, verb)) return false
  let at = verb - 1
  while (at >= first && helpers.has(word(at))) at--
  const subject = at >= first ? word(at) : ''
  const hasBreak = at >= first && breakBefore(at + 1) >= breaks.comma
  if (subject === 'law' || subject === 'legislation' || subject === 'rules') return false
  // "The letter tells you to reply by 4 May. It also says that you should …"
  // "It says at page 20 that a child should …"
  if (subject === 'it' && saysOfPapers.has(said) && isFollowedByThat(sentence, verb)) return true
  if (mightSay.has(word(at + 1)) && !opined.has(said)) return false
  if (isToldToUs(sentence, verb)) return true
  if (writer.has(subject) && !hasBreak) return false
  if (subject.startsWith('want') || subject === 'needless') return false
  // "If you ask me" gives the writer's own view.
  if (said === 'ask' && word(verb + 1) === 'me') return false
  if (said.startsWith('want') && hasBreak) return false
  if (at < first || hasBreak) return isReportInNotes(sentence, verb, at < first)
  if (subject === 'not') return !writer.has(word(at - 2))
  // "The parents intend to say that …", "Mum emailed to say …": what somebody else is about to say is theirs already.
  if (subject === 'to')
    return (
      (said === 'say' && isMessageToSay(sentence, at)) || (opined.has(said) && isAboutToSay(sentence, at))
    )
  if (subject === 'please') return false
  if (subject === 'and' || subject === 'but' || subject === 'or' || subject === 'then')
    return hasSharedSubject(sentence, at)
  // "Mrs A told me": a letter that stands for a name.
  if (titles.has(word(at - 1))) return !plain.has(said)
  if (plain.has(said)) return isPlural(subject) || (bodies.has(subject) && saysOfBodies.has(said))
  return !notSubjects.has(subject)
}

/** *The SENCO emailed me to say …*, and not *I emailed her to say …* or, in notes, *Emailed her to say …*. */
function isMessageToSay({first, word, breakBefore}: SentenceWords, to: number): boolean {
  for (let at = to - 1; at > Math.max(first, to - 5); at--) {
    if (!messaged.has(word(at))) continue
    const sender = word(at - 1)
    return (
      breakBefore(at) < breaks.comma &&
      !writer.has(sender) &&
      !helpers.has(sender) &&
      !notSubjects.has(sender)
    )
  }
  return false
}

/** Whether *that* follows within a few words, and no mark in between. */
function isFollowedByThat({word, breakBefore}: SentenceWords, verb: number): boolean {
  for (let at = verb + 1; at <= verb + 5; at++) {
    if (breakBefore(at) >= breaks.comma) return false
    if (word(at) === 'that') return true
  }
  return false
}

/** Without a subject, as in case notes, the family speaks, unless it is what an officer does. */
function isReportInNotes(sentence: SentenceWords, verb: number, isFirst: boolean): boolean {
  const said = sentence.word(verb)
  if (!isFirst && sentence.word(verb - 1) === 'and') return false
  // "Asked that I speak for her": a request to the officer, not of one.
  if (said === 'asked' && askedOfWriter.has(sentence.word(verb + 1)))
    return sentence.word(verb + 1) !== 'that' || writer.has(sentence.word(verb + 2))
  if (!isFirst && said === 'said' && isSaidInPassing(sentence, verb)) return true
  const opensSentence = isFirst || sentence.breakBefore(verb) >= breaks.sentence
  if (opensSentence && officers.has(said) && goesOnForSpeaker(sentence, verb)) return true
  return !officers.has(said) && !plain.has(said) && !isNounHere(sentence, verb)
}

/** *T/C from Dad. Upset, said the driver changes every week and …*: whoever the note is about, unless the officer got in touch. */
function isSaidInPassing(sentence: SentenceWords, verb: number): boolean {
  const {first, last, isForFile, word, between, textBefore} = sentence
  const note = textBefore(verb).slice(-longestNote)
  if (!isForFile || !(hasContact.test(note) || hasName.test(note))) return false
  // "said the fool in me", "said the cynics of us": the officer.
  if (between(verb + 2, verb + 6).some((each) => each === 'me' || each === 'us')) return false
  const before = between(first, verb)
  if (last - verb < 5 || before.some((each) => writer.has(each) || officers.has(each))) return false
  if (contacted.has(word(first)) || writer.has(word(verb + 1))) return false
  return goesOnToSay.has(word(verb + 1)) && between(verb + 3, last).some((each) => finite.test(each))
}
/** What shows that a note is of a contact, or of somebody. */
const hasContact = new RegExp(
  [
    String.raw`\b(?:t\/?c|h\/?v|v\/?m|voicemail|call|phone|rang|rung|text|email(?:ed)?|visit|meeting|chat|session|met|saw|seen|spoke|back from|(?:popped|dropped|came|been) (?:in|by|round))\b`,
    String.raw`\b(?:mum|dad|parents?|mother|father|gran(?:ny|dma|dad)?|nan|aunt(?:ie|y)?|uncle|step-?(?:mum|dad)|carers?|partner|sister|brother|yp|young person|she|he|they)\b`,
    String.raw`\b(?:mr|mrs|ms|miss|dr) \w`
  ].join('|'),
  'i'
)
const hasName = /\b(?:from|with|by|w\/) ?[A-Z]/
const contacted = wordSet('rang phoned emailed texted messaged called spoke met visited saw left replied')
const goesOnToSay = wordSet(
  'that school nobody nothing everyone mum dad',
  without(subjectPronouns, 'i we'),
  without(determiners, 'my our')
)
/** What shows that a clause follows *said*, and not only who spoke: *said the driver on Monday*. */
const finite =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|not|n['’]t|keeps?|changes?|never|always|gets?|wants?|hates?|likes?|needs?|came|went|got|took|sent|told|left|stopped|started)$/

/** *She means to argue that …*, *they would like to say that …*. */
function isAboutToSay(sentence: SentenceWords, to: number): boolean {
  const {first, word} = sentence
  const isIntended = intending.has(word(to - 1)) || (isBe(word(to - 2)) && word(to - 1) === 'going')
  const isOthers = to - 1 > first && nearestPerson(sentence, to - 1) !== 'writer'
  return isIntended && isOthers && isFollowedByThat(sentence, to + 1)
}

/** *Mum – furious. Said the school is useless*, *Mum rang. Said …*: whoever spoke before goes on; the officer would say *Said I’d …*. */
function goesOnForSpeaker({word, textBefore}: SentenceWords, verb: number): boolean {
  const said = word(verb)
  if (said === 'told' || said === 'advised' || said === 'reminded') return false
  if (word(verb + 1) === 'to' || [1, 2, 3].some((further) => writer.has(word(verb + further)))) return false
  const before = textBefore(verb)
  if (before.length > longestNote) return false
  if (opensWithSpeaker(before)) return true
  if (said !== 'said') return false
  return wasAsked.test(before) || (getsInTouch.test(before) && !asksOrTells.test(before))
}
/** In UTF-16 code units: further down, nobody remembers who spoke. */
const longestNote = 1200
/** *Asked Mum how she was. Said …*: she did. */
const wasAsked =
  /(?:^|[.!?] )asked (?:her|him|them|mum|dad|gran|nan|parents?|both|(?:mr|mrs|ms|miss|dr)\.? [A-Z][\w'’-]*) (?:how|what|whether|if|why|when|where|who|which|about|for) [^.!?]*[.?]\s*$/i
/** Somebody gets in touch, or comes; who then speaks is them, unless they asked and were answered. */
const getsInTouch =
  /^\W*(?:(?:mr|mrs|ms|miss|dr)\.? [A-Z][\w'’-]*|mum|dad|parents?|carer|gran|nan|[A-Z]{2,3}|(?:the )?(?:head|senco|school|college|caseworker)) (?:rang|called|phoned|emailed|texted|messaged|came (?:in|to|along)|dropped in|attended|arrived|turned up|left a (?:message|voicemail)|(?:(?:was|were|is|very|v\.?) )?(?:very |quite |so )?(?:upset|cross|angry|tearful|in tears|crying|livid|furious|distressed|anxious|worried))\b/i
const asksOrTells =
  /\?|\b(?:ask\w*|whether|wants? to know|wanted to know|wonder\w*|quer(?:y|ied)|told|advised|explained|i|we|us|me)\b/i

/** *This child wants seeing*, *if you feel like crying*, *however you feel, …*, *you could tell that …*: nobody's view. */
function isNobodysReport(sentence: SentenceWords, verb: number): boolean {
  const {first, word, breakBefore} = sentence
  const [previous, said, next] = [word(verb - 1), word(verb), word(verb + 1)]
  if (said.startsWith('want') && next.endsWith('ing')) return true
  if (said.startsWith('feel') && next === 'like' && word(verb + 2).endsWith('ing')) return true
  // "He is told to stay home."
  if (said === 'told' && next === 'to' && isTold.has(previous)) return true
  if (whicheverWay.has(word(first)) && breakBefore(verb + 1) >= breaks.comma) return true
  // "You could tell she was cross": seen, not said.
  if (said === 'tell' && (previous === 'can' || previous === 'could') && anyone.has(word(verb - 2)))
    return true
  if (isWhenSeen(sentence, verb) || isToldNotTo(sentence, verb)) return true
  if (endorsements.has(previous) || exclamations.has(next)) return true
  // "just saying", "wrong with asking for": a form in -ing reports only as part of a verb, or after one.
  const isAfterVerb = isBe(previous)
  return said.endsWith('ing') && !isAfterVerb && (previous === 'just' || breakBefore(verb) < breaks.comma)
}

/** *Once the judge sees that video it's yours*: what is going to be seen, and nobody's view yet. */
function isWhenSeen({first, word, breakBefore}: SentenceWords, verb: number): boolean {
  if (!seen.has(word(verb))) return false
  for (let at = verb - 1; at >= Math.max(first, verb - 5); at--) {
    if (onceSeen.has(word(at))) return true
    if (breakBefore(at) >= breaks.comma) return false
  }
  return false
}

/** *Don't you worry, it's …*, *don't think …*: the reader is told not to; nobody has. */
function isToldNotTo({first, word, breakBefore}: SentenceWords, verb: number): boolean {
  const not = word(verb - 1) === 'you' ? verb - 2 : verb - 1
  if (word(not) !== 'not' || word(not - 1) !== 'do' || not - 1 < first) return false
  return not - 1 === first || breakBefore(not - 1) >= breaks.comma || beforeOrder.has(word(not - 2))
}

/** Words that look like a report but are the writer's: *it has to be said*, *a second thought*, *just wants*, *was written*. */
function isWritersOwn(sentence: SentenceWords, verb: number): boolean {
  const {word} = sentence
  const [previous, said, next] = [word(verb - 1), word(verb), word(verb + 1)]
  // "Kind regards", "as regards the plan": only "regards it as …" is a view.
  if (said.startsWith('regard') && !isRegardedAs(sentence, verb)) return true
  if (said.startsWith('ask') && next === 'for' && said !== 'asks') return true
  if (previous === 'having' || (previous === 'be' && said === 'said')) return true
  if (said === 'thought' && beforeThought.has(previous)) return true
  if (said.startsWith('want') && belittlingWants.has(previous)) return true
  const isPassive = isBe(previous)
  if (isPassive && passives.has(said)) return true
  if (!pluralNouns.has(said)) return false
  const takesTo = said === 'hopes' || said === 'wishes' || said === 'claims'
  return counts.has(previous) || afterPluralNoun.has(next) || (next === 'to' && !takesTo)
}

/** *He regards the accusation as outrageous.* */
const isRegardedAs = ({word, between}: SentenceWords, verb: number): boolean =>
  word(verb - 1) !== 'as' && between(verb + 2, verb + 8).includes('as')

/** *I was told (that) …*, *we have been informed …* */
function isToldToUs({word}: SentenceWords, verb: number): boolean {
  return tellingUs.has(word(verb)) && beforeTold.has(word(verb - 1)) && word(verb + 1) !== 'off'
}

/** *She rang and said …*: the verb shares a subject that stands further left. */
function hasSharedSubject(sentence: SentenceWords, conjunction: number): boolean {
  const {first, word, isCapital} = sentence
  const person = nearestPerson(sentence, conjunction)
  if (person) return person === 'other'
  return !officers.has(word(first)) && isCapital(first) && word(conjunction + 1).endsWith('s')
}

/** Whether a word that may be a noun is one here: *reports that …* against *reports from the school*. */
const isNounHere = ({word}: SentenceWords, verb: number): boolean =>
  perhapsNouns.test(word(verb)) && !afterVerb.has(word(verb + 1))

const isPlural = (subject: string): boolean =>
  plurals.has(subject) || (subject.endsWith('s') && subject.length > 3 && !subject.endsWith('ss'))

const reportingVerbs = wordSet(
  'say says said saying tell tells told telling feel feels felt feeling think thinks thought thinking believe believes believed believing explain explains explained explaining mention mentions mentioned report reports reported reporting state states stated describe describes described describing write writes wrote written add adds added note notes noted argue argues argued worry worries worried fear fears feared hope hopes hoped want wants wanted wish wishes wished recommend recommends recommended advise advises advised suggest suggests suggested call calls called ask asks asked asking express expresses expressed understand understands understood consider considers considered find finds found claim claims claimed insist insists insisted maintain maintains maintained allege alleges alleged complain complains complained admit admits admitted comment comments commented reply replies replied answer answered wonder wonders wondered raise raised object objects objected dispute disputes disputed sees dislike remember remembers remembered recall recalls recalled decide decided conclude concludes concluded record records recorded observe observed remark remarked agree agrees agreed disagree disagrees accept accepts accepted acknowledge acknowledged request requests requested propose proposes proposed confirm confirms confirmed reckon reckons reckoned concerned convinced certain adamant announce announced warn warned protest protests protested swear swore swears concede concedes grumble grumbled moan moaned rant ranted hoping worrying wishing fearing wondering complaining arguing suggesting claiming insisting whinge whinged quote quotes quoted regard regards regarded'
)
/** Plain forms, which may be nouns or imperatives: they report only with a subject that goes with them. */
const plain = wordSet(
  'say tell feel think believe explain mention report state describe write add note argue worry fear hope want wish recommend advise suggest call ask express understand consider find claim insist maintain allege complain admit comment reply wonder view object dispute see dislike remember recall decide conclude record agree disagree accept request propose confirm reckon quote share raise remark observe protest grumble moan rant whinge swear concede announce warn regard'
)
/** What officers note having done themselves. */
const officers = wordSet(
  'told advised explained suggested recommended reminded asked said noted agreed confirmed mentioned discussed wrote written informed called raised shared warned added recorded found put understood thought felt decided answered replied heard saw requested'
)
const plurals = wordSet(
  'you they who people parents staff mum dad teachers governors both families carers all some others'
)
/** Bodies that may be spoken of as many: *nursery say they are full*. */
const bodies = wordSet(
  'school nursery preschool playgroup college academy la council authority camhs panel transport admissions health portage physio hospital clinic'
)
const saysOfBodies = wordSet(
  'say tell feel think believe want argue claim reckon insist disagree agree accept'
)
const messaged = wordSet('emailed rang phoned called texted messaged wrote')
const endorsements = wordSet('rightly correctly quite right')
const exclamations = wordSet('no yes so sorry hello goodbye thanks nothing')
const mightSay = wordSet("'d", modals)
const opined = wordSet('say tell argue feel think believe like prefer disagree decide conclude')
const intending = wordSet(
  'intend intends intending mean means plan plans planning propose proposes wish wishes like want wants hoping'
)
const saysOfPapers = wordSet('says said adds added states stated explains')
const seen = wordSet('see sees saw find finds')
const onceSeen = wordSet('once when until till minute moment')
const beforeOrder = wordSet('please so and but just now well oh')
const isTold = wordSet("is are 's gets get")
const whicheverWay = wordSet('however whatever whenever whichever')
const anyone = wordSet('you one anyone anybody i we')
const beforeThought = wordSet('second another a the first without')
const belittlingWants = wordSet('just only simply really merely clearly obviously you')
const passives = wordSet(
  'written called raised quoted shared asked requested agreed accepted found decided concerned'
)
const pluralNouns = wordSet(
  'quotes reports requests calls claims notes comments complaints concerns wishes hopes fears'
)
const counts = wordSet(
  'few many several two three four five more other missed such phone private all no some any most both'
)
const afterPluralNoun = wordSet('do does are is were was go come have has from about')
const tellingUs = wordSet('told informed advised')
/** What somebody is told again and again, or should be told, nobody has told us. */
const beforeTold = without(formsOfBe, 'is be')
const askedOfWriter = wordSet('me us that')
const perhapsNouns =
  /^(?:reports?|notes?|claims?|states?|views?|concerns?|wishes|hopes|thought|felt|found|worries|comments?|remarks?|fears|complaints?)$/
const afterVerb = wordSet('that she he they school mum dad no being feeling it the')
const notSubjects = wordSet(
  'to the a an of in on at for with by from no as so please more less very too be being it if when this that these those my our his her their your its and or but'
)
