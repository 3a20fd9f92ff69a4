import type {Browser} from 'wxt/browser'
import {chooseReport, type FrameReport, type ViewerMessage, viewerPort} from '../watching/report.ts'

export type TabBrowser = {
  tabs: Pick<typeof Browser.tabs, 'query' | 'get' | 'connect'>
  runtime: {lastError?: typeof Browser.runtime.lastError}
}

/** The tab that the popup or the side panel is about. */
export type ShownTab = {
  id: number
  /** Undefined where the browser keeps it from us. */
  url: string | undefined
}

/**
 * The tab that is in front. Where the page stands in a tab of its own, its address names
 * the tab: `popup.html?tab=7`.
 */
export async function findShownTab(browser: TabBrowser, search: string): Promise<ShownTab | undefined> {
  const named = new URLSearchParams(search).get('tab')
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => undefined)
    : (await browser.tabs.query({active: true, currentWindow: true}))[0]
  return tab?.id === undefined ? undefined : {id: tab.id, url: tab.url}
}

/** What can be asked of the frame of the report that was last given. */
export type TabRequest = WithoutFrame<ViewerMessage>
type WithoutFrame<Message> = Message extends unknown ? Omit<Message, 'frame'> : never

/** A line to all frames of a tab. */
export type TabLine = {
  ask(request: TabRequest): void
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
  const port = browser.tabs.connect(tabId, {name: viewerPort})
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
    ask: (request) => {
      const frame = chooseReport(reports.values())?.frame
      if (frame !== undefined) port.postMessage({...request, frame})
    },
    close: () => port.disconnect()
  }
}
