import {useEffect, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import {Brand} from '../look/brand.tsx'
import {say} from '../say.ts'
import {Switch} from '../look/switch.tsx'
import {isLocked} from '../settings/managed.ts'
import {type Settings, setSite} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {isSiteOff} from '../sites/is-site-off.ts'
import {findSite, listAddedSites, patternFor, type Site} from '../sites/sites.ts'
import type {FindingPlace, FrameReport} from '../watching/report.ts'
import {FieldStatus} from '../viewing/field-status.tsx'
import {LetterNotes} from '../viewing/letter-notes.tsx'
import {Findings} from './findings.tsx'
import {canOpenPanel, openPanel, type PanelOpener} from '../panel/open-panel.ts'
import {findShownTab, type ShownTab, type TabBrowser, type TabLine, watchTab} from '../viewing/watch-tab.ts'

export type PopupBrowser = TabBrowser & {
  permissions: Pick<typeof Browser.permissions, 'getAll' | 'request'>
  runtime: Pick<typeof Browser.runtime, 'openOptionsPage' | 'sendMessage'>
} & PanelOpener

export type PopupProps = {
  browser: PopupBrowser
  settings: SettingsStore
  defaultSites: ReadonlyArray<Site>
  /** The query of the popup's own address. */
  search: string
}

type State = {tab: ShownTab | undefined; settings: Settings; sites: ReadonlyArray<Site>}

/** What the toolbar button shows: this site's switch, whether the focused field is checked, and what was found in it. */
export function Popup({browser, settings, defaultSites, search}: PopupProps) {
  const [state, setState] = useState<State>()
  const [report, setReport] = useState<FrameReport>()
  const [line, setLine] = useState<TabLine>()
  const [visit, setVisit] = useState(0)
  const [isFailed, setIsFailed] = useState(false)

  useEffect(() => {
    let opened: TabLine | undefined
    void (async () => {
      const tab = await findShownTab(browser, search)
      const {origins = []} = await browser.permissions.getAll()
      const sites = [...defaultSites, ...listAddedSites(origins, defaultSites)]
      setState({tab, settings: await settings.read(), sites})
      if (!tab) return
      opened = watchTab(browser, tab.id, setReport)
      setLine(opened)
    })()
    return () => opened?.close()
  }, [visit])

  useEffect(
    () => settings.watch((changed) => setState((before) => before && {...before, settings: changed})),
    []
  )

  if (!state) return <main class="popup" aria-busy="true" />
  const url = state.tab?.url ?? report?.url
  const site = url === undefined ? undefined : findSite(url, state.sites)

  const isOn = site !== undefined && !isSiteOff(state.settings, url ?? '', defaultSites)
  const areSitesLocked = isLocked(state.settings, 'sites')
  const isClosed = areSitesLocked && isSiteOff(state.settings, url ?? '', defaultSites)

  const addSite = async (pattern: string) => {
    // Asked for first, and at once: the browser only lets a press of a button ask.
    const isGranted = await browser.permissions.request({origins: [pattern]})
    if (!isGranted) return
    await browser.runtime.sendMessage({type: 'sync-sites'})
    setVisit(visit + 1)
  }

  const keep = (change: Promise<unknown>) => {
    change.then(
      () => setIsFailed(false),
      () => setIsFailed(true)
    )
  }

  const showFinding = (place: FindingPlace) => {
    line?.ask({type: 'show', ...place})
    if (search === '') window.close()
  }

  return (
    <main class="popup">
      <Brand />
      {site ? (
        <SiteCard
          site={site}
          url={url ?? ''}
          isOn={isOn}
          isLocked={areSitesLocked}
          onChange={(isOn) => keep(settings.change((now) => setSite(now, site.id, isOn)))}
        />
      ) : (
        <NoSite url={url} isClosed={isClosed} onAdd={(pattern) => keep(addSite(pattern))} />
      )}
      <p role="status" class="notice">
        {isFailed && say('optionsNotSaved')}
      </p>
      {isOn && (
        <>
          <FieldStatus status={report?.status} onQuiet={(isQuiet) => line?.ask({type: 'quiet', isQuiet})} />
          {report && report.status.state !== 'off' && (
            <>
              <Findings
                findings={report.findings}
                isPanel={report.status.state === 'panel only'}
                onShow={showFinding}
              />
              <LetterNotes report={report} />
            </>
          )}
        </>
      )}
      <footer class="popup-foot">
        <p>{say('popupPrivacy')}</p>
        {canOpenPanel(browser) && state.tab && (
          <button type="button" class="button" onClick={() => openPanel(browser, state.tab?.id)}>
            {say('popupPanel')}
          </button>
        )}
        <a class="button" href="/review.html" target="_blank">
          {say('popupReview')}
        </a>
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('popupOptions')}
        </button>
      </footer>
    </main>
  )
}

type SiteCardProps = {
  site: Site
  url: string
  isOn: boolean
  isLocked: boolean
  onChange: (isOn: boolean) => void
}

function SiteCard({site, url, isOn, isLocked: isKept, onChange}: SiteCardProps) {
  const host = hostOf(url)
  return (
    <section class="card">
      <Switch isOn={isOn} isLocked={isKept} onChange={onChange}>
        {say('popupSiteSwitch')}
        <span class="quiet">{host === site.name ? host : `${site.name}, ${host}`}</span>
      </Switch>
      {!isOn && <p class="quiet">{say('popupSiteOff')}</p>}
      {isKept && <p class="quiet">{say('managedLocked')}</p>}
    </section>
  )
}

type NoSiteProps = {url: string | undefined; isClosed: boolean; onAdd: (pattern: string) => void}

function NoSite({url, isClosed, onAdd}: NoSiteProps) {
  const pattern = url === undefined ? undefined : patternFor(url)
  if (url === undefined || pattern === undefined) return <p class="card">{say('popupNoSite')}</p>
  if (isClosed) return <p class="card">{say('managedNoSite', hostOf(url))}</p>
  return (
    <section class="card">
      <h2>{say('popupAddTitle')}</h2>
      <p>{say('popupAddText', hostOf(url))}</p>
      <button type="button" class="button button-main" onClick={() => onAdd(pattern)}>
        {say('popupAddButton')}
      </button>
    </section>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}
