import type {RuleSummary} from '@evenhand/lexicon'
import {say, sayCategory} from '../say.ts'
import {setRule} from '../settings/settings.ts'
import {focusSection, Section, type SectionProps} from './section.tsx'

export type RulesSectionProps = SectionProps & {rules: ReadonlyArray<RuleSummary>}

/** The rules that the user turned off in a card, to be turned on again. */
export function RulesSection({settings, change, rules}: RulesSectionProps) {
  const turnOn = (ruleId: string) => {
    change((now) => setRule(now, ruleId, true), say('optionsRuleIsOn', ruleId))
    focusSection('rules')
  }
  return (
    <Section id="rules" title={say('optionsRulesHeading')} text={say('optionsRulesText')}>
      {settings.disabledRules.length === 0 ? (
        <p>{say('optionsRulesNone')}</p>
      ) : (
        <ul class="rows">
          {settings.disabledRules.map((ruleId) => (
            <li key={ruleId} class="row">
              <RuleWords ruleId={ruleId} rule={rules.find(({id}) => id === ruleId)} />
              <button
                type="button"
                class="button"
                aria-label={say('optionsRuleOnLabel', ruleId)}
                onClick={() => turnOn(ruleId)}
              >
                {say('optionsRuleOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function RuleWords({ruleId, rule}: {ruleId: string; rule: RuleSummary | undefined}) {
  return (
    <div class="row-words">
      <b>{rule ? sayCategory(rule.category) : ruleId}</b>
      {rule && <span class="quiet">{rule.message}</span>}
      {rule && <code class="quiet">{ruleId}</code>}
    </div>
  )
}
