import {runInPage} from '@evenhand/editors/page'
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script'

// Injected into the page's own world when an editor with a model of its own is met; what it returns is its event's name.
export default defineUnlistedScript(() => runInPage(window))
