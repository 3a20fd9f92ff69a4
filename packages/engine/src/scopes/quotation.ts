import {isWordCode} from '@evenhand/lexicon'
import {firstIndex} from '../first-index.ts'
import {type Letter, type Position, sentenceAt, type Span} from '../letter.ts'
import {isInDraft} from './letter-kind.ts'
import {rememberByLetter, type Scope} from './scope.ts'

/** Words inside quotation marks that report somebody's words. Scare quotes around one or two words do not excuse. */
export const isQuoted: Scope = (match, position) => {
  const {words} = sentenceAt(position)
  const start = words.starts[match.from] ?? 0
  const end = words.ends[match.to - 1] ?? start
  const {text} = position.letter
  if (isInDraft(position.letter, start)) return true
  const quotations = quotationsIn(position.letter, position.block)
  const quote = quotationAround(quotations, start)
  if (quote && end <= quote.end && (!isScare(text, quote) || isOneOfSeveralInNotes(position, quotations)))
    return true
  // The school had "moved heaven and earth": the words that weigh are theirs.
  const last = quotationAround(quotations, end)
  return (
    (last !== undefined && last !== quote && !isScare(text, last)) ||
    isMentioned(position, start) ||
    isTheirName(text, end)
  )
}

/** *Angry. School “taking the mick”, LA “hopeless”*: notes for the file give what was said in snatches. */
function isOneOfSeveralInNotes(position: Position, quotations: ReadonlyArray<Span>): boolean {
  if (position.letter.to !== 'file') return false
  const {start, end} = sentenceAt(position)
  return quotations.filter((quote) => quote.start >= start && quote.end <= end).length > 1
}

/** Words that are spoken about, not used: *the word shambles*, *loaded words: fobbed off*, *avoid “failed to”*. */
function isMentioned(position: Position, start: number): boolean {
  const before = position.letter.text.slice(Math.max(sentenceAt(position).start, start - 90), start)
  return mention.test(before)
}

const mention =
  /(?:\b(?:words?|phrases?|expressions?|labels?) (?:such as|like)|\b(?:use|uses|used|using|avoid|avoids|say|said|with) the (?:words?|phrases?|expressions?|label)|\b(?:loaded|partial|blaming|judgemental|emotive) (?:words?|phrases?|wording|language)|\b(?:avoid|avoids|avoiding|instead of|not)\s*["“‘'])[^.!?;]*$/i

/** *Hard to reach is how the form describes them*, *difficult was the word used*: said of the words, by somebody else. */
const isTheirName = (text: string, end: number): boolean => theirName.test(text.slice(end, end + 60))

const theirName =
  /^["”’']?,? (?:is|was|are|were) (?:(?:how|what) (?!i\b|we\b)[\w'’ ]{2,30}\b(?:call|describe|put|term|word|name|label|head)(?:s|ed|led)?\b|(?:the|a|his|her|their|its) (?:word|term|phrase|label|heading)\b)/i

/** The quotation that a place is inside of. Quotations run in order and do not overlap. */
function quotationAround(quotations: ReadonlyArray<Span>, at: number): Span | undefined {
  const found = quotations[firstIndex(quotations, ({end}) => end >= at)]
  return found && found.start <= at ? found : undefined
}

/** The stretches between quotation marks in a block, marks left out. */
export function quotationsIn(letter: Letter, block: number): Span[] {
  const {start, end} = letter.blocks[block] ?? {start: 0, end: 0}
  return (quotationsByBlock(letter)[block] ??= findQuotations(letter.text, start, end))
}

/** Filled block by block, as each is asked for. */
const quotationsByBlock = rememberByLetter((): Span[][] => [])

function findQuotations(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  let double = -1
  let single = -1
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x201c) double = at + 1
    else if (code === 0x201d) {
      if (double >= 0) found.push({start: double, end: at})
      double = -1
    } else if (code === 34) {
      if (double >= 0) {
        found.push({start: double, end: at})
        double = -1
      } else double = at + 1
    } else if (code === 39 || code === 0x2018 || code === 0x2019) {
      const afterWord =
        at > from && (isWordCode(text.charCodeAt(at - 1)) || /[.,!?…]/.test(text.charAt(at - 1)))
      const beforeWord = at + 1 < to && isWordCode(text.charCodeAt(at + 1))
      if (single >= 0 && afterWord && !beforeWord) {
        // "the parents' " closes nothing where a later mark closes better.
        if (!isPossessive(text, at, to) || !hasLaterClose(text, at, to)) {
          found.push({start: single, end: at})
          single = -1
        }
      } else if (single < 0 && code !== 0x2019 && beforeWord && !afterWord) single = at + 1
    }
  }
  return outermost(found)
}

/** A quotation within a quotation belongs to it. */
function outermost(found: Span[]): Span[] {
  const kept: Span[] = []
  for (const quote of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (quote.start >= (kept.at(-1)?.end ?? 0)) kept.push(quote)
  }
  return kept
}

const isPossessive = (text: string, at: number, to: number): boolean =>
  text.charAt(at - 1) === 's' && at + 1 < to && text.charAt(at + 1) === ' '

function hasLaterClose(text: string, at: number, to: number): boolean {
  for (let later = at + 1; later < Math.min(to, at + 300); later++) {
    const code = text.charCodeAt(later)
    if ((code === 39 || code === 0x2019) && !isWordCode(text.charCodeAt(later + 1)) && later > at) return true
    if (code === 0x2018) return false
  }
  return false
}

/** One or two words in marks, with nobody saying them. */
function isScare(text: string, {start, end}: Span): boolean {
  const quote = text.slice(start, end).trim()
  if (quote.split(/\s+/).length > 2 || saying.test(quote)) return false
  // “rightly upset” -> “upset”: wording that was changed.
  if (/^[.!?]*["”’']?[.!?]*\s*(?:->|→|=>|>>)/.test(text.slice(end, end + 8))) return false
  const before = text.slice(Math.max(0, start - 60), start - 1)
  const isReported =
    /\b(?:say|says|said|saying|call|calls|called|calling|told|tells|describe[sd]?|describing|as|word|words|term|wrote|writes|written|states?|stated|reads?|feels?|felt|thinks?|thought|answered|replied|asked|title[d]?|headed|marked|named|ticked|used?|avoid|avoids|avoiding|write|writing|rewrite|instead of|rather than|replace|try|phrase|label|than|that (?:he|she|it|they) (?:is|was|are|were|has|had)|(?:is|was|are|were|being|been) (?:too |very |so )?)\s*[:,]?\s*["“‘']?$|\b(?:says?|said|wrote|writes|reads|states?|stated) (?:that )?(?:[\w'’-]+ ){0,3}["“‘']?$/i
  if (isReported.test(before)) return false
  return (
    partOfPhrase.test(before) ||
    (/[\w’']\s+$/.test(before) && /^["”’']\s+[a-z]/.test(text.slice(end, end + 4)))
  )
}

/** *“That's rubbish”*, *“he lied”*: two words that make a sentence are somebody's. */
const saying =
  /^(?:(?:it|that|this|there|he|she|they|you|we|i)['’](?:s|re|m|ve|d|ll)|he|she|they|you|we|i) \w/i

/** The marks stand around a part of the writer's own phrase: *their “support”*, *very “helpful”*. */
const partOfPhrase =
  /(?:\b(?:the|an?|his|her|its|their|our|your|my|this|that|these|those|such|of|with|so-called|very|so|really|quite|rather|more|most|no|any|some|all|being|been|was|is|were|are|as|for)|['’]s|s['’]|[a-z]{3,}(?:ed|al|ly|ous|ic))\s*$/i
