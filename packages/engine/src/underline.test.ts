import {describe, expect, it} from 'vitest'
import {openLetter} from './letter.ts'
import type {Hit} from './read-blocks.ts'
import {createChecker} from './create-checker.ts'
import {underline} from './underline.ts'

const letter = openLetter('The plan came. '.repeat(9), () => 'service')

function hit(start: number, end: number, wide?: [number, number]): Hit {
  const [rule] = createChecker().rules
  if (!rule) throw new Error('there are no rules')
  return {
    match: {rule, at: 0, first: 0, last: 1, from: 0, to: 1, captures: []},
    position: {letter, block: 0, sentence: 0},
    odds: 1,
    core: {start, end},
    start,
    end,
    wide: wide && {start: wide[0], end: wide[1]}
  }
}

const spans = (hits: Hit[]) => underline(hits).map(({underlined}) => [underlined?.start, underlined?.end])

describe('underline', () => {
  it('goes as far as a hit reaches, and no less far than its words', () => {
    expect(spans([hit(10, 20, [4, 30])])).toEqual([[4, 30]])
    expect(spans([hit(10, 20, [12, 30])])).toEqual([[10, 30]])
    expect(spans([hit(10, 20)])).toEqual([[10, 20]])
  })

  it('stops on each side at what else is underlined', () => {
    expect(spans([hit(0, 8), hit(10, 20, [4, 30]), hit(40, 50)])).toEqual([
      [0, 8],
      [10, 30],
      [40, 50]
    ])
    expect(spans([hit(10, 20, [4, 30]), hit(25, 40, [15, 60])])).toEqual([
      [4, 20],
      [25, 60]
    ])
  })

  it('forgets suggestions that took in other words', () => {
    const one = {...hit(10, 20, [4, 30]), underlined: {start: 10, end: 20}, suggestions: []}
    underline([one])
    expect(one.suggestions).toBeUndefined()
    const same = {...hit(10, 20, [4, 30]), underlined: {start: 4, end: 30}, suggestions: []}
    underline([same])
    expect(same.suggestions).toEqual([])
  })
})
