import type {Browser} from 'wxt/browser'
import {listAddedSites, type Site} from '../sites/sites.ts'

/** The parts of the browser that this needs, so that tests can bring their own. */
export type SitesBrowser = {
  permissions: {getAll: () => Promise<{origins?: string[]}>}
  scripting: {
    getRegisteredContentScripts: () => Promise<Array<{id: string}>>
    registerContentScripts: (scripts: WatcherScript[]) => Promise<void>
    unregisterContentScripts: (filter: {ids: string[]}) => Promise<void>
    executeScript: (injection: {
      target: Browser.scripting.InjectionTarget
      files: Array<typeof watcherFile | typeof checkerFile | typeof compilerFile | typeof pageFile>
      world?: 'MAIN'
    }) => Promise<Array<{result?: unknown}>>
  }
  tabs: {query: (query: {url: string[]}) => Promise<Array<{id?: number | undefined}>>}
}

type WatcherScript = {
  id: string
  matches: string[]
  js: string[]
  allFrames: boolean
  matchOriginAsFallback: boolean
  runAt: 'document_idle'
  persistAcrossSessions: boolean
}

/** What runs on every page of a site, default or added. */
export const watcherFile = '/watcher.js'

/** What is injected when an editor is first focused: the engine, the underlines and the card. */
export const checkerFile = '/checker.js'

/** Compiles a service's own lexicon, where that has to be done again. */
export const compilerFile = '/compiler.js'

/** Runs in the page's own world, where it gives the name of the event that it waits for. */
export const pageFile = '/page.js'

/**
 * Makes the watcher run on exactly the added sites. The browser's own list of granted hosts is the only record of them:
 * a user who takes a site away in the browser's settings has taken it away here too.
 *
 * @returns the sites that were new, in whose open tabs the watcher then already runs.
 */
export async function syncAddedSites(browser: SitesBrowser, defaults: ReadonlyArray<Site>): Promise<Site[]> {
  const {origins = []} = await browser.permissions.getAll()
  const sites = listAddedSites(origins, defaults)
  const registered = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
  const gone = registered.filter((id) => !sites.some((site) => site.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ids: gone})
  const added = sites.filter((site) => !registered.includes(site.id))
  if (added.length > 0) await browser.scripting.registerContentScripts(added.map(toContentScript))
  await Promise.all(added.map((site) => startInOpenTabs(browser, site)))
  return added
}

function toContentScript(site: Site): WatcherScript {
  return {
    id: site.id,
    matches: [...site.matches],
    js: [watcherFile.slice(1)],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true
  }
}

async function startInOpenTabs(browser: SitesBrowser, site: Site): Promise<void> {
  const tabs = await browser.tabs.query({url: [...site.matches]})
  const ids = tabs.flatMap(({id}) => (id === undefined ? [] : [id]))
  const started = ids.map((tabId) =>
    browser.scripting.executeScript({target: {tabId, allFrames: true}, files: [watcherFile]})
  )
  // A tab that is asleep or shows an error page can't take a script; it gets the watcher when it is next loaded.
  await Promise.allSettled(started)
}
