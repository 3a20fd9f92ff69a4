import {lastSentenceOf, type Letter, type Position, sentenceAt, textAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {longestList} from '../source.ts'
import {asked} from './asked-for.ts'

/** *How to appeal*, *Steps if you decide to do that:*, *You asked how it goes*: what makes steps of the lines or list under it. */
export function isUnderProcedure({letter, block}: Position): boolean {
  const paragraph = letter.blocks[block]?.paragraph
  const isBelow = (at: number) =>
    letter.blocks[at]?.kind === 'item' || letter.blocks[at]?.paragraph === paragraph
  let at = block - 1
  while (at > 0 && block - at < longestList && isBelow(at) && !opensSteps(letter, at)) at--
  return opensSteps(letter, at) || (letter.blocks[block]?.kind === 'item' && leadsToSteps(letter, at))
}

function opensSteps({text, blocks}: Letter, at: number): boolean {
  const {start, end} = blocks[at] ?? {start: 0, end: 0}
  if (end - start > longestHeading) return false
  const heading = text.slice(start, end)
  return procedureHeading.test(heading) && !/[.!,;]\s*$/.test(heading)
}

const leadsToSteps = (letter: Letter, at: number): boolean => {
  const lead = lastSentenceOf(letter, at)
  return lead !== undefined && (asked.test(textAt(lead)) || stepsAhead.test(textAt(lead)))
}

const stepsAhead =
  /\b(?:this is|here['’]?s|here is|that['’]s|(?:a )?(?:list|note|summary|reminder) of) (?:roughly |usually )?(?:how|what (?:happens|to (?:do|send|put)))\b|\bhow (?:it|that|this|the [a-z' -]+|an? [a-z' -]+) (?:usually |normally |generally )?(?:works|goes|is done)\b|\b(?:the |these )?steps (?:if|for|are|would be|in|to|you)\b/i

const longestHeading = 70
const procedureHeading =
  /^\W*(?:\d+[.)] )?(?:how to|filling in|making an?|asking for|requesting an?|registering|lodging|appealing|applying for|complaining|commenting on|requests? for|(?:the |next )?steps (?:if|for|to|in)|the steps)\b/i

/** *Do nothing for now: the plan stays …* names a route and says what it involves. */
export function isHeading(match: Match, {letter, block, sentence}: Position): boolean {
  const {words, first, start} = sentenceAt({letter, block, sentence})
  // "Plan: final. Appeal: you have until 3 May."
  if (match.first === first && match.last === first + 1 && letter.text[words.ends[first] ?? 0] === ':')
    return true
  return (
    match.first === first &&
    sentence === 0 &&
    /^[^.:!?]{1,60}:\s|^\w+\. (?:The|There|This|An?|In|Under|Section|Regulations?)\b/.test(
      letter.text.slice(start, start + 80)
    ) &&
    !/^\s*please\b/i.test(letter.text.slice(start, words.ends[first]))
  )
}
