/**
 * Starts the worker of the review.
 *
 * @param onFailure called once; the worker has ended by then
 */
export function startWorker<Report>(
  onReport: (report: Report) => void,
  onFailure: (reason: string) => void
): Worker {
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), {type: 'module'})
  worker.onmessage = ({data}: MessageEvent<Report>) => onReport(data)
  worker.onerror = ({message}) => {
    worker.terminate()
    onFailure(message)
  }
  return worker
}
