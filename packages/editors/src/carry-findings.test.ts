import type {Finding} from '@evenhand/engine'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {carryFindings} from './carry-findings.ts'

const text = 'Clearly, you should appeal. It is obviously late.'

function findingOf(words: string, within = text): Finding {
  const start = within.indexOf(words)
  const end = start + words.length
  return {
    ruleId: 'certainty/example',
    category: 'certainty',
    level: 'hint',
    start,
    end,
    line: 1,
    column: start + 1,
    actual: words,
    message: 'This leaves no room for another view.',
    policy: [],
    suggestions: [{text: '', start, end: end + 1}]
  }
}

const carriedWords = (findings: ReadonlyArray<Finding>, after: string) =>
  carryFindings(findings, text, after).map(({start, end}) => after.slice(start, end))

describe('carryFindings', () => {
  const findings = [findingOf('you should'), findingOf('obviously')]

  it('moves findings along with the words', () => {
    expect(carriedWords(findings, `Dear Ms Cole, ${text}`)).toEqual(['you should', 'obviously'])
    expect(carriedWords(findings, text.replace('appeal', 'really appeal'))).toEqual([
      'you should',
      'obviously'
    ])
    expect(carriedWords(findings, text.slice('Clearly, '.length))).toEqual(['you should', 'obviously'])
  })

  it('drops a finding that ends its paragraph when letters grew onto its words there', () => {
    const letter = 'It is late, clearly\n\nWe met on Friday.'
    const kept = [findingOf('clearly', letter)]
    expect(carryFindings(kept, letter, letter.replace('clearly', 'clearlyy'))).toEqual([])
    expect(carryFindings(kept, letter, letter.replace('clearly', 'clearly.'))).toHaveLength(1)
  })

  it('leaves a finding of an earlier paragraph the very same', () => {
    const letter = `${text}\n\nWe met on Friday.`
    const kept = [findingOf('you should', letter), findingOf('obviously', letter)]
    const carried = carryFindings(kept, letter, letter.replace('Friday', 'Monday'))
    expect(carried.every((finding, index) => finding === kept[index])).toBe(true)
    expect(carried).toHaveLength(2)
  })

  it('drops a finding whose words were edited', () => {
    expect(carriedWords(findings, text.replace('should', 'could'))).toEqual(['obviously'])
    expect(carriedWords(findings, text.replace('you should', 'you really should'))).toEqual(['obviously'])
    expect(carriedWords(findings, '')).toEqual([])
  })

  it('drops a finding when letters grew onto its words, but not when a space or a comma did', () => {
    expect(carriedWords(findings, text.replace('obviously', 'obviouslyy'))).toEqual(['you should'])
    expect(carriedWords(findings, text.replace('you', 'thank-you'))).toEqual(['you should', 'obviously'])
    expect(carriedWords(findings, text.replace('you', 'xyou'))).toEqual(['obviously'])
    expect(carriedWords(findings, text.replace('obviously', 'obviously,'))).toEqual([
      'you should',
      'obviously'
    ])
  })

  it('moves suggestions along, and drops one whose own words were edited', () => {
    const [moved] = carryFindings([findingOf('obviously')], text, `So: ${text}`)
    expect(moved?.suggestions).toEqual([{text: '', start: moved?.start ?? 0, end: (moved?.end ?? 0) + 1}])
    const [kept] = carryFindings(
      [findingOf('obviously')],
      text,
      text.replace('obviously late', 'obviously, late')
    )
    expect(kept?.suggestions).toEqual([])
  })

  it('works out what can be offered only when that is asked for', () => {
    let asked = 0
    const finding = {
      ...findingOf('obviously'),
      get suggestions() {
        asked++
        return findingOf('obviously').suggestions
      }
    }
    const [moved] = carryFindings([finding], text, `So: ${text}`)
    expect(asked).toBe(0)
    expect(moved?.suggestions).toHaveLength(1)
    expect(asked).toBe(1)
  })

  it('only ever points at the words that were found', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string({maxLength: 8}), (at, length, put) => {
        const after = text.slice(0, at) + put + text.slice(at + length)
        for (const {actual, start, end} of carryFindings(findings, text, after))
          expect(after.slice(start, end)).toBe(actual)
      })
    )
  })
})
