import {breaks} from '@evenhand/lexicon'
import {conjugate} from '../../conjugate.ts'
import {sentenceAt, textAt} from '../../letter.ts'
import {modals, subjectPronouns, wordSet} from '../../word-classes.ts'
import {isInside, type Region, rememberBySentence, type Scope} from '../scope.ts'
import {choice, isNeeded} from './choice.ts'
import {isOption} from './option.ts'
import {isSomebodysPlan} from './somebodys-plan.ts'

/** Conditions and choices: *if you decide to appeal, you need to …*, *whether you should*, *to register an appeal you need …*. */
export const isConditional: Scope = (match, position) => {
  const {inside, isChosen} = conditionsIn(position)
  if (inside.some((region) => isInside(match, region))) return true
  if (!governed.has(match.rule.category)) return false
  if (match.rule.category === 'directive' && isSomebodysPlan(match, position)) return true
  return (isChosen && isNeeded(match, position)) || isOption(match, position)
}

const governed = new Set(['directive', 'acting-for'])

const conditionsIn = rememberBySentence((position): {inside: Region[]; isChosen: boolean} => {
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  const inside: Region[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    if (word === 'whether' && texts[at + 1] === 'to')
      inside.push({from: at + 1, to: endOfAlternatives(at + 1)})
    else if (
      word === 'whether' ||
      (word === 'if' &&
        !(texts[at + 2] === 'ask' && texts[at + 3] === 'me') &&
        !isCounterfactual(at + 1) &&
        texts[at + 1] !== 'only')
    )
      inside.push({from: at + 1, to: endOfCondition(at + 1)})
    else if (
      word === 'should' &&
      texts[at + 1] === 'you' &&
      (at === first || (before[at] ?? 0) >= breaks.comma)
    )
      inside.push({from: at, to: endOfCondition(at + 1)})
    else if (word === 'unless' || (word === 'in' && texts[at + 1] === 'case'))
      inside.push({from: at, to: endOfCondition(at + 1)})
  }
  return {inside, isChosen: choice.test(textAt(position))}

  function endOfCondition(from: number): number {
    for (let at = from; at < last; at++) {
      if (((before[at] ?? 0) >= breaks.comma && at > from) || texts[at] === 'then') return at
      // "If you go to the Ombudsman you will …": the main clause may follow without a comma.
      if (
        at > from + 2 &&
        subjectPronouns.has(texts[at] ?? '') &&
        (mains.has(texts[at + 1] ?? '') || (texts[at] === 'i' && opining.has(texts[at + 1] ?? ''))) &&
        !embedding.has(texts[at - 1] ?? '')
      )
        return at
    }
    return last
  }

  /** "Whether to write to the head, ask for a meeting, or leave it till May": to the end of the last of them. */
  function endOfAlternatives(from: number): number {
    const end = endOfCondition(from)
    // "As to whether to wait, appeal now": what follows the comma is no alternative.
    if (from - first < longestTopic && topic.test(texts.slice(first, from - 1).join(' '))) return end
    for (let at = end; at < last && (before[at] ?? 0) === breaks.comma; ) {
      const isLast = texts[at] === 'or'
      const verb = isLast ? at + 1 : at
      if (!isPlainVerb(texts[verb] === 'to' ? verb + 1 : verb)) return end
      const next = endOfCondition(verb)
      if (isLast || texts.slice(verb, next).includes('or')) return next
      at = next
    }
    return end
  }

  function isPlainVerb(at: number): boolean {
    return texts[at + 1] !== 'not' && conjugate(texts[at] ?? '', 'plain') !== undefined
  }

  /** "If it were me", "if he was mine": the writer's own choice, in disguise. */
  function isCounterfactual(at: number): boolean {
    for (let word = at; word < Math.min(last, at + 6); word++) {
      const text = texts[word] ?? ''
      if (
        (text === 'were' || text === 'was' || text === "'s") &&
        /^(me|mine|my|i|you|down|up)$/.test(texts[word + 1] ?? '')
      )
        return true
      if (text === 'i' && (texts[word + 1] === 'were' || texts[word + 1] === 'was')) return true
    }
    return false
  }
})

/** "If you came up to 18 hours I reckon we could …": the writer's own conclusion. */
const opining = wordSet('think reckon expect suspect imagine believe guess feel')
/** What opens a sentence with the question that it is about. */
const topic =
  /^(?:as (?:to|for|regards)|on|about|regarding|concerning|with regard to)(?: the (?:question|matter|issue|point) of)?$/
/** In words. */
const longestTopic = 9
const mains = wordSet("'d need ought had", modals)
const embedding = wordSet(
  'think thinks thought feel feels felt believe know decide whether that what how why where when if which who and or say said says tell told sure because as than'
)
