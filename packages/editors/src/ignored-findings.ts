import type {Finding} from '@evenhand/engine'

/** What a writer silenced in one draft. */
export type IgnoredFindings = {
  add(finding: Finding, text: string): void
  has(finding: Finding, text: string): boolean
  /** Forgets a silenced finding, which speaks again. */
  remove(finding: Finding, text: string): void
}

/**
 * Remembers silenced findings by rule, words and what stands beside them, so that one stays silent when the
 * draft grows around it, and the same words elsewhere don't. One side may change; when both have, it's a new place.
 */
export function createIgnoredFindings(): IgnoredFindings {
  let entries: Array<Entry> = []
  return {
    add: (finding, text) => {
      entries.push(describe(finding, text))
    },
    has: (finding, text) => {
      const place = describe(finding, text)
      return entries.some((entry) => isSamePlace(entry, place))
    },
    remove: (finding, text) => {
      const place = describe(finding, text)
      entries = entries.filter((entry) => !isSamePlace(entry, place))
    }
  }
}

function isSamePlace(one: Entry, other: Entry): boolean {
  return (
    one.ruleId === other.ruleId &&
    one.words === other.words &&
    (one.before === other.before || one.after === other.after)
  )
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
