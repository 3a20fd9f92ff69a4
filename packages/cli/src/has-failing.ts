import type {Finding} from '@evenhand/engine'
import {levels} from '@evenhand/lexicon'
import type {failLevels} from './read-config.ts'

/** Whether any finding is at or above the level that fails a run. */
export function hasFailing(findings: ReadonlyArray<Finding>, failOn: (typeof failLevels)[number]): boolean {
  if (failOn === 'never') return false
  return findings.some(({level}) => levels.indexOf(level) <= levels.indexOf(failOn))
}
