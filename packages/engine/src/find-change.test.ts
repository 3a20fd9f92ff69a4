import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findChange} from './find-change.ts'

describe('findChange', () => {
  it('finds nothing where nothing changed', () => {
    expect(findChange('', '')).toBeNull()
    expect(findChange('you should go', 'you should go')).toBeNull()
  })

  it('finds what was put in, taken out or replaced, and no letter more', () => {
    expect(findChange('you should go', 'you could go')).toEqual({start: 4, before: 6, after: 5})
    expect(findChange('you go', 'you can go')).toEqual({start: 4, before: 4, after: 8})
    expect(findChange('aaaa', 'aa')).toEqual({start: 2, before: 4, after: 2})
  })

  it('finds the smallest replacement between any two texts, however long they are', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'a'.repeat(600), 'ab'.repeat(2500)), {maxLength: 6})
    const text = texts.map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, text, text, (head, taken, put, tail) => {
        const before = head + taken + tail
        const after = head + put + tail
        const change = findChange(before, after) ?? {start: 0, before: 0, after: 0}
        const [from, to] = [
          before.slice(change.start, change.before),
          after.slice(change.start, change.after)
        ]
        expect(before.slice(0, change.start) + to + before.slice(change.before)).toBe(after)
        const isEmpty = from === '' || to === ''
        expect(isEmpty || (from[0] !== to[0] && from.at(-1) !== to.at(-1))).toBe(true)
      })
    )
  })
})
