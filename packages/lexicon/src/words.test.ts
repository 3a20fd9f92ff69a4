import {expect, it} from 'vitest'
import {breaks, splitWords} from './words.ts'

it('joins words at an en dash without spaces, as in a score or a span of dates', () => {
  const {texts, before} = splitWords('two–nil')
  expect(texts).toEqual(['two', 'nil'])
  expect(before[1]).toBe(breaks.none)
})

it('ends a clause at an en dash with a space beside it', () => {
  expect(splitWords('We shall see 🤞 ring me').before[3]).toBe(breaks.clause)
  expect(splitWords('He rang – nobody answered').before[2]).toBe(breaks.clause)
})

it('reads words as they are meant where they are mistyped or shortened', () => {
  expect(splitWords('u shoud definately apeal cos ur case').texts).toEqual(
    'you should definitely appeal because your case'.split(' ')
  )
  expect(splitWords('Alot, as U said').texts).toEqual(['a', 'lot', 'as', 'u', 'said'])
})

it('keeps the place of a mistyped word', () => {
  const {starts, ends} = splitWords('ok u shudnt sign')
  expect(starts.map((start, at) => [start, ends[at]])).toEqual([
    [0, 2],
    [3, 4],
    [5, 10],
    [10, 11],
    [12, 16]
  ])
})

it.each([
  ['mum n dad r coming w nan', 'mum and dad are coming with nan'],
  ['n/a w/c 4 May', 'n a w c 4 may'],
  ['Adv. Mum not to', 'advised mum not to'],
  ['Gave mediation adv. Mum to ring', 'gave mediation adv mum to ring'],
  ['id wait, its in the bag, ill ring', "i 'd wait it 's in the bag i will ring"],
  ['photo id, its own list, he is ill', 'photo id its own list he is ill'],
  ['it is doing its best, in its right place', 'it is doing its best in its right place'],
  ['ur not having it, ur letter', 'you are not having it your letter'],
  ['your not signing, your so-called plan', 'you are not signing your so called plan'],
  ['Mum v. pleasant, R v Smith', 'mum very pleasant r v smith'],
  ['doing its best, its right to appeal', 'doing its best its right to appeal'],
  ['Em rang, tell em', 'em rang tell them']
])('reads a short form by the words beside it: %s', (text, words) => {
  expect(splitWords(text).texts.join(' ')).toBe(words)
})
