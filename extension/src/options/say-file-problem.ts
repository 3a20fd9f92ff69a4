import {say} from '../say.ts'
import type {SettingsFileProblem} from '../settings/settings-file.ts'

/** What is wrong with a settings file, where, and what would be right, in a sentence or two. */
export function sayFileProblem(problem: SettingsFileProblem): string {
  switch (problem.code) {
    case 'not-json':
      return say('backupNotJson')
    case 'not-settings':
      return say('backupNotSettings')
    case 'newer':
      return say('backupNewer', String(problem.version))
    case 'unknown-key':
      return say('backupUnknownKey', problem.place)
    case 'missing-key':
      return say('backupMissingKey', problem.place)
    case 'not-one-of':
      return say('backupNotOneOf', problem.place, problem.options.join(', '))
    case 'wrong-kind':
      return say(`backupWrongKind_${problem.kind}`, problem.place)
  }
}
