import {LevelMark} from '../look/level-mark.tsx'
import {say, sayCategory} from '../say.ts'
import {type FindingPlace, type FrameReport, placeOf} from '../watching/report.ts'
import {countFindings} from './count-findings.ts'

export type FindingsProps = {
  findings: FrameReport['findings']
  /** Whether the list is the only place where findings are seen, so that it stands open. */
  isPanel: boolean
  onShow: (place: FindingPlace) => void
}

/** What was found in the field: counts by category, and the words in order. */
export function Findings({findings, isPanel, onShow}: FindingsProps) {
  return (
    <section class="card">
      <h2>{say('popupFindingsHeading')}</h2>
      {findings.length === 0 ? (
        <p>{say('popupNothingFound')}</p>
      ) : (
        <>
          <ul class="counts">
            {countFindings(findings).map(({category, count, level}) => (
              <li key={category}>
                <LevelMark level={level} />
                <span>{sayCategory(category)}</span>
                <b>{count}</b>
              </li>
            ))}
          </ul>
          <details open={isPanel}>
            <summary>{say('popupListHeading')}</summary>
            <ol class="words">
              {findings.map((finding, index) => (
                <li key={index}>
                  <button
                    type="button"
                    title={say('popupShow', finding.actual)}
                    onClick={() => onShow(placeOf(finding, index))}
                  >
                    <LevelMark level={finding.level} />
                    <span>
                      <q>{finding.actual}</q>
                      <span class="quiet">{finding.message}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  )
}
