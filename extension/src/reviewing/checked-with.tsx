import {categories, type Policy} from '@evenhand/lexicon'
import {describeLexicon} from '../lexicons/describe-lexicon.ts'
import {say, sayCategory, sayLevel} from '../say.ts'
import type {ServiceSettings} from './use-service-settings.ts'

export type CheckedWithProps = Pick<ServiceSettings, 'settings' | 'lexicons' | 'leftOut'> & {
  policies: ReadonlyArray<Policy>
}

/** Which settings hold for the letters of a review, so that nobody has to guess why something was found. */
export function CheckedWith({settings, lexicons, leftOut, policies}: CheckedWithProps) {
  if (!settings) return null
  const policy = policies.find(({id}) => id === settings.policy)
  const levels = categories.flatMap((category) => {
    const level = settings.levels[category]
    return level ? [`${sayCategory(category)}: ${sayLevel(level)}`] : []
  })
  return (
    <details class="checked-with">
      <summary>{say('reviewCheckedWith')}</summary>
      <dl>
        <dt>{say('optionsPolicyHeading')}</dt>
        <dd>{policy?.title ?? say('optionsPolicyAll')}</dd>
        <dt>{say('reviewCheckedLevels')}</dt>
        <dd>{levels.join(' · ') || say('reviewCheckedNone')}</dd>
        <dt>{say('reviewCheckedRulesOff')}</dt>
        <dd>{settings.disabledRules.join(' · ') || say('reviewCheckedNone')}</dd>
        <dt>{say('reviewCheckedLexicon')}</dt>
        <dd>
          {lexicons.length + leftOut.length === 0 && say('reviewCheckedNone')}
          {lexicons.map((lexicon, at) => (
            <div key={at}>{describeLexicon(lexicon)}</div>
          ))}
          {leftOut.map((name) => (
            <div key={name}>{say(`letterLexicon_${name}`)}</div>
          ))}
        </dd>
      </dl>
      <p class="quiet">{say('reviewCheckedText')}</p>
      <a href="/options.html" target="_blank">
        {say('reviewCheckedLink')}
      </a>
    </details>
  )
}
