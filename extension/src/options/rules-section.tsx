import type {RuleSummary} from '@evenhand/lexicon'
import {say, sayCategory} from '../say.ts'
import {setRule} from '../settings/settings.ts'
import {focusSection, Section, type SectionProps, UndoList} from './section.tsx'

export type RulesSectionProps = SectionProps & {rules: ReadonlyArray<RuleSummary>}

/** The rules that the user turned off in a card, to be turned on again. */
export function RulesSection({settings, change, rules}: RulesSectionProps) {
  const turnOn = (ruleId: string) => {
    void change((now) => setRule(now, ruleId, true), say('optionsRuleIsOn', ruleId))
    focusSection('rules')
  }
  return (
    <Section id="rules" title={say('optionsRulesHeading')} text={say('optionsRulesText')}>
      <UndoList
        items={settings.disabledRules}
        none={say('optionsRulesNone')}
        keyOf={(ruleId) => ruleId}
        describe={(ruleId) => <RuleWords ruleId={ruleId} rule={rules.find(({id}) => id === ruleId)} />}
        undo={say('optionsRuleOn')}
        undoLabel={(ruleId) => say('optionsRuleOnLabel', ruleId)}
        onUndo={turnOn}
      />
    </Section>
  )
}

function RuleWords({ruleId, rule}: {ruleId: string; rule: RuleSummary | undefined}) {
  return (
    <>
      <b>{rule ? sayCategory(rule.category) : ruleId}</b>
      {rule && <span class="quiet">{rule.message}</span>}
      {rule && <code class="quiet">{ruleId}</code>}
    </>
  )
}
