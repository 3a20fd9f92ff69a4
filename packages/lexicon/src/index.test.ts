import {expect, it} from 'vitest'
import * as compile from './compile.ts'
import * as lexicon from './index.ts'
import * as yaml from './read-yaml.ts'

it('exports what it promises', () => {
  expect(Object.keys(compile)).toEqual(['compileLexicon'])
  expect(Object.keys(yaml).toSorted()).toEqual(['checkShape', 'findLostText', 'openFile'])
  expect(Object.keys(lexicon).toSorted()).toEqual([
    'addressees',
    'anchorOf',
    'breaks',
    'categories',
    'categoryNames',
    'citeClauses',
    'codedOf',
    'didYouMean',
    'edgeWords',
    'findNeeds',
    'isWordCode',
    'levelNames',
    'levels',
    'parsePattern',
    'parties',
    'partyNames',
    'readLists',
    'rewordedStretches',
    'scopeNames',
    'sourceOf',
    'splitWords',
    'takeOption',
    'thereIsNo',
    'unpackLexicon',
    'usualLevels',
    'usualScopes',
    'variantsOf',
    'wordsAfter'
  ])
})
