import {splitWords} from '@evenhand/lexicon'
import {describe, expect, it} from 'vitest'
import {isClauseStart} from './clause-start.ts'

/** Whether an imperative can stand at the word in square brackets. */
function canStand(marked: string): boolean {
  const text = marked.replace(/[[\]]/g, '')
  const words = splitWords(text)
  const at = words.starts.indexOf(marked.indexOf('['))
  return isClauseStart(at, {text, words, first: 0, last: words.texts.length})
}

describe('an imperative', () => {
  it.each([
    '[Appeal] the decision.',
    'Please [ring] the school.',
    'Whatever you do, [keep] the letter.',
    'Ring me and whatever you do [dont] agree.',
    'Ring them and [ask] for a meeting.',
    'Write to the head, the LA and the governors and [ask] for a meeting.',
    'Ring them (number below) and [ask] for a meeting.',
    'It is too low (see page 2). [Refuse] it.',
    'Let me know by Friday and [keep] the letter.'
  ])('can stand in: %s', (marked) => expect(canStand(marked)).toBe(true))

  it.each([
    'They [appeal] every decision.',
    'Could you please [ring] the school?',
    'The officer will check and [write] to you.',
    'Families who get it and [take] up the hours are few.',
    'Leave it with me, I will have a word and [get] it sorted.',
    'The notes of the day (the school’s) [have] her saying so.',
    'Let me set them side by side and [leave] them there.',
    'One page, which I’ve folded and [put] in the safe.'
  ])('can’t stand in: %s', (marked) => expect(canStand(marked)).toBe(false))
})
