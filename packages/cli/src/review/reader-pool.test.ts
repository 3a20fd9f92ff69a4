import {createTally} from '@evenhand/review'
import {expect, it, vi} from 'vitest'
import {createReaderPool} from './reader-pool.ts'
import type {FileReview, ReadSettings} from './review-file.ts'

// Threads take their time to start on a busy machine.
vi.setConfig({testTimeout: 60_000})

const answer: FileReview = {
  review: {counts: createTally().counts(), unread: [], isFailing: false},
  problems: []
}

/** A thread that breaks down over one file, never ends another, needs much memory for a third, and answers all others. */
const module = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort} from 'node:worker_threads'
    parentPort.on('message', ({path}) => {
      if (path === 'breaks') throw new Error('out of memory')
      if (path === 'leaves') process.exit(1)
      while (path === 'hangs') {}
      if (path === 'large') {
        const pieces = []
        while (pieces.length < 80) pieces.push(new Array(131072).fill(pieces.length + 0.5))
      }
      parentPort.postMessage(${JSON.stringify(answer)})
    })
  `)}`
)

it('reads on where a file breaks its thread, ends it, or never comes to an end, and says which one it was; a file that needs much memory gets it', async () => {
  const settings: ReadSettings = {
    options: {},
    voice: undefined,
    failOn: 'never',
    by: 'month',
    pseudonyms: [],
    key: ''
  }
  const pool = createReaderPool(module, settings, {
    most: 2,
    megabytes: 32,
    patience: ({path}) => (path === 'hangs' ? 100 : 60_000)
  })
  const paths = ['a', 'breaks', 'b', 'leaves', 'large', 'hangs', 'c', 'd']
  const reviews: Array<Promise<FileReview>> = []
  for (const path of paths) {
    const {done} = await pool.give({path, place: path, stamp: path, bytes: 1})
    reviews.push(done)
  }
  const problems = (await Promise.all(reviews)).map((review) => review.problems.join())
  await pool.close()
  // Names alone: what follows them is for people.
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    '',
    'breaks',
    '',
    'leaves',
    '',
    'hangs',
    '',
    ''
  ])
})
