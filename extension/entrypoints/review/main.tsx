import '../../src/look/look.css'
import '../../src/look/notice.css'
import '../../src/reviewing/review.css'
import {policies, rules} from '@evenhand/engine/catalogue'
import {render} from 'preact'
import {browser} from 'wxt/browser'
import {ReviewPage} from '../../src/reviewing/review-page.tsx'
import {openSavedReviews} from '../../src/reviewing/saved-reviews.ts'
import {openSettings} from '../../src/settings/store.ts'

const root = document.querySelector('#root')
if (root) {
  render(
    <ReviewPage
      settings={openSettings()}
      policies={policies}
      rules={rules}
      saved={openSavedReviews()}
      version={browser.runtime.getManifest().version}
    />,
    root
  )
}
