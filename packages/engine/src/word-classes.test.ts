import {expect, it} from 'vitest'
import {builtInLexicon} from './create-checker.ts'
import {titles} from './word-classes.ts'

it('knows the titles that the lexicon’s patterns know', () => {
  expect([...titles].toSorted()).toEqual(builtInLexicon.lists['title']?.toSorted())
})
