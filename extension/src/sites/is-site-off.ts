import {isLocked} from '../settings/managed.ts'
import type {Settings} from '../settings/settings.ts'
import {findSite, type Site} from './sites.ts'

/**
 * Whether checking is off for the site of this address. An added site is known by its match pattern; where the organisation has
 * locked the sites, one that it has not named is off.
 */
export function isSiteOff(
  settings: Pick<Settings, 'sitesOff' | 'managed'>,
  url: string,
  defaults: ReadonlyArray<Site>
): boolean {
  const off = settings.sitesOff.map((id) => defaults.find((site) => site.id === id) ?? toSite(id))
  if (findSite(url, off)) return true
  if (!isLocked(settings, 'sites')) return false
  return findSite(url, [...defaults, ...(settings.managed?.sites ?? []).map(toSite)]) === undefined
}

function toSite(pattern: string): Site {
  return {id: pattern, name: pattern, matches: [pattern]}
}
