import {compileLexicon} from '@evenhand/lexicon/compile'
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'
import {compilerKey} from '../src/lexicons/worlds.ts'

// Loaded only where a service's own lexicon has to be compiled: in the options, and once after an update beside a letter.
export default defineUnlistedScript(() => {
  Object.assign(globalThis, {[compilerKey]: compileLexicon})
})
