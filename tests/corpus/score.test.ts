import {describe, expect, it} from 'vitest'
import {locateLabels} from './records.ts'
import {type Answer, alarmsPerThousandWords, scoreAnswers, toFigures} from './score.ts'

const text = 'You should appeal. The school failed him, sadly.'
const base = {split: 'tune', kind: 'sentence', to: 'parent', voice: 'service', text} as const
const labelled = locateLabels({
  ...base,
  id: 'labelled',
  findings: [
    {category: 'directive', quote: 'You should appeal', also: ['opinion']},
    {category: 'judgement', quote: 'failed him'}
  ],
  maybe: [{quote: 'sadly'}]
})
const clean = locateLabels({...base, id: 'clean', findings: []})

const score = (answers: Answer[], record = labelled) => scoreAnswers([record], () => answers)
const at = (category: Answer['category'], words: string): Answer => {
  const start = text.indexOf(words)
  return {category, start, end: start + words.length}
}

describe('scoreAnswers', () => {
  it('counts an answer that overlaps a label of its category as a hit', () => {
    expect(score([at('directive', 'should')]).total).toEqual({hit: 1, miss: 1, falseAlarm: 0})
  })

  it('takes the other categories that a label allows, and counts the hit under the label’s first', () => {
    const {categories, total} = score([at('opinion', 'You should')])
    expect(total.hit).toBe(1)
    expect(categories.directive).toEqual({hit: 1, miss: 0, falseAlarm: 0})
    expect(categories.opinion).toBeUndefined()
  })

  it('does not take an answer that only touches a label’s edge', () => {
    expect(score([{category: 'directive', start: 17, end: 18}]).detection.falseAlarm).toBe(1)
  })

  it('ignores a second right answer on a label', () => {
    expect(score([at('directive', 'You'), at('opinion', 'appeal')]).total).toEqual({
      hit: 1,
      miss: 1,
      falseAlarm: 0
    })
  })

  it('lets one answer find one label only, though it overlaps two', () => {
    const two = locateLabels({
      ...base,
      id: 'two',
      findings: [
        {category: 'directive', quote: 'You should'},
        {category: 'directive', quote: 'appeal'}
      ]
    })
    const {total, detection} = score([at('directive', 'You should appeal')], two)
    expect(total).toEqual({hit: 1, miss: 1, falseAlarm: 0})
    expect(detection).toEqual({hit: 2, miss: 0, falseAlarm: 0})
  })

  it('counts a wrong category as a false alarm of that category, yet as detected', () => {
    const {categories, detection, slips} = score([at('credibility', 'failed')])
    expect(categories.credibility).toEqual({hit: 0, miss: 0, falseAlarm: 1})
    expect(detection).toEqual({hit: 1, miss: 1, falseAlarm: 0})
    expect(slips.map(({what}) => what)).toEqual(['wrong-category', 'miss', 'miss'])
  })

  it('ignores an answer on a stretch on which fair people differ', () => {
    expect(score([at('outcome', 'sadly')]).total.falseAlarm).toBe(0)
  })

  it('counts an answer anywhere else as a false alarm', () => {
    const {total, detection, slips} = score([at('judgement', 'The school')])
    expect(total.falseAlarm).toBe(1)
    expect(detection.falseAlarm).toBe(1)
    expect(slips[0]).toMatchObject({what: 'false-alarm', category: 'judgement', start: 19})
  })

  it('leaves one-option out, as an answer and as a label', () => {
    const letter = locateLabels({
      ...base,
      id: 'letter',
      findings: [{category: 'one-option', quote: 'You should'}]
    })
    const {total, clean} = score([at('one-option', 'The school')], letter)
    expect(total).toEqual({hit: 0, miss: 0, falseAlarm: 0})
    expect(clean).toBe(0)
  })

  it('counts the clean records and those among them that had an alarm', () => {
    const both = scoreAnswers([clean, {...clean, id: 'clean-2'}, labelled], ({id}) =>
      id === 'clean' ? [at('judgement', 'failed'), at('outcome', 'sadly')] : []
    )
    expect([both.clean, both.cleanWithAlarm]).toEqual([2, 1])
  })

  it('gives false alarms for every thousand words', () => {
    expect(alarmsPerThousandWords(score([at('judgement', 'failed'), at('outcome', 'sadly')], clean))).toBe(
      250
    )
  })
})

describe('toFigures', () => {
  it('weighs precision twice as heavily as recall in F0.5', () => {
    const {precision, recall, f05} = toFigures({hit: 6, miss: 6, falseAlarm: 2})
    expect([precision, recall]).toEqual([0.75, 0.5])
    expect(f05).toBeCloseTo(15 / 22, 12)
  })

  it('gives 0, not NaN, where nothing was found', () => {
    expect(toFigures({hit: 0, miss: 3, falseAlarm: 0})).toMatchObject({precision: 0, recall: 0, f05: 0})
  })
})
