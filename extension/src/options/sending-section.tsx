import {Switch} from '../look/switch.tsx'
import {say} from '../say.ts'
import {isLocked} from '../settings/managed.ts'
import {Section, type SectionProps} from './section.tsx'

/** Whether a letter with warnings left in it is sent without a word. */
export function SendingSection({settings, change}: SectionProps) {
  const isAskingLocked = isLocked(settings, 'askBeforeSending')
  return (
    <Section
      id="sending"
      title={say('optionsSendingHeading')}
      text={say('optionsSendingText')}
      isLocked={isAskingLocked}
    >
      <div class="row">
        <Switch
          isOn={settings.askBeforeSending}
          isLocked={isAskingLocked}
          onChange={(isOn) => void change((now) => ({...now, askBeforeSending: isOn}))}
        >
          {say('optionsSendingSwitch')}
          <span class="quiet">{say('optionsSendingSwitchText')}</span>
          {settings.managed?.askBeforeSending === settings.askBeforeSending && (
            <span class="quiet">{say('managedProposed')}</span>
          )}
        </Switch>
      </div>
    </Section>
  )
}
