import {expect, it} from 'vitest'
import {breaks, splitWords} from './words.ts'

it('joins words at an en dash without spaces, as in a score or a span of dates', () => {
  const {texts, before} = splitWords('two–nil')
  expect(texts).toEqual(['two', 'nil'])
  expect(before[1]).toBe(breaks.none)
})

it('ends a clause at an en dash with a space beside it', () => {
  expect(splitWords('He rang – nobody answered').before[2]).toBe(breaks.clause)
})
