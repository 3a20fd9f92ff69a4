import type {SuggestionLabel} from '@evenhand/engine'
import type {Size} from '../figures.ts'
import {type Grouping, notKnown} from '../tally.ts'
import type {Answer} from '../types.ts'
import type {UnreadCode} from '../unread.ts'

/** How reports call things. */
export const answerWords: Readonly<Record<Answer, string>> = {
  agree: 'Agreed',
  fine: 'Fine in this context',
  talk: 'To talk about'
}

/** A suggestion that is no wording to put in place, with its text. */
export const suggestionWords = {
  outline: (text) => `${text} (to fill in)`,
  clause: () => 'Leave this part of the sentence out',
  sentence: () => 'Leave this sentence out'
} satisfies Record<SuggestionLabel, (text: string) => string>

export const unreadWords: Readonly<Record<UnreadCode, string>> = {
  empty: 'Has no words in it',
  encrypted: 'Needs a password or a key',
  corrupt: 'Damaged or cut short',
  scanned: 'Pictures of pages, without text',
  'too large': 'Too large',
  'zip bomb': 'Unpacks to far more than a letter can hold',
  unsupported: 'A kind of file that is not read',
  mislabelled: 'Not what its name says',
  'nested too deeply': 'Mail within mail, too deep',
  unreadable: 'Could not be opened'
}

export const groupingWords: Readonly<Record<Grouping, string>> = {
  month: 'month',
  writer: 'writer',
  addressee: 'reader',
  voice: 'voice'
}

/** What a group is called: *March 2025*, *A parent*, *The service’s own letters*. */
export function nameGroup(group: string, by: Grouping): string {
  if (group === notKnown) return unknownWords[by]
  if (by === 'month') return nameMonth(group)
  return fixedNames[group] ?? group
}

const unknownWords: Readonly<Record<Grouping, string>> = {
  month: 'No date',
  writer: 'Writer not known',
  addressee: 'Reader not known',
  voice: 'Voice not known'
}

const fixedNames: Readonly<Record<string, string>> = {
  parent: 'A parent',
  'young-person': 'A young person',
  school: 'A school',
  la: 'A local authority',
  health: 'Health',
  file: 'The file',
  service: 'The service',
  family: 'A family, helped by the service'
}

const months = 'January February March April May June July August September October November December'.split(
  ' '
)

/** `2025-03` → `March 2025`. */
function nameMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${months[Number(number) - 1] ?? month} ${year}`
}

/** `2025-03-14` → `14 March 2025`. */
export function nameDay(day: string): string {
  return `${Number(day.slice(8))} ${nameMonth(day.slice(0, 7))}`
}

/** A figure with the word that belongs to it: `2.31 (small)`. */
export const sayFigure = (figure: string, size: Size): string =>
  size === 'small' && figure !== noFigure ? `${figure} (small)` : figure

/** Findings for each 1,000 words. */
export const sayRate = (rate: number | null, size: Size): string =>
  rate === null ? noFigure : sayFigure(rate.toFixed(2), size)

/** Stands where there is nothing to count. */
export const noFigure = '–'

/** `1,204 letters`. */
export const sayCount = (count: number, noun: string, plural = `${noun}s`): string =>
  `${sayNumber(count)} ${count === 1 ? noun : plural}`

/** `12,041`, the same in every browser’s language. */
export const sayNumber = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
