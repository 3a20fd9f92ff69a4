/** A date as ISO 8601 in UTC; undefined where it is none. A time without a zone, as word processors write it, is taken for UTC. */
export function toIsoDate(written: string | undefined): string | undefined {
  if (written === undefined || written.trim() === '') return undefined
  const date = new Date(/T\d\d:\d\d(?::\d\d(?:[.]\d+)?)?$/.test(written) ? `${written}Z` : written)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
