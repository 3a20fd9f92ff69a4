import {splitWords} from '@evenhand/lexicon'
import {describe, expect, it} from 'vitest'
import {createClassifier, packWeights, readFeatures} from './classify-sentence.ts'

const featuresOf = (text: string): Array<{feature: number; from: number; to: number}> => {
  const words = splitWords(text)
  const found: Array<{feature: number; from: number; to: number}> = []
  readFeatures(words, 0, words.texts.length, (feature, from, to) => found.push({feature, from, to}))
  return found
}
const numbersOf = (text: string): number[] => featuresOf(text).map(({feature}) => feature)
/** The number of a word by itself. */
const wordFeature = (text: string): number =>
  featuresOf(text).find(({from, to}) => from === 0 && to === 1)?.feature ?? -1

describe('features', () => {
  it('are each word, and each run of two or three with the sentence’s start and end', () => {
    expect(featuresOf('They lied').map(({from, to}) => [from, to])).toEqual([
      [0, 1],
      [-1, 1],
      [1, 2],
      [0, 2],
      [-1, 2],
      [-1, 2],
      [1, 3],
      [0, 3],
      [0, 3]
    ])
  })

  it('are numbers below 2 to the 24th, and the same wherever a word stands', () => {
    const all = numbersOf('The school has been useless about all of this since March.')
    expect(Math.max(...all)).toBeLessThan(2 ** 24)
    expect(numbersOf('Quite useless, I fear')).toContain(wordFeature('useless'))
    expect(all).toContain(wordFeature('useless'))
  })

  it('tell no figure from another', () => {
    expect(numbersOf('Room 12 at 9')).toEqual(numbersOf('Room 7 at 31'))
  })
})

describe('a classifier', () => {
  const classifier = createClassifier({
    categories: ['judgement', 'directive'],
    bias: [-2, -1],
    step: 0.5,
    ...packWeights(
      [
        {feature: wordFeature('useless'), weights: [[0, 8]] as const},
        {
          feature: wordFeature('please'),
          weights: [
            [0, -4],
            [1, 2]
          ] as const
        }
      ].sort((a, b) => a.feature - b.feature)
    )
  })
  const classify = (text: string): number[] => {
    const words = splitWords(text)
    return [...classifier.classify(words, 0, words.texts.length)]
  }

  it('adds what each word says for a category to what is known beforehand', () => {
    expect(classify('Nothing here')).toEqual([-2, -1])
    expect(classify('Useless')).toEqual([2, -1])
    expect(classify('Please, useless')).toEqual([0, 0])
  })

  it('says how much each word had to do with it', () => {
    const words = splitWords('It was useless, please')
    expect([...classifier.explain(words, 0, words.texts.length, 'judgement')]).toEqual([0, 0, 4, -2])
  })

  it('reads nothing outside the sentence', () => {
    const words = splitWords('Useless. Please')
    expect([...classifier.classify(words, 1, 2)]).toEqual([-4, 0])
  })
})
