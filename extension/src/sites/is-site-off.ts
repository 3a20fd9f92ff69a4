import type {Settings} from '../settings/settings.ts'
import {findSite, type Site} from './sites.ts'

/** Whether the user has turned checking off for the site of this address. An added site is known by its match pattern. */
export function isSiteOff(
  settings: Pick<Settings, 'sitesOff'>,
  url: string,
  defaults: ReadonlyArray<Site>
): boolean {
  const sites = settings.sitesOff.map(
    (id) => defaults.find((site) => site.id === id) ?? {id, name: id, matches: [id]}
  )
  return findSite(url, sites) !== undefined
}
