import {describe, expect, it} from 'vitest'
import {figures, figuresOf} from './figures.ts'
import {sampleFinding, sampleRecord} from './sample-letters.ts'
import {createTally, groupings} from './tally.ts'
import type {LetterRecord} from './types.ts'

const directive = sampleFinding('directive')
const praise = sampleFinding('judgement')
const letters = (count: number, more: Partial<LetterRecord> = {}) =>
  Array.from({length: count}, (_, at) => sampleRecord({id: `${more.date}-${more.writer}-${at}`, ...more}))

describe('figures', () => {
  it('counts findings for each 1,000 words, and the letters that have any', () => {
    const {all} = figures([sampleRecord({findings: [directive, directive]}), sampleRecord({words: 300})], {
      by: 'month'
    })
    const found = all.categories.find(({category}) => category === 'directive')
    expect(found).toEqual({category: 'directive', findings: 2, letters: 1, perThousand: 5})
    expect(all).toMatchObject({letters: 2, words: 400, findings: {findings: 2, perThousand: 5}})
  })

  it('says small of every group of fewer than five letters, and of none that has five', () => {
    const {groups} = figures([...letters(4, {date: '2025-03-01'}), ...letters(5, {date: '2025-04-01'})], {
      by: 'month'
    })
    expect(groups.map(({group, size}) => [group, size])).toEqual([
      ['2025-03', 'small'],
      ['2025-04', 'usual']
    ])
  })

  it('puts months in their order, and letters without a date last', () => {
    const {date: _, ...undated} = sampleRecord()
    const months = [sampleRecord({date: '2025-11-02'}), undated, sampleRecord({date: '2024-12-31'})]
    expect(figures(months, {by: 'month'}).groups.map(({group}) => group)).toEqual([
      '2024-12',
      '2025-11',
      'not-known'
    ])
  })

  it('puts writers in the order of their pseudonyms, however much was found', () => {
    const records = [
      sampleRecord({writer: 'Wren', findings: [directive, directive]}),
      sampleRecord({writer: 'Dunnock'}),
      sampleRecord({writer: 'Heron', findings: [directive]})
    ]
    expect(figures(records, {by: 'writer'}).groups.map(({group}) => group)).toEqual([
      'Dunnock',
      'Heron',
      'Wren'
    ])
  })

  it('gives a label instead of a code to a writer without a pseudonym', () => {
    const records = [
      sampleRecord({writer: '~4x'}),
      sampleRecord({writer: 'Writer A'}),
      sampleRecord({writer: '~2z'})
    ]
    expect(figures(records, {by: 'writer'}).groups.map(({group}) => group)).toEqual([
      'Writer A',
      'Writer B',
      'Writer C'
    ])
  })

  it('adds up how each party is spoken of', () => {
    const family = {...sampleRecord().balance, family: {praise: 1, blame: 0, views: 3}}
    const {all} = figures([sampleRecord({balance: family}), sampleRecord({balance: family})], {by: 'voice'})
    expect(all.balance[0]).toEqual({party: 'family', praise: 2, blame: 0, views: 6})
  })

  it('lists rules with the most frequent first, and the share of what was fine in its context', () => {
    const record = sampleRecord({id: 'x', findings: [directive, praise, directive]})
    const answered = new Map([
      [
        'x',
        new Map([
          [0, 'fine'],
          [2, 'agree']
        ] as const)
      ]
    ])
    const {rules} = figures([record], {by: 'voice', answered})
    expect(rules).toMatchObject([
      {
        ruleId: 'directive/made-up',
        findings: 2,
        letters: 1,
        answered: 2,
        fine: 1,
        fineShare: 0.5,
        answersSize: 'small'
      },
      {ruleId: 'judgement/made-up', findings: 1, answered: 0, fineShare: null}
    ])
  })

  it('gives no rate where there are no words', () => {
    expect(figures([sampleRecord({words: 0})], {by: 'voice'}).all.findings.perThousand).toBeNull()
  })
})

describe('createTally', () => {
  const records = [
    ...letters(3, {findings: [directive]}),
    ...letters(2, {date: '2025-05-01', writer: 'Wren', addressee: 'school', findings: [praise, directive]}),
    sampleRecord({voice: 'family', addressee: 'not-known'})
  ]

  it('gives the same figures for letters that were counted in parts, in any order, also over JSON', () => {
    const whole = createTally()
    for (const record of records) whole.add(record)
    const parts = createTally()
    for (const record of records.toReversed()) {
      const part = createTally()
      part.add(record)
      parts.addCounts(JSON.parse(JSON.stringify(part.counts())))
    }
    for (const by of groupings) expect(figuresOf(parts.counts(), by)).toEqual(figuresOf(whole.counts(), by))
    expect(figuresOf(whole.counts(), 'month')).toEqual(figures(records, {by: 'month'}))
  })

  it('counts a writer whose pseudonym is the name of something built in', () => {
    const tally = createTally()
    tally.add(sampleRecord({writer: 'constructor'}))
    expect(figuresOf(tally.counts(), 'writer').groups).toMatchObject([{group: 'constructor', letters: 1}])
  })
})
