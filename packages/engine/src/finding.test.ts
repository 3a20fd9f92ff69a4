import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'
import {makeFinding} from './finding.ts'
import type {Finding} from './types.ts'

const whole: Required<Finding> = {
  ruleId: 'certainty/example',
  category: 'certainty',
  level: 'hint',
  start: 3,
  end: 9,
  line: 1,
  column: 4,
  actual: 'always',
  message: 'This leaves no room for another view.',
  note: 'Consider what happened.',
  policy: [{policy: 'norfolk', clause: '1'}],
  suggestions: [{text: 'often', start: 3, end: 9}]
}

describe('makeFinding', () => {
  it('takes over all that a finding says, in the order in which it is printed', () => {
    expect(JSON.stringify(makeFinding(whole, () => whole.suggestions))).toBe(JSON.stringify(whole))
  })

  it('leaves a note out where there is none', () => {
    const {note: _, ...plain} = whole
    for (const facts of [plain, {...plain, note: undefined}])
      expect(Object.keys(makeFinding(facts, () => []))).toEqual(Object.keys(plain))
  })

  it('puts a finding elsewhere, and what it offers in the place of what it offered', () => {
    const offered = [{text: '', start: 5, end: 11}]
    const moved = makeFinding(whole, () => offered, {start: 5, end: 11})
    expect(moved).toEqual({...whole, start: 5, end: 11, suggestions: offered})
  })

  it('asks for what is offered once somebody reads it, and never for what the other finding offers', () => {
    const finding = {
      ...whole,
      get suggestions(): never {
        throw new Error('nobody asked')
      }
    }
    let asked = 0
    const made = makeFinding(finding, () => {
      asked++
      return []
    })
    expect(asked).toBe(0)
    expect(made.suggestions).toEqual([])
    expect(asked).toBe(1)
  })

  it('is how the checker makes its own', () => {
    const [found] = createChecker().check('You should appeal.', {voice: 'service'}).findings
    expect(Object.keys(found ?? {})).toEqual(Object.keys(whole))
  })
})
