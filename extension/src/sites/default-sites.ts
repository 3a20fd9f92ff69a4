import {listDefaultSites} from './sites.ts'

declare const __EVENHAND_TEST_HOSTS__: string | undefined

/** The default sites of this build. */
export const defaultSites = listDefaultSites(
  typeof __EVENHAND_TEST_HOSTS__ === 'undefined' ? '' : __EVENHAND_TEST_HOSTS__
)
