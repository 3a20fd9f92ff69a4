import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt} from '../letter.ts'
import {leadInOf} from './source.ts'
import type {Match} from '../match-patterns.ts'
import {isInside, type Region, rememberBySentence, type Scope} from './scope.ts'

/** Conditions and choices: *if you decide to appeal, you need to …*, *whether you should*, *to register an appeal you need …*. */
export const isConditional: Scope = (match, position) => {
  const {inside, isChosen} = conditionsIn(position)
  if (inside.some((region) => isInside(match, region))) return true
  if (!governed.has(match.rule.category)) return false
  return isChosen || isOption(match, position)
}

/** Whether a bare verb is one of several routes that a lead-in offers: *You could: ask the LA …; complain; wait.* */
function isOption(match: Match, position: Position): boolean {
  const {letter, block} = position
  const {words, first, start} = sentenceAt(position)
  if (speakers.has(words.texts[match.first] ?? '')) return false
  const lead = letter.text.slice(start, words.starts[match.first] ?? start)
  if (offering.test(lead)) return true
  if (letter.blocks[block]?.kind !== 'item' || speakers.has(words.texts[first] ?? '')) return false
  return leadInOf(letter, block).some((at) => {
    const {start: from, end} = sentenceAt(at)
    return offering.test(letter.text.slice(from, end))
  })
}

const speakers = new Set(['i', 'we', 'you', 'my', 'our', 'your'])
const offering =
  /\b(?:could|can|may|might|options?|choices?|choose|routes?|ways?|possibilit(?:y|ies)|alternatives|either|some (?:parents|families|people))\b[^:.?!]*:/i

const governed = new Set(['directive', 'acting-for'])

const conditionsIn = rememberBySentence((position): {inside: Region[]; isChosen: boolean} => {
  const {words, first, last, start, end} = sentenceAt(position)
  const {texts, before} = words
  const inside: Region[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    if (
      word === 'whether' ||
      (word === 'if' && (texts[at + 1] !== 'i' || texts[at + 2] !== 'were') && texts[at + 1] !== 'only')
    )
      inside.push({from: at, to: endOfCondition(at + 1)})
    else if (
      word === 'should' &&
      texts[at + 1] === 'you' &&
      (at === first || (before[at] ?? 0) >= breaks.comma)
    )
      inside.push({from: at, to: endOfCondition(at + 1)})
    else if (word === 'unless' || (word === 'in' && texts[at + 1] === 'case'))
      inside.push({from: at, to: endOfCondition(at + 1)})
  }
  return {inside, isChosen: choice.test(position.letter.text.slice(start, end))}

  function endOfCondition(from: number): number {
    for (let at = from; at < last; at++)
      if ((before[at] ?? 0) >= breaks.comma || texts[at] === 'then') return at
    return last
  }
})

const wanting =
  "(?:do |then |both |still |ever |later |also )?(?:decide|choose|chose|want|wish|would like|would prefer|['’]d like|['’]d prefer|['’]d rather|would rather|prefer|do (?:want|decide|wish|go|appeal|choose)|go ahead|go (?:for|with|down|to)|opt|intend|plan to|are (?:happy|thinking|considering|planning|going)|['’]re (?:happy|thinking|considering|planning|going)|agree to|appeal|ask for|claim|complain|apply|mediate|disagree|don['’]t agree|do not agree|need(?: to)?|take (?:that|this|it)|accept|would find|feel)"
const choice = new RegExp(
  `\\b(?:if|should|whether|when|once|where|unless) (?:you|they|she|he|mum|dad|the (?:parents|family)|either of you|you both|the two of you)(?:${''} )?\\s?${wanting}\\b|\\bshould (?:you|they) (?:wish|decide|want|choose|prefer)|\\b(?:it is|it['’]s|that['’]s|that is|is) (?:entirely |completely |totally )?(?:up to|for) you\\b|\\b(?:one option|another option|an option|the options|your options|options (?:are|include)|you (?:could|can|may)\\b(?!n?['’]t| ?not\\b)|you might (?:want|like|wish|prefer|find))\\b|(?:^|[.,:;] ?)(?:in order )?to (?:register|lodge|make|start|bring|apply|ask|get|use|request|appeal|complain|claim|join|book|take part|send|file|submit)\\b[^.,]{0,70},? (?:you|they)(?:['’]ll| will|['’]d| would)? (?:need|must|have)|\\bbefore you can\\b|\\bin order to\\b|\\bso that you can\\b|\\bif (?:so|not)\\b|\\bif that['’]?s? (?:is )?what you\\b`,
  'i'
)
