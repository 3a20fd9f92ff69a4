import {Worker} from 'node:worker_threads'
import {createTally} from '@evenhand/review'
import type {FoundFile} from './find-files.ts'
import type {FileReview, ReadSettings} from './review-file.ts'

/** Threads that read files; each has one at a time. */
export type ReaderPool = {
  /** Gives a file to a free thread; resolves, once there is one, with what will come of it. */
  give(file: FoundFile): Promise<{done: Promise<FileReview>}>
  close(): Promise<void>
}

export type PoolLimits = {
  /** The most threads at once. */
  most: number
  /** How long a file may take, in milliseconds. */
  patience?: (file: FoundFile) => number
  /** What a thread may hold; a file that needs more gets it. */
  megabytes?: number
}

/**
 * Makes threads as they are needed, up to so many.
 *
 * @param module the thread’s own module
 */
export function createReaderPool(
  module: URL,
  settings: ReadSettings,
  {most, patience = usualPatience, megabytes = usualMegabytes}: PoolLimits
): ReaderPool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Array<(worker: Worker) => void> = []
  let isClosed = false
  return {
    async give(file) {
      const worker = await freeWorker()
      return {done: read(worker, file)}
    },
    async close() {
      isClosed = true
      await Promise.all([...all].map((worker) => worker.terminate()))
    }
  }

  function freeWorker(): Promise<Worker> {
    const worker = idle.pop()
    if (worker) return Promise.resolve(worker)
    if (all.size < most) return Promise.resolve(startWorker())
    return new Promise((resolve) => waiting.push(resolve))
  }

  /** @param isRoomy whether it may take all the memory that there is */
  function startWorker(isRoomy = false): Worker {
    const worker = new Worker(module, {
      workerData: settings,
      execArgv: argumentsFor(module),
      ...(isRoomy ? {} : {resourceLimits: {maxOldGenerationSizeMb: megabytes}})
    })
    // Each of its files listens for itself.
    worker.setMaxListeners(0)
    all.add(worker)
    return worker
  }

  async function read(worker: Worker, file: FoundFile): Promise<FileReview> {
    const {review, outcome} = await ask(worker, file)
    if (review) {
      release(worker)
      return review
    }
    all.delete(worker)
    if (isClosed) return lost(file)
    const next = outcome === 'out of memory' ? await readAlone(file) : lost(file)
    if (!isClosed) release(startWorker())
    return next
  }

  /** A file that needs more than letters do gets a thread of its own, which ends with it. */
  async function readAlone(file: FoundFile): Promise<FileReview> {
    const worker = startWorker(true)
    const {review} = await ask(worker, file)
    await worker.terminate()
    all.delete(worker)
    return review ?? lost(file)
  }

  /** Resolves without a review where the file brought its thread down, or never came to an end: it takes no other with it. */
  function ask(worker: Worker, file: FoundFile): Promise<Answer> {
    return new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        clearTimeout(timer)
        worker.off('message', take)
        worker.off('error', fail)
        worker.off('exit', end)
        resolve(answer)
      }
      const take = (review: FileReview): void => settle({review})
      const fail = (error: NodeJS.ErrnoException): void =>
        settle({outcome: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : 'broke down'})
      const end = (): void => settle({outcome: 'broke down'})
      const timer = setTimeout(() => {
        end()
        void worker.terminate()
      }, patience(file))
      worker.once('message', take)
      worker.once('error', fail)
      worker.once('exit', end)
      worker.postMessage(file)
    })
  }

  function release(worker: Worker): void {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
}

type Answer =
  | {review: FileReview; outcome?: never}
  | {review?: never; outcome: 'broke down' | 'out of memory'}

/**
 * Megabytes that a thread may hold: a checker takes a third of it. With no bound, a thread lets what it is done with pile up, and
 * takes the more memory the more files there are.
 */
const usualMegabytes = 384

/** Two minutes, and a minute more for each 3 MB: far longer than any letter takes, also on a slow and busy machine. */
const usualPatience = ({bytes}: FoundFile): number => 120_000 + bytes / 50

const lost = ({path}: FoundFile): FileReview => ({
  review: {
    counts: createTally().counts(),
    unread: [{code: 'corrupt', isFile: true}],
    isFailing: false
  },
  problems: [
    `${path}: could not be read: what reads it broke down or came to no end. Open it in its own program and save a copy.`
  ]
})

/** In a checkout, threads run the packages’ sources too. */
const argumentsFor = ({pathname}: URL): string[] =>
  pathname.endsWith('.ts') ? [...new Set([...process.execArgv, '--conditions=source'])] : process.execArgv
