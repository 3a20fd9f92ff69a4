import type {RuleSummary} from '@evenhand/lexicon'
import {say, sayCategory} from '../say.ts'
import {type AllowedWording, setAllowed} from '../settings/settings.ts'
import {focusSection, Section, type SectionProps, UndoList} from './section.tsx'

export type AllowedSectionProps = SectionProps & {rules: ReadonlyArray<RuleSummary>}

/** The wordings that the user allowed in a card or the side panel, to be allowed no longer. */
export function AllowedSection({settings, change, rules}: AllowedSectionProps) {
  const remove = (wording: AllowedWording) => {
    void change((now) => setAllowed(now, wording, false), say('optionsAllowedRemoved', wording.words))
    focusSection('allowed')
  }
  const nameOf = (ruleId: string) => {
    const rule = rules.find(({id}) => id === ruleId)
    return rule ? sayCategory(rule.category) : ruleId
  }
  return (
    <Section id="allowed" title={say('optionsAllowedHeading')} text={say('optionsAllowedText')}>
      <UndoList
        items={settings.allowedWordings}
        none={say('optionsAllowedNone')}
        keyOf={({ruleId, words}) => `${ruleId} ${words}`}
        describe={({ruleId, words}) => (
          <>
            <q>{words}</q>
            <span class="quiet">{nameOf(ruleId)}</span>
          </>
        )}
        undo={say('optionsAllowedRemove')}
        undoLabel={({words}) => say('optionsAllowedRemoveLabel', words)}
        onUndo={remove}
      />
    </Section>
  )
}
