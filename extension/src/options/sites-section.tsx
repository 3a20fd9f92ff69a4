import {useEffect, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import {Switch} from '../look/switch.tsx'
import {say} from '../say.ts'
import {isLocked} from '../settings/managed.ts'
import {setSite} from '../settings/settings.ts'
import {isSiteOff} from '../sites/is-site-off.ts'
import {listAddedSites, type Site} from '../sites/sites.ts'
import {focusSection, Section, type SectionProps} from './section.tsx'

export type SitesSectionBrowser = {
  permissions: Pick<typeof Browser.permissions, 'getAll' | 'remove' | 'request' | 'onAdded' | 'onRemoved'>
}

export type SitesSectionProps = SectionProps & {
  browser: SitesSectionBrowser
  defaultSites: ReadonlyArray<Site>
  onNotice: (notice: string) => void
}

/** Where letters are read: each site's switch, and the added ones to take away again. */
export function SitesSection({settings, change, browser, defaultSites, onNotice}: SitesSectionProps) {
  const [added, setAdded] = useState<ReadonlyArray<Site>>([])
  const {permissions} = browser

  useEffect(() => {
    const list = () =>
      void permissions.getAll().then(({origins = []}) => setAdded(listAddedSites(origins, defaultSites)))
    list()
    permissions.onAdded.addListener(list)
    permissions.onRemoved.addListener(list)
    return () => {
      permissions.onAdded.removeListener(list)
      permissions.onRemoved.removeListener(list)
    }
  }, [])

  const areSitesLocked = isLocked(settings, 'sites')
  const proposed = settings.managed?.sites ?? []
  const isOn = (site: Site) => !isSiteOff(settings, site.matches[0] ?? '', defaultSites)
  const wanting = proposed.filter(
    (pattern) => ![...defaultSites, ...added].some(({matches}) => matches.includes(pattern))
  )
  const canRemove = (site: Site) => !areSitesLocked || !proposed.includes(site.id)
  const turn = (site: Site, turnsOn: boolean) => void change((now) => setSite(now, site.id, turnsOn))
  const allow = async (pattern: string) => {
    // Asked for at once: the browser only lets a press of a button ask.
    const isGranted = await permissions.request({origins: [pattern]})
    if (isGranted) focusSection('sites')
  }
  const remove = async (site: Site) => {
    await permissions.remove({origins: [...site.matches]})
    void change((now) => setSite(now, site.id, true), say('optionsSiteRemoved', site.name))
    focusSection('sites')
  }

  return (
    <Section
      id="sites"
      title={say('optionsSitesHeading')}
      text={say('optionsSitesText')}
      isLocked={areSitesLocked}
    >
      {wanting.length > 0 && (
        <>
          <h3>{say('managedSites')}</h3>
          <p class="quiet">{say('managedSitesText')}</p>
          <ul class="rows">
            {wanting.map((pattern) => (
              <li key={pattern} class="row">
                <span class="row-words">{toHost(pattern)}</span>
                <button
                  type="button"
                  class="button button-main"
                  aria-label={say('managedSiteAllowLabel', toHost(pattern))}
                  onClick={() => void allow(pattern).catch(() => onNotice(say('managedSiteBad', pattern)))}
                >
                  {say('managedSiteAllow')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say('optionsSitesDefault')}</h3>
      <ul class="rows">
        {defaultSites.map((site) => (
          <li key={site.id} class="row">
            <Switch isOn={isOn(site)} isLocked={areSitesLocked} onChange={(turnsOn) => turn(site, turnsOn)}>
              {site.name}
              <span class="quiet">{site.matches.map(toHost).join(', ')}</span>
            </Switch>
          </li>
        ))}
        <li class="row">
          <Switch
            isOn={settings.googleDocs}
            isLocked={areSitesLocked}
            onChange={(googleDocs) => void change((now) => ({...now, googleDocs}))}
          >
            {say('optionsGoogleDocs')}
            <span class="quiet">{say('optionsGoogleDocsText')}</span>
          </Switch>
        </li>
      </ul>
      <h3>{say('optionsSitesAdded')}</h3>
      {added.length === 0 ? (
        <p class="quiet">{say('optionsSitesNoneAdded')}</p>
      ) : (
        <ul class="rows">
          {added.map((site) => (
            <li key={site.id} class="row">
              <Switch isOn={isOn(site)} isLocked={areSitesLocked} onChange={(turnsOn) => turn(site, turnsOn)}>
                {site.name}
              </Switch>
              {canRemove(site) && (
                <button
                  type="button"
                  class="button"
                  aria-label={say('optionsSiteRemoveLabel', site.name)}
                  onClick={() => void remove(site).catch(() => onNotice(say('optionsNotSaved')))}
                >
                  {say('optionsSiteRemove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function toHost(pattern: string): string {
  return pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '')
}
