import {describe, expect, it, vi} from 'vitest'
import {builtInSites} from '../sites/sites.ts'
import {syncAddedSites} from './added-sites.ts'

const defaults = builtInSites.flatMap((site) => site.matches)
const cases = 'https://cases.example.org/*'

describe('syncAddedSites', () => {
  it('registers the watcher for a site that was granted, in all its frames, for good', async () => {
    const browser = createBrowser({origins: [...defaults, cases]})
    await syncAddedSites(browser, builtInSites)
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
    expect(await syncAddedSites(browser, builtInSites)).toHaveLength(1)
    expect(browser.tabs.query).toHaveBeenCalledWith({url: [cases]})
    expect(browser.scripting.executeScript.mock.calls.map(([injection]) => injection)).toEqual([
      {target: {tabId: 4, allFrames: true}, files: ['/watcher.js']},
      {target: {tabId: 9, allFrames: true}, files: ['/watcher.js']}
    ])
  })

  it('is not stopped by a tab that takes no script', async () => {
    const browser = createBrowser({origins: [cases], tabs: [{id: 4}]})
    browser.scripting.executeScript.mockRejectedValue(new Error('The tab shows an error page.'))
    await expect(syncAddedSites(browser, builtInSites)).resolves.toHaveLength(1)
  })

  it('does nothing twice', async () => {
    const browser = createBrowser({origins: [cases]})
    await syncAddedSites(browser, builtInSites)
    expect(await syncAddedSites(browser, builtInSites)).toEqual([])
    expect(browser.registered).toHaveLength(1)
  })

  it('ends where the user took the site away, here or in the browser', async () => {
    const browser = createBrowser({origins: defaults, registered: [{id: cases}]})
    await syncAddedSites(browser, builtInSites)
    expect(browser.registered).toEqual([])
  })

  it('registers nothing for the default sites, which the manifest lists', async () => {
    const browser = createBrowser({origins: defaults})
    await syncAddedSites(browser, builtInSites)
    expect(browser.registered).toEqual([])
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
