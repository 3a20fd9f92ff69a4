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
  const given = proposalsOf(managed)
  const isLocked = (name: LockName) => managed.locked.includes(name)
  const isChosen = (name: keyof Proposals) =>
    isRecord(stored) && typeof stored[name] === typeof given[name] && !isLocked(lockOf[name])
  const sitesOn = isRecord(stored) ? strings(stored['sitesOn']) : []
  return {
    ...chosen,
    policy: isChosen('policy') ? chosen.policy : given.policy,
    levels: isLocked('levels') ? managed.levels : {...managed.levels, ...chosen.levels},
    askBeforeSending: isChosen('askBeforeSending') ? chosen.askBeforeSending : given.askBeforeSending,
    sitesOff: isLocked('sites')
      ? managed.sitesOff
      : unique([...managed.sitesOff.filter((id) => !sitesOn.includes(id)), ...chosen.sitesOff]),
    googleDocs: isChosen('googleDocs') ? chosen.googleDocs : given.googleDocs,
    lexiconsOff: isLocked('lexicon') ? ['own'] : chosen.lexiconsOff,
    ...(isNothing(managed) ? {} : {managed})
  }
}

/** What has to be stored so that settings hold; what is locked is left as it was stored, for the day that it is no longer. */
export function choicesOf(before: Settings, changed: Settings, managed: Managed): Record<string, unknown> {
  const isLocked = (name: LockName) => managed.locked.includes(name)
  const {levels, sitesOff, lexiconsOff, managed: _, ...rest} = changed
  return {
    ...plainChoicesOf(before, rest, managed),
    ...(isLocked('levels') || levels === before.levels ? {} : {levels: levelsBeside(levels, managed.levels)}),
    ...(isLocked('sites') || sitesOff === before.sitesOff
      ? {}
      : {
          sitesOff: sitesOff.filter((id) => !managed.sitesOff.includes(id)),
          sitesOn: managed.sitesOff.filter((id) => !sitesOff.includes(id))
        }),
    ...(isLocked('lexicon') || lexiconsOff === before.lexiconsOff ? {} : {lexiconsOff})
  }
}

export function isLocked({managed}: Pick<Settings, 'managed'>, name: LockName): boolean {
  return managed?.locked.includes(name) ?? false
}

/** What is one value, and so either the organisation's or the user's, with the lock that keeps it. */
const lockOf = {policy: 'policy', askBeforeSending: 'askBeforeSending', googleDocs: 'sites'} as const

type Proposals = Pick<Settings, keyof typeof lockOf>

/** What holds where the user has chosen nothing. */
function proposalsOf({
  policy = defaultSettings.policy,
  askBeforeSending = defaultSettings.askBeforeSending,
  googleDocs = defaultSettings.googleDocs
}: Managed): Proposals {
  return {policy, askBeforeSending, googleDocs}
}

/** What has changed of the settings that are one value; a choice like the organisation's follows it. */
function plainChoicesOf(
  before: Settings,
  rest: Partial<Settings>,
  managed: Managed
): Record<string, unknown> {
  const given: Record<string, unknown> = proposalsOf(managed)
  const locks: Record<string, LockName> = lockOf
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([name, value]) => value !== before[name as keyof Settings])
      .filter(([name]) => !managed.locked.some((locked) => locked === locks[name]))
      .map(([name, value]) => [name, value === given[name] ? undefined : value])
  )
}

function levelsBeside(levels: Settings['levels'], given: Settings['levels']): Settings['levels'] {
  const own = Object.entries(levels) as Array<[Category, LevelSetting]>
  return Object.fromEntries(own.filter(([category, level]) => level !== given[category]))
}

function isNothing({
  policy,
  levels,
  askBeforeSending,
  sites,
  sitesOff,
  googleDocs,
  locked,
  hasLexicon
}: Managed): boolean {
  const count = Object.keys(levels).length + sites.length + sitesOff.length + locked.length
  return (policy ?? askBeforeSending ?? googleDocs) === undefined && count === 0 && !hasLexicon
}
