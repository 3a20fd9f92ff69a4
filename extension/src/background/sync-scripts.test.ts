import {describe, expect, it, vi} from 'vitest'
import {builtInSites} from '../sites/sites.ts'
import {defaultSettings} from '../settings/settings.ts'
import {syncScripts} from './sync-scripts.ts'

const defaults = builtInSites.flatMap((site) => site.matches)
const cases = 'https://cases.example.org/*'

describe('syncScripts', () => {
  it('registers the watcher for a site that was granted, in all its frames, for good', async () => {
    const browser = createBrowser({origins: [...defaults, cases]})
    await syncScripts(browser, builtInSites, defaultSettings)
    expect(browser.registered).toEqual([
      {
        id: cases,
        matches: [cases],
        js: ['watcher.js'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true
      }
    ])
  })

  it('starts in tabs of that site that are open already, so that no letter has to be reloaded', async () => {
    const browser = createBrowser({origins: [cases], tabs: [{id: 4}, {id: 9}, {}]})
    expect(await syncScripts(browser, builtInSites, defaultSettings)).toHaveLength(1)
    expect(browser.tabs.query).toHaveBeenCalledWith({url: [cases]})
    expect(browser.scripting.executeScript.mock.calls.map(([injection]) => injection)).toEqual([
      {target: {tabId: 4, allFrames: true}, files: ['/watcher.js']},
      {target: {tabId: 9, allFrames: true}, files: ['/watcher.js']}
    ])
  })

  it('is not stopped by a tab that takes no script', async () => {
    const browser = createBrowser({origins: [cases], tabs: [{id: 4}]})
    browser.scripting.executeScript.mockRejectedValue(new Error('The tab shows an error page.'))
    await expect(syncScripts(browser, builtInSites, defaultSettings)).resolves.toHaveLength(1)
  })

  it('does nothing twice', async () => {
    const browser = createBrowser({origins: [cases]})
    await syncScripts(browser, builtInSites, defaultSettings)
    expect(await syncScripts(browser, builtInSites, defaultSettings)).toEqual([])
    expect(browser.registered).toHaveLength(1)
  })

  it('ends where the user took the site away, here or in the browser', async () => {
    const browser = createBrowser({origins: defaults, registered: [{id: cases}]})
    await syncScripts(browser, builtInSites, defaultSettings)
    expect(browser.registered).toEqual([])
  })

  it('registers nothing for the default sites, which the manifest lists', async () => {
    const browser = createBrowser({origins: defaults})
    await syncScripts(browser, builtInSites, defaultSettings)
    expect(browser.registered).toEqual([])
  })
})

describe('the script that asks Google Docs for its text', () => {
  const asking = {...defaultSettings, googleDocs: true}
  const ids = (browser: ReturnType<typeof createBrowser>) => browser.registered.map(({id}) => id)

  it('is not there at first', async () => {
    const browser = createBrowser({origins: defaults})
    await syncScripts(browser, builtInSites, defaultSettings)
    expect(browser.registered).toEqual([])
  })

  it('runs in documents only, in the page’s own world and before its scripts, where it is wanted', async () => {
    const browser = createBrowser({origins: [...defaults, cases]})
    await syncScripts(browser, builtInSites, asking)
    expect(browser.registered).toContainEqual({
      id: 'google-docs google-docs',
      matches: ['https://docs.google.com/document/*'],
      js: ['google-docs.js'],
      allFrames: false,
      runAt: 'document_start',
      world: 'MAIN',
      persistAcrossSessions: true
    })
    expect(ids(browser)).toEqual([cases, 'google-docs google-docs'])
    await syncScripts(browser, builtInSites, asking)
    expect(browser.registered).toHaveLength(2)
  })

  it.each([
    ['it is no longer wanted', defaultSettings],
    ['the site is turned off', {...asking, sitesOff: ['google-docs']}]
  ])('is taken away where %s', async (_why, settings) => {
    const browser = createBrowser({origins: [...defaults, cases]})
    await syncScripts(browser, builtInSites, asking)
    await syncScripts(browser, builtInSites, settings)
    expect(ids(browser)).toEqual([cases])
  })
})

type Script = {id: string}
type Given = {origins: string[]; tabs?: Array<{id?: number}>; registered?: Script[]}

function createBrowser({origins, tabs = [], registered = []}: Given) {
  const scripts = [...registered]
  return {
    registered: scripts,
    permissions: {getAll: async () => ({origins})},
    scripting: {
      getRegisteredContentScripts: async () => [...scripts],
      registerContentScripts: async (added: Script[]) => void scripts.push(...added),
      unregisterContentScripts: async ({ids}: {ids: string[]}) => {
        for (const id of ids) {
          scripts.splice(
            scripts.findIndex((script) => script.id === id),
            1
          )
        }
      },
      executeScript: vi.fn(async (_injection: unknown) => [])
    },
    tabs: {query: vi.fn(async () => tabs)}
  }
}
