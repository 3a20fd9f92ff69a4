import {attachEditors} from '@evenhand/editors'
import {createChecker, policies} from '@evenhand/engine'
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'
import {createCardTexts} from '../src/checking/card-texts.ts'
import {checkerKey, type StartChecking} from '../src/checking/checking.ts'
import {startChecking} from '../src/checking/start-checking.ts'
import {openSettings} from '../src/settings/store.ts'

export default defineUnlistedScript(() => {
  const parts = {
    attachEditors,
    createChecker,
    policies,
    settings: openSettings(),
    texts: createCardTexts(),
    // Firefox keeps content scripts from giving a page a sheet; there the background does.
    styles: import.meta.env.FIREFOX ? ('none' as const) : ('adopt' as const)
  }
  const start: StartChecking = (options) => startChecking(parts, options)
  Object.assign(globalThis, {[checkerKey]: start})
})
