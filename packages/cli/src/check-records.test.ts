import {expect, it} from 'vitest'
import {splitLines} from './check-records.ts'

async function split(...pieces: string[]) {
  const lines = []
  for await (const line of splitLines(
    (async function* () {
      yield* pieces
    })()
  ))
    lines.push(line)
  return lines
}

it('finds lines wherever the pieces are cut', async () => {
  expect(await split('a', 'b\nc', '\n\nd\n')).toEqual(['ab', 'c', '', 'd'])
})

it('gives a last line that has no line feed', async () => {
  expect(await split('a\nb')).toEqual(['a', 'b'])
})
