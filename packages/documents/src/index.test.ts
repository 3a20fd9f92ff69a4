import {expect, it} from 'vitest'
import * as documents from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(documents).toSorted()).toEqual([
    'decodeText',
    'isNamed',
    'placeOf',
    'readDocuments',
    'sayFormats',
    'unreadEndings'
  ])
})
