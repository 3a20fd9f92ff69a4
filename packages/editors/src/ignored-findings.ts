import type {Finding} from '@evenhand/engine'

/** What a writer silenced in one draft. */
export type IgnoredFindings = {
  add(finding: Finding, text: string): void
  has(finding: Finding, text: string): boolean
  /** Forgets a silenced wording, which speaks again. */
  remove(finding: Finding, text: string): void
}

/**
 * Remembers silenced findings by rule and words: the same wording stays silent wherever it stands in the draft, and a
 * touched one speaks again.
 */
export function createIgnoredFindings(): IgnoredFindings {
  const entries = new Set<string>()
  return {
    add: (finding, text) => void entries.add(describe(finding, text)),
    has: (finding, text) => entries.has(describe(finding, text)),
    remove: (finding, text) => void entries.delete(describe(finding, text))
  }
}

function describe({ruleId, start, end}: Finding, text: string): string {
  return `${ruleId} ${text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()}`
}
