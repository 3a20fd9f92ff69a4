import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt, textAt} from '../letter.ts'
import type {Match} from '../match-patterns.ts'
import {auxiliaries, subjectPronouns, without, wordSet} from '../word-classes.ts'
import {leadInOf} from './source.ts'
import {isLeading, isQuestion} from './question.ts'
import {isInside, type Region, rememberBySentence, type Scope} from './scope.ts'

/** What the service says that it does not or cannot do, and what it says of its own rules and practice. */
export const isSelfDescription: Scope = (match, position) =>
  disclaimedIn(position).some((region) => isInside(match, region)) ||
  isListedAsOwn(position) ||
  isLeftUnanswered(match, position)

/** *Is the council being difficult? We can't comment on that*: the reader's question, which the service leaves open. */
function isLeftUnanswered(match: Match, position: Position): boolean {
  if (!isQuestion(position)) return false
  const {words, start} = sentenceAt(position)
  if (isLeading(position.letter.text.slice(start, words.ends[match.to - 1]))) return false
  const next = sentenceAfter(position)
  if (!next) return false
  if (isRefusal(next)) return true
  const further = acknowledged.test(textAt(next)) ? sentenceAfter(next) : undefined
  return further !== undefined && isRefusal(further)
}

/** The sentence after another, in its block or, where it is the last of that, in the next. */
function sentenceAfter({letter, block, sentence}: Position): Position | undefined {
  if (sentence + 1 < letter.sentencesOf(block).length) return {letter, block, sentence: sentence + 1}
  return block + 1 < letter.blocks.length ? {letter, block: block + 1, sentence: 0} : undefined
}

/** *I know it feels so*, in between. */
const acknowledged = /^\W*(?:i|we) (?:do |can )?(?:know|see|understand|realise|appreciate|hear)\b/i

/** Whether the service says that it has no answer: *We can't say*, *That is not for us to judge*. */
function isRefusal(position: Position): boolean {
  const {words, end} = sentenceAt(position)
  return disclaimedIn(position).some(
    ({verb}) =>
      verb !== undefined && noAnswer.test(position.letter.text.slice(words.starts[verb] ?? end, end))
  )
}

/** From the verb on. *I can't say how angry I am* and *I don't say that lightly* leave nothing open. */
const noAnswer =
  /^(?:(?:judge|decide|answer)\b|(?:take|express) (?:a|any) (?:view|opinion)|take sides|(?:say|tell|comment)(?: you| anyone)?(?: (?:on|about|whether|if|who (?:is|was)|that (?:it|he|she|they|this|the)|(?:how|what) (?:it|this|that|they|things|he|she) (?:will|would|might|may))\b| (?:that|yet|either way|for (?:sure|certain))(?=\W*$)|\W*$)|\W*$)/i

/** An item of a list of what the service does or does not do: *SENDIASS will not: take sides; …* */
function isListedAsOwn({letter, block}: Position): boolean {
  if (letter.blocks[block]?.kind !== 'item') return false
  return leadInOf(letter, block).some((lead) => {
    const said = textAt(lead)
    return ownList.test(said) && !ownWish.test(said)
  })
}

const ownList =
  /(?:^|[\s.])(?:we|i|sendiass|(?:the|our|this) (?:service|team|staff|volunteers?|officers?|policy)|(?:sendiass |all )?(?:staff|officers|volunteers))\b(?:(?! you\b)[^:.?!])*:\s*$/i

/** *What I would like to take to Olu:* opens a list of anything. */
const ownWish = /\b(?:i|we)(?:['’]d| would)? (?:like|want|need|hope|plan|mean) to\b/i

/** Where the service says what it does not do; `verb` is what it does not, where it may be an answer that it keeps. */
type Disclaimer = Region & {verb?: number}

const disclaimedIn = rememberBySentence((position): Disclaimer[] => {
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  const regions: Disclaimer[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    if (
      (texts[at - 1] !== 'let' && selves.has(word)) ||
      (word === 'service' && selves.has(texts[at - 1] ?? ''))
    ) {
      if (word === 'nobody' && isOurs(at)) regions.push({from: at, to: endOfClause(at + 2)})
      const verb = negatedVerb(at + 1, word === 'nobody')
      if (verb >= 0 && (word !== 'nobody' || nobodys.has(texts[verb] ?? '')))
        regions.push({from: at, to: endOfClause(verb), verb})
    }
    // "It is not for us to say …", "not our place to …", "without taking sides"
    if (word === 'not' && isForUs(at)) regions.push({from: at, to: endOfClause(at + 2), verb: verbForUs(at)})
    if (word === 'without' && (texts[at + 1] ?? '').endsWith('ing'))
      regions.push({from: at, to: endOfAdverbial(at + 2)})
    if (word === 'never' && selves.has(texts[at - 1] ?? '') && withheld.has(texts[at + 1] ?? ''))
      regions.push({from: at, to: endOfClause(at + 1)})
    // "Being unhappy doesn't mean you have to complain", "nobody has to appeal"
    if (
      word === 'not' &&
      texts[at + 1] === 'mean' &&
      /^(do|does|did|will|would|need)$/.test(texts[at - 1] ?? '')
    )
      regions.push({from: at, to: endOfSaying(at + 2)})
    // "Do not say that the school is useless": wording that staff are asked to leave out.
    if (word === 'not' && texts[at - 1] === 'do' && isClauseStart(at - 1) && sayings.has(texts[at + 1] ?? ''))
      regions.push({from: at + 2, to: endOfSaying(at + 2)})
    // "Not having a pop at you, by the way": what the writer does not mean.
    if (word === 'not' && (isClauseStart(at) || isBe(texts[at - 1])) && isAttack(at + 1))
      regions.push({from: at, to: endOfClause(at + 2)})
    if (isCalling(at)) regions.push({from: at + 1, to: endOfClause(at + 1)})
    if (word === 'rather' && texts[at + 1] === 'than') regions.push({from: at, to: endOfClause(at + 2)})
  }
  return regions

  /** Where the service's negated verb of telling, deciding, taking … stands; -1 where there is none. */
  function negatedVerb(from: number, isNobody = false): number {
    let isNegated = isNobody
    for (let at = from; at < Math.min(last, from + 9); at++) {
      if ((before[at] ?? 0) >= breaks.clause) return -1
      const word = texts[at] ?? ''
      if (
        word === 'not' ||
        word === 'never' ||
        word === 'unable' ||
        word === 'cannot' ||
        word === 'neither' ||
        word === 'nor' ||
        word === 'no' ||
        isNothingToSay(at)
      )
        isNegated = true
      else if (isNegated && isPraise(at)) return -1
      else if (isNegated && withheld.has(word) && !(word === 'have' && !holdings.has(texts[at + 1] ?? '')))
        return at
      else if (!helpers.has(word)) return -1
    }
    return -1
  }

  /** *I have nothing to say on who was unfair*; to say nothing to somebody is another matter. */
  function isNothingToSay(at: number): boolean {
    return (
      texts[at] === 'nothing' &&
      texts[at + 1] === 'to' &&
      (texts[at + 2] === 'say' || texts[at + 2] === 'tell') &&
      /^(?:on|about|as)$/.test(texts[at + 3] ?? '')
    )
  }

  /** *Nobody here has told her to appeal*, *none of us said so*: what the service has not done. */
  function isOurs(at: number): boolean {
    const rest = texts.slice(at + 1, at + 8).join(' ')
    return /^(?:here|at this end|in (?:this|our) (?:office|team|service)) (?:(?:has|have|had) )?(?:ever )?(?:told|said|advised|suggested|asked|decided|promised|recommended|urged|encouraged|pushed|steered)\b/.test(
      rest
    )
  }

  /** *I can't speak too highly of her*, *can't speak highly enough*. */
  function isPraise(at: number): boolean {
    return /^(?:speak|say|talk)$/.test(texts[at] ?? '') && /^(?:too|highly)$/.test(texts[at + 1] ?? '')
  }

  /** What is not meant, or not to be said, goes on over the subject of its own clause. */
  function endOfSaying(from: number): number {
    for (let at = from; at < last; at++) if ((before[at] ?? 0) >= breaks.comma && at > from) return at
    return last
  }

  function isClauseStart(at: number): boolean {
    return (
      at === first ||
      (before[at] ?? 0) >= breaks.comma ||
      /^(please|so|and|but|or|also)$/.test(texts[at - 1] ?? '')
    )
  }

  function isBe(word = ''): boolean {
    return word === 'am' || word === 'are' || word === "'m"
  }

  function isAttack(at: number): boolean {
    const doing = texts[at] ?? ''
    if (attacking.has(doing)) return true
    return doing === 'having' && texts[at + 1] === 'a' && attacks.has(texts[at + 2] ?? '')
  }

  /** *It would not be fair to call her …*, *I wouldn't call it …*, *I am not going to call it …* */
  function isCalling(at: number): boolean {
    if (!/^(call|describe)$/.test(texts[at] ?? '')) return false
    if (texts[at - 1] === 'not') return texts[at - 2] === 'would'
    return (
      texts[at - 1] === 'to' &&
      /^(fair|right|going|here)$/.test(texts[at - 2] ?? '') &&
      texts.slice(Math.max(first, at - 5), at).includes('not')
    )
  }

  /** *Not for us to …*, *not up to me*, *not our place*, *not something that we can judge*. */
  function isForUs(at: number): boolean {
    const [next = '', after = '', further = ''] = texts.slice(at + 1, at + 4)
    if (next === 'for') return after === 'us' || after === 'me'
    if (next === 'up') return after === 'to' && (further === 'us' || further === 'me')
    if (next === 'our' || next === 'my') return /^(place|role|job|decision)$/.test(after)
    return next === 'something' && isAnswering(verbForUs(at))
  }

  /** What is not for the service to do; the end of the sentence where it does not say. */
  function verbForUs(at: number): number {
    for (let verb = at + 2; verb < Math.min(last, at + 7); verb++)
      if (/^(?:to|can|could|may)$/.test(texts[verb - 1] ?? '') && withheld.has(texts[verb] ?? '')) return verb
    return last
  }

  function isAnswering(verb: number): boolean {
    return verb < last && /^(?:say|comment|judge|tell|answer|decide)$/.test(texts[verb] ?? '')
  }

  /** *They will agree without looking up, and I know why*: there the writer speaks again. */
  function endOfAdverbial(from: number): number {
    const end = endOfClause(from)
    for (let at = from; at < end; at++)
      if ((before[at] ?? 0) === breaks.comma && texts[at] === 'and' && /^(i|we)$/.test(texts[at + 1] ?? ''))
        return at
    return end
  }

  function endOfClause(from: number): number {
    for (let at = from; at < last; at++) {
      if ((before[at] ?? 0) >= breaks.clause) return at
      // "We don't take sides, but I think …" speaks for itself again.
      if ((before[at] ?? 0) === breaks.comma && speakers.has(texts[at] ?? '') && at > from) return at
      if ((texts[at] === 'but' || texts[at] === 'though' || texts[at] === 'although') && at > from) return at
    }
    return last
  }
})

/** What is left unsaid where nobody does it: *nobody can promise you a result*. */
const nobodys = wordSet('suggesting saying promise guarantee predict')
/** *We cannot say, it would seem, who …*: an aside with *it* ends nothing. */
const speakers = without(subjectPronouns, 'it')
const sayings = wordSet('say agree tell write suggest imply promise claim state use call comment hint')
const attacking = wordSet('blaming criticising knocking accusing judging suggesting implying complaining')
const attacks = wordSet('pop go dig moan rant whinge grumble')
const selves = wordSet(
  'i we us service services sendiass staff officers volunteers nobody supporter supporters'
)
/** What the service can say that it does not have. */
const holdings = wordSet('a an any views opinions no the vested')
const helpers = wordSet(
  "'d rather able allowed here in a position going to as an your our my the therefore also ever really just simply sendiass service impartial",
  auxiliaries
)
const withheld = wordSet(
  'say tell take taking advise recommend decide deciding make making give giving offer offering comment commenting judge speak speaking act acting promise predict guarantee suggest suggesting represent advocate know telling saying favour have express assume side support choose write fight argue share anyone sides doing do answer pick judging recommending endorse undertake carry provide pretend put'
)
