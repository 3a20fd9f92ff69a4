import type {Finding} from '@evenhand/engine'
import {describe, expect, it} from 'vitest'
import {createWordings} from './wordings.ts'

const findingOf = (actual: string, ruleId = 'directive/you-should') => ({ruleId, actual}) as Finding

describe('wordings', () => {
  it('are known wherever they stand in the draft, however they are spaced and capitalised', () => {
    const wordings = createWordings()
    wordings.add({...findingOf('you should'), start: 4, end: 14})
    expect(wordings.has({...findingOf('you should'), start: 60, end: 70})).toBe(true)
    expect(wordings.has(findingOf('YOU\n should'))).toBe(true)
  })

  it('are unknown once they are touched, or forgotten', () => {
    const wordings = createWordings()
    wordings.add(findingOf('you should'))
    expect(wordings.has(findingOf('you should go'))).toBe(false)
    wordings.remove(findingOf('You should'))
    expect(wordings.has(findingOf('you should'))).toBe(false)
  })

  it('are known under the rule that found them only', () => {
    const wordings = createWordings()
    wordings.add(findingOf('you should'))
    expect(wordings.has(findingOf('you should', 'certainty/other'))).toBe(false)
  })
})
