import {expect, it} from 'vitest'
import {countFindings} from './count-findings.ts'

it('counts by category, the loudest first, then the fullest', () => {
  const findings = [
    {category: 'unsourced-duty', level: 'hint'},
    {category: 'unsourced-duty', level: 'hint'},
    {category: 'unsourced-duty', level: 'hint'},
    {category: 'judgement', level: 'hint'},
    {category: 'judgement', level: 'warning'},
    {category: 'directive', level: 'warning'},
    {category: 'impairment', level: 'error'}
  ] as const
  expect(countFindings(findings)).toEqual([
    {category: 'impairment', count: 1, level: 'error'},
    {category: 'judgement', count: 2, level: 'warning'},
    {category: 'directive', count: 1, level: 'warning'},
    {category: 'unsourced-duty', count: 3, level: 'hint'}
  ])
})

it('has nothing to count in a fair letter', () => {
  expect(countFindings([])).toEqual([])
})
