import type {ReadReport, ReadRequest} from './reading.ts'
import {startWorker} from './start-worker.ts'

export type OngoingReading = {
  /** Stops at once; what was read so far stays. */
  cancel(): void
}

/**
 * Reads and checks letters in a worker.
 *
 * @param onReport called every few files, and once at the end
 */
export function readLetters(
  request: Omit<ReadRequest, 'type'>,
  onReport: (report: ReadReport) => void
): OngoingReading {
  const worker = startWorker<ReadReport>(
    (report) => {
      if (report.type === 'done' || report.type === 'failed') worker.terminate()
      onReport(report)
    },
    (reason) => onReport({type: 'failed', reason})
  )
  worker.postMessage({...request, type: 'read'} satisfies ReadRequest)
  return {cancel: () => worker.terminate()}
}
