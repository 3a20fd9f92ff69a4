import '../../src/look/look.css'
import '../../src/look/notice-in-line.css'
import '../../src/popup/popup.css'
import '../../src/viewing/field-status.css'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import {Popup} from '../../src/popup/popup.tsx'
import {openSettings} from '../../src/settings/store.ts'
import {defaultSites} from '../../src/sites/default-sites.ts'

const root = document.querySelector('#root')
if (root) {
  render(
    <Popup
      browser={browser}
      settings={openSettings()}
      defaultSites={defaultSites}
      search={window.location.search}
    />,
    root
  )
}
