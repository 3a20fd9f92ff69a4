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
    'citeClauses',
    'codedOf',
    'didYouMean',
    'edgeWords',
    'findNeeds',
    'isWordCode',
    'levels',
    'parsePattern',
    'parties',
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
