import type {CheckerOptions} from '@evenhand/engine'
import type {Review} from '@evenhand/review'
import {type CheckedLetter, withOffers} from './offers.ts'
import type {Question, ReportContent, ReportFormat, WorkerAnswer} from './reading.ts'
import {startWorker} from './start-worker.ts'

/** A worker that starts with the first question and stays for the next ones. */
export type ReviewWorker = {
  /** Letters whose findings have their suggestions, in the order of the letters. */
  suggest<Letter extends CheckedLetter>(
    letters: ReadonlyArray<Letter>,
    options: CheckerOptions
  ): Promise<Letter[]>
  /** @throws where it could not be made */
  makeReport(review: Review, format: ReportFormat, options: CheckerOptions): Promise<ReportContent>
  close(): void
}

export function createReviewWorker(): ReviewWorker {
  let worker: Worker | undefined
  let waiting: Array<(answer: WorkerAnswer) => void> = []

  const start = () =>
    startWorker<WorkerAnswer>(
      // It answers in the order in which it was asked.
      (answer) => waiting.shift()?.(answer),
      (reason) => {
        worker = undefined
        for (const take of waiting) take({type: 'failed', reason})
        waiting = []
      }
    )
  const ask = <Asked extends Question>(question: Asked) =>
    new Promise<Extract<WorkerAnswer, {type: Asked['type']}>>((resolve, reject) => {
      worker ??= start()
      // First, as what can't be sent is never answered.
      worker.postMessage(question)
      waiting.push((answer) => {
        if (isAnswerTo(question, answer)) resolve(answer)
        else reject(new Error(answer.type === 'failed' ? answer.reason : `answered with ${answer.type}`))
      })
    })

  return {
    async suggest(letters, options) {
      const asked = letters.map(({letter, record}) => ({letter, record}))
      const {letters: offers} = await ask({type: 'offers', letters: asked, options})
      return letters.map((letter, at) => withOffers(letter, offers[at] ?? []))
    },
    async makeReport(review, format, options) {
      const {content} = await ask({type: 'report', format, review, options})
      return content
    },
    close: () => worker?.terminate()
  }
}

const isAnswerTo = <Asked extends Question>(
  {type}: Asked,
  answer: WorkerAnswer
): answer is Extract<WorkerAnswer, {type: Asked['type']}> => answer.type === type
