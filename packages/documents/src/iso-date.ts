/** A date as ISO 8601 in UTC; undefined where it is none. */
export function toIsoDate(written: string | undefined): string | undefined {
  if (written === undefined || written.trim() === '') return undefined
  const date = new Date(written)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
