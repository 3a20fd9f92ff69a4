import {useEffect, useId, useRef} from 'preact/hooks'
import {useFindingFilter} from '../look/finding-filter.tsx'
import {LevelMark} from '../look/level-mark.tsx'
import {say, sayCategory, sayOffer} from '../say.ts'
import {type FindingPlace, placeOf, type ReportedFinding} from '../watching/report.ts'

export type FindingListProps = {
  findings: ReadonlyArray<ReportedFinding>
  /** The place of the one whose card is open in the letter. */
  current: number | undefined
  /** Whether the editor takes a chosen wording. */
  canWrite: boolean
  onShow: (place: FindingPlace) => void
  onApply: (place: FindingPlace, suggestion: number) => void
  onIgnore: (place: FindingPlace) => void
  onAllow: (finding: ReportedFinding) => void
  onTurnOff: (ruleId: string) => void
}

/** All findings of the letter in order, narrowed by category and level, each with what can be done about it. */
export function FindingList({findings, current, ...actions}: FindingListProps) {
  const id = useId()
  const {shown, fields} = useFindingFilter(findings, current)

  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('panelFindings', String(findings.length))}</h2>
      {findings.length === 0 && <p>{say('popupNothingFound')}</p>}
      {fields}
      {findings.length > 0 && shown.length === 0 && <p>{say('panelNoneOfThese')}</p>}
      <ol class="findings">
        {shown.map(({finding, index}) => (
          <FindingItem
            key={index}
            finding={finding}
            index={index}
            isCurrent={index === current}
            {...actions}
          />
        ))}
      </ol>
    </section>
  )
}

type FindingItemProps = Omit<FindingListProps, 'findings' | 'current'> & {
  finding: ReportedFinding
  index: number
  isCurrent: boolean
}

function FindingItem({
  finding,
  index,
  isCurrent,
  canWrite,
  onShow,
  onApply,
  onIgnore,
  onAllow,
  onTurnOff
}: FindingItemProps) {
  const place = placeOf(finding, index)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({block: 'nearest'})
  }, [isCurrent])
  return (
    <li ref={item} class="finding" aria-current={isCurrent}>
      <h3>
        <LevelMark level={finding.level} />
        <span>
          <q>{finding.actual}</q>
          <span class="quiet">{sayCategory(finding.category)}</span>
        </span>
      </h3>
      <p>{finding.message}</p>
      {finding.suggestions.length > 0 && (
        <ul class="offers" aria-label={say('cardSuggestions')}>
          {finding.suggestions.map((offer, at) => (
            <li key={at}>
              {canWrite ? (
                <button type="button" class="offer" onClick={() => onApply(place, at)}>
                  {sayOffer(offer)}
                </button>
              ) : (
                sayOffer(offer)
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-label={say('panelShowLabel', finding.actual)}
          onClick={() => onShow(place)}
        >
          {say('panelShow')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={say('panelIgnoreLabel', finding.actual)}
          onClick={() => onIgnore(place)}
        >
          {say('panelIgnore')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={say('panelAllowLabel', finding.actual)}
          onClick={() => onAllow(finding)}
        >
          {say('cardAllow')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={say('panelTurnOffLabel', finding.actual)}
          onClick={() => onTurnOff(finding.ruleId)}
        >
          {say('cardDisableRule')}
        </button>
      </div>
    </li>
  )
}
