import type {RuleSummary} from '@evenhand/lexicon'
import {say, sayCategory} from '../say.ts'
import {type AllowedWording, setAllowed} from '../settings/settings.ts'
import {focusSection, Section, type SectionProps} from './section.tsx'

export type AllowedSectionProps = SectionProps & {rules: ReadonlyArray<RuleSummary>}

/** The wordings that the user allowed in a card or the side panel, to be allowed no longer. */
export function AllowedSection({settings, change, rules}: AllowedSectionProps) {
  const remove = (wording: AllowedWording) => {
    change((now) => setAllowed(now, wording, false), say('optionsAllowedRemoved', wording.words))
    focusSection('allowed')
  }
  return (
    <Section id="allowed" title={say('optionsAllowedHeading')} text={say('optionsAllowedText')}>
      {settings.allowedWordings.length === 0 ? (
        <p>{say('optionsAllowedNone')}</p>
      ) : (
        <ul class="rows">
          {settings.allowedWordings.map((wording) => {
            const rule = rules.find(({id}) => id === wording.ruleId)
            return (
              <li key={`${wording.ruleId} ${wording.words}`} class="row">
                <div class="row-words">
                  <q>{wording.words}</q>
                  <span class="quiet">{rule ? sayCategory(rule.category) : wording.ruleId}</span>
                </div>
                <button
                  type="button"
                  class="button"
                  aria-label={say('optionsAllowedRemoveLabel', wording.words)}
                  onClick={() => remove(wording)}
                >
                  {say('optionsAllowedRemove')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
