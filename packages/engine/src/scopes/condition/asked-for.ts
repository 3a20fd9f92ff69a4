import {lastSentenceOf, type Position, sentenceAt, textAt} from '../../letter.ts'
import {isQuestion} from '../question.ts'

/** *How do I complain? Write to the head first*: a procedure that was asked for. */
export function isAnswer({letter, block, sentence}: Position): boolean {
  const at = sentence > 0 ? {letter, block, sentence: sentence - 1} : lastSentenceOf(letter, block - 1)
  if (at !== undefined && asked.test(textAt(at))) return true
  // "You asked for the steps. There isn't much to it. First …": the rest of the paragraph goes on with them.
  for (let before = 0; before < sentence; before++)
    if (stepsAskedFor.test(textAt({letter, block, sentence: before}))) return true
  return false
}

/** *Can they change the time? Yes. You need to email them*: what is needed, under the reader's own question. */
export function isUnderQuestion({letter, block, sentence}: Position): boolean {
  for (let at = Math.max(0, sentence - 4); at < sentence; at++)
    if (askedByReader.test(textAt({letter, block, sentence: at}))) return true
  return false
}

export const asked =
  /\b(?:how|where|who|when) (?:do|can|should|would|could|must) (?:i|we|you|parents|a parent|families)\b[^.!]*\?|\bwhat (?:might|can|could|may) (?:i|we|you|parents|a parent|families) do\b[^.!]*\?|\byou asked (?:me |us )?(?:how|where|who|when|what (?:you|parents|families) (?:have|need|would (?:have|need)|had|needed) to|what (?:the steps|is (?:involved|needed)))\b/i
const stepsAskedFor =
  /\b(?:you asked|you wanted|you(?:['’]d| would) like|you said you(?:['’]d| would) like|as you asked|(?:since|as|because|cos) you asked|you asked me)\b[^.!?]{0,40}\b(?:steps|recipe|(?:a|the) list|what to (?:expect|bring|take)|how to (?:complain|appeal|apply|register|request|book|find|fill|send|make|put in|ask for|get (?:a copy|hold))|how (?:it|that|this|the [a-z]+) works)\b/i
const askedByReader =
  /^\W*(?:\d+[.)] )?(?:can|could|do|does|will|must|may|what (?:if|happens)|how|where|when|who|is (?:it|there)) (?!you\b|i (?:be|say|ask|just|add|suggest)\b)[^.!]*\?/i

/** *Is it true you have to tell them?*, *Do I have to sign?*: what has to be done is asked, not told. */
export function isAskedAbout(position: Position): boolean {
  const {words, first} = sentenceAt(position)
  return isQuestion(position) && asksWhether.test(words.texts.slice(first, first + 4).join(' '))
}

const asksWhether =
  /^(?:and |so |but )?(?:is it (?:true|right|the case|so)|do (?:i|we|you|they) (?:have|need)|does (?:he|she|it|that) (?:have|need|mean)|must (?:i|we))\b/
