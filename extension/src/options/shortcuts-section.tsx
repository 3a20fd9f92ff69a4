import {useEffect, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import {commands as letterCommands, panelCommand} from '../background/messages.ts'
import {say} from '../say.ts'
import {Section} from './section.tsx'

export type ShortcutsBrowser = {
  commands: Pick<typeof Browser.commands, 'getAll'> & {
    /** Firefox only. */
    openShortcutSettings?: () => Promise<void>
  }
  tabs: Pick<typeof Browser.tabs, 'create'>
}

/** The shortcuts as they are set in the browser, which alone can change them. */
export function ShortcutsSection({browser}: {browser: ShortcutsBrowser}) {
  const [commands, setCommands] = useState<ReadonlyArray<Browser.commands.Command>>([])

  useEffect(() => {
    const list = () => void browser.commands.getAll().then(setCommands)
    list()
    // The user comes back from the browser's settings to this page; no event tells of a changed shortcut everywhere.
    window.addEventListener('focus', list)
    return () => window.removeEventListener('focus', list)
  }, [])

  return (
    <Section id="shortcuts" title={say('optionsShortcutsHeading')} text={say('optionsShortcutsText')}>
      <dl class="shortcuts">
        {[...letterCommands, panelCommand]
          .flatMap((own) => commands.filter(({name}) => name === own))
          .map(({name, description, shortcut}) => (
            <div key={name} class="row">
              <dt>{description}</dt>
              <dd>
                {shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{say('optionsShortcutNone')}</span>}
              </dd>
            </div>
          ))}
        <div class="row">
          <dt>{say('optionsShortcutEscape')}</dt>
          <dd>
            <kbd>{say('optionsShortcutEscapeKey')}</kbd>
          </dd>
        </div>
      </dl>
      <p>
        <button type="button" class="button" onClick={() => void changeShortcuts(browser)}>
          {say('optionsShortcutsChange')}
        </button>
      </p>
    </Section>
  )
}

async function changeShortcuts({commands, tabs}: ShortcutsBrowser): Promise<void> {
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await tabs.create({url: 'chrome://extensions/shortcuts'})
}
