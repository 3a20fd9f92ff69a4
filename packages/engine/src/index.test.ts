import {expect, it} from 'vitest'
import * as catalogue from './catalogue.ts'
import * as examples from './examples.ts'
import * as engine from './index.ts'
import * as letterParts from './letter-parts.ts'

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
  expect(Object.keys(examples)).toEqual(['examples'])
  expect(Object.keys(letterParts).toSorted()).toEqual([
    'findClosings',
    'findGreeted',
    'greeting',
    'greetingWords',
    'signatureMark',
    'titles'
  ])
})

it('has examples of every rule that comes with it', () => {
  expect(Object.keys(examples.examples)).toEqual(engine.rules.map(({id}) => id))
})
