import {type Position, sentenceAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {wordSet} from '../../word-classes.ts'

/** A chosen procedure has needs (*you need to send*); it does not turn *you'd be better off* into information. */
export function isNeeded(match: Match, position: Position): boolean {
  if (match.rule.category !== 'directive') return true
  const {words, last} = sentenceAt(position)
  return words.texts.slice(match.first, Math.min(last, match.last + 2)).some((word) => needs.has(word))
}

const needs = wordSet('must need needs have required should remember')

const wanting =
  "(?:do |then |both |still |ever |later |also )?(?:decide|choose|chose|want|wish|would like|would prefer|['’]d like|['’]d prefer|['’]d rather|would rather|prefer|do (?:want|decide|wish|go|appeal|choose)|go ahead|go (?:for|with|down|to)|opt|intend|plan to|are (?:happy|thinking|considering|planning|going)|['’]re (?:happy|thinking|considering|planning|going)|agree to|appeal|ask for|claim|complain|apply|mediate|(?:give|gave|have given) (?:me |us )?(?:your |written )?(?:consent|permission)|consent|disagree|don['’]t agree|do not agree|take (?:that|this|it)|accept)"
/** What leaves the choice with somebody: *if you decide to*, *it is up to you*, *one option*, *you could*. */
export const choice = new RegExp(
  `\\b(?:if|should|whether|when|once|where|unless) (?:you|they|she|he|mum|dad|the (?:parents|family)|either of you|you both|the two of you)\\s{0,2}${wanting}\\b|\\bshould (?:you|they) (?:wish|decide|want|choose|prefer)|\\b(?:it is|it['’]s|that['’]s|that is|is) (?:entirely |completely |totally )?(?:up to|for) you\\b|\\b(?:one option|another option|an option|the options|your options|options (?:are|include)|you (?:could|can|may)\\b(?!n?['’]t| ?not\\b| as well)|you might (?:want|like|wish|prefer|find)|(?:she|he|they|mum|dad) (?:could|might)(?! not))\\b|(?:^|[.,:;] ?)(?:in order )?to [a-z]+\\b[^.,]{0,70},? (?:you|they)(?:['’]ll| will|['’]d| would)? (?:need|must|have)|\\bbefore you can\\b|\\bin order to\\b|\\bso that you can\\b|\\bif (?:so|not)\\b|\\bif that['’]?s? (?:is )?what you\\b`,
  'i'
)
