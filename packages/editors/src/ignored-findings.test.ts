import type {Finding} from '@evenhand/engine'
import {describe, expect, it} from 'vitest'
import {createIgnoredFindings} from './ignored-findings.ts'

const findingAt = (start: number, end: number, ruleId = 'directive/you-should') =>
  ({ruleId, start, end}) as Finding

describe('ignored findings', () => {
  const text = 'Now you should go. We met on Monday at Meadow View School. Then you should go.'
  const first = findingAt(4, 14)
  const second = findingAt(text.lastIndexOf('you should'), text.lastIndexOf('you should') + 10)

  it('silence one place, not the same words in another', () => {
    const ignored = createIgnoredFindings()
    ignored.add(first, text)
    expect(ignored.has(first, text)).toBe(true)
    expect(ignored.has(second, text)).toBe(false)
  })

  it('stay silent when one side of the words changes', () => {
    const ignored = createIgnoredFindings()
    ignored.add(second, text)
    const longer = `Dear Ms Cole, ${text} Or wait, as you prefer.`
    const at = longer.lastIndexOf('you should')
    expect(ignored.has(findingAt(at, at + 10), longer)).toBe(true)
  })

  it('do not silence another rule about the same words', () => {
    const ignored = createIgnoredFindings()
    ignored.add(first, text)
    expect(ignored.has(findingAt(4, 14, 'certainty/other'), text)).toBe(false)
  })
})
