import {expect, it} from 'vitest'
import * as cli from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(cli).toSorted()).toEqual(['formatNames', 'formats', 'run', 'surroundProcess'])
})
