import {expect, it} from 'vitest'
import {type Phrase, reportPhrases, scorePhrases} from './phrases.ts'

const phrase: Phrase = {
  id: 'p-1',
  categories: ['credibility', 'judgement'],
  phrase: 'The school failed him.',
  alternative: 'The school did not reply.'
}
const finding = {
  category: 'judgement',
  level: 'warning',
  actual: 'failed',
  ruleId: 'judgement/failed'
} as const

it('counts a phrase as found when any of its categories is found, whatever the level', () => {
  const {phrases, slips} = scorePhrases([phrase], [], (text) =>
    text === phrase.phrase ? [{...finding, level: 'hint'}] : []
  )
  expect(phrases).toEqual({count: 1, of: 1})
  expect(slips).toEqual([])
})

it('does not count a finding of another category', () => {
  const {phrases, slips} = scorePhrases([phrase], [], () => [
    {...finding, category: 'outcome', level: 'hint'}
  ])
  expect(phrases).toEqual({count: 0, of: 1})
  expect(slips.map(({what}) => what)).toEqual(['missed phrase'])
})

it('checks a look-alike in the voice that it is in', () => {
  const lookAlike = {id: 'l-1', categories: [], text: 'I believe so.', why: '', voice: 'family'} as const
  const {lookAlikes} = scorePhrases([], [lookAlike], (_, voice) => (voice === 'family' ? [] : [finding]))
  expect(lookAlikes).toEqual({count: 0, of: 1})
})

it('counts alternatives and look-alikes with a warning, and not with a hint', () => {
  const lookAlikes = ['He failed a test.', 'hint'].map((text, n) => ({
    id: `l-${n}`,
    categories: [],
    text,
    why: ''
  }))
  const score = scorePhrases([phrase], lookAlikes, (text) => [
    {...finding, level: text === 'hint' ? 'hint' : 'error'}
  ])
  expect(score.alternatives).toEqual({count: 1, of: 1})
  expect(score.lookAlikes).toEqual({count: 1, of: 2})
  expect(reportPhrases(score)).toMatch(/look-alikes with a warning +1\/2 +50\.0 %/)
})
