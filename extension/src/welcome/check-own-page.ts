import {checkerKey, type StartChecking} from '../checking/checking.ts'
import type {Settings} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {type WatchedBrowser, watchPage} from '../watching/watch-page.ts'

export type OwnPage = {
  window: Window
  browser: WatchedBrowser
  settings: SettingsStore
  /** Styles of the underlines, where the checker does not bring them. */
  css: string | undefined
}

/** Checks the editors of a page of the extension itself, just as those of any other page are checked. */
export async function checkOwnPage({window, browser, settings, css}: OwnPage): Promise<void> {
  const checker: string = '/checker.js'
  await import(/* @vite-ignore */ checker)
  if (css !== undefined) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    window.document.adoptedStyleSheets.push(sheet)
  }
  const world = globalThis as {[checkerKey]?: StartChecking}
  watchPage({
    window,
    browser,
    openSettings: () => withoutSites(settings),
    defaultSites: [],
    isReachedFromParent: false,
    findChecker: () => world[checkerKey]
  })
}

/** An organisation that has locked its sites means those where letters are written. */
function withoutSites(store: SettingsStore): SettingsStore {
  return {
    read: async () => freeSites(await store.read()),
    change: store.change,
    watch: (listener) => store.watch((settings) => listener(freeSites(settings)))
  }
}

function freeSites(settings: Settings): Settings {
  const free = {...settings, sitesOff: []}
  delete free.managed
  return free
}
