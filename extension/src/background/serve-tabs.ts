import type {Browser} from 'wxt/browser'
import type {Site} from '../sites/sites.ts'
import {checkerFile, type SitesBrowser, syncAddedSites} from './added-sites.ts'
import {isCommand, isRequest, type Request} from './messages.ts'

export type BackgroundBrowser = SitesBrowser & {
  runtime: Pick<typeof Browser.runtime, 'onInstalled' | 'onStartup' | 'onMessage' | 'onConnect'>
  permissions: Pick<typeof Browser.permissions, 'onAdded' | 'onRemoved'>
  commands: Pick<typeof Browser.commands, 'onCommand'>
  tabs: Pick<typeof Browser.tabs, 'sendMessage'>
  action: Pick<typeof Browser.action, 'setBadgeText' | 'setBadgeBackgroundColor'>
}

/**
 * Everything the background does: keeps added sites running, hands the checker to frames that ask, passes shortcuts on.
 * It holds no state, so the browser may stop it at any moment.
 */
export function serveTabs(browser: BackgroundBrowser, defaults: ReadonlyArray<Site>): void {
  const sync = () => void inTurn(() => syncAddedSites(browser, defaults))
  browser.runtime.onInstalled.addListener(sync)
  browser.runtime.onStartup.addListener(sync)
  browser.permissions.onAdded.addListener(sync)
  browser.permissions.onRemoved.addListener(sync)
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (isDone: boolean) => void) => {
    if (!isRequest(message)) return
    answer(browser, defaults, message, sender).then(
      () => respond(true),
      () => respond(false)
    )
    return true
  })
  // A content script holds this line open to notice when it is cut; nothing is said on it.
  browser.runtime.onConnect.addListener(() => {})
  browser.commands.onCommand.addListener((command, tab) => {
    if (!isCommand(command) || tab?.id === undefined) return
    // Where no content script listens there is nothing to do, and nothing to report.
    browser.tabs.sendMessage(tab.id, {type: 'command', command}).catch(() => {})
  })
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** Two syncs at once would both register the same site, and the second would fail. */
function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  lastTurn = lastTurn.then(work, work)
  return lastTurn
}

async function answer(
  browser: BackgroundBrowser,
  defaults: ReadonlyArray<Site>,
  request: Request,
  sender: Browser.runtime.MessageSender
): Promise<void> {
  if (request.type === 'sync-sites') {
    await inTurn(() => syncAddedSites(browser, defaults))
    return
  }
  const tabId = sender.tab?.id
  if (tabId === undefined) throw new Error('A request came from outside a tab.')
  if (request.type === 'load-checker') {
    await browser.scripting.executeScript({
      target: {tabId, frameIds: [sender.frameId ?? 0]},
      files: [checkerFile]
    })
    return
  }
  if (request.type === 'look-for-focus') {
    await browser.tabs.sendMessage(tabId, request)
    return
  }
  await browser.action.setBadgeBackgroundColor({tabId, color: '#0b5d63'})
  await browser.action.setBadgeText({tabId, text: request.count ? String(request.count) : ''})
}
