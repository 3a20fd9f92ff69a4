import type {RuleSummary, Level} from '@evenhand/lexicon'
import {expect, it} from 'vitest'
import {usualLevel} from './usual-level.ts'

const rule = (level: Level): RuleSummary => ({
  id: `opinion/${level}`,
  category: 'opinion',
  level,
  message: ''
})

it('is the level that most rules of the category have', () => {
  expect(usualLevel('opinion', [rule('warning'), rule('warning'), rule('hint')])).toBe('warning')
  expect(usualLevel('opinion', [rule('warning'), rule('hint'), rule('hint')])).toBe('hint')
  expect(usualLevel('opinion', [rule('error'), rule('error'), rule('hint')])).toBe('error')
})

it('is a hint for a category that looks at the whole letter and has no rules', () => {
  expect(usualLevel('one-option', [rule('warning')])).toBe('hint')
})
