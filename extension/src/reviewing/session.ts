import type {Problem, ReadDocument} from '@evenhand/documents'
import type {CheckerOptions} from '@evenhand/engine'
import {
  countUnread,
  createWriters,
  drawSample,
  type FindingAnswer,
  labelWriters,
  localDay,
  reviewOf,
  type Review,
  type Session,
  type SessionLetter
} from '@evenhand/review'

/** A session as this page holds it: with all that was read of each letter, and what each unread file's trouble is. */
export type OpenSession = Omit<Session, 'letters'> & {
  letters: ReadonlyArray<OpenLetter>
  problems: ReadonlyArray<Problem>
  /** Makes the codes of writers without a pseudonym. */
  salt: string
}

export type OpenLetter = Omit<SessionLetter, 'letter'> & {
  letter: ReadDocument
  /** What its writer is known by, most telling first. */
  knownBy: ReadonlyArray<string>
}

/**
 * A session in which nothing was said yet.
 *
 * @param version of Evenhand
 */
export const createSession = (version: string, today: Date): OpenSession => ({
  id: crypto.randomUUID(),
  title: '',
  madeWith: {
    version,
    lexicon: '',
    levels: {},
    disabled: [],
    ownLexicons: 0,
    by: 'month',
    sample: 0,
    seed: '',
    showsNames: false,
    made: localDay(today)
  },
  pseudonyms: [],
  letters: [],
  unread: [],
  problems: [],
  drawn: [],
  notes: '',
  actions: [],
  salt: crypto.randomUUID()
})

/** Whether there is nothing in a session that could be lost. */
export const isEmpty = ({letters, notes, actions}: OpenSession): boolean =>
  letters.length === 0 && notes === '' && actions.join('') === ''

/** A session that says what its letters are checked with, so that a later reader of a report can repeat it. */
export function setCheckedWith(
  session: OpenSession,
  lexicon: string,
  {policy, levels = {}, disable = [], lexicons = []}: CheckerOptions
): OpenSession {
  const madeWith = {
    ...without(session.madeWith, 'policy'),
    lexicon,
    levels,
    disabled: disable,
    ownLexicons: lexicons.length
  }
  return {...session, madeWith: policy === undefined ? madeWith : {...madeWith, policy}}
}

/** A session with letters and problems added; a letter that is in it already stays as it is. */
export function addLetters(
  session: OpenSession,
  letters: ReadonlyArray<OpenLetter>,
  problems: ReadonlyArray<Problem>
): OpenSession {
  const known = new Set(session.letters.map(({record}) => record.id))
  const added = letters.filter(({record}) => !known.has(record.id) && known.add(record.id))
  const all = [...session.problems, ...problems]
  return {
    ...session,
    letters: [...session.letters, ...added],
    problems: all,
    unread: countUnread(all.map(({code, path}) => ({code, isFile: path.length === 0})))
  }
}

/** A session without a letter, and without what was said of it. */
export const removeLetter = (session: OpenSession, id: string): OpenSession => ({
  ...session,
  letters: session.letters.filter(({record}) => record.id !== id),
  drawn: session.drawn.filter((each) => each !== id)
})

/** A session in which one letter is changed. */
export const changeLetter = (
  session: OpenSession,
  id: string,
  change: (letter: OpenLetter) => OpenLetter
): OpenSession => ({
  ...session,
  letters: session.letters.map((letter) => (letter.record.id === id ? change(letter) : letter))
})

/** What was said of a finding so far. */
export const answerTo = ({answers}: OpenLetter, finding: number): FindingAnswer =>
  answers.find((each) => each.finding === finding) ?? {finding}

/** A letter with something said of one of its findings; a scope only goes with *fine in this context*. */
export function talkAbout(
  letter: OpenLetter,
  finding: number,
  change: (answer: FindingAnswer) => FindingAnswer
): OpenLetter {
  const changed = change(answerTo(letter, finding))
  const said = changed.answer === 'fine' ? changed : without(changed, 'scope')
  const others = letter.answers.filter((each) => each.finding !== finding)
  return {...letter, answers: [...others, said].sort((a, b) => a.finding - b.finding)}
}

/** How many of a letter's findings were answered. */
export const countAnswered = ({answers}: OpenLetter): number =>
  answers.filter(({answer}) => answer !== undefined).length

/** A session in which some letters are drawn at random. */
export function drawLetters(session: OpenSession, size: number, seed: string): OpenSession {
  const records = session.letters.map(({record}) => record)
  const drawn = drawSample(records, size, seed).map(({id}) => id)
  return {...session, drawn, madeWith: {...session.madeWith, sample: size, seed}}
}

/** A session in which no letters are drawn. */
export const drawNone = (session: OpenSession): OpenSession => ({
  ...session,
  drawn: [],
  madeWith: {...session.madeWith, sample: 0, seed: ''}
})

/** The letters that were drawn at random, in the order in which they were drawn. */
export function drawnLetters({letters, drawn}: OpenSession): OpenLetter[] {
  const byId = new Map(letters.map((letter) => [letter.record.id, letter]))
  return drawn.flatMap((id) => byId.get(id) ?? [])
}

/** The writers of a session: what they are called in it, what they are known by, and how many letters are theirs. */
export function labelledWriters({
  letters
}: OpenSession): Array<{label: string; knownBy: ReadonlyArray<string>; letters: number}> {
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
    .map(([writer, found]) => ({...found, label: labels.get(writer) ?? writer}))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', {numeric: true}))
}

/** A session in which a writer has a pseudonym; an empty one gives the code back. */
export function nameWriter(
  session: OpenSession,
  knownBy: ReadonlyArray<string>,
  pseudonym: string
): OpenSession {
  const others = session.pseudonyms.filter((each) => !each.knownBy.some((name) => knownBy.includes(name)))
  const pseudonyms = pseudonym === '' ? others : [...others, {pseudonym, knownBy}]
  const writerOf = createWriters(pseudonyms, session.salt)
  return {
    ...session,
    pseudonyms,
    letters: session.letters.map((letter) => {
      const record = without(letter.record, 'writer')
      const writer = writerOf(letter.letter)
      return {...letter, record: writer === undefined ? record : {...record, writer}}
    })
  }
}

/** Which letters a report shows with their text. */
export const shownLetters = ['talked-about', 'drawn', 'all', 'none'] as const
export type ShownLetters = (typeof shownLetters)[number]

/** The letters that a report shows. */
export function chooseLetters(session: OpenSession, shown: ShownLetters): ReadonlyArray<OpenLetter> {
  switch (shown) {
    case 'all':
      return session.letters
    case 'none':
      return []
    case 'drawn':
      return drawnLetters(session)
    case 'talked-about':
      return session.letters.filter(isTalkedAbout)
  }
}

/** A session as reports take it. */
export function composeReview(
  session: OpenSession,
  choices: Pick<Session['madeWith'], 'by' | 'showsNames'> & {shown: ShownLetters},
  context: Pick<Review, 'policies' | 'rules'>
): Review {
  const {by, showsNames, shown} = choices
  const {sample, seed} = shown === 'drawn' ? session.madeWith : {sample: 0, seed: ''}
  const asked = {...session, madeWith: {...session.madeWith, by, showsNames, sample, seed}}
  return reviewOf(asked, {...context, shown: chooseLetters(session, shown).map(({record}) => record.id)})
}

const isTalkedAbout = ({answers, missed, notes}: OpenLetter): boolean =>
  missed.length > 0 || notes !== '' || answers.some(({answer, note}) => answer !== undefined || Boolean(note))

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

/** A thing without one of its fields. */
export function without<Thing extends object, Field extends keyof Thing>(
  thing: Thing,
  field: Field
): Omit<Thing, Field> {
  const {[field]: left, ...rest} = thing
  void left
  return rest
}
