import {expect, it} from 'vitest'
import * as catalogue from './catalogue.ts'
import * as engine from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(engine).toSorted()).toEqual([
    'builtInLexicon',
    'createChecker',
    'findOptionProblems',
    'findOwnText',
    'findReader',
    'findSetAside',
    'policies',
    'rules',
    'testExamples'
  ])
  expect(Object.keys(catalogue).toSorted()).toEqual(['policies', 'rules'])
})
