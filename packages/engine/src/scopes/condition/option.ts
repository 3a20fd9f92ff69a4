import {type Position, sentenceAt, textAt} from '../../letter.ts'
import type {Match} from '../../match-patterns.ts'
import {wordSet} from '../../word-classes.ts'
import {givesParagraphsToOptions, isRoute, namesRoutes} from '../letter-kind.ts'
import {leadInOf} from '../source.ts'
import {isAnswer, isAskedAbout, isUnderQuestion} from './asked-for.ts'
import {choice, isNeeded} from './choice.ts'
import {isLettered} from './lettered-routes.ts'
import {isHeading, isUnderProcedure} from './procedure.ts'
import {speakers} from './speakers.ts'

/** Whether a bare verb is one of several routes that a lead-in offers: *You could: ask the LA …; complain; wait.* */
export function isOption(match: Match, position: Position): boolean {
  const {letter, block} = position
  const {words, first, start, end} = sentenceAt(position)
  if (isAskedAbout(position)) return true
  // "You asked what you have to do to change school. You have to make a request": what was asked for.
  if (words.texts[match.first] === 'you' && isNeeded(match, position))
    return isAnswer(position) || isUnderQuestion(position)
  if (speakers.has(words.texts[match.first] ?? '')) return false
  const lead = letter.text.slice(start, words.starts[match.first] ?? start)
  if (offering.test(lead) || (offered.test(lead) && !drawn.test(lead)) || chosenStep.test(lead)) return true
  if (clerical.has(words.texts[match.first] ?? '') && (inCase.test(lead) || isOneOfMany(position)))
    return true
  if (isAnswer(position) || isHeading(match, position) || isLettered(match, position)) return true
  if (isLeftToThem(position) || isSideBySideInNotes(position)) return true
  if (boxOfForm.test(lead) || (namesRoutes(letter) && isRoute(letter, block))) return true
  if (!tactical.has(words.texts[match.first] ?? '') && isUnderProcedure(position)) return true
  // "Ask for the policy, if you'd like to read it"; "name the school on page 4 of the form".
  const rest = letter.text.slice(words.ends[match.first], end)
  if (leftOpen.test(rest) || onAForm.test(rest)) return true
  if (match.first === first && position.sentence === 0 && givesParagraphsToOptions(letter)) return true
  // "Or wait and see first" adds a route to those before it.
  if (words.texts[first] === 'or' && match.first <= first + 2) return true
  if (letter.blocks[block]?.kind !== 'item' || speakers.has(words.texts[first] ?? '')) return false
  if (isPlainStep(match, position)) return true
  return leadInOf(letter, block).some((at) => {
    const lead = textAt(at)
    return offering.test(lead) || choice.test(lead) || posed.test(lead) || headed.test(lead)
  })
}

/** *How it goes in the room: stick to three points, let the rest go*: a way to play it is no step of a procedure. */
const tactical = wordSet(
  'stick let leave play push insist refuse threaten fight never pin drop forget whatever'
)

/** *Whether to appeal, ask for a meeting or let it rest is your choice*; *appealing, waiting and asking were the options we looked at*. */
function isLeftToThem(position: Position): boolean {
  const sentence = textAt(position)
  return (/^\W*whether\b/i.test(sentence) && yours.test(sentence)) || wereTheOptions.test(sentence)
}
const yours =
  /\bis (?:entirely |still |all )?(?:(?:your|her|his|their) (?:choice|decision)|yours|for (?:you|her|him|them|mum|dad)\b|up to|down to)/i
const wereTheOptions =
  /\b(?:are|were) (?:the|all|among the|some of the) (?:\w+ )?(?:options|choices|routes|ways|possibilities)\b/i

/** *Ask for a review / accept the pass & see how it goes / speak to college*: routes, as a note sets them side by side. */
const isSideBySideInNotes = (position: Position): boolean =>
  (textAt(position).match(/ \/ /g) ?? []).length > 1

/** *If you haven't heard by Friday, ring the officer*: what is done in case. */
const inCase =
  /(?:^|[,;:] ?|\b(?:and|but|so) )(?:if|when|once|unless|until|in case)\b[^.;:!?]*, ?(?:then |please |just |you can )?$/i

/** *Write to the head; ask for the policy; wait for the review*: several things side by side. */
const isOneOfMany = (position: Position): boolean => (textAt(position).match(/;/g) ?? []).length > 1

/** *2. Ask the school for a copy.* A list is mostly made of steps or routes; one that is headed as tips tells the reader how to go about it. */
function isPlainStep(match: Match, {letter, block, sentence}: Position): boolean {
  const {words, first} = sentenceAt({letter, block, sentence})
  if (sentence > 0 || match.first !== first || !clerical.has(words.texts[first] ?? '')) return false
  const isBeside = [block - 1, block + 1].some((at) => letter.blocks[at]?.kind === 'item')
  return isBeside && !leadInOf(letter, block).some((at) => tipsAhead.test(textAt(at)))
}

/** What an office tells people to do with forms, calls and visits. */
const clerical = wordSet(
  'ask write send ring call phone email text keep get bring check put find fill look read note tell give make visit talk speak use take let list add attach write print save copy say wait request contact'
)
const tipsAhead =
  /\b(?:tips?|advice|advise|recommend\w*|suggest\w*|must|should|need|better|best|me|my|us|our|i|we)\b/i

/** *If you decide to appeal, send the form …*: a step of what the reader chose. */
const chosenStep =
  /\b(?:if|when|once|should|where) you ?(?:do |then |both |still )?(?:decide|choose|wish|want|would like|['’]d like|prefer|plan|intend|are going|agree|disagree|are happy|are unhappy|are not happy|need|have decided|have chosen|receive|get|have received|have (?:the|got|it|them|that|those|your|a|all)|['’]ve (?:got|chosen|decided|received))\b[^.;:!?]*[,:] ?(?:(?!(?:you|i|we|it|they|he|she|my|our|the|this|that)\b)[a-z][^.;:!?]*(?:,| and| or) ?)?(?:first |then |please |just )?$|^\s*(?:in order )?to [a-z]+ [^.;:!?]*, ?(?:then |please |just )?$/i

/** *You could appeal, ask for mediation, or wait*: the verbs that follow are offered too, unless a conclusion is drawn. */
const offered =
  /\b(?:one|a (?:second|third)|another|the other|others?)(?: possibility| option| route| way)? (?:is|are|would be) to\b[^.:!?]*$|\b(?:you|u|she|he|they|mum|dad|parents|families|people)(?: both| also| still| then| two| all)? (?:could|can|may|might)\b(?!n?['’]t| ?not\b)[^.:!?]*$|\byou(?:['’]re| are)(?: both| also| quite| always| perfectly| entirely)? (?:free|welcome|at liberty|entitled) to\b[^.:!?]*$|\bwhat (?:some |other |many |most )?(?:parents|families|people|carers)(?: in (?:this|that|your) [a-z]+)?(?: sometimes| often| usually)? do\b[^.:!?]*$|\b(?:one|another|a third|a second|the other) (?:choice|option|way|route|possibility)\b[^.:!?]*$|(?<!\b(?:only|best|sole) )\b(?:choices|options|routes|possibilities)(?: (?:here|now|open to you|you have))* are to\b[^.:!?]*$/i
const drawn =
  /\b(?:so|but|then)(?: just| please)?\s*$|\b(?:so|but) (?:whatever|if|when|once)\b[^.;:!?]*,\s*$/i

/** *Box 3. Name the school you want.* */
const boxOfForm = /^\s*(?:box|question|part|page|q) ?\d+[a-z]?[.:)] *$/i

const leftOpen =
  /\bif (?:you(?:['’]d| would) (?:like|prefer|rather)|you(?:['’]re| are) happy (?:with|to)\b|you (?:wish|like|prefer|want to(?! (?:win|get|be|keep|see|make|stand|avoid|have)\b))|(?:it|that) (?:helps|would help|suits you|is useful)|(?:it|that)(?:['’]s| is| would be| feels)(?: any)? (?:easier|simpler|quicker|more comfortable|handier)(?: for you)?)\b|\bas you (?:like|wish|prefer|see fit)\b|,? or (?:don['’]t|not|leave it|neither)\b[^.!?]{0,12}[.!?]*\s*$|\bif you fancy\b/i
const onAForm = /\b(?:on page \d|of the form\b|in (?:box|part|question) \d|on the form\b)/i

const offering =
  /\b(?:could|can|may|might|options?|choices?|choose|routes?|ways?|possibilit(?:y|ies)|alternatives|open to (?:you|them|her|him|(?:a |the )?(?:parents?|famil(?:y|ies)))|either|some (?:parents|families|people)|how to|steps?|to (?:appeal|apply|complain|register|ask|request|comment|join))\b[^:.?!]*(?::|\s[–—-]\s)/i

/** *What are my choices?* above a list. */
const posed =
  /\b(?:choices?|options?|routes?|alternatives|what (?:can|could|may) (?:i|we|you|she|he|they|parents)|what happens (?:now|next))\b[^.!]*\?\s*$|\bwhat (?:can|could|might) be done\b[^.!?]*[.:]?\s*$|\bwhat (?:an?|the|your) (?:request|appeal|form|complaint|letter|application) (?:usually |normally |often |generally )?(?:covers|contains|includes|asks|needs|has)\b[^.!?]*:\s*$/i

/** *Some of the things open to you*, *What you could do next*: a heading above a list, with no colon. */
const headed =
  /^\W*(?:(?:some|a few|several|most|other) (?:of )?)?(?:the |your )?(?:\w+ )?(?<!\b(?:only|best|sole) )(?:things|options|choices|routes|ways|possibilities|alternatives)(?: (?:forward|now|here|next))?(?: that (?:is|are))?(?: (?:open|available) to \w+(?: \w+)?)?\s*$|^\W*(?:what|things) (?:else )?(?:you|she|he|they|mum|dad|parents|families|anybody|somebody|a parent) (?:could|can|might|may) do\b[^.!?:,;]{0,20}$/i
