import type {CheckerOptions} from '@evenhand/engine'
import {type Category, categories, type CompiledLexicon, type LevelSetting, levels} from '@evenhand/lexicon'
import {isRecord} from '../is-record.ts'

/** What the user has chosen. Plain JSON, as it lies in the browser's storage. */
export type Settings = {
  /** The policy whose clauses findings name; `all` names all that apply. */
  policy: string
  /** Categories whose level differs from the lexicon's own. */
  levels: Partial<Record<Category, LevelSetting>>
  /** Whether hints are shown; at first only warnings and errors are. */
  hints: boolean
  /** Whether to ask before a letter is sent that has warnings left in it. */
  askBeforeSending: boolean
  /** Ids of the rules that are turned off. */
  disabledRules: string[]
  /** Wordings that are never underlined, each under the rule that found it. */
  allowedWordings: AllowedWording[]
  /** Ids of the sites that are turned off: a default site's, or an added site's match pattern. */
  sitesOff: string[]
  /** Whether Google Docs is asked for its text, by an interface that it doesn't document; at first it isn't. */
  googleDocs: boolean
  /** Lexicons of the service's own that are turned off. */
  lexiconsOff: LexiconName[]
  /** What the user's organisation has set, where it has; nothing that a user can choose. */
  managed?: Managed
}

/** The lexicons that may stand beside the built-in one: the organisation's, and the user's own. */
export const lexiconNames = ['organisation', 'own'] as const
export type LexiconName = (typeof lexiconNames)[number]

/** What an organisation can keep its users from changing. */
export const lockNames = ['policy', 'levels', 'lexicon', 'sites', 'askBeforeSending'] as const
export type LockName = (typeof lockNames)[number]

/** What an organisation has set through the browser's own policies. */
export type Managed = {
  policy?: string
  levels: Settings['levels']
  askBeforeSending?: boolean
  /** Match patterns of sites that are not default ones, and that its users are asked to allow. */
  sites: string[]
  /** Ids of sites that are turned off. */
  sitesOff: string[]
  /** Left out where the organisation doesn't say. */
  googleDocs?: boolean
  locked: LockName[]
  /** The lexicon itself is read only where letters are checked. */
  hasLexicon: boolean
}

/** `words` in small letters, with single spaces. */
export type AllowedWording = {ruleId: string; words: string}

export const defaultSettings: Settings = {
  policy: 'all',
  levels: {},
  hints: false,
  askBeforeSending: false,
  disabledRules: [],
  allowedWordings: [],
  sitesOff: [],
  googleDocs: false,
  lexiconsOff: []
}

/** Raise by one when the shape of `Settings` changes, and add to `settingsMigrations`. */
export const settingsVersion = 5

/**
 * What turns stored settings of the version before into those of the version that is the key.
 * Version 1 turned single hosts off; Outlook has four of them, and its user thinks of one site.
 * Version 2 allowed no wordings. Version 3 knew no lexicon but the built-in one, showed every hint,
 * and stored what nobody had chosen. Version 4 never asked before sending.
 */
export const settingsMigrations = {
  2: (stored: unknown) => {
    if (!isRecord(stored)) return defaultSettings
    const {hostsOff, ...rest} = stored
    return {...rest, sitesOff: unique(strings(hostsOff).map(siteOfVersion1Host))}
  },
  3: (stored: unknown) => (isRecord(stored) ? {...stored, allowedWordings: []} : defaultSettings),
  4: (stored: unknown) => {
    if (!isRecord(stored)) return {}
    const {policy, ...rest} = stored
    return {...rest, ...(policy === defaultSettings.policy ? {} : {policy}), lexiconsOff: [], hints: true}
  },
  5: (stored: unknown) => stored
}

/**
 * Settings from whatever lies in storage. What is damaged, unknown or from a newer version is left out, and the default
 * stands in its place, so that checking goes on.
 */
export function readSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return defaultSettings
  return {
    policy: typeof stored['policy'] === 'string' ? stored['policy'] : defaultSettings.policy,
    levels: readLevels(stored['levels']),
    hints: stored['hints'] === true,
    askBeforeSending: stored['askBeforeSending'] === true,
    disabledRules: unique(strings(stored['disabledRules'])),
    allowedWordings: readWordings(stored['allowedWordings']),
    sitesOff: unique(strings(stored['sitesOff'])),
    googleDocs: stored['googleDocs'] === true,
    lexiconsOff: lexiconNames.filter((name) => strings(stored['lexiconsOff']).includes(name))
  }
}

/**
 * The settings as the engine takes them.
 *
 * @param lexicons the lexicons that are on, besides the built-in one
 */
export function toCheckerOptions(
  settings: Settings,
  lexicons: ReadonlyArray<CompiledLexicon> = []
): CheckerOptions {
  return {
    ...(settings.policy === 'all' ? {} : {policy: settings.policy}),
    levels: settings.levels,
    disable: settings.disabledRules,
    ...(lexicons.length > 0 ? {lexicons} : {})
  }
}

/** Settings with a category at another level; `undefined` returns it to the lexicon's own. */
export function setLevel(settings: Settings, category: Category, level: LevelSetting | undefined): Settings {
  const {[category]: _, ...others} = settings.levels
  return {...settings, levels: level === undefined ? others : {...others, [category]: level}}
}

/** Settings with a rule turned off, or on again. */
export function setRule(settings: Settings, ruleId: string, isOn: boolean): Settings {
  return {...settings, disabledRules: toggle(settings.disabledRules, ruleId, !isOn)}
}

/** Settings with a wording allowed under a rule, or no longer. */
export function setAllowed(
  settings: Settings,
  {ruleId, words}: AllowedWording,
  isToBeAllowed: boolean
): Settings {
  const wording = {ruleId, words: fold(words)}
  const others = settings.allowedWordings.filter((each) => !isSameWording(each, wording))
  return {...settings, allowedWordings: isToBeAllowed ? [...others, wording] : others}
}

/** Whether the user has allowed these words under this rule, however they are spaced and capitalised. */
export function isAllowed(settings: Settings, {ruleId, words}: AllowedWording): boolean {
  if (settings.allowedWordings.length === 0) return false
  const wording = {ruleId, words: fold(words)}
  return settings.allowedWordings.some((each) => isSameWording(each, wording))
}

function isSameWording(one: AllowedWording, other: AllowedWording): boolean {
  return one.ruleId === other.ruleId && one.words === other.words
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Settings with a site turned on or off. */
export function setSite(settings: Settings, siteId: string, isOn: boolean): Settings {
  return {...settings, sitesOff: toggle(settings.sitesOff, siteId, !isOn)}
}

/** Settings with a lexicon turned on or off. */
export function setLexicon(settings: Settings, name: LexiconName, isOn: boolean): Settings {
  return {...settings, lexiconsOff: toggle(settings.lexiconsOff, name, !isOn)}
}

function toggle<Item extends string>(list: ReadonlyArray<Item>, item: Item, isIn: boolean): Item[] {
  const others = list.filter((other) => other !== item)
  return isIn ? [...others, item] : others
}

function readWordings(stored: unknown): AllowedWording[] {
  if (!Array.isArray(stored)) return []
  const read = stored.flatMap((each: unknown) => {
    if (!isRecord(each)) return []
    const {ruleId, words} = each
    return typeof ruleId === 'string' && typeof words === 'string' ? [{ruleId, words: fold(words)}] : []
  })
  return read.filter((each, at) => read.findIndex((other) => isSameWording(each, other)) === at)
}

export function readLevels(stored: unknown): Settings['levels'] {
  if (!isRecord(stored)) return {}
  const result: Settings['levels'] = {}
  for (const category of categories) {
    const level = stored[category]
    if (isLevelSetting(level)) result[category] = level
  }
  return result
}

function isLevelSetting(value: unknown): value is LevelSetting {
  return value === 'off' || levels.some((level) => level === value)
}

function siteOfVersion1Host(host: string): string {
  if (host === 'mail.google.com') return 'gmail'
  if (/^outlook\./.test(host)) return 'outlook'
  if (host === 'mail.yahoo.com') return 'yahoo'
  if (/\.fastmail\.com$/.test(host)) return 'fastmail'
  if (host === 'mail.proton.me') return 'proton'
  if (host === 'docs.google.com') return 'google-docs'
  if (/\.(officeapps\.live\.com|sharepoint\.com)$|^word\./.test(host)) return 'word'
  return `https://${host}/*`
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function unique<Item extends string>(list: ReadonlyArray<Item>): Item[] {
  return [...new Set(list)]
}
