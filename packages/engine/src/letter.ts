import type {Addressee, Voice, Words} from '@evenhand/lexicon'
import {type Block, findOwnText} from './own-text.ts'
import {readSentences, readWords, type Sentence} from './sentences.ts'

/** A letter being read: its blocks, with words and sentences made when they are first asked for. */
export type Letter = {
  text: string
  blocks: ReadonlyArray<Block>
  wordsOf(block: number): Words
  sentencesOf(block: number): ReadonlyArray<Sentence>
  readonly voice: Voice
  to?: Addressee
}

/** Opens a letter for reading. */
export function openLetter(
  text: string,
  voice: (letter: Omit<Letter, 'voice'>) => Voice,
  to?: Addressee
): Letter {
  const blocks = findOwnText(text)
  const words: Words[] = []
  const sentences: Array<ReadonlyArray<Sentence>> = []
  const wordsOf = (at: number): Words => (words[at] ??= readWords(text, blockAt(at)))
  const letter = {
    text,
    blocks,
    wordsOf,
    sentencesOf: (at: number) => (sentences[at] ??= readSentences(text, blockAt(at), wordsOf(at))),
    ...(to === undefined ? {} : {to})
  }
  let known: Voice | undefined
  return {
    ...letter,
    // Asked for only where something may be excused by it.
    get voice() {
      return (known ??= voice(letter))
    }
  }

  function blockAt(at: number): Block {
    return blocks[at] ?? {start: 0, end: 0, kind: 'paragraph', paragraph: -1}
  }
}

/** Who reads a letter. Where nobody says, it is a parent. */
export const readerOf = ({to}: Pick<Letter, 'to'>): Addressee => to ?? 'parent'

/** A stretch of a letter's text, in UTF-16 code units. */
export type Span = {start: number; end: number}

/** Where a match stands in its letter. */
export type Position = {letter: Letter; block: number; sentence: number}

/** The words of the sentence at a position, as slices of the block's arrays. */
export function sentenceAt({letter, block, sentence}: Position): {
  words: Words
  first: number
  last: number
  start: number
  end: number
} {
  const words = letter.wordsOf(block)
  const found = letter.sentencesOf(block)[sentence]
  return found ? {words, ...found} : {words, first: 0, last: 0, start: 0, end: 0}
}

/** A sentence's own text. */
export const textAt = (position: Position): string => {
  const {start, end} = sentenceAt(position)
  return position.letter.text.slice(start, end)
}

/** Where a block's last sentence is; nothing where there is no such block, or no sentence in it. */
export function lastSentenceOf(letter: Letter, block: number): Position | undefined {
  const count = block < 0 ? 0 : letter.sentencesOf(block).length
  return count === 0 ? undefined : {letter, block, sentence: count - 1}
}
