import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {expect, it, vi} from 'vitest'
import {createChecker} from './create-checker.ts'

// Other work on the machine makes this take its time.
vi.setConfig({testTimeout: 60_000})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heldBytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

it('keeps the last version of a letter, and none before it, however long somebody types', () => {
  const checker = createChecker()
  const paragraph = 'You told me that the school has a plan. You should appeal the decision by Friday.\n\n'
  let text = paragraph.repeat(60)
  const type = (times: number): void => {
    for (let time = 0; time < times; time++) {
      text = `${text.slice(0, 40 + time)}e${text.slice(40 + time)}`
      // The voice is asked for after the check, as the panel does.
      expect(checker.check(text).voice).toBe('service')
    }
  }
  type(20)
  const before = heldBytes()
  type(300)
  // All versions together would be more than 7 MB.
  expect(heldBytes() - before).toBeLessThan(4_000_000)
})
