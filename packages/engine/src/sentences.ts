import {splitWords, type Words} from '@evenhand/lexicon'
import {ParseEnglish} from 'parse-english'
import type {Block} from './own-text.ts'
import {findPlainStarts} from './plain-stops.ts'

/** A sentence of the writer's own text: a run of words of its block. */
export type Sentence = {
  /** UTF-16 code units into the whole text. */
  start: number
  end: number
  /** First word, and the one after the last, in the block's words. */
  first: number
  last: number
}

const parser = new ParseEnglish()

/**
 * Splits a block into sentences, with the sentence boundaries that retext-english finds.
 *
 * @param words the block's words, from `splitWords`
 * @returns sentences in order; every word is in one
 */
export function readSentences(text: string, block: Block, words: Words): Sentence[] {
  return cutSentences(startsOf(text, block), block, words)
}

function cutSentences(starts: ReadonlyArray<number>, block: Block, words: Words): Sentence[] {
  const sentences: Sentence[] = []
  let word = 0
  let from = block.start
  for (const next of [...starts, block.end - block.start]) {
    const end = block.start + next
    const first = word
    while (word < words.starts.length && (words.starts[word] ?? 0) < end) word++
    if (word > first) sentences.push(...inPieces({start: from, end, first, last: word}, words))
    from = end
  }
  return sentences
}

/** A run of so many words without a stop is no sentence; it is read in pieces, so that nothing gets slow. */
const mostWords = 400

function inPieces(sentence: Sentence, words: Words): Sentence[] {
  if (sentence.last - sentence.first <= mostWords) return [sentence]
  const pieces: Sentence[] = []
  for (let first = sentence.first; first < sentence.last; first += mostWords) {
    const last = Math.min(sentence.last, first + mostWords)
    const start = first === sentence.first ? sentence.start : (words.starts[first] ?? sentence.start)
    pieces.push({
      start,
      end: last === sentence.last ? sentence.end : (words.starts[last] ?? sentence.end),
      first,
      last
    })
  }
  return pieces
}

/** A block longer than this is no paragraph of a letter; it is read as one sentence, so that nothing gets slow. */
const longest = 100_000

/** Where the block's sentences but the first start. */
function startsOf(text: string, {start, end}: Block): ReadonlyArray<number> {
  if (end - start > longest) return []
  const plain = findPlainStarts(text, start, end, endsSentence)
  if (plain) return plain
  const source = text.slice(start, end)
  // Without a stop inside, there is nothing to find out.
  return /[.!?‽…][^]*\S/.test(source) ? sentenceStarts(source) : []
}

/** Whether a full stop after a word ends a sentence; the parser knows the words after which it does not. */
function endsSentence(word: string): boolean {
  const before = enders.get(word)
  if (before !== undefined) return before
  const isEnd = sentenceStarts(`The ${word}. The end.`).length > 0
  if (enders.size < mostEnders) enders.set(word, isEnd)
  return isEnd
}

const enders = new Map<string, boolean>()
const mostEnders = 10_000

function sentenceStarts(source: string): number[] {
  // A line end inside a hard-wrapped paragraph ends no sentence.
  const tree = parser.parse(source.replace(/\s/g, ' '))
  const starts: number[] = []
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const node of paragraph.children) {
      const offset = node.position?.start.offset ?? 0
      if (
        node.type === 'SentenceNode' &&
        offset > 0 &&
        !noted.test(source.slice(Math.max(0, offset - 20), offset))
      )
        starts.push(offset)
    }
  }
  return starts
}

/** "Adv. Mum not to": the full stop of a word shortened in a note, where the note begins. */
const noted = /(?:^|[\s.;:,–—-]\s|\band |^The )(?:adv|expl|sugg|w)\.\s+$/i

/** Reads a block's words. */
export const readWords = (text: string, block: Block): Words => splitWords(text, block.start, block.end)
