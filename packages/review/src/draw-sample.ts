import {hashText} from './hash-text.ts'

/**
 * A letter's place in the order in which a seed draws letters: the sample of N are the N with the smallest. It depends on
 * nothing but the letter's id and the seed, so that a sample can be drawn again, in whatever order the letters are read.
 */
export const drawOrder = (id: string, seed: string): number => hashText(`${seed}\u0000${id}`)

/** Letters at random, by a stated seed. */
export type Sample<T> = {
  /** Offers a letter to the sample. */
  offer(id: string, letter: T): void
  /** The letters that are in, in the order in which they were drawn. */
  drawn(): Array<{id: string; letter: T}>
}

/**
 * Draws letters at random while they come by, and keeps no more than are asked for.
 *
 * @param size how many letters to draw
 * @param seed the same seed draws the same letters from the same ones
 */
export function createSample<T>(size: number, seed: string): Sample<T> {
  let kept: Array<{id: string; order: number; letter: T}> = []
  return {
    offer(id, letter) {
      const order = drawOrder(id, seed)
      const last = kept.at(-1)
      if (size < 1 || (kept.length >= size && last && last.order <= order)) return
      kept = [...kept, {id, order, letter}].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      kept.length = Math.min(kept.length, size)
    },
    drawn: () => kept.map(({id, letter}) => ({id, letter}))
  }
}

/**
 * Draws letters at random from those that are at hand.
 *
 * @example
 * drawSample(records, 5, '2025-06')
 */
export function drawSample<T extends {id: string}>(
  letters: ReadonlyArray<T>,
  size: number,
  seed: string
): T[] {
  const sample = createSample<T>(size, seed)
  for (const letter of letters) sample.offer(letter.id, letter)
  return sample.drawn().map(({letter}) => letter)
}
