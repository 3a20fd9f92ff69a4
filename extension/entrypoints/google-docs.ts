import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'
import {askForBoxes} from '../src/google-docs/ask-for-boxes.ts'

// Runs in the page's own world before any script of the page, and only while the officer wants Google Docs to be read.
export default defineUnlistedScript(() => askForBoxes(window, new Error().stack ?? ''))
