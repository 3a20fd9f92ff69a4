import type {CompiledLexicon} from '@evenhand/lexicon'
import {expect, it} from 'vitest'
import {builtInLexicon, createChecker} from './create-checker.ts'
import {joinLexicons} from './join-lexicons.ts'

const [rule] = builtInLexicon.rules
if (!rule) throw new Error('The lexicon has no rules.')
const ownRule = {...rule, id: 'outcome/own', patterns: ['zim zam', '<la> {zoom}'], except: [], scopes: []}
const own: CompiledLexicon = {policies: [], lists: {la: ['the shire']}, forms: {}, rules: [ownRule]}

it('is the lexicon itself where there is only one', () => {
  expect(joinLexicons([builtInLexicon])).toBe(builtInLexicon)
})

it('has the rules of all, with a list as the later one has it', () => {
  const joined = joinLexicons([builtInLexicon, own])
  expect(joined.rules).toEqual([...builtInLexicon.rules, ownRule])
  expect(joined.lists['la']).toEqual(['the shire'])
})

it('makes a lexicon that finds what its parts find, packed or not', () => {
  const text = 'You should appeal. We saw the shire zoom.'
  const found = (lexicons: CompiledLexicon[]) =>
    createChecker({lexicons})
      .check(text)
      .findings.map(({ruleId, actual}) => [ruleId, actual])
  expect(found([own])).toEqual([...found([]), ['outcome/own', 'zoom']])
  expect(found([JSON.parse(JSON.stringify(own))])).toEqual(found([own]))
})
