import type {LetterSource} from './types.ts'

/**
 * Finds a letter's own date: the mail's, else the line at its head that is nothing but a date, else the file's.
 *
 * @returns an ISO day, or nothing where the letter has no date or one that does not exist
 * @example
 * findDate({name: 'a.txt', text: '14th March 2025\n\nDear Mrs Ashdown,'}) // '2025-03-14'
 */
export function findDate({text, mail, date}: LetterSource): string | undefined {
  return dayOfIso(mail?.date) ?? dateLine(text) ?? dayOfIso(date)
}

/**
 * The day of a time where it is told, such as `2025-03-14`: at half past midnight in summer it is a day later than in UTC.
 */
export const localDay = (time: Date): string =>
  [
    String(time.getFullYear()).padStart(4, '0'),
    String(time.getMonth() + 1).padStart(2, '0'),
    String(time.getDate()).padStart(2, '0')
  ].join('-')

/** The month of an ISO day, such as `2025-03`. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The mail's own clock says which day it was for its writer, so the day is taken as written. */
function dayOfIso(iso: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso ?? '') ?? []
  return realDay(Number(year), Number(month), Number(day))
}

function dateLine(text: string): string | undefined {
  const head = text.slice(0, headLength).split(/\r\n|[\n\r]/, headLines)
  for (const line of head) {
    const [, day, month, year] = namedMonth.exec(line) ?? numbers.exec(line) ?? []
    if (!day || !month || !year) continue
    const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
    const found = realDay(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day))
    if (found) return found
  }
  return undefined
}

/** A letter's date stands at its head, in UTF-16 code units and lines. */
const headLength = 2000
const headLines = 25

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const label = String.raw`^[ \t]*(?:(?:date|dated|sent)[ \t]*:?[ \t]*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \t]+)?`
const end = String.raw`(?:[ \t]*,?[ \t]*(?:at[ \t]+)?\d{1,2}[:.]\d{2}(?::\d{2})?[ \t]*(?:[ap]m)?)?[ \t]*\.?[ \t]*$`
const namedMonth = new RegExp(
  String.raw`${label}(\d{1,2})(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[ \t]+(\d{4})${end}`,
  'i'
)
const numbers = new RegExp(String.raw`${label}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${end}`, 'i')

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}
