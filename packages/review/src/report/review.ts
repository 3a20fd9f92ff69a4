import type {Category, CompiledRule, Policy} from '@evenhand/lexicon'
import type {MadeWith} from '../made-with.ts'
import type {Counts} from '../tally.ts'
import type {Answer, LetterRecord, LetterSource} from '../types.ts'
import type {UnreadCount} from '../unread.ts'

/** Everything that a report is made of. */
export type Review = {
  madeWith: MadeWith
  counts: Counts
  /** Why files could not be read, and how many. */
  unread: ReadonlyArray<UnreadCount>
  /** The letters that are shown, with their text. */
  letters: ReadonlyArray<ReviewedLetter>
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<Pick<CompiledRule, 'id' | 'message'>>
  /** Of the session as a whole. */
  notes?: string
  /** What was agreed on. */
  actions?: ReadonlyArray<string>
}

/** A letter that was looked at, and what was said of it. */
export type ReviewedLetter = {
  record: LetterRecord
  letter: LetterSource
  /** By the finding's place in the record. */
  answers?: ReadonlyMap<number, {answer?: Answer; note?: string}>
  /** Passages that Evenhand missed, in UTF-16 code units of the letter's text. */
  missed?: ReadonlyArray<{start: number; end: number; category: Category; note?: string}>
  notes?: string
}
