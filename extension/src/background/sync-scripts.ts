import type {Browser} from 'wxt/browser'
import type {Settings} from '../settings/settings.ts'
import {isSiteOff} from '../sites/is-site-off.ts'
import {listAddedSites, type Site} from '../sites/sites.ts'

/** The parts of the browser that this needs, so that tests can bring their own. */
export type ScriptsBrowser = {
  permissions: {getAll: () => Promise<{origins?: string[]}>}
  scripting: {
    getRegisteredContentScripts: () => Promise<Array<{id: string}>>
    registerContentScripts: (scripts: Script[]) => Promise<void>
    unregisterContentScripts: (filter: {ids: string[]}) => Promise<void>
    executeScript: (injection: {
      target: Browser.scripting.InjectionTarget
      files: Array<typeof watcherFile | typeof checkerFile | typeof compilerFile | typeof pageFile>
      world?: 'MAIN'
    }) => Promise<Array<{result?: unknown}>>
  }
  tabs: {query: (query: {url: string[]}) => Promise<Array<{id?: number | undefined}>>}
}

type Script = {
  id: string
  matches: string[]
  js: string[]
  allFrames: boolean
  matchOriginAsFallback?: boolean
  runAt: 'document_idle' | 'document_start'
  world?: 'MAIN'
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

/** Asks Google Docs, in the page's own world and before its scripts, to lay its text out in boxes. */
const googleDocsFile = '/google-docs.js'

/**
 * Makes the watcher run on exactly the added sites, and Google Docs be asked for its text exactly where the user wants it read.
 * The browser's own list of granted hosts is the only record of the sites: one that a user takes away in the browser's settings
 * is taken away here too.
 *
 * @returns the sites that were new, in whose open tabs the watcher then already runs.
 */
export async function syncScripts(
  browser: ScriptsBrowser,
  defaults: ReadonlyArray<Site>,
  settings: Settings
): Promise<Site[]> {
  const {origins = []} = await browser.permissions.getAll()
  const sites = listAddedSites(origins, defaults)
  const wanted = [...sites.map(toContentScript), ...askingScripts(defaults, settings)]
  const registered = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
  const gone = registered.filter((id) => !wanted.some((script) => script.id === id))
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ids: gone})
  const missing = wanted.filter((script) => !registered.includes(script.id))
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing)
  const added = sites.filter((site) => !registered.includes(site.id))
  await Promise.all(added.map((site) => startInOpenTabs(browser, site)))
  return added
}

/** Where documents are open already they were drawn without boxes, and are so until they are loaded again. */
function askingScripts(defaults: ReadonlyArray<Site>, settings: Settings): Script[] {
  if (!settings.googleDocs) return []
  return defaults.flatMap(({id, documents}) => {
    if (!documents || isSiteOff(settings, documents[0] ?? '', defaults)) return []
    return [
      {
        id: `google-docs ${id}`,
        matches: [...documents],
        js: [googleDocsFile.slice(1)],
        allFrames: false,
        runAt: 'document_start' as const,
        world: 'MAIN' as const,
        persistAcrossSessions: true
      }
    ]
  })
}

function toContentScript(site: Site): Script {
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

async function startInOpenTabs(browser: ScriptsBrowser, site: Site): Promise<void> {
  const tabs = await browser.tabs.query({url: [...site.matches]})
  const ids = tabs.flatMap(({id}) => (id === undefined ? [] : [id]))
  const started = ids.map((tabId) =>
    browser.scripting.executeScript({target: {tabId, allFrames: true}, files: [watcherFile]})
  )
  // A tab that is asleep or shows an error page can't take a script; it gets the watcher when it is next loaded.
  await Promise.allSettled(started)
}
