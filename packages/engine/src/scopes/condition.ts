import {breaks} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from '../letter.ts'
import {leadInOf, longestList} from './source.ts'
import type {Match} from '../match-patterns.ts'
import {givesParagraphsToOptions, isRoute, namesRoutes} from './letter-kind.ts'
import {isInside, isQuestion, type Region, rememberBySentence, type Scope} from './scope.ts'

/** Conditions and choices: *if you decide to appeal, you need to …*, *whether you should*, *to register an appeal you need …*. */
export const isConditional: Scope = (match, position) => {
  const {inside, isChosen} = conditionsIn(position)
  if (inside.some((region) => isInside(match, region))) return true
  if (!governed.has(match.rule.category)) return false
  if (match.rule.category === 'directive' && isSomebodysPlan(match, position)) return true
  return (isChosen && isNeeded(match, position)) || isOption(match, position)
}

/** A chosen procedure has needs (*you need to send*); it does not turn *you'd be better off* into information. */
function isNeeded(match: Match, position: Position): boolean {
  if (match.rule.category !== 'directive') return true
  const {words, last} = sentenceAt(position)
  return words.texts.slice(match.first, Math.min(last, match.last + 2)).some((word) => needs.has(word))
}

const needs = new Set(['must', 'need', 'needs', 'have', 'required', 'should', 'remember'])

/** *She's happy to leave it there, I'll give it another go*: what somebody wants or will do is no instruction to the reader. */
function isSomebodysPlan(match: Match, position: Position): boolean {
  const {words, first} = sentenceAt(position)
  const {texts, before} = words
  const at = match.first
  if (at - first < 2 || (before[at] ?? 0) >= breaks.comma || speakers.has(texts[at] ?? '')) return false
  const previous = texts[at - 1] ?? ''
  const further = texts[at - 2] ?? ''
  if (auxiliaries.has(previous)) return doers.has(further)
  // "You are at liberty to write beforehand, or to wait and see": the last of several things that are open to somebody.
  const lead = texts.slice(first, at).join(' ')
  if (previous === 'to' && further === 'or' && openTo.test(lead)) return true
  // "It was kind of the school to say nothing": what somebody did.
  if (previous === 'to' && didSo.test(lead)) return true
  return (
    previous === 'to' && wanters.has(further) && !texts.slice(Math.max(first, at - 6), at).includes('should')
  )
}

const openTo =
  /\b(?:at liberty|free|open to (?:you|them|her|him)|able|entitled|possible|up to you whether) to\b/

const didSo = /\b(?:is|was|'s|been) (?:[\w-]+ ){1,3}of (?:[\w'’-]+ ){1,3}to$/

const auxiliaries = new Set(['will', 'would', "'d", 'can', 'could', 'may', 'might', 'shall'])
const doers = new Set(['i', 'we', 'he', 'she', 'they', 'mum', 'dad', 'it', 'who'])
const wanters = new Set(
  'happy prefer prefers preferred wants wanted like likes liked glad content decided chosen chose agreed plans planned hopes hoped going ready able willing keen pleased rather'.split(
    ' '
  )
)

/** Whether a bare verb is one of several routes that a lead-in offers: *You could: ask the LA …; complain; wait.* */
function isOption(match: Match, position: Position): boolean {
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
  if (boxOfForm.test(lead) || isUnderProcedure(position) || (namesRoutes(letter) && isRoute(letter, block)))
    return true
  // "Ask for the policy, if you'd like to read it"; "name the school on page 4 of the form".
  const rest = letter.text.slice(words.ends[match.first], end)
  if (leftOpen.test(rest) || onAForm.test(rest)) return true
  if (match.first === first && position.sentence === 0 && givesParagraphsToOptions(letter)) return true
  // "Or wait and see first" adds a route to those before it.
  if (words.texts[first] === 'or' && match.first <= first + 2) return true
  if (letter.blocks[block]?.kind !== 'item' || speakers.has(words.texts[first] ?? '')) return false
  if (isPlainStep(match, position)) return true
  return leadInOf(letter, block).some((at) => {
    const {start: from, end} = sentenceAt(at)
    const lead = letter.text.slice(from, end)
    return offering.test(lead) || choice.test(lead) || posed.test(lead)
  })
}

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
const clerical = new Set(
  'ask write send ring call phone email text keep get bring check put find fill look read note tell give make visit talk speak use take let list add attach write print save copy say wait request contact'.split(
    ' '
  )
)
const tipsAhead =
  /\b(?:tips?|advice|advise|recommend\w*|suggest\w*|must|should|need|better|best|me|my|us|our|i|we)\b/i

/** *How do I complain? Write to the head first*: a procedure that was asked for. */
function isAnswer({letter, block, sentence}: Position): boolean {
  const at = sentence > 0 ? {letter, block, sentence: sentence - 1} : lastSentence(letter, block - 1)
  if (at !== undefined && asked.test(textAt(at))) return true
  // "You asked for the steps. There isn't much to it. First …": the rest of the paragraph goes on with them.
  for (let before = 0; before < sentence; before++)
    if (stepsAskedFor.test(textAt({letter, block, sentence: before}))) return true
  return false
}

/** *Can they change the time? Yes. You need to email them*: what is needed, under the reader's own question. */
function isUnderQuestion({letter, block, sentence}: Position): boolean {
  for (let at = Math.max(0, sentence - 4); at < sentence; at++)
    if (askedByReader.test(textAt({letter, block, sentence: at}))) return true
  return false
}

const textAt = (position: Position): string => {
  const {start, end} = sentenceAt(position)
  return position.letter.text.slice(start, end)
}

function lastSentence(letter: Letter, block: number): Position | undefined {
  const count = block < 0 ? 0 : letter.sentencesOf(block).length
  return count === 0 ? undefined : {letter, block, sentence: count - 1}
}

const asked =
  /\b(?:how|where|who|when) (?:do|can|should|would|could|must) (?:i|we|you|parents|a parent|families)\b[^.!]*\?|\bwhat (?:might|can|could|may) (?:i|we|you|parents|a parent|families) do\b[^.!]*\?|\byou asked (?:me |us )?(?:how|where|who|when|what (?:you|parents|families) (?:have|need|would (?:have|need)|had|needed) to|what (?:the steps|is (?:involved|needed)))\b/i
const stepsAskedFor =
  /\b(?:you asked|you wanted|you(?:['’]d| would) like|you said you(?:['’]d| would) like|as you asked|(?:since|as|because|cos) you asked|you asked me)\b[^.!?]{0,40}\b(?:steps|recipe|(?:a|the) list|what to (?:expect|bring|take)|how to (?:complain|appeal|apply|register|request|book|find|fill|send|make|put in|ask for|get (?:a copy|hold))|how (?:it|that|this|the [a-z]+) works)\b/i
const askedByReader =
  /^\W*(?:\d+[.)] )?(?:can|could|do|does|will|must|may|what (?:if|happens)|how|where|when|who|is (?:it|there)) (?!you\b|i (?:be|say|ask|just|add|suggest)\b)[^.!]*\?/i

/** *Is it true you have to tell them?*, *Do I have to sign?*: what has to be done is asked, not told. */
function isAskedAbout(position: Position): boolean {
  const {words, first} = sentenceAt(position)
  return isQuestion(position) && asksWhether.test(words.texts.slice(first, first + 4).join(' '))
}

const asksWhether =
  /^(?:and |so |but )?(?:is it (?:true|right|the case|so)|do (?:i|we|you|they) (?:have|need)|does (?:he|she|it|that) (?:have|need|mean)|must (?:i|we))\b/

/** *Do nothing for now: the plan stays …* names a route and says what it involves. */
function isHeading(match: Match, {letter, block, sentence}: Position): boolean {
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

/** *A. Ask for a meeting. B. Appeal.*: routes that a capital letter each sets side by side. */
function isLettered(match: Match, {letter, block, sentence}: Position): boolean {
  const {words, start} = sentenceAt({letter, block, sentence})
  const line = lineBefore(letter.text, words.starts[match.first] ?? start)
  if (letterInLine.test(line) && areRoutesInLine(letter, block)) return true
  if (!letterOfRoute.test(line)) return false
  return [block - 1, block, block + 1].filter((at) => isLetteredBlock(letter, at)).length > 1
}

/** *Your choices: (a) appeal; (b) wait.* */
const letterInLine = /(?:^|\s)\(?(?:[a-f]|i{1,3}|iv|[1-6])\)\s+$/i
const areRoutesInLine = ({text, blocks}: Letter, block: number): boolean => {
  const {start, end} = blocks[block] ?? {start: 0, end: 0}
  const said = text.slice(start, end)
  const markers = said.match(/(?:^|\s)\(?(?:[a-f]|i{1,3}|iv|[1-6])\)\s/gi) ?? []
  return markers.length > 1 && routesAhead.test(said.slice(0, said.search(/(?:^|\s)\(?[a1i]\)\s/i)))
}
const routesAhead =
  /(?<!\b(?:only|best|sole) )\b(?:choices?|options?|routes?|ways|possibilities|alternatives)\b|\b(?:could|can|may|might)\b/i

const letterOfRoute = /^\s*\(?[A-F][.):]\)?\s+$/
const isLetteredBlock = ({text, blocks}: Letter, at: number): boolean => {
  const found = blocks[at]
  return found !== undefined && /^\s*\(?[A-F][.):]\)?\s/.test(wholeLineAt(text, found.start))
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
const wholeLineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return lineBefore(text, at) + text.slice(at, end < 0 ? text.length : end)
}

/** *How to appeal*, *Steps if you decide to do that:*, *You asked how it goes*: what makes steps of the lines or list under it. */
function isUnderProcedure({letter, block}: Position): boolean {
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
  const lead = lastSentence(letter, at)
  return lead !== undefined && (asked.test(textAt(lead)) || stepsAhead.test(textAt(lead)))
}

const stepsAhead =
  /\b(?:this is|here['’]?s|here is|that['’]s|(?:a )?(?:list|note|summary|reminder) of) (?:roughly |usually )?(?:how|what (?:happens|to (?:do|send|put)))\b|\bhow (?:it|that|this|the [a-z' -]+|an? [a-z' -]+) (?:usually |normally |generally )?(?:works|goes|is done)\b|\b(?:the |these )?steps (?:if|for|are|would be|in|to|you)\b/i

const longestHeading = 70
const procedureHeading =
  /^\W*(?:\d+[.)] )?(?:how to|filling in|making an?|asking for|requesting an?|registering|lodging|appealing|applying for|complaining|commenting on|requests? for|(?:the |next )?steps (?:if|for|to|in)|the steps)\b/i

/** *If you decide to appeal, send the form …*: a step of what the reader chose. */
const chosenStep =
  /\b(?:if|when|once|should|where) you ?(?:do |then |both |still )?(?:decide|choose|wish|want|would like|['’]d like|prefer|plan|intend|are going|agree|disagree|are happy|are unhappy|are not happy|need|have decided|have chosen|receive|get|have received|have (?:the|got|it|them|that|those|your|a|all)|['’]ve (?:got|chosen|decided|received))\b[^.;:!?]*[,:] ?(?:(?!(?:you|i|we|it|they|he|she|my|our|the|this|that)\b)[a-z][^.;:!?]*(?:,| and| or) ?)?(?:first |then |please |just )?$|^\s*(?:in order )?to [a-z]+ [^.;:!?]*, ?(?:then |please |just )?$/i

/** *You could appeal, ask for mediation, or wait*: the verbs that follow are offered too, unless a conclusion is drawn. */
const offered =
  /\b(?:you|she|he|they|mum|dad|parents|families|people)(?: both| also| still| then| two| all)? (?:could|can|may|might)\b(?!n?['’]t| ?not\b)[^.:!?]*$|\bwhat (?:some |other |many |most )?(?:parents|families|people|carers)(?: in (?:this|that|your) [a-z]+)?(?: sometimes| often| usually)? do\b[^.:!?]*$|\b(?:one|another|a third|a second|the other) (?:choice|option|way|route|possibility)\b[^.:!?]*$|(?<!\b(?:only|best|sole) )\b(?:choices|options|routes|possibilities)(?: (?:here|now|open to you|you have))* are to\b[^.:!?]*$/i
const drawn =
  /\b(?:so|but|then)(?: just| please)?\s*$|\b(?:so|but) (?:whatever|if|when|once)\b[^.;:!?]*,\s*$/i

/** *Box 3. Name the school you want.* */
const boxOfForm = /^\s*(?:box|question|part|page|q) ?\d+[a-z]?[.:)] *$/i

const leftOpen =
  /\bif (?:you(?:['’]d| would) (?:like|prefer|rather)|you(?:['’]re| are) happy (?:with|to)\b|you (?:wish|like|prefer|want to(?! (?:win|get|be|keep|see|make|stand|avoid|have)\b))|(?:it|that) (?:helps|would help|suits you|is useful))\b|\bas you (?:like|wish|prefer|see fit)\b|,? or (?:don['’]t|not|leave it|neither)\b[^.!?]{0,12}[.!?]*\s*$|\bif you fancy\b/i
const onAForm = /\b(?:on page \d|of the form\b|in (?:box|part|question) \d|on the form\b)/i

const speakers = new Set(['i', 'we', 'you', 'my', 'our', 'your'])
const offering =
  /\b(?:could|can|may|might|options?|choices?|choose|routes?|ways?|possibilit(?:y|ies)|alternatives|either|some (?:parents|families|people)|how to|steps?|to (?:appeal|apply|complain|register|ask|request|comment|join))\b[^:.?!]*(?::|\s[–—-]\s)/i

/** *What are my choices?* above a list. */
const posed =
  /\b(?:choices?|options?|routes?|alternatives|what (?:can|could|may) (?:i|we|you|she|he|they|parents)|what happens (?:now|next))\b[^.!]*\?\s*$|\bwhat (?:can|could|might) be done\b[^.!?]*[.:]?\s*$|\bwhat (?:an?|the|your) (?:request|appeal|form|complaint|letter|application) (?:usually |normally |often |generally )?(?:covers|contains|includes|asks|needs|has)\b[^.!?]*:\s*$/i

const governed = new Set(['directive', 'acting-for'])

const conditionsIn = rememberBySentence((position): {inside: Region[]; isChosen: boolean} => {
  const {words, first, last, start, end} = sentenceAt(position)
  const {texts, before} = words
  const inside: Region[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    if (
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
  return {inside, isChosen: choice.test(position.letter.text.slice(start, end))}

  function endOfCondition(from: number): number {
    for (let at = from; at < last; at++) {
      if (((before[at] ?? 0) >= breaks.comma && at > from) || texts[at] === 'then') return at
      // "If you go to the Ombudsman you will …": the main clause may follow without a comma.
      if (
        at > from + 2 &&
        pronouns.has(texts[at] ?? '') &&
        mains.has(texts[at + 1] ?? '') &&
        !embedding.has(texts[at - 1] ?? '')
      )
        return at
    }
    return last
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

const pronouns = new Set(['you', 'i', 'we', 'they', 'he', 'she', 'it'])
const mains = new Set(['will', 'would', "'d", 'should', 'must', 'need', 'ought', 'had'])
const embedding = new Set(
  'think thinks thought feel feels felt believe know decide whether that what how why where when if which who and or say said says tell told sure because as than'.split(
    ' '
  )
)

const wanting =
  "(?:do |then |both |still |ever |later |also )?(?:decide|choose|chose|want|wish|would like|would prefer|['’]d like|['’]d prefer|['’]d rather|would rather|prefer|do (?:want|decide|wish|go|appeal|choose)|go ahead|go (?:for|with|down|to)|opt|intend|plan to|are (?:happy|thinking|considering|planning|going)|['’]re (?:happy|thinking|considering|planning|going)|agree to|appeal|ask for|claim|complain|apply|mediate|(?:give|gave|have given) (?:me |us )?(?:your |written )?(?:consent|permission)|consent|disagree|don['’]t agree|do not agree|take (?:that|this|it)|accept)"
const choice = new RegExp(
  `\\b(?:if|should|whether|when|once|where|unless) (?:you|they|she|he|mum|dad|the (?:parents|family)|either of you|you both|the two of you)(?:${''} )?\\s?${wanting}\\b|\\bshould (?:you|they) (?:wish|decide|want|choose|prefer)|\\b(?:it is|it['’]s|that['’]s|that is|is) (?:entirely |completely |totally )?(?:up to|for) you\\b|\\b(?:one option|another option|an option|the options|your options|options (?:are|include)|you (?:could|can|may)\\b(?!n?['’]t| ?not\\b| as well)|you might (?:want|like|wish|prefer|find)|(?:she|he|they|mum|dad) (?:could|might)(?! not))\\b|(?:^|[.,:;] ?)(?:in order )?to [a-z]+\\b[^.,]{0,70},? (?:you|they)(?:['’]ll| will|['’]d| would)? (?:need|must|have)|\\bbefore you can\\b|\\bin order to\\b|\\bso that you can\\b|\\bif (?:so|not)\\b|\\bif that['’]?s? (?:is )?what you\\b`,
  'i'
)
