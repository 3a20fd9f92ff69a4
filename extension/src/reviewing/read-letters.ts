import type {CheckerOptions} from '@evenhand/engine'
import type {ReviewedLetter} from '@evenhand/review'
import type {OffersReport, ReadReport, ReadRequest, Request} from './reading.ts'

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
  const worker = ask<ReadReport>(
    {...request, type: 'read'},
    (report) => {
      if (report.type === 'done' || report.type === 'failed') worker.terminate()
      onReport(report)
    },
    (reason) => onReport({type: 'failed', reason})
  )
  return {cancel: () => worker.terminate()}
}

/**
 * Letters whose findings have their suggestions, worked out in a worker.
 *
 * @returns the letters in their order; a finding that today's settings don't make keeps what it has
 */
export async function addSuggestions<Letter extends CheckedLetter>(
  letters: ReadonlyArray<Letter>,
  options: CheckerOptions
): Promise<Letter[]> {
  const {letters: found} = await askOnce<OffersReport>({
    type: 'offers',
    letters: letters.map(({letter}) => letter),
    options
  })
  return letters.map((letter, at) => {
    const known = new Map(found[at]?.map((finding) => [placeOf(finding), finding.suggestions]))
    const findings = letter.record.findings.map((finding) => ({
      ...finding,
      suggestions: known.get(placeOf(finding)) ?? finding.suggestions
    }))
    return {...letter, record: {...letter.record, findings}}
  })
}

const placeOf = ({ruleId, start, end}: {ruleId: string; start: number; end: number}): string =>
  `${start}-${end} ${ruleId}`

const askOnce = <Report>(request: Request): Promise<Report> =>
  new Promise((resolve, reject) => {
    const worker = ask<Report>(
      request,
      (report) => {
        worker.terminate()
        resolve(report)
      },
      (reason) => reject(new Error(reason))
    )
  })

function ask<Report>(
  request: Request,
  onReport: (report: Report) => void,
  onFailure: (reason: string) => void
): Worker {
  const worker = new Worker(new URL('./read-letters-worker.ts', import.meta.url), {type: 'module'})
  worker.onmessage = ({data}: MessageEvent<Report>) => onReport(data)
  worker.onerror = ({message}) => {
    worker.terminate()
    onFailure(message)
  }
  worker.postMessage(request)
  return worker
}
