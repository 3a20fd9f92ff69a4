import type {ReadReport, ReadRequest} from './reading.ts'

export type Reading = {
  /** Stops at once; what was read so far stays. */
  cancel(): void
}

/**
 * Reads and checks letters in a worker.
 *
 * @param onReport called every few files, and once at the end
 */
export function readLetters(request: ReadRequest, onReport: (report: ReadReport) => void): Reading {
  const worker = new Worker(new URL('./read-letters-worker.ts', import.meta.url), {type: 'module'})
  worker.onmessage = ({data}: MessageEvent<ReadReport>) => {
    if (data.type === 'done' || data.type === 'failed') worker.terminate()
    onReport(data)
  }
  worker.onerror = (event) => {
    worker.terminate()
    onReport({type: 'failed', reason: event.message})
  }
  worker.postMessage(request)
  return {cancel: () => worker.terminate()}
}
