import {pageCss} from '@evenhand/editors'
import {browser} from 'wxt/browser'
import {defineBackground} from 'wxt/utils/define-background'
import {serveTabs} from '../src/background/serve-tabs.ts'
import {openLog} from '../src/log/log-store.ts'
import {openSettings} from '../src/settings/store.ts'
import {defaultSites} from '../src/sites/default-sites.ts'

export default defineBackground(() => {
  // Opening the settings brings those of an older version up to date.
  const settings = openSettings()
  serveTabs(browser, defaultSites, settings, openLog(), import.meta.env.FIREFOX ? pageCss : undefined)
})
