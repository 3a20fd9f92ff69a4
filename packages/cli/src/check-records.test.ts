import {createChecker} from '@evenhand/engine'
import {expect, it} from 'vitest'
import {checkRecords, splitLines} from './check-records.ts'
import {listen} from './listen.ts'

async function split(...pieces: string[]) {
  const lines = []
  for await (const line of splitLines(stream(pieces))) lines.push(line)
  return lines
}

async function* stream(pieces: Iterable<string>) {
  yield* pieces
}

it('finds lines wherever the pieces are cut', async () => {
  expect(await split('a', 'b\nc', '\n\nd\n')).toEqual(['ab', 'c', '', 'd'])
})

it('gives a last line that has no line feed', async () => {
  expect(await split('a\nb')).toEqual(['a', 'b'])
})

it('answers each record before it reads the next, so that memory does not grow', async () => {
  let read = 0
  let written = 0
  let mostHeld = 0
  function* records() {
    for (; read < 500; read++) yield `${JSON.stringify({id: read, text: 'Thank you.'})}\n`
  }
  await checkRecords(
    {checker: createChecker(), options: {}, voice: undefined, failOn: 'warning', format: 'text'},
    listen({
      stdin: stream(records()),
      async write() {
        written++
        mostHeld = Math.max(mostHeld, read + 1 - written)
      },
      warn: () => expect.unreachable()
    }).surroundings
  )
  expect(written).toBe(500)
  expect(mostHeld).toBeLessThanOrEqual(1)
})
