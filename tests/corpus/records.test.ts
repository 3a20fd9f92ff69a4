import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {locateLabels, readRecords} from './records.ts'

const base = {id: 'r-1', split: 'tune', kind: 'sentence', to: 'parent', voice: 'service'} as const

describe('locateLabels', () => {
  it('finds the occurrence that a label names', () => {
    const {labels} = locateLabels({
      ...base,
      text: 'You must go. You must ask.',
      findings: [{category: 'directive', quote: 'You must', nth: 2}]
    })
    expect(labels).toEqual([{start: 13, end: 21, categories: ['directive']}])
  })

  it('refuses a quote that is not in the text', () => {
    const line = {...base, text: 'Hello.', findings: [], maybe: [{quote: 'Goodbye'}]}
    expect(() => locateLabels(line)).toThrow('r-1: occurrence 1 of "Goodbye" is not in the text')
  })
})

describe('the corpus', () => {
  for (const split of ['tune', 'measure'] as const) {
    it(`holds only ${split} records in ${split}/, each label in its place`, () => {
      const records = readRecords(
        ['letters', 'sentences'].map((d) => join(import.meta.dirname, split, `${d}.jsonl`))
      )
      expect(records.length).toBeGreaterThan(1300)
      expect(new Set(records.map((record) => record.split))).toEqual(new Set([split]))
    })
  }
})
