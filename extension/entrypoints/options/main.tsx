import '../../src/look/look.css'
import '../../src/look/notice.css'
import '../../src/options/options.css'
import {policies, rules} from '@evenhand/engine/catalogue'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import {compileInPage} from '../../src/lexicons/compile-in-page.ts'
import {openOrganisationLexicon, openOwnLexicon} from '../../src/lexicons/store.ts'
import {Options} from '../../src/options/options.tsx'
import {openLog} from '../../src/log/log-store.ts'
import {openSettings} from '../../src/settings/store.ts'
import {defaultSites} from '../../src/sites/default-sites.ts'

const root = document.querySelector('#root')
if (root) {
  render(
    <Options
      browser={browser}
      settings={openSettings()}
      ownLexicon={openOwnLexicon()}
      organisationLexicon={openOrganisationLexicon()}
      compile={(files) => compileInPage(files, browser.runtime.getManifest().version)}
      policies={policies}
      rules={rules}
      defaultSites={defaultSites}
      log={openLog()}
    />,
    root
  )
}
