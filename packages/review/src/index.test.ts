import {expect, it} from 'vitest'
import * as review from './index.ts'

it('exports what it promises', () => {
  expect(Object.keys(review).toSorted()).toEqual([
    'answers',
    'checkOptionsFor',
    'countUnread',
    'createSample',
    'createTally',
    'createWriters',
    'describeFigures',
    'draftExceptions',
    'drawSample',
    'figures',
    'figuresOf',
    'formatFiguresCsv',
    'formatFiguresJson',
    'formatHtml',
    'groupings',
    'hashLexicons',
    'hashText',
    'knownBy',
    'labelWriters',
    'localDay',
    'maskLetter',
    'maskNote',
    'maskingLimits',
    'openSession',
    'readSessionLabel',
    'reportGenerator',
    'reviewLetter',
    'reviewOf',
    'sealSession',
    'shortestPassphrase',
    'sizeOf',
    'unreadCodes'
  ])
})
