import type {CompiledRule} from '@evenhand/lexicon'
import {checkEquality, type EqualityHit, mayHoldEqualityTerm} from './check-equality.ts'
import {type Letter, type Position, readerOf} from './letter.ts'
import type {Match, Matcher} from './match-patterns.ts'
import {scopes} from './scopes/index.ts'
import {isQuoted} from './scopes/quotation.ts'
import type {Terms} from './scopes/scope.ts'
import type {Suggestion} from './types.ts'
import {wholeStatement} from './whole-statement.ts'

/** UTF-16 code units into the letter. */
export type Span = {start: number; end: number}

/** What a match leaves when nothing excuses it: the statement that is underlined, and the words in it that a suggestion replaces. */
export type Hit = Span & {
  match: Match
  position: Position
  core: Span
  /** Kept once they are made, because a letter is checked again at every keystroke. */
  suggestions?: ReadonlyArray<Suggestion> | undefined
}

/** What was found in one block, before findings are merged over the letter. */
export type BlockHits = {
  hits: ReadonlyArray<Hit>
  equality: ReadonlyArray<EqualityHit>
  /** No pattern fits anywhere in it, so that nothing around it matters. */
  isInert: boolean
}

/**
 * Reads a letter block by block.
 *
 * @param recall what is known of a block already
 */
export function readBlocks(
  letter: Letter,
  matcher: Matcher,
  recall: (block: number) => BlockHits | undefined = () => undefined
): BlockHits[] {
  const terms = createTerms(matcher)
  return letter.blocks.map(
    (_, block) =>
      recall(block) ?? {
        ...readHits(letter, block, matcher, terms),
        equality: readEquality(letter, block, terms)
      }
  )
}

/** What was found in a block of an earlier version of a letter, where the block stands now. */
export function moveHits(
  {hits, equality, isInert}: BlockHits,
  letter: Letter,
  block: number,
  by: number
): BlockHits {
  if (isInert && equality.length === 0) return nothing
  return {
    hits: hits.map(({match, position: {sentence}, core, start, end, suggestions}) => ({
      match,
      position: {letter, block, sentence},
      core: moveSpan(core, by),
      start: start + by,
      end: end + by,
      suggestions: by === 0 ? suggestions : suggestions?.map((suggestion) => moveSpan(suggestion, by))
    })),
    equality: equality.map((hit) => moveSpan(hit, by)),
    isInert
  }
}

function moveSpan<Place extends Span>(place: Place, by: number): Place {
  return by === 0 ? place : {...place, start: place.start + by, end: place.end + by}
}

const nothing: BlockHits = {hits: [], equality: [], isInert: true}

/** Every match of a block that no exception and no scope excuses. */
function readHits(
  letter: Letter,
  blockAt: number,
  matcher: Matcher,
  terms: Terms
): Pick<BlockHits, 'hits' | 'isInert'> {
  const hits: Hit[] = []
  const words = letter.wordsOf(blockAt)
  const {text} = letter
  const plain = letter.plainSentencesOf(blockAt)
  // Another block without a match of any kind is never parsed. Bounds only take matches away, so triggers outside these find nothing.
  const triggers = plain
    ? undefined
    : new Set(matcher.match({text, words, first: 0, last: words.texts.length}).map(({at}) => at))
  if (triggers?.size === 0) return {hits, isInert: true}
  let isInert = true
  ;(plain ?? letter.sentencesOf(blockAt)).forEach((sentence, sentenceIndex) => {
    const stretch = {text, words, first: sentence.first, last: sentence.last}
    const position = {letter, block: blockAt, sentence: sentenceIndex}
    for (const match of matcher.match(stretch, triggers)) {
      isInert = false
      if (!isFor(match.rule, letter)) continue
      if (matcher.isExcepted(match, stretch)) continue
      if (match.rule.scopes.some((scope) => scopes[scope](match, position, terms))) continue
      const place = (from: number, to: number) =>
        spanOf(text, words.starts[from] ?? sentence.start, words.ends[to - 1] ?? sentence.end)
      const whole = wholeStatement(match, position)
      hits.push({match, position, core: place(match.from, match.to), ...place(whole.from, whole.to)})
    }
  })
  return {hits, isInert: isInert && plain !== undefined}
}

/** Whether a rule looks at letters to this reader. */
const isFor = ({to}: CompiledRule, letter: Letter): boolean =>
  to === undefined || to.includes(readerOf(letter))

/** A contraction is underlined whole: *don't*, not *do*. */
export function spanOf(text: string, start: number, end: number): Span {
  const rest = /^(?:n['’]t|['’](?:re|ll|ve|m|d)|n['’]?t)(?![A-Za-z])/i.exec(text.slice(end, end + 4))
  return {start, end: rest ? end + rest[0].length : end}
}

function createTerms(matcher: Matcher): Terms {
  const known = new WeakMap<object, Map<string, Array<{from: number; to: number}>>>()
  return {
    find(list, {letter, block, sentence}) {
      const found = letter.sentencesOf(block)[sentence]
      if (!found) return []
      const byList = known.get(found) ?? new Map<string, Array<{from: number; to: number}>>()
      known.set(found, byList)
      const before = byList.get(list)
      if (before) return before
      const stretch = {text: letter.text, words: letter.wordsOf(block), first: found.first, last: found.last}
      const regions: Array<{from: number; to: number}> = []
      for (let at = found.first; at < found.last; at++) {
        const to = matcher.endOfList(list, stretch, at)
        if (to > at) regions.push({from: at, to})
      }
      byList.set(list, regions)
      return regions
    }
  }
}

/** What retext-equality finds in a block, where no quotation and no term of art excuses it. */
function readEquality(letter: Letter, block: number, terms: Terms): EqualityHit[] {
  const words = letter.wordsOf(block)
  if (!mayHoldEqualityTerm(words.texts)) return []
  return letter.sentencesOf(block).flatMap((sentence, sentenceAt) =>
    checkEquality(
      letter.text,
      sentence.start,
      sentence.end,
      words.texts.slice(sentence.first, sentence.last)
    ).filter(({start}) => {
      const position = {letter, block, sentence: sentenceAt}
      let from = sentence.first
      while (from < sentence.last - 1 && (words.starts[from] ?? 0) < start) from++
      const match = {
        rule: equalityRule,
        at: from,
        first: from,
        last: from + 1,
        from,
        to: from + 1,
        captures: []
      }
      return !isQuoted(match, position, terms) && !scopes['terms-of-art'](match, position, terms)
    })
  )
}

/** What retext-equality's findings rest on. */
export const equalityRule: CompiledRule = {
  id: 'impairment/equality',
  category: 'impairment',
  level: 'warning',
  policy: [
    {policy: 'devon', clause: 'oppose-discrimination'},
    {policy: 'dorset', clause: 'equal-opportunities'},
    {policy: 'greenwich', clause: 'respect'}
  ],
  message: '',
  scopes: [],
  patterns: [],
  except: [],
  alternatives: [],
  examples: {flags: [], passes: []}
}
