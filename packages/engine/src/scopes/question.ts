import {type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'

/** Whether a sentence ends with a question mark, and perhaps closing marks: quotation marks, or *stars* for bold type. */
export function isQuestion(position: Position): boolean {
  const {end} = sentenceAt(position)
  return endsAsQuestion(position.letter.text.slice(Math.max(0, end - 6), end))
}

const endsAsQuestion = (words: string): boolean => /\?["”’')*_]*\s*$/.test(words)

/** Whether a line is a question that somebody may have asked, and not one that says what its writer thinks. */
export const isLineOfQuestion = (line: string): boolean =>
  line.length <= longestQuestion && endsAsQuestion(line) && !suggests.test(line)
/** In UTF-16 code units. */
export const longestQuestion = 140
/** *Why not …?*, *Isn't it …?*, or a statement before the question. */
const suggests = /n['’]t (?:you|it|they|he|she|we|the)\b|\bwhy not\b|[.!?] \S/i

/** Whether a question leaves its answer open: *Would the base suit him, or would it be too far?* */
export function isOpenQuestion(match: Match, position: Position): boolean {
  if (match.from === sentenceAt(position).first) return false
  const {words, first} = sentenceAt(position)
  const before = position.letter.text.slice(words.starts[first], words.starts[match.from])
  if (!isQuestion(position)) return asked.test(before) && leftOpen.test(textAt(position))
  return asked.test(before) && !isLeading(before)
}

/** *Which of them would suit him is something that only you can say.* */
const leftOpen =
  /\bis (?:something (?:that )?only|a (?:question|matter)|for (?:you|him|her|them|the)|up to)\b/i

const asked =
  /^(?:and |so |but )?(?:what|which|where|how|do you|does (?!any)|would|are you|is there any(?:thing)?|has anything)\b/i
/** Whether a question says what its writer thinks: *How can anyone say …?* */
export const isLeading = (question: string): boolean => leading.test(question)
const leading =
  /n['’]t\b|\b(?:not|never|no|really|honestly|surely|anyone|what (?:makes?|made|on|kind|sort)|how (?:can|could|on|dare|is|was))\b/i
