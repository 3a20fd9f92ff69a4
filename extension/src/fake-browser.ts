import {fakeBrowser} from 'wxt/testing/fake-browser'

// Imported before whatever asks for the browser, which is looked up once, when it is first imported.
Object.assign(globalThis, {chrome: fakeBrowser, browser: fakeBrowser})

export {fakeBrowser}
