import type {Policy, RuleSummary} from '@evenhand/lexicon'
import {type Grouping, groupings, maskingLimits, type Review} from '@evenhand/review'
import {useId, useState} from 'preact/hooks'
import {say, toKey} from '../say.ts'
import {saveFile} from '../save-file.ts'
import {type ReportContent, type ReportFormat, reportFormats} from './reading.ts'
import {chooseLetters, composeReview, type OpenSession, shownLetters, type ShownLetters} from './session.ts'

export type ReportViewProps = {
  session: OpenSession
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<RuleSummary>
  /** @throws where it could not be made */
  makeReport: (review: Review, format: ReportFormat) => Promise<ReportContent>
  onNotice: (notice: string) => void
}

const files: Readonly<Record<ReportFormat, {name: string; type: string}>> = {
  html: {name: 'review.html', type: 'text/html'},
  docx: {
    name: 'review.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  },
  csv: {name: 'figures.csv', type: 'text/csv'},
  json: {name: 'figures.json', type: 'application/json'}
}

/** What is taken away from a review: a report to read and print, a Word document for the supervision record, figures. */
export function ReportView({session, makeReport, onNotice, ...context}: ReportViewProps) {
  const [by, setBy] = useState<Grouping>('month')
  const [shown, setShown] = useState<ShownLetters>('talked-about')
  const [showsNames, setShowsNames] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const id = useId()

  const save = async (format: ReportFormat) => {
    if (isBusy) return
    setBusy(true)
    const {name, type} = files[format]
    try {
      const review = composeReview(session, {by, shown, showsNames}, context)
      saveFile(name, type, await makeReport(review, format))
      onNotice(say('reviewSaved', name))
    } catch {
      onNotice(say('reportFailed'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('reviewView_report')}</h2>
      <p class="quiet">{say('reportText')}</p>
      <div class="fields">
        <label for={`${id}-by`}>{say('reviewBy')}</label>
        <select
          id={`${id}-by`}
          value={by}
          onChange={({currentTarget}) => setBy(currentTarget.value as Grouping)}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {say(`reviewBy_${each}`)}
            </option>
          ))}
        </select>
        <label for={`${id}-shown`}>{say('reportShown')}</label>
        <select
          id={`${id}-shown`}
          value={shown}
          onChange={({currentTarget}) => setShown(currentTarget.value as ShownLetters)}
        >
          {shownLetters
            .filter((each) => each !== 'drawn' || session.drawn.length > 0)
            .map((each) => (
              <option key={each} value={each}>
                {say(`reportShown_${toKey(each)}`, String(chooseLetters(session, each).length))}
              </option>
            ))}
        </select>
        <label class="check">
          <input
            type="checkbox"
            checked={!showsNames}
            onChange={({currentTarget}) => setShowsNames(!currentTarget.checked)}
          />
          {say('reportMask')}
        </label>
      </div>
      {showsNames ? (
        <p>{say('reportNamesShown')}</p>
      ) : (
        <details>
          <summary>{say('reportMaskLimits')}</summary>
          <ul class="instead">
            {maskingLimits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions results">
        {reportFormats.map((format) => (
          <button
            key={format}
            type="button"
            class={format === 'html' ? 'button button-main' : 'button'}
            aria-disabled={isBusy}
            onClick={() => void save(format)}
          >
            {say(`report_${format}`)}
          </button>
        ))}
      </div>
      <p role="status" class="quiet">
        {isBusy && say('reportBusy')}
      </p>
    </section>
  )
}
