import type {Policy} from '@evenhand/lexicon'
import {say} from '../say.ts'
import {isLocked} from '../settings/managed.ts'
import {sayDate} from './say-date.ts'
import {Section, type SectionProps} from './section.tsx'

export type PolicySectionProps = SectionProps & {policies: ReadonlyArray<Policy>}

/** Which service's policy findings name. */
export function PolicySection({settings, change, policies}: PolicySectionProps) {
  // A policy that isn't known here is kept, for the day that its lexicon is back; until then all are named, as the engine does.
  const isKnown = settings.policy === 'all' || policies.some(({id}) => id === settings.policy)
  const chosen = isKnown ? settings.policy : 'all'
  const isPolicyLocked = isLocked(settings, 'policy')
  const choices = [
    {id: 'all', title: say('optionsPolicyAll'), lines: [say('optionsPolicyAllText')]},
    ...policies.map(({id, title, service, date}) => ({
      id,
      title: service,
      lines: [title, sayPolicyDate(date)]
    }))
  ]
  return (
    <Section
      id="policy"
      title={say('optionsPolicyHeading')}
      text={say('optionsPolicyText')}
      isLocked={isPolicyLocked}
    >
      {!isKnown && <p class="managed">{say('optionsPolicyUnknown', settings.policy)}</p>}
      <div class="choices" role="radiogroup" aria-labelledby="policy-title">
        {choices.map(({id, title, lines}) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="policy"
              value={id}
              checked={id === chosen}
              disabled={isPolicyLocked}
              onChange={() => void change((now) => ({...now, policy: id}))}
            />
            <span>
              <b>{title}</b>
              {[...lines, ...(id === settings.managed?.policy ? [say('managedProposed')] : [])].map(
                (line) => (
                  <span key={line} class="quiet">
                    {line}
                  </span>
                )
              )}
            </span>
          </label>
        ))}
      </div>
    </Section>
  )
}

function sayPolicyDate(date: string): string {
  return /^\d{4}/.test(date) ? say('optionsPolicyDate', sayDate(date)) : say('optionsPolicyUndated')
}
