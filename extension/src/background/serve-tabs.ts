import type {Browser} from 'wxt/browser'
import type {Site} from '../sites/sites.ts'
import type {LogStore} from '../log/log-store.ts'
import {openPanel, type PanelOpener} from '../panel/open-panel.ts'
import type {SettingsStore} from '../settings/store.ts'
import {
  type BackgroundRequest,
  type CommandMessage,
  isBackgroundRequest,
  isCommand,
  panelCommand
} from './messages.ts'
import {checkerFile, compilerFile, pageFile, type ScriptsBrowser, syncScripts} from './sync-scripts.ts'

export type BackgroundBrowser = ScriptsBrowser & {
  scripting: {
    insertCSS: (injection: {target: Browser.scripting.InjectionTarget; css: string}) => Promise<void>
  }
  runtime: {
    onInstalled: Hearing<(details: {reason: string}) => void>
    onStartup: Hearing<() => void>
    onConnect: Hearing<() => void>
    onMessage: Hearing<MessageListener>
  }
  permissions: {onAdded: Hearing<() => void>; onRemoved: Hearing<() => void>}
  commands: {onCommand: Hearing<(command: string, tab?: {id?: number | undefined}) => void>}
  tabs: {
    sendMessage: (tabId: number, message: CommandMessage | BackgroundRequest) => Promise<unknown>
    create: (tab: {url: string}) => Promise<unknown>
  }
  action: {
    setBadgeText: (badge: {tabId: number; text: string}) => Promise<void>
    setBadgeBackgroundColor: (badge: {tabId: number; color: string}) => Promise<void>
  }
} & PanelOpener

type Hearing<Listener> = {addListener: (listener: Listener) => void}
type MessageListener = (
  message: unknown,
  sender: Sender,
  respond: (answer: boolean | string) => void
) => true | undefined
type Sender = Pick<Browser.runtime.MessageSender, 'frameId'> & {tab?: {id?: number | undefined}}

/**
 * Everything the background does: keeps scripts where they are wanted, hands the checker to frames that ask, passes shortcuts on.
 * It holds no state, so the browser may stop it at any moment.
 *
 * @param css what each frame is given before it is checked, for a browser that takes it away again with the extension
 */
export function serveTabs(
  browser: BackgroundBrowser,
  defaults: ReadonlyArray<Site>,
  settings: Pick<SettingsStore, 'read' | 'watch'>,
  log: Pick<LogStore, 'add'>,
  css?: string
): void {
  const inTurn = createTurns()
  const syncInTurn = () => inTurn(async () => syncScripts(browser, defaults, await settings.read()))
  // What fails now is tried again at the next start, and no one is waiting for it.
  const sync = () => void syncInTurn().catch(() => {})
  browser.runtime.onInstalled.addListener(({reason}) => {
    sync()
    // Once, and never after an update.
    if (reason === 'install') void browser.tabs.create({url: '/welcome.html'}).catch(() => {})
  })
  browser.runtime.onStartup.addListener(sync)
  browser.permissions.onAdded.addListener(sync)
  browser.permissions.onRemoved.addListener(sync)
  settings.watch(sync)
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (!isBackgroundRequest(message)) return undefined
    answer({browser, syncSites: syncInTurn, log, css}, message, sender).then(
      (given) => respond(given ?? true),
      () => respond(false)
    )
    return true
  })
  // A content script holds this line open to notice when it is cut; nothing is said on it.
  browser.runtime.onConnect.addListener(() => {})
  browser.commands.onCommand.addListener((command, tab) => {
    // At once: only in answer to a key does a browser let its panel be opened.
    if (command === panelCommand) return openPanel(browser, tab?.id)
    if (!isCommand(command) || tab?.id === undefined) return
    // Where no content script listens there is nothing to do, and nothing to report.
    browser.tabs.sendMessage(tab.id, {type: 'command', command}).catch(() => {})
  })
}

/** Two syncs at once would both register the same site, and the second would fail. */
function createTurns(): (work: () => Promise<unknown>) => Promise<unknown> {
  let lastTurn: Promise<unknown> = Promise.resolve()
  return (work) => {
    lastTurn = lastTurn.then(work, work)
    return lastTurn
  }
}

type Answering = {
  browser: BackgroundBrowser
  syncSites: () => Promise<unknown>
  log: Pick<LogStore, 'add'>
  css: string | undefined
}

async function answer(
  {browser, syncSites, log, css}: Answering,
  request: BackgroundRequest,
  sender: Sender
): Promise<string | undefined> {
  if (request.type === 'sync-sites') {
    await syncSites()
    return undefined
  }
  if (request.type === 'log-choice') {
    await log.add(request.category, request.choice)
    return undefined
  }
  const tabId = sender.tab?.id
  if (tabId === undefined) throw new Error('A request came from outside a tab.')
  const target = {tabId, frameIds: [sender.frameId ?? 0]}
  if (request.type === 'load-checker') {
    if (css) await browser.scripting.insertCSS({target, css})
    await browser.scripting.executeScript({target, files: [checkerFile]})
    return undefined
  }
  if (request.type === 'load-compiler') {
    await browser.scripting.executeScript({target, files: [compilerFile]})
    return undefined
  }
  if (request.type === 'reach-page') {
    const [injected] = await browser.scripting.executeScript({target, files: [pageFile], world: 'MAIN'})
    return typeof injected?.result === 'string' ? injected.result : undefined
  }
  if (request.type === 'look-for-focus') {
    // Such a frame is drawn from its parent, and has no checker of its own.
    if (css) await browser.scripting.insertCSS({target, css})
    await browser.tabs.sendMessage(tabId, request)
    return undefined
  }
  await browser.action.setBadgeBackgroundColor({tabId, color: '#0b5d63'})
  await browser.action.setBadgeText({tabId, text: request.count ? String(request.count) : ''})
  return undefined
}
