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

/**
 * Makes threads as they are needed, up to so many.
 *
 * @param module the thread’s own module
 * @param patience how long a file may take, in milliseconds
 */
export function createReaderPool(
  module: URL,
  settings: ReadSettings,
  {most, patience = usualPatience}: {most: number; patience?: (file: FoundFile) => number}
): ReaderPool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Array<(worker: Worker) => void> = []
  let isClosed = false
  return {
    async give(file) {
      const worker = await freeWorker()
      return {done: ask(worker, file)}
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

  function startWorker(): Worker {
    const worker = new Worker(module, {workerData: settings, execArgv: argumentsFor(module)})
    // Each of its files listens for itself.
    worker.setMaxListeners(0)
    all.add(worker)
    return worker
  }

  function ask(worker: Worker, file: FoundFile): Promise<FileReview> {
    return new Promise((resolve) => {
      const forget = (): void => {
        clearTimeout(timer)
        worker.off('message', answer)
        worker.off('error', fail)
        worker.off('exit', fail)
      }
      const answer = (review: FileReview): void => {
        forget()
        release(worker)
        resolve(review)
      }
      // A file that brings its thread down, or never ends, takes no other with it.
      const fail = (): void => {
        forget()
        all.delete(worker)
        if (isClosed) return
        release(startWorker())
        resolve(lost(file))
      }
      const timer = setTimeout(() => {
        fail()
        void worker.terminate()
      }, patience(file))
      worker.once('message', answer)
      worker.once('error', fail)
      worker.once('exit', fail)
      worker.postMessage(file)
    })
  }

  function release(worker: Worker): void {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
}

/** Two minutes, and a minute more for each 3 MB: far longer than any letter takes, also on a slow and busy machine. */
const usualPatience = ({bytes}: FoundFile): number => 120_000 + bytes / 50

const lost = ({path}: FoundFile): FileReview => ({
  review: {
    counts: createTally().counts(),
    drawn: [],
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
