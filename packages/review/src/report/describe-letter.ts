import type {Finding, Suggestion} from '@evenhand/engine'
import {citeClauses, categoryNames} from '@evenhand/lexicon'
import {type MaskedLetter, maskLetter, maskNote} from '../masking/mask-letter.ts'
import type {ReportPart, Run} from './report-parts.ts'
import type {Review, ReviewedLetter} from './review.ts'
import {answerWords, nameDay, nameGroup, noFigure, suggestionWords} from './wording.ts'

/**
 * A letter with its findings marked and numbered, why, by which clause, and what was said of each.
 *
 * @param number from 1, among the letters that are shown
 */
export function describeLetter(reviewed: ReviewedLetter, number: number, review: Review): ReportPart[] {
  const {record, letter, answers, missed = [], notes} = reviewed
  const masked = review.madeWith.showsNames ? undefined : maskLetter(letter)
  const note = (words: string): string => (masked ? maskNote(words, masked.names) : words)
  const places = [...record.findings, ...missed]
  return [
    {
      kind: 'heading',
      level: 2,
      text: `Letter ${number}${masked ? '' : `: ${letter.name}`}`,
      startsPage: true
    },
    {kind: 'paragraph', text: describeRecord(reviewed)},
    {kind: 'letter', runs: cutIntoRuns(letter.text, places, masked)},
    ...(places.length === 0 ? [{kind: 'paragraph' as const, text: 'Nothing was found in this letter.'}] : []),
    ...(places.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              caption: `Findings in letter ${number}`,
              columns: [
                {title: 'No.'},
                {title: 'Words'},
                {title: 'Why it is marked'},
                {title: 'Policy'},
                {title: 'Other wordings'},
                ...(answers ? [{title: 'What you said'}] : [])
              ],
              rows: [
                ...record.findings.map((finding, at) => [
                  String(at + 1),
                  masked ? masked.excerpt(finding.start, finding.end) : finding.actual,
                  [`${categoryNames[finding.category]}.`, finding.message, finding.note]
                    .filter(Boolean)
                    .join(' '),
                  clausesOf(finding, review),
                  finding.suggestions.map((offer) => saySuggestion(offer, note)).join('\n') || noFigure,
                  ...(answers ? [sayAnswer(answers.get(at), note)] : [])
                ]),
                ...missed.map(({start, end, category, note: said}, at) => [
                  String(record.findings.length + at + 1),
                  masked ? masked.excerpt(start, end) : letter.text.slice(start, end),
                  `${categoryNames[category]}. Added by you.${said ? ` ${note(said)}` : ''}`,
                  noFigure,
                  noFigure,
                  ...(answers ? [noFigure] : [])
                ])
              ]
            }
          }
        ]),
    ...(notes ? [{kind: 'paragraph' as const, text: `Note: ${note(notes)}`}] : [])
  ]
}

/** Words of names that a letter gives, for masking what was written about the letters. */
export const namesOf = ({letter}: ReviewedLetter): ReadonlyArray<string> => maskLetter(letter).names

function describeRecord({record: {date, addressee, voice, words}}: ReviewedLetter): string {
  return [
    date ? nameDay(date) : 'No date',
    `To: ${nameGroup(addressee, 'addressee').toLowerCase()}`,
    `Voice: ${nameGroup(voice, 'voice').toLowerCase()}`,
    `${words} words`
  ].join(' · ')
}

function clausesOf({policy}: Finding, {policies}: Review): string {
  const clauses = citeClauses(policy, policies).map(({title, says}) => `${title}: ${says}`)
  return clauses.join('\n') || noFigure
}

function saySuggestion({text, label}: Suggestion, note: (words: string) => string): string {
  if (label) return suggestionWords[label](note(text))
  return note(text) || 'Leave these words out'
}

function sayAnswer(
  said: {answer?: keyof typeof answerWords; note?: string} | undefined,
  note: (words: string) => string
): string {
  const words = [said?.answer && answerWords[said.answer], said?.note && note(said.note)].filter(Boolean)
  return words.join(': ') || noFigure
}

/** Cuts a letter where findings begin and end, so that stretches of several are told apart. */
function cutIntoRuns(
  text: string,
  places: ReadonlyArray<{start: number; end: number}>,
  masked: MaskedLetter | undefined
): Run[] {
  const shown = masked?.text ?? text
  const spans = places.map(({start, end}) => masked?.place(start, end) ?? {start, end})
  const cuts = [...new Set([0, shown.length, ...spans.flatMap(({start, end}) => [start, end])])].sort(
    (a, b) => a - b
  )
  return cuts.slice(0, -1).flatMap((from, at) => {
    const to = cuts[at + 1] ?? from
    const numbers = (isIn: (span: {start: number; end: number}) => boolean): number[] =>
      spans.flatMap((span, number) => (isIn(span) ? [number + 1] : []))
    return [
      {
        text: shown.slice(from, to),
        within: numbers(({start, end}) => start <= from && to <= end),
        ends: numbers(({end}) => end === to)
      }
    ]
  })
}
