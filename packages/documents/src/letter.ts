import type {Format} from './formats.ts'
import type {Aside, Limits, Mail, Piece, ProblemCode, SourceFile} from './types.ts'

/** What a reader of one format makes of a file. */
export type Letter = {
  type: 'letter'
  text: string
  pieces: Piece[]
  asides?: Aside[]
  mail?: Mail
  date?: string
  author?: string
  attachments?: ReadonlyArray<Attachment>
}

export type Attachment = SourceFile & {
  /** As its mail says: `application/pdf`. */
  type?: string
  /** Where its container says what it is. */
  format?: Format
  /** Where it was read with what it is attached to, because it has no bytes of its own. */
  read?: Letter | Trouble
  /** Its name is a stand-in: the subject is better. */
  isNameless?: boolean
}

/** Why a reader could not read a file. */
export type Trouble = {
  type: 'trouble'
  code: ProblemCode
  /** What is known beyond the code, to stand inside its sentence. */
  detail?: string
  /** What to do, where it isn't what the code says. */
  advice?: string
}

export type ReadFormat = (file: SourceFile, limits: Limits) => Letter | Trouble | Promise<Letter | Trouble>

/** What a mail program says of a message that it has no key for. */
export const encryptedMail = {
  detail: 'an encrypted message',
  advice: 'Open it in the mail program that has the key, and save its text.'
} as const

export const trouble = (code: ProblemCode, more: Pick<Trouble, 'detail' | 'advice'> = {}): Trouble => ({
  type: 'trouble',
  code,
  ...more
})

/** Carries a trouble out of the depth where it was found. */
export class Unreadable extends Error {
  readonly trouble: Trouble

  constructor(why: Trouble) {
    super(why.code)
    this.trouble = why
  }
}
