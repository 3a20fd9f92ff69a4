import {type CompiledLexicon, indexPatterns} from '@evenhand/lexicon'
import {expect, it} from 'vitest'
import {builtInLexicon} from './create-checker.ts'
import {joinLexicons} from './join-lexicons.ts'

const [rule] = builtInLexicon.rules
if (!rule) throw new Error('The lexicon has no rules.')
const ownRule = {...rule, id: 'outcome/own', patterns: ['zim zam', '<la> {zoom}'], except: []}
const own = (lists: CompiledLexicon['lists']): CompiledLexicon => {
  const lexicon = {policies: [], lists, forms: {}, rules: [ownRule]}
  return {...lexicon, index: indexPatterns({...lexicon, lists: {...builtInLexicon.lists, ...lists}})}
}

it('has the index that would be made for all of them', () => {
  const {index, ...joined} = joinLexicons([builtInLexicon, own({})])
  expect(index).toEqual(indexPatterns(joined))
})

it('has none where a lexicon changes a list that others use', () => {
  expect(joinLexicons([builtInLexicon, own({la: ['the shire']})]).index).toBeUndefined()
})

it('is the lexicon itself where there is only one', () => {
  expect(joinLexicons([builtInLexicon])).toBe(builtInLexicon)
})
