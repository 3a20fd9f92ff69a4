import type {Finding} from '@evenhand/engine'
import {describe, expect, it} from 'vitest'
import {createIgnoredFindings} from './ignored-findings.ts'

const findingAt = (start: number, end: number, ruleId = 'directive/you-should') =>
  ({ruleId, start, end}) as Finding

describe('ignored findings', () => {
  const text = 'Now you should go. We met on Monday at Meadow View School. Then you should go.'
  const first = findingAt(4, 14)
  const second = findingAt(text.lastIndexOf('you should'), text.lastIndexOf('you should') + 10)

  it('silence the same words wherever they stand in the draft', () => {
    const ignored = createIgnoredFindings()
    ignored.add(first, text)
    expect(ignored.has(first, text)).toBe(true)
    expect(ignored.has(second, text)).toBe(true)
    const shouted = text.toUpperCase()
    expect(ignored.has(first, shouted)).toBe(true)
  })

  it('let words speak again once they are touched, or brought back', () => {
    const ignored = createIgnoredFindings()
    ignored.add(first, text)
    expect(ignored.has(findingAt(4, 17), text)).toBe(false)
    ignored.remove(second, text)
    expect(ignored.has(first, text)).toBe(false)
  })

  it('do not silence another rule about the same words', () => {
    const ignored = createIgnoredFindings()
    ignored.add(first, text)
    expect(ignored.has(findingAt(4, 14, 'certainty/other'), text)).toBe(false)
  })
})
