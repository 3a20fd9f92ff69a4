import {attachEditors, describeSetAside} from '@evenhand/editors'
import {
  builtInLexicon,
  createChecker,
  findReader,
  findSetAside,
  policies,
  testExamples
} from '@evenhand/engine'
import {browser} from 'wxt/browser'
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'
import type {BackgroundRequest} from '../src/background/messages.ts'
import {createCardTexts} from '../src/checking/card-texts.ts'
import {checkerKey, type StartChecking} from '../src/checking/checking.ts'
import {startChecking} from '../src/checking/start-checking.ts'
import {compileFiles} from '../src/lexicons/compile-files.ts'
import {followKeptLexicons} from '../src/lexicons/follow-kept.ts'
import {compilerKey, engineKey, type LexiconWorld} from '../src/lexicons/worlds.ts'
import {openSettings} from '../src/settings/store.ts'

export default defineUnlistedScript(() => {
  const world = globalThis as LexiconWorld
  const by = browser.runtime.getManifest().version
  const parts = {
    attachEditors,
    createChecker,
    findReader,
    findSetAside,
    describeSetAside,
    policies,
    settings: openSettings(),
    lexicons: followKeptLexicons({
      by,
      compile: async (files) => {
        if (!world[compilerKey])
          await browser.runtime.sendMessage({type: 'load-compiler'} satisfies BackgroundRequest)
        const compileLexicon = world[compilerKey]
        const tools = compileLexicon && {compileLexicon, testExamples, base: builtInLexicon}
        return tools && compileFiles(tools, files, by)
      }
    }),
    texts: createCardTexts(),
    isConnected: () => browser.runtime?.id !== undefined,
    // Firefox keeps content scripts from giving a page a sheet; there the background does.
    styles: import.meta.env.FIREFOX ? ('none' as const) : ('adopt' as const)
  }
  const start: StartChecking = (options) => startChecking(parts, options)
  Object.assign(world, {[checkerKey]: start, [engineKey]: {testExamples, builtInLexicon}})
})
