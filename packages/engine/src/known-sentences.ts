import type {Letter} from './letter.ts'
import type {Match} from './match-patterns.ts'
import type {Sentence} from './sentences.ts'

/** What fits in one sentence of a block. */
export type MatchedSentence = {
  /** What its matches depend on, in UTF-16 code units from the start of its block. */
  start: number
  end: number
  /** Its words among those of its block: the first, and one after the last. */
  first: number
  last: number
  matches: ReadonlyArray<Match>
}

/** Sentences of a letter's last version, by their words, for the blocks that have to be read again. */
export type KnownSentences = {
  /** Notes those of one block. */
  note(
    letter: Pick<Letter, 'text' | 'blocks'>,
    block: number,
    sentences: ReadonlyArray<MatchedSentence>
  ): void
  /** What fits in a sentence that reads the same as one that was noted. */
  find(letter: Letter, block: number, sentence: Sentence): Match[] | undefined
}

/**
 * Remembers what fits in sentences. Patterns are looked for sentence by sentence, and nothing further away has a say in what
 * fits, so that of a paragraph in which somebody types only one sentence is new.
 */
export function createKnownSentences(): KnownSentences {
  const known = new Map<string, MatchedSentence>()
  return {
    note({text, blocks}, block, sentences) {
      const from = blocks[block]?.start ?? 0
      for (const sentence of sentences)
        known.set(text.slice(from + sentence.start, from + sentence.end), sentence)
    },
    find(letter, block, sentence) {
      const {start, end} = reachOf(letter, block, sentence)
      const found = known.get(letter.text.slice(start, end))
      return found && isSplitAlike(found, sentence)
        ? found.matches.map((match) => moveMatch(match, sentence.first - found.first))
        : undefined
    }
  }
}

/** Of “al. You should appeal.” all may be the sentence, or all but the word before it. */
const isSplitAlike = (one: Extent, other: Extent): boolean =>
  one.first > 0 === other.first > 0 && one.last - one.first === other.last - other.first

type Extent = Pick<Sentence, 'first' | 'last'>

/** A sentence with all that decides what fits in it: the marks around it, and a word beside it on either side. */
export function reachOf(
  letter: Letter,
  block: number,
  {first, last}: Sentence
): {start: number; end: number} {
  const {starts, ends} = letter.wordsOf(block)
  const {start = 0, end = 0} = letter.blocks[block] ?? {}
  return {start: starts[first - 1] ?? start, end: ends[last] ?? end}
}

function moveMatch(match: Match, by: number): Match {
  if (by === 0) return match
  return {
    ...match,
    at: match.at + by,
    first: match.first + by,
    last: match.last + by,
    from: match.from + by,
    to: match.to + by,
    captures: match.captures.map(({name, from, to}) => ({name, from: from + by, to: to + by}))
  }
}
