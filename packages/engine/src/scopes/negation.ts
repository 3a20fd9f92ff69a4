import {breaks} from '@evenhand/lexicon'
import {type Position, sentenceAt, textAt} from '../letter.ts'
import {auxiliaries, subjectPronouns, without, wordSet} from '../word-classes.ts'
import {leadInOf} from './source.ts'
import {isInside, isQuestion, type Region, rememberBySentence, type Scope} from './scope.ts'

/** What the service says that it does not or cannot do, and what it says of its own rules and practice. */
export const isSelfDescription: Scope = (match, position) =>
  disclaimedIn(position).some((region) => isInside(match, region)) ||
  isListedAsOwn(position) ||
  isLeftUnanswered(position)

/** *Is the council being difficult? We can't comment on that*: the reader's question, which the service leaves open. */
function isLeftUnanswered({letter, block, sentence}: Position): boolean {
  if (!isQuestion({letter, block, sentence})) return false
  const isLast = sentence + 1 >= letter.sentencesOf(block).length
  const [at, from] = isLast ? [block + 1, 0] : [block, sentence + 1]
  if (at >= letter.blocks.length) return false
  const count = Math.min(letter.sentencesOf(at).length, from + 2)
  for (let next = from; next < count; next++)
    if (declined.test(textAt({letter, block: at, sentence: next}))) return true
  return false
}

const declined =
  /\b(?:we|i)(?:['’]re| are|['’]m| am)? (?:can['’]?t|cannot|can not|don['’]t|do not|won['’]t|not able to|not in a position to|unable to) (?:say|comment|judge|tell|answer|take a view|take sides|decide|express)\b|\b(?:not|isn['’]t) (?:for (?:us|me) to|up to (?:us|me)|our (?:place|role|job) to|my (?:place|role|job) to|something (?:that )?(?:we|i) (?:can|could|may)\b)/i

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

const disclaimedIn = rememberBySentence((position): Region[] => {
  const {words, first, last} = sentenceAt(position)
  const {texts, before} = words
  const regions: Region[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    if (
      (texts[at - 1] !== 'let' && selves.has(word)) ||
      (word === 'service' && selves.has(texts[at - 1] ?? ''))
    ) {
      if (word === 'nobody' && isOurs(at)) regions.push({from: at, to: endOfClause(at + 2)})
      const verb = negatedVerb(at + 1, word === 'nobody')
      if (verb >= 0 && (word !== 'nobody' || nobodys.has(texts[verb] ?? '')))
        regions.push({from: at, to: endOfClause(verb)})
    }
    // "It is not for us to say …", "not our place to …", "without taking sides"
    if (word === 'not' && isForUs(at)) regions.push({from: at, to: endOfClause(at + 2)})
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

  function isForUs(at: number): boolean {
    const next = texts[at + 1] ?? ''
    const after = texts[at + 2] ?? ''
    return (
      (next === 'for' && (after === 'us' || after === 'me')) ||
      (next === 'our' && /^(place|role|job|decision)$/.test(after)) ||
      (next === 'my' && /^(place|role|job|decision)$/.test(after))
    )
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
