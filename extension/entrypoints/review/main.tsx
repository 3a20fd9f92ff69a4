import '../../src/look/look.css'
import '../../src/look/notice.css'
import '../../src/reviewing/review.css'
import {policies, rules} from '@evenhand/engine/catalogue'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import {compileInPage} from '../../src/lexicons/compile-in-page.ts'
import {followKeptLexicons} from '../../src/lexicons/follow-kept.ts'
import {ReviewPage} from '../../src/reviewing/review-page.tsx'
import {openSavedReviews} from '../../src/reviewing/saved-reviews.ts'
import {openSettings} from '../../src/settings/store.ts'

const {version} = browser.runtime.getManifest()
const root = document.querySelector('#root')
if (root) {
  render(
    <ReviewPage
      settings={openSettings()}
      lexicons={followKeptLexicons({by: version, compile: (files) => compileInPage(files, version)})}
      policies={policies}
      rules={rules}
      saved={openSavedReviews()}
      version={version}
    />,
    root
  )
}
