import type {Balance, Finding} from '@evenhand/engine'
import type {Addressee, Voice} from '@evenhand/lexicon'

/** A letter as it was read: what `@evenhand/documents` gives for a file fits here, and so does a pasted text. */
export type LetterSource = {
  /** The file's name. It often names a family, so nothing that is exported shows it unless names are asked for. */
  name: string
  text: string
  /** ISO date of the mail, or of the file's own metadata. */
  date?: string
  /** Who made the file, as its metadata says. */
  author?: string
  mail?: {date?: string; from?: string; to: ReadonlyArray<string>; subject?: string}
}

/** Who a letter is to, or that nothing in it says so; it is then checked as a letter to a parent. */
export type Reader = Addressee | 'not-known'

/** One letter, reviewed: all that figures and reports are made of. Plain JSON. */
export type LetterRecord = {
  /** Stable for the same letter in the same review; shows nothing of its name or text. */
  id: string
  name: string
  /** ISO day, such as `2025-03-14`; left out where the letter has no date of its own. */
  date?: string
  /** A pseudonym, or a code that stands for somebody without one yet (see `createWriters`); left out where nobody is named. */
  writer?: string
  addressee: Reader
  voice: Voice
  /** Words of the writer's own text: quoted history and signatures below `-- ` do not count. */
  words: number
  findings: ReadonlyArray<Finding>
  balance: Balance
}

/** What a supervisor and an officer say of a finding when they have talked about it. */
export const answers = ['agree', 'fine', 'talk'] as const
/** `agree`; `fine` in this context; `talk` about it. */
export type Answer = (typeof answers)[number]
