import '../../src/look/look.css'
import '../../src/look/notice-in-line.css'
import '../../src/panel/panel.css'
import '../../src/viewing/field-status.css'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import type {BackgroundRequest} from '../../src/background/messages.ts'
import {Panel} from '../../src/panel/panel.tsx'
import {openSettings} from '../../src/settings/store.ts'

const root = document.querySelector('#root')
if (root) {
  render(
    <Panel
      browser={browser}
      settings={openSettings()}
      search={window.location.search}
      onChoice={(category, choice) =>
        void browser.runtime.sendMessage({type: 'log-choice', category, choice} satisfies BackgroundRequest)
      }
    />,
    root
  )
}
