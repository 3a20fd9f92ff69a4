import {describe, expect, it} from 'vitest'
import {splitText} from './split-text.ts'

describe('a text that is taken apart at its marks', () => {
  it('keeps all of its words, in order', () => {
    const parts = splitText('You should appeal now.', [{start: 4, end: 10}])
    expect(parts).toEqual([
      {text: 'You '},
      {text: 'should', mark: {start: 4, end: 10}},
      {text: ' appeal now.'}
    ])
  })

  it('gives overlapping words to the mark that comes first', () => {
    const parts = splitText('abcdef', [
      {start: 2, end: 6},
      {start: 0, end: 3}
    ])
    expect(parts.map(({text}) => text)).toEqual(['abc', 'def'])
  })

  it('leaves out a mark whose words are all taken', () => {
    const parts = splitText('abcdef', [
      {start: 0, end: 6},
      {start: 2, end: 4}
    ])
    expect(parts).toHaveLength(1)
  })
})
