import type {Category} from '@evenhand/lexicon'
import {useEffect, useState} from 'preact/hooks'
import type {Browser} from 'wxt/browser'
import type {Choice} from '../log/practice-log.ts'
import {Brand} from '../look/brand.tsx'
import {useNotice} from '../look/use-notice.ts'
import {say} from '../say.ts'
import {setAllowed, setRule, type Settings} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {FieldStatus} from '../viewing/field-status.tsx'
import {LetterNotes} from '../viewing/letter-notes.tsx'
import {findShownTab, type TabBrowser, type TabLine, watchTab} from '../viewing/watch-tab.ts'
import type {FrameReport} from '../watching/report.ts'
import {BalanceTable} from './balance-table.tsx'
import {FindingList} from './finding-list.tsx'
import {IgnoredList} from './ignored-list.tsx'
import {LetterReading} from './letter-reading.tsx'

export type PanelBrowser = TabBrowser & {
  tabs: {
    onActivated: Pick<typeof Browser.tabs.onActivated, 'addListener' | 'removeListener'>
    onUpdated: Pick<typeof Browser.tabs.onUpdated, 'addListener' | 'removeListener'>
  }
}

export type PanelProps = {
  browser: PanelBrowser
  settings: SettingsStore
  /** The query of the panel's own address. */
  search: string
  /** Called with a choice that is made in the panel itself, for the officer's own log. */
  onChoice: (category: Category, choice: Choice) => void
}

/** The side panel: the whole letter's findings in order, what was ignored, and how each party is spoken of. */
export function Panel({browser, settings, search, onChoice}: PanelProps) {
  const [report, setReport] = useState<FrameReport>()
  const [line, setLine] = useState<TabLine>()
  const [visit, setVisit] = useState(0)
  const [isLooking, setLooking] = useState(true)
  const [notice, setNotice] = useNotice()

  useEffect(() => {
    let opened: TabLine | undefined
    let isOver = false
    void findShownTab(browser, search).then((tab) => {
      setLooking(false)
      if (isOver || !tab) return
      opened = watchTab(browser, tab.id, (now) => {
        setReport(now)
        if (now?.outcome) setNotice(say(`panelOutcome_${now.outcome}`))
      })
      setLine(opened)
    })
    return () => {
      isOver = true
      opened?.close()
    }
  }, [visit])

  useEffect(() => {
    // another tab in front, or another page in it, is another letter
    const look = () => setVisit((before) => before + 1)
    const lookWhenLoaded = (_tab: number, change: {status?: string}) => {
      if (change.status === 'complete') look()
    }
    browser.tabs.onActivated.addListener(look)
    browser.tabs.onUpdated.addListener(lookWhenLoaded)
    return () => {
      browser.tabs.onActivated.removeListener(look)
      browser.tabs.onUpdated.removeListener(lookWhenLoaded)
    }
  }, [])

  if (isLooking) return <main class="panel" aria-busy="true" />

  const keep = (change: (now: Settings) => Settings, said: string) => {
    settings.change(change).then(
      () => setNotice(said),
      () => setNotice(say('optionsNotSaved'))
    )
  }
  const isOpen = report !== undefined && report.status.state !== 'off'

  return (
    <main class="panel">
      <Brand />
      <FieldStatus status={report?.status} onQuiet={(isQuiet) => line?.ask({type: 'quiet', isQuiet})} />
      {isOpen && (
        <>
          <LetterNotes report={report} />
          <FindingList
            findings={report.findings}
            current={report.shown}
            canWrite={report.status.state === 'active'}
            onShow={(place) => line?.ask({type: 'show', ...place})}
            onApply={(place, suggestion) => line?.ask({type: 'apply', ...place, suggestion})}
            onIgnore={(place) => {
              line?.ask({type: 'ignore', ...place})
              setNotice(say('panelIgnored'))
            }}
            onAllow={({ruleId, actual: words, category}) => {
              onChoice(category, 'allowed')
              keep((now) => setAllowed(now, {ruleId, words}, true), say('panelAllowed'))
            }}
            onTurnOff={(ruleId) => keep((now) => setRule(now, ruleId, false), say('panelRuleOff'))}
          />
          <IgnoredList
            findings={report.ignored}
            onBringBack={(place) => {
              line?.ask({type: 'bring-back', ...place})
              setNotice(say('panelBroughtBack'))
            }}
          />
          {report.reading && <LetterReading reading={report.reading} />}
          {report.balance && <BalanceTable balance={report.balance} />}
        </>
      )}
      <p role="status" class="notice">
        {notice}
      </p>
      <p class="quiet">{say('popupPrivacy')}</p>
    </main>
  )
}
