import {type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {isQuestion} from './scope.ts'

/**
 * Whether a view is on the writer's own doings or on arrangements, and so on nobody's case: *I feel I spoke too quickly*,
 * *I suspect they close at five*, *Two weeks is a long time to wait for our reply*; or is what the reader is asked.
 */
export function isOwnAffair(match: Match, position: Position, clause: string): boolean {
  if (isOpenQuestion(match, position)) return true
  if (ownDoing.test(clause)) return true
  return (arrangements.test(clause) || ownService.test(clause)) && !theCase.test(clause)
}

/**
 * Whether a verdict is on the service's own work: *Our first reply took nine days. That isn't good enough*, or anything under a
 * heading such as *Our own practice* that names nobody else.
 *
 * @param statement the words around the match, with the sentence that they go back to
 */
export function isOwnWork(position: Position, statement: string): boolean {
  if (theCase.test(statement)) return false
  return ownStandard.test(statement) || isUnderOwnWork(position)
}

/** Under the heading in its own line, or with which the paragraph begins. */
function isUnderOwnWork({letter, block}: Position): boolean {
  const {text, blocks} = letter
  return [block, block - 1].some((at) => {
    const {start, end} = blocks[at] ?? {start: 0, end: 0}
    const head = ownWork.exec(text.slice(start, Math.min(end, start + longestHeading)))
    return head !== null && (at === block || start + head[0].length >= end)
  })
}
/** In UTF-16 code units. */
const longestHeading = 60
const ownWork =
  /^\W*(?:\d+[.)]\s*)?(?:our (?:own )?(?:practice|service|work|casework|recording|team|volunteers|record-keeping)|(?:the|this) service|quality of (?:our )?recording|learning(?: points?)? for (?:the|our) (?:service|team|office)|what we (?:could have done|could do|did|do) (?:better|well)|what went (?:well|badly|wrong)(?: for us)?)(?:[.:–—-]\s|\s*$)/i
const ownStandard =
  /\b(?:our|my) (?:own )?(?:(?:first|next|last|average|median|waiting|response|call-back) )?(?:target|standard|waits?|waiting (?:times?|list)|waiting|call-?backs?|response (?:times?|rate)|repl(?:y|ies)|filing|record-?keeping|recording|turnaround|diary|switchboard|rota)\b/i

/** *What is it about the unit that would suit him?*, *Would the base suit him, or would it be too far?* */
function isOpenQuestion(match: Match, position: Position): boolean {
  if (match.from === sentenceAt(position).first) return false
  const {words, first} = sentenceAt(position)
  const before = position.letter.text.slice(words.starts[first], words.starts[match.from])
  if (!isQuestion(position)) return asked.test(before) && leftOpen.test(textAt(position))
  return asked.test(before) && !leading.test(before)
}

/** *Which of them would suit him is something that only you can say.* */
const leftOpen =
  /\bis (?:something (?:that )?only|a (?:question|matter)|for (?:you|him|her|them|the)|up to)\b/i

const asked =
  /^(?:and |so |but )?(?:what|which|where|how|do you|does (?!any)|would|are you|is there any(?:thing)?|has anything)\b/i
const leading =
  /n['’]t\b|\b(?:not|never|no|really|honestly|surely|anyone|what (?:makes?|made|on|kind|sort)|how (?:can|could|on|dare|is|was))\b/i

/** *I feel that I left too little time*: what the writer did, said in the past. */
const ownDoing =
  /\bi(?:['’]m| am| was| do| did| feel| felt| think| thought| found| worry)\b(?: (?!but\b|and\b|so\b|as\b|that I am\b)[\w'’]+){0,5}? i(?: (?:did|had|have) not| didn['’]t| haven['’]t| hadn['’]t|['’]ve)?(?: only| just)? (?:had|heard|took|taken|left|spoke|spoken|wrote|written|sent|gave|given|went|forgot|forgotten|wanted|filled|leave|give|explain|tell|ask|[a-z]{3,}ed)\b/i

/** Dates, opening hours, lines and papers that a letter arranges. */
const arrangements =
  /\b(?:bank holidays?|half[- ]term|christmas|easter|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:the|each|every|either|next|monday|friday|a) (?:morning|afternoon)|in the (?:mornings|afternoons|evenings?)|opening hours|open (?:at|on|until|till|from)|clos(?:e|es|ed) (?:at|on|early|for)|emails?|links?|attachments?|portal|phones?(?! (?:calls?|contact|consultations?))|telephone|video calls?|voicemail|phone lines?|line (?:is|was)|on page \d+|my screen|font|the print|parcel|envelope|by post|class post|server|recording|background noise|minutes of|team (?:meeting|day)|logo|map|dates?|lunch|the year has|this year|drive takes|ring before|attach)\b/i
const ownService =
  /\b(?:our|my) (?:own |first |next |last )?(?:reply|replies|response|service|meeting|call|chat|appointment|visit|team|office|leaflets?|website|notes|letter|waiting list|helpline|advice line|workshops?|training|drop-ins?|newsletter|volunteers?)\b|\bfrom us\b/i

/** What a case is about. *They* and *you* may be anybody. */
const theCase =
  /\b(?:she|her|he|him|his|mr|mrs|ms|miss|dr|policy|schools?|colleges?|nursery|academy|las?|local authority|councils?|authority|county|panels?|heads?|headteacher|sencos?|staff|teachers?|tribunal|judge|appeals?|plans?|ehcps?|drafts?|decisions?|offers?|places?|placements?|provision|support|therapy|mediation|eps?|caseworkers?|icb|camhs|paediatrician|mums?|dads?|parents?|famil(?:y|ies)|mothers?|fathers?|child(?:ren)?|boys?|girls?|lad|kids?|sons?|daughters?|pupils?|complaints?|assessments?|diagnos\w+|reports?|reviews?|section|timetable|class(?:room)?|lessons?|assembl(?:y|ies)|playground|quiet (?:room|space|corner)|unit|base|mainstream|exclu\w+|suspen\w+|detention|hours a|taxi|transport|tutor|governors|trust|gp|doctor|consultant|therapists?|solicitor|side|fair(?:er|est)?|unfair|kindest)\b/i
