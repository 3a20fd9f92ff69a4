import type {CheckerOptions} from '@evenhand/engine'
import type {ReviewedLetter} from '@evenhand/review'
import type {OffersReport, OffersRequest, ReadReport, ReadRequest} from './reading.ts'

export type CheckedLetter = Pick<ReviewedLetter, 'letter' | 'record'>

export type Reading = {
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
): Reading {
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

export type Suggester = {
  /**
   * Letters whose findings have their suggestions.
   *
   * @returns the letters in their order; a finding that today's settings don't make keeps what it has
   */
  suggest<Letter extends CheckedLetter>(
    letters: ReadonlyArray<Letter>,
    options: CheckerOptions
  ): Promise<Letter[]>
  close(): void
}

/** Works out suggestions in a worker that starts with the first letter and stays for the next ones. */
export function createSuggester(): Suggester {
  let worker: Worker | undefined
  let waiting: Array<{resolve: (report: OffersReport) => void; reject: (reason: Error) => void}> = []

  const start = () =>
    startWorker<OffersReport>(
      // It answers in the order in which it was asked.
      (report) => waiting.shift()?.resolve(report),
      (reason) => {
        worker = undefined
        for (const {reject} of waiting) reject(new Error(reason))
        waiting = []
      }
    )
  const ask = (request: OffersRequest): Promise<OffersReport> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      waiting.push({resolve, reject})
      worker.postMessage(request)
    })

  return {
    async suggest(letters, options) {
      const {letters: found} = await ask({
        type: 'offers',
        letters: letters.map(({letter}) => letter),
        options
      })
      return letters.map((letter, at) => withSuggestions(letter, found[at] ?? []))
    },
    close: () => worker?.terminate()
  }
}

function withSuggestions<Letter extends CheckedLetter>(
  letter: Letter,
  found: OffersReport['letters'][number]
): Letter {
  const known = new Map(found.map((finding) => [placeOf(finding), finding.suggestions]))
  const findings = letter.record.findings.map((finding) => ({
    ...finding,
    suggestions: known.get(placeOf(finding)) ?? finding.suggestions
  }))
  return {...letter, record: {...letter.record, findings}}
}

const placeOf = ({ruleId, start, end}: {ruleId: string; start: number; end: number}): string =>
  `${start}-${end} ${ruleId}`

/** @param onFailure called once; the worker has ended by then */
function startWorker<Report>(
  onReport: (report: Report) => void,
  onFailure: (reason: string) => void
): Worker {
  const worker = new Worker(new URL('./read-letters-worker.ts', import.meta.url), {type: 'module'})
  worker.onmessage = ({data}: MessageEvent<Report>) => onReport(data)
  worker.onerror = ({message}) => {
    worker.terminate()
    onFailure(message)
  }
  return worker
}
