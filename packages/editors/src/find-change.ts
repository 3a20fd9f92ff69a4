/** The one region in which two texts differ: `start`–`before` was replaced by `start`–`after`. UTF-16 code units. */
export type Change = {start: number; before: number; after: number}

/**
 * Finds the smallest single replacement that turns one text into another, or `null` where they are the same.
 *
 * @example
 * findChange('you should go', 'you could go') // → {start: 4, before: 6, after: 5}
 */
export function findChange(before: string, after: string): Change | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return {start, before: before.length - tail, after: after.length - tail}
}
