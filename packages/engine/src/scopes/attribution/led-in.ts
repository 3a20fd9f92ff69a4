import {type Letter, type Position, sentenceAt, textAt} from '../../letter.ts'
import {holdsAnswers, listsQuestions} from '../letter-kind.ts'
import {isLineOfQuestion, isQuestion} from '../question.ts'
import {lineBefore, rememberBySentence, type Region} from '../scope.ts'
import {leadInOf, longestList} from '../source.ts'
import {type Attribution, reportsIn} from './constructions.ts'
import {opensWithSpeaker, saysSomething, whoSpeaks} from './speakers.ts'

/**
 * Finds what makes a whole sentence a report, though it stands outside it: a lead-in that ends with a colon, a heading such as
 * *Mum's views*, who speaks in minutes, the sentence before.
 */
export function ledInReport(position: Position): Attribution | undefined {
  const {first: start, last: to} = sentenceAt(position)
  const lead = leadOfItem(position)
  if (lead) return {from: start, to, by: lead}
  const label = speakerOf(position)
  if (label) return {from: label.to, to, by: label}
  if (
    isUnderViews(position) ||
    isAfterTheFollowing(position) ||
    isAskedInAnswers(position) ||
    isListedQuestion(position) ||
    whoSpeaks(position) === 'other' ||
    isSaidInSnatches(position)
  )
    return {from: start, to, by: noWords}
  const asked = questionAfterDots(position)
  if (asked) return {...asked, by: noWords}
  const before = sentenceGoneOnWith(position)
  return before && {from: start, to, by: before.by}
}

/** By which words the lead-in of a list reports the item at a position. */
function leadOfItem(position: Position): Region | undefined {
  const {letter, block} = position
  if (letter.blocks[block]?.kind !== 'item') return isUnderTyped(position) ? noWords : undefined
  for (const lead of leadInOf(letter, block)) {
    const by = opensReport(lead)
    if (by) return by
  }
  return undefined
}

function opensReport(lead: Position): Region | undefined {
  const {letter, block} = lead
  const {last} = sentenceAt(lead)
  const said = textAt(lead)
  if (isPassedOn(lead) || (endsInColon(letter, block) && typed.test(said))) return noWords
  if (!/[:：]\s*$/.test(said)) return undefined
  const report = reportsIn(lead).find(({to}) => to === last)
  if (report) return report.by
  return whatIsSaid.test(said) && whoseItIs.test(said) ? noWords : undefined
}
const whatIsSaid =
  /\b(?:points?|views?|concerns?|wishes|words|questions|advice|recommendations?|suggestions|strategies|what (?:you|she|he|they) (?:said|told|want)|as follows)\b/i
const whoseItIs = /\b(?:your|her|his|their|mum['’]s|dad['’]s|['’]s|parents['’]|family['’]s)\b/i

/** *Your plan for the meeting, which I've typed up:* and the lines right under it. */
function isUnderTyped({letter, block}: Position): boolean {
  const paragraph = letter.blocks[block]?.paragraph
  let at = block - 1
  while (
    at > 0 &&
    block - at < longestList &&
    !endsInColon(letter, at) &&
    letter.blocks[at]?.paragraph === paragraph
  )
    at--
  const lead = letter.blocks[at]
  if (!lead || lead.paragraph !== paragraph || !endsInColon(letter, at)) return false
  return typed.test(letter.text.slice(lead.start, lead.end))
}

const endsInColon = ({text, blocks}: Letter, at: number): boolean => {
  const {start, end} = blocks[at] ?? {start: 0, end: 0}
  return /:\s*$/.test(text.slice(Math.max(start, end - 8), end))
}
const typed =
  /\b(?:which i(?:['’]ve| have) typed|as you (?:dictated|said (?:it|them)|gave (?:it|them))|you asked for (?:it|this|them) in|from the flip ?chart)\b/i

/** *Mrs Dutta has asked me to send you the points below. They are in her words.*: so is the list that follows. */
const isPassedOn = ({letter, block}: Position): boolean => {
  const {start, end} = letter.blocks[block] ?? {start: 0, end: 0}
  return passedOn.test(letter.text.slice(start, end))
}
const passedOn =
  /\b(?:asked|asks|would like) (?:me|us) to (?:send|pass|put|forward|share|read out)\b[^.!?\n]{0,40}\b(?:points|questions|views|concerns|wishes|list|these|the following)\b|\bin (?:her|his|their) (?:own )?words\b/i

const noWords: Region = {from: 0, to: 0}

/** Who speaks in minutes: *HT: school has done all it can*, *Chair – school has done its best.* */
function speakerOf(position: Position): Region | undefined {
  const {letter} = position
  const {words, first, start} = sentenceAt(position)
  const label = opensWithSpeaker(letter.text.slice(start, start + 60))
  if (!label) return undefined
  let to = first
  while ((words.starts[to] ?? Number.POSITIVE_INFINITY) < start + label.length) to++
  // "Mum – a force of nature" says what she is; "Mum – school has let him down" what she said.
  if (label.isDash && !saysSomething(letter.text.slice(start + label.length, start + 100))) return undefined
  return {from: first, to}
}

/** *What happens if …* and under it *… mediation is a waste of time? Some parents say so*: what readers ask, begun by the heading. */
function questionAfterDots(position: Position): Region | undefined {
  const {letter} = position
  const {words, first, last, start, end} = sentenceAt(position)
  if (!isQuestion(position)) return undefined
  // Small letters follow the dots, so the sentence may have begun in the line before.
  const from = Math.max(0, start - 8)
  const opening = [...letter.text.slice(from, end).matchAll(dots)].at(-1)
  if (!opening) return undefined
  let at = first
  while (at < last && (words.starts[at] ?? 0) < from + opening.index) at++
  return {from: at, to: last}
}
const dots = /(?:^|\n)[ \t]*(?:\.\.\.|…)/g

/** *- Dad: “stitch up”. Head had it in for J since Y7*: in a line of notes whose speaker is quoted first, they go on. */
function isSaidInSnatches({letter, block, sentence}: Position): boolean {
  if (sentence === 0 || letter.to !== 'file') return false
  const head = textAt({letter, block, sentence: 0})
  const label = opensWithSpeaker(head.slice(0, longestHeading))
  if (!label || label.isDash || !/^["“‘'][^"”]{1,40}["”’'][.,;]?\s*$/.test(head.slice(label.length)))
    return false
  for (let at = 1; at <= sentence; at++)
    if (officers.test(textAt({letter, block, sentence: at}))) return false
  return true
}
/** What the officer did or thought. */
const officers =
  /^\W*(?:(?:i|we|me)\b|(?:told|gave|given|explained|advised|offered|discussed|went|said|agreed|sent|rang|asked|noted?|my|our)\b)/i

/** *Do I have to accept a school that failed him?*: what readers ask, on a line of its own among others that are answered. */
function isListedQuestion(position: Position): boolean {
  const {letter, block} = position
  if (!listsQuestions(letter) || !isQuestion(position)) return false
  const {start, end} = letter.blocks[block] ?? {start: 0, end: 0}
  return isLineOfQuestion(letter.text.slice(start, end))
}

/** *Q. Why has the council lied to us?*: a question that somebody put, in notes of questions and answers. */
function isAskedInAnswers(position: Position): boolean {
  const {letter} = position
  const {text} = letter
  const {start, end} = sentenceAt(position)
  // "Q." may be read as the mark of a list item, or as a sentence of its own.
  return question.test(lineBefore(text, start, longestMark) + text.slice(start, end)) && holdsAnswers(letter)
}
/** In UTF-16 code units: *Q12.* and the spaces around it. */
const longestMark = 8
const question = /^\W*q(?:uestion|n)?\s?\d{0,2}[.:)]\s/i

/** Whether the line above, or above the list, is a heading such as *Parents' views* or *What Mum told us*. */
function isUnderViews({letter, block}: Position): boolean {
  let at = block - 1
  while (at > 0 && block - at < longestList && letter.blocks[at]?.kind === 'item') at--
  const above = letter.blocks[at]
  if (!above || above.end - above.start > longestHeading) return false
  const heading = letter.text.slice(above.start, above.end)
  return viewsHeading.test(heading) && !/[.!?]\s*$/.test(heading)
}
/** In UTF-16 code units. */
const longestHeading = 60
const viewsHeading =
  /^(?:(?!(?:my|our)\b)[\w'’ ]+['’]?s?['’]? )?(?:views?|concerns|voice|account|perspective|wishes|position|words)\b[\w'’ ]*:?\s*$|^what (?:(?:(?:the|your|his|her|their|mr|mrs|ms|miss|dr) )?(?!(?:i|we|was|is)\b)\w+|mum and dad) (?:told|said|says?|tells?|thinks?|wants?|feels?|would like)\b[\w'’ ]*:?\s*$/i

/** *The parents say the following.* opens a report of the sentences after it. */
function isAfterTheFollowing({letter, block, sentence}: Position): boolean {
  for (let at = 0; at < sentence; at++) if (saysTheFollowing({letter, block, sentence: at})) return true
  return false
}

const saysTheFollowing = rememberBySentence((position): boolean => {
  const {words, last} = sentenceAt(position)
  const isTheFollowing = words.texts[last - 1] === 'following' && words.texts[last - 2] === 'the'
  return isTheFollowing && reportsIn(position).some(({to}) => to === last)
})

/** The report before a sentence that opens with *That she …*. */
function sentenceGoneOnWith({letter, block, sentence}: Position): Attribution | undefined {
  const {words, first} = sentenceAt({letter, block, sentence})
  if (sentence === 0 || words.texts[first] !== 'that') return undefined
  if (!/^(?:she|he|they|it|the)$/.test(words.texts[first + 1] ?? '')) return undefined
  return reportsIn({letter, block, sentence: sentence - 1})[0]
}
