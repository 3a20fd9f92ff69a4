import fc from 'fast-check'
import {expect, it, vi} from 'vitest'
import {createSample, drawSample} from './draw-sample.ts'

// Other work on the machine makes these take their time.
vi.setConfig({testTimeout: 60_000})

const letters = Array.from({length: 200}, (_, at) => ({id: `letter-${at}`}))

it('draws the same letters for the same seed, in whatever order they come, and as many as are asked for', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({min: 0, max: 210}),
      fc.shuffledSubarray(letters, {minLength: 200}),
      (seed, size, shuffled) => {
        const drawn = drawSample(letters, size, seed)
        expect(drawSample(shuffled, size, seed)).toEqual(drawn)
        expect(drawn).toHaveLength(Math.min(size, 200))
      }
    )
  )
})

it('draws other letters for another seed', () => {
  expect(drawSample(letters, 5, '1')).not.toEqual(drawSample(letters, 5, '2'))
})

it('favours no letter: over many seeds each is drawn about as often', () => {
  const times = new Map<string, number>()
  for (let seed = 0; seed < 4000; seed++)
    for (const {id} of drawSample(letters, 5, String(seed))) times.set(id, (times.get(id) ?? 0) + 1)
  // 100 times each is expected, with a standard deviation of about 10.
  expect(Math.min(...letters.map(({id}) => times.get(id) ?? 0))).toBeGreaterThan(50)
  expect(Math.max(...times.values())).toBeLessThan(150)
})

it('keeps no more than it was asked for while letters come by', () => {
  const sample = createSample<{id: string}>(2, 's')
  for (const letter of letters) sample.offer(letter.id, letter)
  expect(sample.drawn().map(({id}) => id)).toEqual(drawSample(letters, 2, 's').map(({id}) => id))
})
