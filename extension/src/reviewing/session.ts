import type {ProblemCode, ReadDocument} from '@evenhand/documents'
import type {CheckerOptions} from '@evenhand/engine'
import type {Category, ScopeName} from '@evenhand/lexicon'
import {
  type Answer,
  type Counts,
  createTally,
  createWriters,
  labelWriters,
  type LetterRecord,
  type Pseudonym
} from '@evenhand/review'

/** Letters that are talked about, and what was said of them. Plain JSON. */
export type Session = {
  version: 1
  letters: ReadonlyArray<ReviewedLetter>
  problems: ReadonlyArray<ReadingProblem>
  /** The notes on the whole conversation, and what was agreed to do. */
  note: string
  actions: string
  pseudonyms: ReadonlyArray<Pseudonym>
  /** What the letters were last checked with. */
  checkedWith?: CheckedWith
  /** Makes the codes of writers without a pseudonym. */
  salt: string
  /** Letters drawn at random, in the order in which they were drawn. */
  sample?: {seed: string; ids: ReadonlyArray<string>}
}

/** The rules' fingerprint and the settings, so that a later reader of a report can repeat it. */
export type CheckedWith = {lexicon: string; options: CheckerOptions}

export type ReviewedLetter = {
  document: ReadDocument
  record: LetterRecord
  /** What its writer is known by, most telling first. */
  knownBy: ReadonlyArray<string>
  /** By the finding's place in the record. */
  talks: Readonly<Record<number, FindingTalk>>
  missed: ReadonlyArray<MissedPassage>
  note: string
}

export type ReadingProblem = {name: string; path: ReadonlyArray<string>; code: ProblemCode; message: string}

/** What was said of one finding. */
export type FindingTalk = {
  answer?: Answer
  /** Which scope would have said that it is fine here. */
  scope?: ScopeName
  note: string
}

/** A passage that nothing was found in, and that a reader finds not impartial. */
export type MissedPassage = {
  /** UTF-16 code units into the letter's text. */
  start: number
  end: number
  category: Category
  note: string
}

/** A session in which nothing was said yet. */
export const createSession = (salt: string): Session => ({
  version: 1,
  letters: [],
  problems: [],
  note: '',
  actions: '',
  pseudonyms: [],
  salt
})

/** Whether there is nothing in a session that could be lost. */
export const isEmpty = ({letters, note, actions}: Session): boolean =>
  letters.length === 0 && note === '' && actions === ''

/** A session with letters and problems added; a letter that is in it already stays as it is. */
export function addLetters(
  session: Session,
  letters: ReadonlyArray<ReviewedLetter>,
  problems: ReadonlyArray<ReadingProblem>
): Session {
  const known = new Set(session.letters.map(({record}) => record.id))
  const added = letters.filter(({record}) => !known.has(record.id) && known.add(record.id))
  return {
    ...session,
    letters: [...session.letters, ...added],
    problems: [...session.problems, ...problems]
  }
}

/** A session without a letter, and without what was said of it. */
export function removeLetter(session: Session, id: string): Session {
  const {sample, ...rest} = session
  return {
    ...rest,
    letters: session.letters.filter(({record}) => record.id !== id),
    ...(sample && {sample: {...sample, ids: sample.ids.filter((each) => each !== id)}})
  }
}

/** A session in which one letter is changed. */
export function changeLetter(
  session: Session,
  id: string,
  change: (letter: ReviewedLetter) => ReviewedLetter
): Session {
  return {
    ...session,
    letters: session.letters.map((letter) => (letter.record.id === id ? change(letter) : letter))
  }
}

/** A thing without one of its fields. */
export function without<Thing extends object, Field extends keyof Thing>(
  thing: Thing,
  field: Field
): Omit<Thing, Field> {
  const {[field]: left, ...rest} = thing
  void left
  return rest
}

/** A letter with something said of one of its findings; a scope only goes with *fine in this context*. */
export function talkAbout(
  letter: ReviewedLetter,
  finding: number,
  change: (talk: FindingTalk) => FindingTalk
): ReviewedLetter {
  const {scope, ...talk} = change(letter.talks[finding] ?? {note: ''})
  const said = talk.answer === 'fine' && scope !== undefined ? {...talk, scope} : talk
  return {...letter, talks: {...letter.talks, [finding]: said}}
}

/**
 * Where a passage stands in a letter: exactly as given, or with other spaces and line breaks between its words.
 *
 * @returns UTF-16 code units into the text; nothing where the letter does not hold it
 */
export function findPassage(text: string, words: string): {start: number; end: number} | undefined {
  const wanted = words.trim()
  if (wanted === '') return undefined
  const exact = text.indexOf(wanted)
  if (exact >= 0) return {start: exact, end: exact + wanted.length}
  const pattern = wanted.split(/\s+/).map(escapePattern).join('\\s+')
  const found = new RegExp(pattern, 'iu').exec(text)
  return found ? {start: found.index, end: found.index + found[0].length} : undefined
}

const escapePattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The writers of a session: what they are called in it, what they are known by, and how many letters are theirs. */
export function labelledWriters({
  letters
}: Session): Array<{label: string; knownBy: ReadonlyArray<string>; letters: number}> {
  const writers = new Map<string, {knownBy: ReadonlyArray<string>; letters: number}>()
  for (const {record, knownBy} of letters) {
    if (record.writer === undefined) continue
    const before = writers.get(record.writer)
    writers.set(record.writer, {
      knownBy: [...new Set([...(before?.knownBy ?? []), ...knownBy])],
      letters: (before?.letters ?? 0) + 1
    })
  }
  const labels = labelWriters(writers.keys())
  return [...writers]
    .map(([writer, {knownBy, letters: count}]) => ({
      label: labels.get(writer) ?? writer,
      knownBy,
      letters: count
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', {numeric: true}))
}

/** A session in which a writer has a pseudonym; an empty one gives the code back. */
export function nameWriter(session: Session, knownBy: ReadonlyArray<string>, pseudonym: string): Session {
  const others = session.pseudonyms.filter((each) => !each.knownBy.some((name) => knownBy.includes(name)))
  const pseudonyms = pseudonym === '' ? others : [...others, {pseudonym, knownBy}]
  const writerOf = createWriters(pseudonyms, session.salt)
  return {
    ...session,
    pseudonyms,
    letters: session.letters.map((letter) => {
      const {writer: _, ...record} = letter.record
      const writer = writerOf(letter.document)
      return {...letter, record: writer === undefined ? record : {...record, writer}}
    })
  }
}

/** What figures are made of: every letter, and the answers to its findings. */
export function countSession({letters}: Session): Counts {
  const tally = createTally()
  for (const {record, talks} of letters) {
    const answered = Object.entries(talks).flatMap(([at, {answer}]) =>
      answer ? [[Number(at), answer] as const] : []
    )
    tally.add(record, new Map(answered))
  }
  return tally.counts()
}

/** How many of a letter's findings were answered. */
export const countAnswered = ({talks}: ReviewedLetter): number =>
  Object.values(talks).filter(({answer}) => answer !== undefined).length
