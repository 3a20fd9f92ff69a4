import type {Finding} from '@evenhand/engine'
import type {EditorStatus} from '@evenhand/editors'
import type {Browser} from 'wxt/browser'
import {type BackgroundRequest, type Command, isCommandMessage} from '../background/messages.ts'
import type {Checking, StartChecking} from '../checking/checking.ts'
import type {Settings} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {isSiteOff} from '../sites/is-site-off.ts'
import type {Site} from '../sites/sites.ts'
import {findFocus, isEditable} from './find-focus.ts'
import {
  type FrameReport,
  isViewerMessage,
  type ReportedFinding,
  type ViewerMessage,
  viewerPort
} from './report.ts'

export type WatchedBrowser = {
  runtime: {
    /** Gone once the extension was updated or removed. */
    id?: string
    sendMessage: (request: BackgroundRequest) => Promise<unknown>
    connect: (line: {name: string}) => Line
    onMessage: Hearing<(message: unknown) => void>
    onConnect: Hearing<(port: Line) => void>
  }
}

type Hearing<Listener> = {
  addListener: (listener: Listener) => void
  removeListener: (listener: Listener) => void
}
type Line = Pick<Browser.runtime.Port, 'name' | 'postMessage' | 'disconnect'> & {
  onMessage: {addListener: (listener: (message: unknown) => void) => void}
  onDisconnect: {addListener: (listener: () => void) => void}
}

export type WatchOptions = {
  window: Window
  browser: WatchedBrowser
  /** Opens the settings at the first need: most pages never have one. */
  openSettings: () => SettingsStore
  defaultSites: ReadonlyArray<Site>
  /** Whether the frame's editors are watched from its parent, so that this frame only passes the word on. */
  isReachedFromParent: boolean
  /** What the second file has left for this one, once it was injected. */
  findChecker: () => StartChecking | undefined
}

/**
 * The part that runs on every page of a site: it waits for an editor to be focused, has the checker loaded then, and
 * answers the popup and the shortcuts. It costs a page without editors a few listeners.
 *
 * @returns what ends it.
 */
export function watchPage(options: WatchOptions): () => void {
  const {window, browser, defaultSites} = options
  const {document} = window
  const frame = window.crypto.randomUUID()
  const address = addressOf(window)
  const viewers = new Set<Line>()
  const ending = new AbortController()
  const {signal} = ending

  let settings: Settings | undefined
  let checking: Checking | undefined
  let isLoading = false
  let focusedAt = 0

  const isOn = () => settings !== undefined && !isSiteOff(settings, address, defaultSites)

  let following: Promise<void> | undefined
  let unwatch: (() => void) | undefined
  const followSettings = () => (following ??= readSettings())
  const readSettings = async () => {
    const store = options.openSettings()
    unwatch = store.watch(obey)
    const read = await store.read()
    // A change that came meanwhile is newer.
    settings ??= read
  }

  /** An update or a removal of the extension leaves this script behind, cut off; then it clears up and goes. */
  const isCutOff = () => {
    if (browser.runtime?.id !== undefined) return false
    stop()
    return true
  }

  const look = async () => {
    const element = findFocus(document)
    if (!element || !isEditable(element) || isCutOff()) return
    await followSettings()
    if (signal.aborted || !isOn()) return
    if (options.isReachedFromParent) return passOn()
    focusedAt = Date.now()
    await load()
    if (checking) holdLine()
    tellViewers()
  }

  let hasPassedOn = false
  const passOn = async () => {
    if (!hasPassedOn) hasPassedOn = await ask({type: 'look-for-focus'})
  }

  const load = async () => {
    if (checking || isLoading) return
    isLoading = true
    const isLoaded = options.findChecker() !== undefined || (await ask({type: 'load-checker'}))
    isLoading = false
    const startChecking = options.findChecker()
    if (!isLoaded || !startChecking || signal.aborted || !settings || !isOn()) return
    checking = startChecking({
      document,
      settings,
      reachPage,
      onStatus: showStatus,
      onFindings: tellViewers,
      onChoice: (category, choice) => void send({type: 'log-choice', category, choice})
    })
  }

  const reachPage = async () => {
    const name = await send({type: 'reach-page'})
    return typeof name === 'string' ? name : undefined
  }

  const ask = async (request: BackgroundRequest): Promise<boolean> => (await send(request)) === true

  const send = async (request: BackgroundRequest): Promise<unknown> => {
    try {
      return await browser.runtime.sendMessage(request)
    } catch {
      isCutOff()
      return undefined
    }
  }

  /**
   * The line to the background is cut when the extension is updated, and also when the browser only puts the background
   * to sleep; then the next focus or finding opens it again.
   */
  let line: Line | undefined
  const holdLine = () => {
    if (line || isCutOff()) return
    line = browser.runtime.connect({name: 'line'})
    line.onDisconnect.addListener(() => {
      line = undefined
      // The line goes first; that the extension is gone shows only a moment later.
      window.setTimeout(isCutOff, cutOffDelay)
    })
  }

  const showStatus = (status: EditorStatus) => {
    if (status.state !== 'off') focusedAt = Date.now()
    void ask({type: 'show-count', count: countOf(status)})
    // The background is awake for it anyway.
    if (checking) holdLine()
    tellViewers()
  }

  const report = (): FrameReport => ({
    frame,
    isTop: window.top === window,
    url: address,
    focusedAt,
    status: isOn()
      ? (checking?.status() ?? {state: 'off', reason: 'no-editor'})
      : {state: 'off', reason: 'switched-off'},
    findings: (checking?.findings() ?? []).map(reportFinding),
    ignored: (checking?.ignored() ?? []).map(reportFinding),
    lexiconsLeftOut: checking?.lexiconsLeftOut() ?? [],
    ...(checking && readingOf(checking))
  })

  const tellViewers = (more: Pick<FrameReport, 'outcome'> = {}) => {
    if (viewers.size === 0 || !settings) return
    const now = {...report(), ...more}
    for (const viewer of viewers) viewer.postMessage(now)
  }

  const welcomeViewer = async (port: Line) => {
    if (port.name !== viewerPort || options.isReachedFromParent) return
    viewers.add(port)
    port.onDisconnect.addListener(() => viewers.delete(port))
    port.onMessage.addListener((message: unknown) => {
      if (isViewerMessage(message) && message.frame === frame) void serve(message)
    })
    await followSettings()
    if (viewers.has(port)) port.postMessage(report())
  }

  const serve = async (message: ViewerMessage) => {
    if (!checking) return
    if (message.type === 'quiet') return checking.setQuiet(message.isQuiet)
    const isIgnored = message.type === 'bring-back'
    const finding = (isIgnored ? checking.ignored() : checking.findings())[message.index]
    if (finding?.ruleId !== message.ruleId || finding.actual !== message.actual) return tellViewers()
    if (isIgnored) checking.bringBack(finding)
    if (message.type === 'show') checking.show(finding)
    if (message.type === 'ignore') checking.ignore(finding)
    if (message.type !== 'apply') return
    const suggestion = finding.suggestions[message.suggestion]
    if (!suggestion) return
    const outcome = await checking.apply(finding, suggestion)
    tellViewers({outcome})
  }

  const hear = (message: unknown) => {
    if (isCommandMessage(message)) run(message.command)
    if (isLookMessage(message) && !options.isReachedFromParent) void look()
  }

  const run = (command: Command) => {
    // Every frame hears of a shortcut; the one with the editor acts on it.
    if (!checking || !document.hasFocus()) return
    if (command === 'open-card') checking.openCardAtCaret()
    if (command === 'apply-first') void checking.applyFirst()
    if (command === 'next-finding') checking.next()
    if (command === 'previous-finding') checking.previous()
  }

  const obey = (changed: Settings) => {
    settings = changed
    if (isOn()) {
      checking?.update(settings)
      void look()
    } else if (checking) {
      endChecking()
      void ask({type: 'show-count', count: null})
    }
    tellViewers()
  }

  const endChecking = () => {
    checking?.stop()
    checking = undefined
    line?.disconnect()
    line = undefined
  }

  const stop = () => {
    if (ending.signal.aborted) return
    ending.abort()
    endChecking()
    viewers.clear()
  }

  document.addEventListener('focusin', () => void look(), {capture: true, signal})
  // The browser may have stopped the background worker just when it was asked for the checker.
  document.addEventListener('input', () => void (checking || look()), {capture: true, passive: true, signal})
  // Focus that goes into a frame of the same origin is seen here only as a loss, and where it went is known a task later.
  window.addEventListener('blur', () => window.setTimeout(() => void look(), 0), {signal})
  for (const type of ['focusin', 'input', 'pointerdown', 'visibilitychange']) {
    document.addEventListener(type, isCutOff, {capture: true, passive: true, signal})
  }
  browser.runtime.onMessage.addListener(hear)
  browser.runtime.onConnect.addListener(welcomeViewer)
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id === undefined) return
    unwatch?.()
    browser.runtime.onMessage.removeListener(hear)
    browser.runtime.onConnect.removeListener(welcomeViewer)
  })
  void look()
  return stop
}

function reportFinding({ruleId, actual, category, level, message, suggestions}: Finding): ReportedFinding {
  const offers = suggestions.map(({text, label}) => (label === undefined ? {text} : {text, label}))
  return {ruleId, actual, category, level, message, suggestions: offers}
}

function readingOf(checking: Checking): Pick<FrameReport, 'balance' | 'reading' | 'shown'> {
  const [balance, reading, card] = [checking.balance(), checking.reading(), checking.shown()]
  const shown = card ? checking.findings().indexOf(card) : -1
  return {...(balance && {balance}), ...(reading && {reading}), ...(shown >= 0 && {shown})}
}

/** Milliseconds. */
const cutOffDelay = 100

/** A frame without an address of its own belongs to the page that wrote it. */
function addressOf(window: Window): string {
  if (/^https?:/.test(window.location.href)) return window.location.href
  return window.origin === 'null' ? window.location.href : `${window.origin}/`
}

function countOf(status: EditorStatus): number | null {
  return status.state === 'off' ? null : status.levels.error + status.levels.warning
}

function isLookMessage(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'look-for-focus'
  )
}
