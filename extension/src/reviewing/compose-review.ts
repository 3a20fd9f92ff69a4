import type {Policy, RuleSummary} from '@evenhand/lexicon'
import type {Grouping, Review} from '@evenhand/review'
import {countSession, type ReviewedLetter, type Session} from './session.ts'

/** Which letters a report shows with their text. */
export const shownLetters = ['talked-about', 'sample', 'all', 'none'] as const
export type ShownLetters = (typeof shownLetters)[number]

export type ReportChoices = {
  by: Grouping
  shown: ShownLetters
  /** Whether names and numbers stand in it as they do in the letters. */
  showsNames: boolean
}

export type ReportContext = {
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<RuleSummary>
  /** Of Evenhand. */
  version: string
  today: Date
}

/** A session as a report takes it. */
export function composeReview(
  session: Session,
  {by, shown, showsNames}: ReportChoices,
  {policies, rules, version, today}: ReportContext
): Review {
  const {lexicon, options} = session.checkedWith ?? {lexicon: '', options: {}}
  const sampled = shown === 'sample' ? session.sample : undefined
  return {
    madeWith: {
      version,
      lexicon,
      ...(options.policy === undefined ? {} : {policy: options.policy}),
      levels: options.levels ?? {},
      disabled: options.disable ?? [],
      ownLexicons: options.lexicons?.length ?? 0,
      by,
      sample: sampled?.ids.length ?? 0,
      seed: sampled?.seed ?? '',
      showsNames,
      made: today.toISOString().slice(0, 10)
    },
    counts: countSession(session),
    unread: countReasons(session),
    letters: chooseLetters(session, shown).map(({document, record, talks, missed, note}) => ({
      record,
      letter: document,
      answers: new Map(
        Object.entries(talks).map(([at, {answer, note: said}]) => [
          Number(at),
          {...(answer && {answer}), ...(said && {note: said})}
        ])
      ),
      missed,
      ...(note && {notes: note})
    })),
    policies,
    rules,
    ...(session.note && {notes: session.note}),
    actions: session.actions.split(/\n+/).filter((line) => line.trim() !== '')
  }
}

/** The letters that a report shows. */
export function chooseLetters(
  {letters, sample}: Session,
  shown: ShownLetters
): ReadonlyArray<ReviewedLetter> {
  if (shown === 'all') return letters
  if (shown === 'none') return []
  if (shown === 'sample') {
    const byId = new Map(letters.map((letter) => [letter.record.id, letter]))
    return (sample?.ids ?? []).flatMap((id) => byId.get(id) ?? [])
  }
  return letters.filter(isTalkedAbout)
}

const isTalkedAbout = ({talks, missed, note}: ReviewedLetter): boolean =>
  missed.length > 0 ||
  note !== '' ||
  Object.values(talks).some(({answer, note: said}) => answer !== undefined || said !== '')

function countReasons({problems}: Session): Array<{reason: string; files: number}> {
  const reasons = new Map<string, number>()
  for (const {code} of problems) reasons.set(code, (reasons.get(code) ?? 0) + 1)
  return [...reasons].map(([reason, files]) => ({reason, files}))
}
