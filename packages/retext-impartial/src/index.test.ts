import {expect, it} from 'vitest'
import * as plugin from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(plugin).toSorted()).toEqual(['default'])
})
