import type {Category, LevelSetting} from '@evenhand/lexicon'
import {isRecord} from '../is-record.ts'
import {
  defaultSettings,
  type LockName,
  lockNames,
  type Managed,
  readLevels,
  readSettings,
  type Settings,
  strings,
  unique
} from './settings.ts'

/** Names of what an organisation can set, as they stand in `public/managed-schema.json`. */
export const managedNames = [
  'policy',
  'levels',
  'askBeforeSending',
  'lexicon',
  'sites',
  'sitesOff',
  'googleDocs',
  'locked'
] as const

export const nothingManaged: Managed = {levels: {}, sites: [], sitesOff: [], locked: [], hasLexicon: false}

/** What an organisation has set, from its policy file; what is damaged there is left out. */
export function readManaged(stored: unknown): Managed {
  if (!isRecord(stored)) return nothingManaged
  const {policy, lexicon, askBeforeSending, googleDocs} = stored
  const locked = strings(stored['locked'])
  return {
    ...(typeof policy === 'string' && policy !== '' ? {policy} : {}),
    levels: readLevels(stored['levels']),
    ...(typeof askBeforeSending === 'boolean' ? {askBeforeSending} : {}),
    sites: unique(strings(stored['sites'])),
    sitesOff: unique(strings(stored['sitesOff'])),
    ...(typeof googleDocs === 'boolean' ? {googleDocs} : {}),
    locked: lockNames.filter((name) => locked.includes(name)),
    hasLexicon: typeof lexicon === 'string' && lexicon.trim() !== ''
  }
}

/** The settings as they hold: what the organisation has locked, else what the user chose, else what the organisation proposes. */
export function settle(stored: unknown, managed: Managed): Settings {
  const chosen = readSettings(stored)
  const isLocked = (name: LockName) => managed.locked.includes(name)
  const hasPolicy = isRecord(stored) && typeof stored['policy'] === 'string'
  const hasAsking = isRecord(stored) && typeof stored['askBeforeSending'] === 'boolean'
  const hasGoogleDocs = isRecord(stored) && typeof stored['googleDocs'] === 'boolean'
  const sitesOn = isRecord(stored) ? strings(stored['sitesOn']) : []
  return {
    ...chosen,
    policy: hasPolicy && !isLocked('policy') ? chosen.policy : (managed.policy ?? defaultSettings.policy),
    levels: isLocked('levels') ? managed.levels : {...managed.levels, ...chosen.levels},
    askBeforeSending:
      hasAsking && !isLocked('askBeforeSending')
        ? chosen.askBeforeSending
        : (managed.askBeforeSending ?? defaultSettings.askBeforeSending),
    sitesOff: isLocked('sites')
      ? managed.sitesOff
      : unique([...managed.sitesOff.filter((id) => !sitesOn.includes(id)), ...chosen.sitesOff]),
    googleDocs:
      hasGoogleDocs && !isLocked('sites')
        ? chosen.googleDocs
        : (managed.googleDocs ?? defaultSettings.googleDocs),
    lexiconsOff: isLocked('lexicon') ? ['own'] : chosen.lexiconsOff,
    ...(isNothing(managed) ? {} : {managed})
  }
}

/** What has to be stored so that settings hold; what is locked is left as it was stored, for the day that it is no longer. */
export function choicesOf(before: Settings, changed: Settings, managed: Managed): Record<string, unknown> {
  const isLocked = (name: LockName) => managed.locked.includes(name)
  const {policy, levels, askBeforeSending, sitesOff, googleDocs, lexiconsOff, managed: _, ...rest} = changed
  return {
    ...differing(before, rest),
    // A choice like the organisation's follows it.
    ...(isLocked('policy') || policy === before.policy
      ? {}
      : {policy: policy === (managed.policy ?? defaultSettings.policy) ? undefined : policy}),
    ...(isLocked('askBeforeSending') || askBeforeSending === before.askBeforeSending
      ? {}
      : {
          askBeforeSending:
            askBeforeSending === (managed.askBeforeSending ?? defaultSettings.askBeforeSending)
              ? undefined
              : askBeforeSending
        }),
    ...(isLocked('levels') || levels === before.levels ? {} : {levels: levelsBeside(levels, managed.levels)}),
    ...(isLocked('sites') || sitesOff === before.sitesOff
      ? {}
      : {
          sitesOff: sitesOff.filter((id) => !managed.sitesOff.includes(id)),
          sitesOn: managed.sitesOff.filter((id) => !sitesOff.includes(id))
        }),
    ...(isLocked('sites') || googleDocs === before.googleDocs
      ? {}
      : {
          googleDocs:
            googleDocs === (managed.googleDocs ?? defaultSettings.googleDocs) ? undefined : googleDocs
        }),
    ...(isLocked('lexicon') || lexiconsOff === before.lexiconsOff ? {} : {lexiconsOff})
  }
}

export function isLocked({managed}: Pick<Settings, 'managed'>, name: LockName): boolean {
  return managed?.locked.includes(name) ?? false
}

function differing(before: Settings, rest: Partial<Settings>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => value !== before[name as keyof Settings])
  )
}

function levelsBeside(levels: Settings['levels'], given: Settings['levels']): Settings['levels'] {
  const own = Object.entries(levels) as Array<[Category, LevelSetting]>
  return Object.fromEntries(own.filter(([category, level]) => level !== given[category]))
}

function isNothing(managed: Managed): boolean {
  const {policy, levels, askBeforeSending, sites, sitesOff, googleDocs, locked, hasLexicon} = managed
  const count = Object.keys(levels).length + sites.length + sitesOff.length + locked.length
  const isUnsaid = [policy, askBeforeSending, googleDocs].every((each) => each === undefined)
  return isUnsaid && count === 0 && !hasLexicon
}
