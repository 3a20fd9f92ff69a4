import type {Hit} from './read-blocks.ts'

/**
 * Says of each hit how far it is underlined: as far as it goes, on each side where nothing else begins or ends.
 *
 * @param hits in order, none over another
 */
export function underline(hits: ReadonlyArray<Hit>): ReadonlyArray<Hit> {
  let before = 0
  hits.forEach((hit, at) => {
    const {wide} = hit
    const after = hits[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const start = wide && wide.start >= before ? Math.min(hit.start, wide.start) : hit.start
    const end = wide && wide.end <= after ? Math.max(hit.end, wide.end) : hit.end
    if (start !== hit.underlined?.start || end !== hit.underlined.end) {
      hit.underlined = {start, end}
      // Suggestions take in all that is underlined.
      hit.suggestions = undefined
    }
    before = end
  })
  return hits
}
