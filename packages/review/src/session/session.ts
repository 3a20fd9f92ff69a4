import type {Category, ScopeName} from '@evenhand/lexicon'
import type {MadeWith} from '../made-with.ts'
import type {Review, ReviewedLetter} from '../report/review.ts'
import {createTally} from '../tally.ts'
import type {Answer, LetterRecord, LetterSource} from '../types.ts'
import type {Pseudonym} from '../writers.ts'

/** A review that people have begun: the letters, what was found, and what they said of it. Plain JSON. */
export type Session = {
  /** Made at random; the same for as long as the session lives. */
  id: string
  title: string
  madeWith: MadeWith
  pseudonyms: ReadonlyArray<Pseudonym>
  letters: ReadonlyArray<SessionLetter>
  /** Why files could not be read, and how many. */
  unread: Review['unread']
  /** Ids of the letters that were drawn at random, in the order in which they were drawn. */
  drawn: ReadonlyArray<string>
  notes: string
  actions: ReadonlyArray<string>
}

export type SessionLetter = {
  record: LetterRecord
  letter: LetterSource
  answers: ReadonlyArray<FindingAnswer>
  missed: ReadonlyArray<MissedPassage>
  notes: string
}

/** What was said of a finding. */
export type FindingAnswer = {
  /** The finding's place in the record, from 0. */
  finding: number
  answer?: Answer
  /** The scope that would have excused it, where it is fine. */
  scope?: ScopeName
  note?: string
}

/** A passage that Evenhand missed, in UTF-16 code units of the letter's text. */
export type MissedPassage = {start: number; end: number; category: Category; note?: string}

/** Whether a value that was read from somewhere has a session's shape: enough of it that nothing that reads sessions fails. */
export function isSession(value: unknown): value is Session {
  if (!isRecord(value) || !isRecord(value['madeWith'])) return false
  if (!['id', 'title', 'notes'].every((key) => typeof value[key] === 'string')) return false
  const {letters} = value
  const lists = ['pseudonyms', 'unread', 'drawn', 'actions']
  return lists.every((key) => Array.isArray(value[key])) && Array.isArray(letters) && letters.every(isLetter)
}

function isLetter(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['letter']) || !isRecord(value['record'])) return false
  const {record, answers, missed, notes} = value
  const isRead = typeof record['id'] === 'string' && Array.isArray(record['findings'])
  return isRead && Array.isArray(answers) && Array.isArray(missed) && typeof notes === 'string'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A session as what reports and figures are made of. All its letters are counted.
 *
 * @param shown ids of the letters whose text is shown; those that were drawn, unless told
 */
export function reviewOf(
  session: Session,
  {
    policies,
    rules,
    shown = session.drawn
  }: Pick<Review, 'policies' | 'rules'> & {shown?: ReadonlyArray<string>}
): Review {
  const tally = createTally()
  for (const {record, answers} of session.letters)
    tally.add(
      record,
      new Map(answers.flatMap(({finding, answer}) => (answer ? [[finding, answer] as const] : [])))
    )
  const byId = new Map(session.letters.map((letter) => [letter.record.id, letter]))
  const {madeWith, unread, notes, actions} = session
  return {
    madeWith,
    counts: tally.counts(),
    unread,
    letters: shown.flatMap((id) => {
      const letter = byId.get(id)
      return letter ? [reviewedLetter(letter)] : []
    }),
    policies,
    rules,
    ...(notes && {notes}),
    ...(actions.length > 0 && {actions})
  }
}

function reviewedLetter({record, letter, answers, missed, notes}: SessionLetter): ReviewedLetter {
  return {
    record,
    letter,
    ...(answers.length > 0 && {answers: new Map(answers.map(({finding, ...said}) => [finding, said]))}),
    ...(missed.length > 0 && {missed}),
    ...(notes && {notes})
  }
}
