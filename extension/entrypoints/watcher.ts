import {isReachedFromParent} from '@evenhand/editors'
import {browser} from 'wxt/browser'
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'
import {checkerKey, type StartChecking} from '../src/checking/checking.ts'
import {openSettings} from '../src/settings/store.ts'
import {defaultSites} from '../src/sites/default-sites.ts'
import {watchPage} from '../src/watching/watch-page.ts'

// Not WXT's own kind of content script: that one announces itself to the page with an event on every load, and a page
// need not know that Evenhand is there. The manifest lists this file.
export default defineUnlistedScript(() => {
  const world = globalThis as {evenhandWatches?: boolean; [checkerKey]?: StartChecking}
  // A page may be both a default site and an added one.
  if (world.evenhandWatches) return
  world.evenhandWatches = true
  watchPage({
    window,
    browser,
    openSettings,
    defaultSites,
    isReachedFromParent: isReachedFromParent(window),
    findChecker: () => world[checkerKey]
  })
})
