import {expect, it} from 'vitest'
import * as editors from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(editors).toSorted()).toEqual([
    'attachEditors',
    'describeSetAside',
    'englishTexts',
    'highlightCss',
    'isReachedFromParent',
    'pageCss'
  ])
})
