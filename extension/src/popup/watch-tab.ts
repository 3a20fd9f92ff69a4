import type {Browser} from 'wxt/browser'
import {chooseReport, type FrameReport, popupPort} from '../watching/report.ts'

export type TabBrowser = {
  tabs: Pick<typeof Browser.tabs, 'query' | 'get' | 'connect'>
  runtime: {lastError?: typeof Browser.runtime.lastError}
}

/** The tab that the popup is about. */
export type ShownTab = {
  id: number
  /** Undefined where the browser keeps it from us. */
  url: string | undefined
}

/**
 * The tab that was in front when the popup was opened. Where the popup stands in a tab of its own, its address names
 * the tab: `popup.html?tab=7`.
 */
export async function findShownTab(browser: TabBrowser, search: string): Promise<ShownTab | undefined> {
  const named = new URLSearchParams(search).get('tab')
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => undefined)
    : (await browser.tabs.query({active: true, currentWindow: true}))[0]
  return tab?.id === undefined ? undefined : {id: tab.id, url: tab.url}
}

/** A line to all frames of a tab. */
export type TabLine = {
  /** Asks the frame of the report that was last given to show its finding at `index`. */
  show(index: number): void
  close(): void
}

/**
 * Listens to every frame of a tab, and gives the report of the one that was focused last each time it changes;
 * `undefined` once it is clear that no content script is there.
 */
export function watchTab(
  browser: TabBrowser,
  tabId: number,
  listener: (report: FrameReport | undefined) => void
): TabLine {
  const reports = new Map<string, FrameReport>()
  const port = browser.tabs.connect(tabId, {name: popupPort})
  port.onMessage.addListener((report: FrameReport) => {
    reports.set(report.frame, report)
    listener(chooseReport(reports.values()))
  })
  port.onDisconnect.addListener(() => {
    // Read, so that the browser doesn't log what is no mistake: a page without a content script.
    void browser.runtime.lastError
    listener(undefined)
  })
  return {
    show: (index) => {
      const frame = chooseReport(reports.values())?.frame
      if (frame !== undefined) port.postMessage({type: 'show', frame, index})
    },
    close: () => port.disconnect()
  }
}
