import type {Finding} from '@evenhand/engine'
import {citeClauses, type Policy, type ScopeName, scopeNames} from '@evenhand/lexicon'
import {answers, type FindingAnswer} from '@evenhand/review'
import {useId} from 'preact/hooks'
import {LevelMark} from '../look/level-mark.tsx'
import {say, sayCategory, sayOffer, toKey} from '../say.ts'
import {without} from './session.ts'

export type FindingTalkProps = {
  /** Where the marked words of the text lead. */
  id: string
  /** The number that stands at the words. */
  number: number
  finding: Finding
  talk: FindingAnswer
  policies: ReadonlyArray<Policy>
  onTalk: (change: (talk: FindingAnswer) => FindingAnswer) => void
}

/** A finding: why, by which clause, what could be written instead, and what its readers say of it. */
export function FindingTalk({id, number, finding, talk, policies, onTalk}: FindingTalkProps) {
  const name = useId()
  // A screen reader lists the fields of all findings together.
  const aboutWords = ` ${say('reviewAboutWords', String(number), finding.actual)}`
  return (
    <li id={id} class="talk" tabIndex={-1}>
      <h4>
        <LevelMark level={finding.level} />
        <span>
          <span class="number">{number}</span> <q>{finding.actual}</q>
          <span class="quiet">{sayCategory(finding.category)}</span>
        </span>
      </h4>
      <p>{finding.message}</p>
      {finding.note && <p class="quiet">{finding.note}</p>}
      {finding.suggestions.length > 0 && (
        <>
          <p class="quiet">{say('reviewInstead')}</p>
          <ul class="instead">
            {finding.suggestions.map((offer, at) => (
              <li key={at}>{sayOffer(offer)}</li>
            ))}
          </ul>
        </>
      )}
      <ul class="clauses">
        {citeClauses(finding.policy, policies).map(({policy, clause, title, says}) => (
          <li key={`${policy}/${clause}`} class="quiet">
            {title}: {says}
          </li>
        ))}
      </ul>
      <fieldset class="answers">
        <legend>
          {say('reviewAnswerLegend')}
          <span class="visually-hidden">{aboutWords}</span>
        </legend>
        {answers.map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={name}
              checked={talk.answer === answer}
              onChange={() => onTalk((now) => ({...now, answer}))}
            />
            {say(`answer_${answer}`)}
          </label>
        ))}
        {talk.answer && (
          <button
            type="button"
            class="button"
            onClick={() => onTalk((now) => without(now, 'answer'))}
            aria-label={say('reviewAnswerClearLabel', finding.actual)}
          >
            {say('reviewAnswerClear')}
          </button>
        )}
      </fieldset>
      {talk.answer === 'fine' && (
        <label>
          {say('reviewScope')}
          <span class="visually-hidden">{aboutWords}</span>
          <select
            value={talk.scope ?? ''}
            onChange={({currentTarget: {value}}) =>
              onTalk((now) => (value ? {...now, scope: value as ScopeName} : without(now, 'scope')))
            }
          >
            <option value="">{say('reviewScopeNone')}</option>
            {scopeNames.map((scope) => (
              <option key={scope} value={scope}>
                {say(`scope_${toKey(scope)}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="note">
        {say('reviewNote')}
        <span class="visually-hidden">{aboutWords}</span>
        <textarea
          rows={2}
          value={talk.note ?? ''}
          onInput={({currentTarget}) => onTalk((now) => ({...now, note: currentTarget.value}))}
        />
      </label>
    </li>
  )
}
