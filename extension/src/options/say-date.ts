/**
 * A date in words, as exact as it is given.
 *
 * @param date ISO 8601, of a day, a month or a year
 * @example sayDate('2022-07', 'en-GB') // 'July 2022'
 */
export function sayDate(date: string, locale?: string): string {
  const [year, month, day] = date.split('-')
  if (!month || Number.isNaN(Date.parse(date))) return date
  return new Date(date).toLocaleDateString(locale, {
    year: year ? 'numeric' : undefined,
    month: 'long',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC'
  })
}
