import type {Finding} from '@evenhand/engine'

/** Wordings of one draft that something was decided about. */
export type Wordings = {
  add(finding: Finding): void
  has(finding: Finding): boolean
  remove(finding: Finding): void
}

/** Remembers findings by rule and words: the same wording is meant wherever it stands in the draft, and a touched one isn't. */
export function createWordings(): Wordings {
  const entries = new Set<string>()
  return {
    add: (finding) => void entries.add(describe(finding)),
    // each finding is asked about at each check, and seldom has anything been decided
    has: (finding) => entries.size > 0 && entries.has(describe(finding)),
    remove: (finding) => void entries.delete(describe(finding))
  }
}

function describe({ruleId, actual}: Finding): string {
  return `${ruleId} ${actual.replace(/\s+/g, ' ').toLowerCase()}`
}
