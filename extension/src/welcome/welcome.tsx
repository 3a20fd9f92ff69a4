import type {Policy} from '@evenhand/lexicon'
import {useEffect, useRef, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import {PageHead} from '../look/page-head.tsx'
import {Switch} from '../look/switch.tsx'
import {PolicySection} from '../options/policy-section.tsx'
import {Section, type SectionProps} from '../options/section.tsx'
import {type ShortcutsBrowser, ShortcutsSection} from '../options/shortcuts-section.tsx'
import {say} from '../say.ts'
import type {SettingsStore} from '../settings/store.ts'
import {useStored} from '../use-stored.ts'

export type WelcomeBrowser = ShortcutsBrowser & {
  runtime: Pick<typeof Browser.runtime, 'openOptionsPage'>
}

export type WelcomeProps = {
  browser: WelcomeBrowser
  settings: SettingsStore
  policies: ReadonlyArray<Policy>
  /** Has the letter on this page checked, like any other. */
  startChecking: () => Promise<void>
}

/** What a user sees once, after the installation: a letter to try things on, the policy to choose, the keys. */
export function Welcome({browser, settings: store, policies, startChecking}: WelcomeProps) {
  const [settings, setSettings] = useStored(store)
  const [isFailed, setFailed] = useState(false)
  const letter = useRef<HTMLDivElement>(null)

  const isShown = settings !== undefined
  useEffect(() => {
    if (isShown) startChecking().catch(() => setFailed(true))
  }, [isShown])

  if (!settings) return <main aria-busy="true" />

  const section: SectionProps = {
    settings,
    change: (change) =>
      store.change(change).then(
        (kept) => {
          setSettings(kept)
          setFailed(false)
          return true
        },
        () => {
          setFailed(true)
          return false
        }
      )
  }

  return (
    <div class="page">
      <PageHead title={say('welcomeTitle')}>
        <p>{say('welcomeIntro')}</p>
      </PageHead>
      <main class="page-main">
        <Section id="letter" title={say('welcomeLetterHeading')}>
          <ol class="steps">
            <li>{say('welcomeStepOpen')}</li>
            <li>{say('welcomeStepChoose')}</li>
            <li>{say('welcomeStepLeave')}</li>
          </ol>
          <p class="buttons">
            <button type="button" class="button button-main" onClick={() => goInto(letter.current)}>
              {say('welcomeStart')}
            </button>
          </p>
          <SampleLetter letter={letter} />
          <div class="row">
            <Switch
              isOn={settings.hints}
              onChange={(isOn) => void section.change((now) => ({...now, hints: isOn}))}
            >
              {say('optionsHints')}
              <span class="quiet">{say('welcomeHintsText')}</span>
            </Switch>
          </div>
        </Section>
        <PolicySection {...section} policies={policies} />
        <ShortcutsSection browser={browser} />
        <Section id="privacy" title={say('welcomePrivacyHeading')}>
          <p>{say('optionsAboutPrivacy')}</p>
          <p>{say('optionsAboutLimits')}</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
              {say('welcomeOptions')}
            </button>
          </p>
        </Section>
      </main>
      <p role="status" class="notice">
        {isFailed && say('optionsNotSaved')}
      </p>
    </div>
  )
}

/** A letter that stays as the user leaves it: what is drawn again must not put its words back. */
function SampleLetter({letter}: {letter: {current: HTMLDivElement | null}}) {
  useEffect(() => {
    if (!letter.current) return
    const paragraphs = say('welcomeLetter').split('\n\n')
    letter.current.replaceChildren(
      ...paragraphs.map((text) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        return paragraph
      })
    )
  }, [])
  return (
    <div
      ref={letter}
      class="sample"
      contentEditable
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={say('welcomeLetterLabel')}
    />
  )
}

function goInto(letter: HTMLElement | null): void {
  letter?.focus()
  const [first] = letter?.children ?? []
  if (first) letter?.ownerDocument.getSelection()?.collapse(first, 0)
}
