import {useId} from 'preact/hooks'
import {say} from '../say.ts'
import {type FindingPlace, placeOf, type ReportedFinding} from '../watching/report.ts'

export type IgnoredListProps = {
  findings: ReadonlyArray<ReportedFinding>
  onBringBack: (place: FindingPlace) => void
}

/** What was ignored in this draft, so that nothing is silent without being seen to be. */
export function IgnoredList({findings, onBringBack}: IgnoredListProps) {
  const id = useId()
  if (findings.length === 0) return null
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('panelIgnoredHeading', String(findings.length))}</h2>
      <ul class="ignored">
        {findings.map((finding, index) => (
          <li key={index}>
            <q>{finding.actual}</q>
            <button
              type="button"
              class="button"
              aria-label={say('panelBringBackLabel', finding.actual)}
              onClick={() => onBringBack(placeOf(finding, index))}
            >
              {say('panelBringBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
