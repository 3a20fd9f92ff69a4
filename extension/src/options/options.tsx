import type {RuleSummary, Policy} from '@evenhand/lexicon'
import {useEffect, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import type {KeptLexicon} from '../lexicons/kept-lexicon.ts'
import type {LexiconStore} from '../lexicons/store.ts'
import type {LogStore} from '../log/log-store.ts'
import {PageHead} from '../look/page-head.tsx'
import {useNotice} from '../look/use-notice.ts'
import {say} from '../say.ts'
import type {Settings} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import type {Site} from '../sites/sites.ts'
import {AboutSection} from './about-section.tsx'
import {AllowedSection} from './allowed-section.tsx'
import {BackupSection} from './backup-section.tsx'
import {LogSection} from './log-section.tsx'
import {LevelsSection} from './levels-section.tsx'
import {LexiconSection} from './lexicon-section.tsx'
import {PolicySection} from './policy-section.tsx'
import {RulesSection} from './rules-section.tsx'
import type {CompileLexicon, LexiconProps, SectionProps} from './section.tsx'
import {SendingSection} from './sending-section.tsx'
import {type ShortcutsBrowser, ShortcutsSection} from './shortcuts-section.tsx'
import {type SitesSectionBrowser, SitesSection} from './sites-section.tsx'

export type OptionsBrowser = SitesSectionBrowser &
  ShortcutsBrowser & {runtime: Pick<typeof Browser.runtime, 'getManifest'>}

export type OptionsProps = {
  browser: OptionsBrowser
  settings: SettingsStore
  ownLexicon: LexiconStore
  organisationLexicon: LexiconStore
  compile: CompileLexicon
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<RuleSummary>
  defaultSites: ReadonlyArray<Site>
  log: LogStore
}

/** The options page: every choice is kept as soon as it is made. */
export function Options({
  browser,
  settings: store,
  ownLexicon,
  organisationLexicon,
  compile,
  policies,
  rules,
  defaultSites,
  log
}: OptionsProps) {
  const {version} = browser.runtime.getManifest()
  const [settings, setSettings] = useState<Settings>()
  const [lexicon, setLexicon] = useState<KeptLexicon>()
  const [organisation, setOrganisation] = useState<KeptLexicon>()
  const [notice, setNotice] = useNotice()

  useEffect(() => {
    void ownLexicon
      .read()
      .then(setLexicon)
      .then(() => store.read())
      .then(setSettings)
    const takeOrganisation = (kept: KeptLexicon | undefined) => {
      setOrganisation(kept)
      // It comes as YAML; whoever first needs it compiles it.
      if (kept && kept.by !== version)
        void compile(kept.files)
          .then(organisationLexicon.keep)
          .catch(() => {})
    }
    void organisationLexicon.read().then(takeOrganisation)
    const unwatch = [
      store.watch(setSettings),
      ownLexicon.watch(setLexicon),
      organisationLexicon.watch(takeOrganisation)
    ]
    return () => {
      for (const stop of unwatch) stop()
    }
  }, [])

  if (!settings) return <main aria-busy="true" />

  const section: SectionProps = {
    settings,
    change: (change, said = '') =>
      store.change(change).then(
        (kept) => {
          setSettings(kept)
          setNotice(said)
          return true
        },
        () => {
          setNotice(say('optionsNotSaved'))
          return false
        }
      )
  }

  const own: LexiconProps = {
    lexicon,
    compile,
    keep: (kept, said = '') =>
      ownLexicon.keep(kept).then(
        () => {
          setLexicon(kept)
          setNotice(said)
          return true
        },
        () => {
          setNotice(say('optionsNotSaved'))
          return false
        }
      )
  }
  const ownPolicies = [organisation, lexicon].flatMap((kept) => kept?.lexicon?.policies ?? [])
  const allPolicies = [...policies, ...ownPolicies]

  return (
    <div class="page">
      <PageHead title={say('optionsTitle')}>
        <p class="quiet">{say('optionsIntro')}</p>
        {settings.managed && <p class="managed">{say('managedIntro')}</p>}
        <nav aria-label={say('optionsNav')}>
          <ul>
            {sections.map(({id, title}) => (
              <li key={id}>
                <a href={`#${id}`}>{say(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      <main class="page-main">
        <PolicySection {...section} policies={allPolicies} />
        <LevelsSection {...section} />
        <SendingSection {...section} />
        <SitesSection {...section} browser={browser} defaultSites={defaultSites} onNotice={setNotice} />
        <AllowedSection {...section} rules={rules} />
        <RulesSection {...section} rules={rules} />
        <LexiconSection {...section} {...own} version={version} organisation={organisation} />
        <BackupSection {...section} {...own} />
        <LogSection log={log} onNotice={setNotice} />
        <ShortcutsSection browser={browser} />
        <AboutSection version={version} />
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </div>
  )
}

const sections = [
  {id: 'policy', title: 'optionsPolicyHeading'},
  {id: 'levels', title: 'optionsLevelsHeading'},
  {id: 'sending', title: 'optionsSendingHeading'},
  {id: 'sites', title: 'optionsSitesHeading'},
  {id: 'allowed', title: 'optionsAllowedHeading'},
  {id: 'rules', title: 'optionsRulesHeading'},
  {id: 'lexicon', title: 'lexiconHeading'},
  {id: 'backup', title: 'backupHeading'},
  {id: 'log', title: 'logHeading'},
  {id: 'shortcuts', title: 'optionsShortcutsHeading'},
  {id: 'about', title: 'optionsAboutHeading'}
] as const
