import type {Finding} from '@evenhand/engine'

/** What a writer silenced in one draft. */
export type IgnoredFindings = {
  add(finding: Finding, text: string): void
  has(finding: Finding, text: string): boolean
}

/**
 * Remembers silenced findings by rule, words and what stands beside them, so that one stays silent when the
 * draft grows around it, and the same words elsewhere don't. One side may change; when both have, it's a new place.
 */
export function createIgnoredFindings(): IgnoredFindings {
  const entries: Array<Entry> = []
  return {
    add: (finding, text) => {
      entries.push(describe(finding, text))
    },
    has: (finding, text) => {
      const place = describe(finding, text)
      return entries.some(
        (entry) =>
          entry.ruleId === place.ruleId &&
          entry.words === place.words &&
          (entry.before === place.before || entry.after === place.after)
      )
    }
  }
}

type Entry = {ruleId: string; words: string; before: string; after: string}

/** Enough to tell two places apart, in UTF-16 code units. */
const contextLength = 40

function describe({ruleId, start, end}: Finding, text: string): Entry {
  return {
    ruleId,
    words: plain(text.slice(start, end)),
    before: plain(text.slice(Math.max(0, start - contextLength), start)).slice(-contextLength / 2),
    after: plain(text.slice(end, end + contextLength)).slice(0, contextLength / 2)
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}
