import {describe, expect, it} from 'vitest'
import {judgeOutcome} from './judge-outcome.ts'
import {trimEdit} from './trim-edit.ts'

describe('trimEdit', () => {
  it('keeps whole words that stay', () => {
    expect(trimEdit({start: 0, end: 17, text: 'you could appeal'}, 'you should appeal now')).toEqual({
      start: 4,
      end: 10,
      text: 'could'
    })
  })

  it('leaves nothing to do where nothing changes', () => {
    expect(trimEdit({start: 0, end: 3, text: 'you'}, 'you go')).toEqual({start: 3, end: 3, text: ''})
  })

  it('never counts a word as both the first and the last', () => {
    const edit = trimEdit({start: 0, end: 7, text: 'very'}, 'very very')
    expect('very very'.slice(0, edit.start) + edit.text + 'very very'.slice(edit.end)).toBe('veryry')
  })
})

describe('judgeOutcome', () => {
  const edit = {start: 4, end: 10, text: 'could'}
  it.each([
    ['applied', 'you could go'],
    ['applied', 'you could\u00A0go'],
    ['rejected', 'you should go'],
    ['unverified', 'you could could go'],
    ['unverified', '']
  ])('is %s for “%s”', (outcome, now) => {
    expect(judgeOutcome('you should go', edit, now)).toBe(outcome)
  })
})
