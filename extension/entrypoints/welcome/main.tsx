import '../../src/look/look.css'
import '../../src/look/notice.css'
import '../../src/options/options.css'
import '../../src/welcome/welcome.css'
import {pageCss} from '@evenhand/editors'
import {policies} from '@evenhand/engine/catalogue'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import {openSettings} from '../../src/settings/store.ts'
import {checkOwnPage} from '../../src/welcome/check-own-page.ts'
import {Welcome} from '../../src/welcome/welcome.tsx'

const settings = openSettings()
const root = document.querySelector('#root')
if (root) {
  // Elsewhere the checker brings its styles itself.
  const css = import.meta.env.FIREFOX ? pageCss : undefined
  render(
    <Welcome
      browser={browser}
      settings={settings}
      policies={policies}
      startChecking={() => checkOwnPage({window, browser, settings, css})}
    />,
    root
  )
}
