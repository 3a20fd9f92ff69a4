import type {CompiledRule} from '@evenhand/lexicon'
import {checkEquality, mayHoldEqualityTerm} from './check-equality.ts'
import {type KnownSentences, type MatchedSentence, reachOf} from './known-sentences.ts'
import {type Letter, type Position, readerOf, sentenceAt, type Span} from './letter.ts'
import type {Match, Matcher} from './match-patterns.ts'
import {isPlaceName, isSurname} from './names.ts'
import {scopes} from './scopes/index.ts'
import type {SecondReading, Weighed} from './second-reading.ts'
import {type Region, rememberBySentence, type Terms} from './scopes/scope.ts'
import type {Sentence} from './sentences.ts'
import type {Stretch} from './stretch.ts'
import type {Suggestion} from './types.ts'
import {wholeStatement} from './whole-statement.ts'

/** What a match leaves when nothing excuses it: a statement, and the words in it that a suggestion replaces. */
export type Hit = Span & {
  match: Match
  position: Position
  /** How likely it is that a fair reader hears it, in log-odds: of those that overlap, the likeliest is shown. */
  odds: number
  core: Span
  /** As far as it may be underlined: with all the words of its sentence that say most in its category. */
  wide?: Span | undefined
  /** As far as it is underlined, short of what else is. */
  underlined?: Span | undefined
  /** Kept once they are made, because a letter is checked again at every keystroke. */
  suggestions?: ReadonlyArray<Suggestion> | undefined
}

/** What was found in one block, before findings are merged over the letter. */
export type BlockHits = {
  hits: ReadonlyArray<Hit>
  /** Terms of retext-equality: they count where no rule of ours finds the same words. */
  equality: ReadonlyArray<Hit>
  /** No pattern fits anywhere in it, so that nothing around it matters. */
  isInert: boolean
  /** What fits in each of its sentences, whatever is excused by what stands around it. */
  sentences: ReadonlyArray<MatchedSentence>
}

/** Patterns, and a second reading of what they find and what they miss. */
export type Reader = {matcher: Matcher; reading: SecondReading}

/**
 * Reads a letter block by block.
 *
 * @param reader what finds and what doubts
 * @param recall what is known of a block already
 * @param recallSentences what is known of the sentences of a block of which nothing else is
 */
export function readBlocks(
  letter: Letter,
  {matcher, reading}: Reader,
  recall: (block: number) => BlockHits | undefined = () => undefined,
  recallSentences: (block: number) => KnownSentences | undefined = () => undefined
): BlockHits[] {
  const terms = createTerms(matcher)
  return letter.blocks.map(
    (_, block) =>
      recall(block) ?? {
        ...readHits(letter, block, {matcher, reading}, terms, recallSentences(block)),
        equality: readEquality(letter, block, matcher, terms)
      }
  )
}

/** What was found in a block of an earlier version of a letter, where the block stands now. */
export function moveHits(known: BlockHits, letter: Letter, block: number, by: number): BlockHits {
  const {hits, equality, isInert, sentences} = known
  if (isInert && equality.length === 0) return known
  const move = ({
    match,
    position: {sentence},
    odds,
    core,
    wide,
    underlined,
    start,
    end,
    suggestions
  }: Hit): Hit => ({
    match,
    position: {letter, block, sentence},
    odds,
    core: moveSpan(core, by),
    wide: wide && moveSpan(wide, by),
    underlined: underlined && moveSpan(underlined, by),
    start: start + by,
    end: end + by,
    suggestions: by === 0 ? suggestions : suggestions?.map((suggestion) => moveSpan(suggestion, by))
  })
  return {hits: hits.map(move), equality: equality.map(move), isInert, sentences}
}

function moveSpan<Place extends Span>(place: Place, by: number): Place {
  return by === 0 ? place : {...place, start: place.start + by, end: place.end + by}
}

/** Every match of a block that no exception and no scope excuses. */
function readHits(
  letter: Letter,
  blockAt: number,
  {matcher, reading}: Reader,
  terms: Terms,
  known: KnownSentences | undefined
): Pick<BlockHits, 'hits' | 'isInert' | 'sentences'> {
  const words = letter.wordsOf(blockAt)
  const {text} = letter
  const blockStart = letter.blocks[blockAt]?.start ?? 0
  const stretchOf = ({first, last}: Pick<Sentence, 'first' | 'last'>): Stretch => ({text, words, first, last})
  const sentences = letter.sentencesOf(blockAt).map((sentence) => {
    const {start, end} = reachOf(letter, blockAt, sentence)
    const matches = known?.find(letter, blockAt, sentence) ?? match(stretchOf(sentence))
    const {first, last} = sentence
    return {start: start - blockStart, end: end - blockStart, first, last, matches}
  })
  const hits = sentences.flatMap((matched, sentence) => {
    const position = {letter, block: blockAt, sentence}
    const stretch = stretchOf(matched)
    const isLeft = (match: Match): boolean => !isExcused(match, position, terms)
    const left = matched.matches.filter(isLeft)
    const kept = reading.keep(left, stretch)
    // What is doubted may still be said in another way, and so may more be beside what is kept.
    const beside = kept.map(({match}) => match)
    const more = left.length > 0 ? hear(stretch, beside).filter(isLeft) : []
    return [...kept, ...reading.keep(more, stretch)].map((weighed) =>
      hitOf(weighed, position, reading.widen(weighed.match, stretch))
    )
  })
  return {
    hits,
    isInert: sentences.every(({matches}) => matches.length === 0),
    sentences
  }

  function match(stretch: Stretch): Match[] {
    const found = matcher
      .match(stretch)
      .filter(
        (match) =>
          isFor(match.rule, letter) &&
          !(match.to - match.from === 1 && isSurname(match.from, stretch)) &&
          !(match.rule.category !== 'impairment' && isPlaceName(match, stretch)) &&
          !matcher.isExcepted(match, stretch)
      )
    return found.length > 0 ? found : hear(stretch, [])
  }

  function hear(stretch: Stretch, beside: ReadonlyArray<Match>): Match[] {
    return reading.find(stretch, beside).filter(({rule}) => isFor(rule, letter))
  }
}

function hitOf({match, odds}: Weighed, position: Position, wide?: Region): Hit {
  const {letter, block} = position
  const {starts, ends} = letter.wordsOf(block)
  const sentence = sentenceAt(position)
  const place = (from: number, to: number) =>
    spanOf(letter.text, starts[from] ?? sentence.start, ends[to - 1] ?? sentence.end)
  const whole = wholeStatement(match, position)
  return {
    match,
    position,
    odds,
    core: place(match.from, match.to),
    ...place(whole.from, whole.to),
    wide: wide && place(Math.min(whole.from, wide.from), Math.max(whole.to, wide.to))
  }
}

/** Whether what stands around a match excuses it. A sentence as a whole is excused where the word that says most is. */
function isExcused(match: Match, position: Position, terms: Terms): boolean {
  const {rule, at} = match
  const place = rule.learned ? {...match, from: at, to: at + 1} : match
  return rule.scopes.some((scope) => scopes[scope](place, position, terms))
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
  const regionsByList = rememberBySentence(() => new Map<string, Region[]>())
  return {
    find(list, position) {
      const byList = regionsByList(position)
      const before = byList.get(list)
      if (before) return before
      const {words, first, last} = sentenceAt(position)
      const stretch = {text: position.letter.text, words, first, last}
      const regions: Region[] = []
      for (let at = first; at < last; at++) {
        const to = matcher.endOfList(list, stretch, at)
        if (to > at) regions.push({from: at, to})
      }
      byList.set(list, regions)
      return regions
    }
  }
}

/** What retext-equality finds in a block, where no exception and no scope of its rule excuses it. */
function readEquality(letter: Letter, block: number, matcher: Matcher, terms: Terms): Hit[] {
  const words = letter.wordsOf(block)
  if (!mayHoldEqualityTerm(words.texts)) return []
  return letter.sentencesOf(block).flatMap((sentence, at) => {
    const position = {letter, block, sentence: at}
    const texts = words.texts.slice(sentence.first, sentence.last)
    const stretch = {text: letter.text, words, first: sentence.first, last: sentence.last}
    return checkEquality(letter.text, sentence.start, sentence.end, texts, matcher.equalityRules).flatMap(
      ({rule, start, end}) => {
        let first = sentence.first
        while (first < sentence.last - 1 && (words.starts[first] ?? 0) < start) first++
        let last = first + 1
        while (last < sentence.last && (words.starts[last] ?? 0) < end) last++
        const match = {rule, at: first, first, last, from: first, to: last, captures: []}
        const isLeft = matcher.isExcepted(match, stretch) || isExcused(match, position, terms)
        return isLeft
          ? []
          : [{match, position, odds: Number.POSITIVE_INFINITY, core: {start, end}, start, end}]
      }
    )
  })
}
