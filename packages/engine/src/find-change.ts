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
  const start = countSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to))
  const tail = countSame(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from)
  )
  return {start, before: before.length - tail, after: after.length - tail}
}

/** How much is the same, in stretches that get shorter: the browser compares a long one a hundred times faster than letter by letter. */
function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0
  for (let stretch = longestStretch; stretch >= 1; stretch /= 8)
    while (same + stretch <= most && isSame(same, same + stretch)) same += stretch
  return same
}

const longestStretch = 8 ** 4
