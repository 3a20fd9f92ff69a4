import {describe, expect, it} from 'vitest'
import {suggest} from './suggest.ts'
import {splitWords} from '@evenhand/lexicon'

const rule = {
  id: 'directive/example',
  category: 'directive' as const,
  level: 'warning' as const,
  policy: [],
  message: '',
  scopes: [],
  patterns: [],
  except: [],
  alternatives: ['you could <step>'],
  examples: {flags: [], passes: []}
}

describe('a wording that takes up the words it replaces', () => {
  const offer = (text: string, end: number) =>
    suggest(
      text,
      splitWords(text),
      {rule, at: 0, first: 0, last: 1, from: 0, to: 1, captures: [{name: 'step', from: 0, to: 1}]},
      0,
      end,
      () => undefined
    )[0]?.text

  it('gives the capital to the word that now opens the sentence', () => {
    expect(offer('Appeal the decision.', 6)).toBe('You could appeal')
  })

  it('keeps initials as they are', () => {
    expect(offer('SEND it.', 4)).toBe('You could SEND')
  })
})
