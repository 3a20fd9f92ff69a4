import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BrowserContext, chromium, type Page, type Worker} from 'playwright-core'

export type Chromium = {
  context: BrowserContext
  /** The extension's own address, `chrome-extension://…`; empty where Chromium runs without it. */
  extensionOrigin: string
  page: Page
  /** Does what the browser does when a person presses one of the extension's shortcuts. */
  pressShortcut(command: string): Promise<void>
  /** Opens the popup for the tab in front, and waits until it is there. */
  openToolbarPopup(): Promise<void>
  /** Returns the number on the toolbar button for the tab with this address. */
  readBadge(url: string): Promise<string>
  /** Returns the browser's own number for the tab with this address. */
  findTab(url: string): Promise<number>
  /** Ends the background worker, as the browser does with one that has been idle. */
  stopWorker(): Promise<void>
  /** Zooms all pages, as a person does in the browser's settings: 2 for 200 %. */
  zoom(factor: number): Promise<void>
  /** Loads the extension anew, as an update does. */
  replaceExtension(): Promise<void>
  /** Closes the browser and returns every request that left it, the browser's own ones included. */
  close(): Promise<readonly NetworkRequest[]>
}

export type NetworkRequest = {url: string; initiator: string}

export type LaunchOptions = {
  /** Folder of the built extension. Left out, Chromium runs without it: the yardstick to compare with. */
  extension?: string
  viewport?: {width: number; height: number}
  colorScheme?: 'light' | 'dark'
  /** What becomes of the tour that opens after the installation: passed by, kept, or none is awaited. */
  tour?: 'pass' | 'keep' | 'none'
  /** Puts what it likes into the new profile's folder before the browser starts. */
  prepare?: (profile: string) => Promise<void>
}

/**
 * Starts a Chromium with a profile of its own, which can reach nothing but this machine's loopback address.
 *
 * Each request is read off Chromium's own network log after closing, because that log also holds what content scripts
 * and the background worker asked for.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'evenhand-chromium-'))
  const networkLog = join(profile, 'network-log.json')
  await options.prepare?.(join(profile, 'profile'))
  const context = await chromium.launchPersistentContext(join(profile, 'profile'), {
    executablePath: process.env['EVENHAND_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: false,
    viewport: options.viewport ?? {width: 1000, height: 760},
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-GB',
    args: [...quietFlags, `--log-net-log=${networkLog}`, ...extensionFlags(options.extension)]
  })
  const worker = options.extension ? await findWorker(context) : undefined
  const tour = options.tour ?? 'pass'
  const page =
    worker && tour !== 'none'
      ? await passTour(context, worker, tour === 'keep')
      : (context.pages()[0] ?? (await context.newPage()))
  let settings: Page | undefined
  return {
    context,
    page,
    extensionOrigin: worker ? originOf(worker.url()) : '',
    async pressShortcut(command) {
      // Keys that are sent to a page never reach the browser itself, which is who knows the shortcuts.
      await (await findWorker(context)).evaluate(fireCommand, command)
    },
    findTab: async (url) => (await findWorker(context)).evaluate(findTab, url),
    openToolbarPopup: async () => (await findWorker(context)).evaluate('chrome.action.openPopup()'),
    async readBadge(url) {
      const worker = await findWorker(context)
      const tabId = await worker.evaluate(findTab, url)
      return worker.evaluate(`chrome.action.getBadgeText({tabId: ${tabId}})`)
    },
    async stopWorker() {
      const session = await context.newCDPSession(page)
      const {targetInfos} = await session.send('Target.getTargets')
      const worker = targetInfos.find(
        ({type, url}) => type === 'service_worker' && url.startsWith('chrome-extension:')
      )
      if (worker === undefined) throw new Error('No background worker is running.')
      await session.send('Target.closeTarget', {targetId: worker.targetId})
      await session.detach()
    },
    async zoom(factor) {
      if (!settings) {
        settings = await context.newPage()
        await settings.goto('chrome://settings/appearance')
      }
      await settings.evaluate(setDefaultZoom, factor)
      await page.bringToFront()
      await page.waitForFunction((wanted) => devicePixelRatio === wanted, factor)
    },
    async replaceExtension() {
      const restarted = context.waitForEvent('serviceworker')
      const extensions = await context.newPage()
      await extensions.goto('chrome://extensions')
      await extensions.evaluate(
        reloadExtension,
        originOf((await findWorker(context)).url()).split('//')[1] ?? ''
      )
      await restarted
      await extensions.close()
    },
    async close() {
      await context.close()
      const requests = await readNetworkLog(networkLog)
      await rm(profile, {recursive: true, force: true, maxRetries: 5})
      return requests
    }
  }
}

/**
 * Returns what did not come from the page itself: requests of an extension, and requests to anywhere but the page's own
 * origin. What Chromium asks for on its own account has no origin that initiated it, and is left out.
 */
export function findForeignRequests(requests: readonly NetworkRequest[]): NetworkRequest[] {
  return requests.filter(({url, initiator}) => {
    if (initiator.startsWith('chrome-extension:')) return true
    return initiator.startsWith('http') && !url.startsWith(`${initiator}/`) && !/^(data|blob):/.test(url)
  })
}

const quietFlags: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-domain-reliability',
  '--lang=en-GB',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'
]

function extensionFlags(extension: string | undefined): string[] {
  if (extension === undefined) return []
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
}

/**
 * The tour comes in a tab of its own; with every hint to be seen, what the engine finds is what is underlined. Returns the
 * other tab.
 */
async function passTour(context: BrowserContext, worker: Worker, isKept: boolean): Promise<Page> {
  const tour = await findTour(context)
  const page = context.pages().find((other) => other !== tour) ?? (await context.newPage())
  if (isKept) return page
  await worker.evaluate(showHints)
  // Closed while it asks the browser for its texts, it would leave all pages of the extension without any.
  await tour.locator('main:not([aria-busy])').waitFor()
  await tour.close()
  await page.bringToFront()
  return page
}

/** The tabs of a new browser come in any order, and only its address shows which one is the tour. */
async function findTour(context: BrowserContext): Promise<Page> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const tour = context.pages().find((page) => page.url().endsWith('/welcome.html'))
    if (tour) return tour
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The tour has not opened.')
}

// Runs in the extension's worker.
async function showHints(): Promise<void> {
  const {storage} = (globalThis as unknown as {chrome: ExtensionApi}).chrome
  await storage.local.set({settings: {hints: true}, settings$: {v: 5}})
}

async function findWorker(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers()
  return running ?? (await context.waitForEvent('serviceworker', {timeout: 15_000}))
}

// Runs in the extension's worker.
async function fireCommand(command: string): Promise<void> {
  const {tabs, commands} = (globalThis as unknown as {chrome: ExtensionApi}).chrome
  const [tab] = await tabs.query({active: true, lastFocusedWindow: true})
  commands.onCommand.dispatch(command, tab)
}

// Runs in the extension's worker.
async function findTab(url: string): Promise<number> {
  const {tabs} = (globalThis as unknown as {chrome: ExtensionApi}).chrome
  const [tab] = await tabs.query({url})
  if (tab === undefined) throw new Error(`No tab shows ${url}.`)
  return tab.id
}

// Runs in Chromium's own page about extensions. One that was loaded from a folder is only loaded again in developer mode.
async function reloadExtension(id: string): Promise<void> {
  const {developerPrivate} = (globalThis as unknown as {chrome: DeveloperApi}).chrome
  await developerPrivate.updateProfileConfiguration({inDeveloperMode: true})
  await developerPrivate.reload(id)
}

// Runs in Chromium's own page of settings.
function setDefaultZoom(factor: number): Promise<void> {
  const {settingsPrivate} = (globalThis as unknown as {chrome: SettingsApi}).chrome
  return new Promise((resolve) => settingsPrivate.setDefaultZoom(factor, () => resolve()))
}

type SettingsApi = {settingsPrivate: {setDefaultZoom(factor: number, done: () => void): void}}

type DeveloperApi = {
  developerPrivate: {
    updateProfileConfiguration(update: {inDeveloperMode: boolean}): Promise<void>
    reload(id: string): Promise<unknown>
  }
}

type ExtensionApi = {
  storage: {local: {set(items: object): Promise<void>}}
  tabs: {query(query: object): Promise<Array<{id: number}>>}
  commands: {onCommand: {dispatch(command: string, tab: unknown): void}}
}

function originOf(url: string): string {
  return url.split('/').slice(0, 3).join('/')
}

// The log names its event types by number, and says in its constants which is which.
async function readNetworkLog(path: string): Promise<NetworkRequest[]> {
  const log = parseLog(await readFile(path, 'utf8'))
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB']
  const requests: NetworkRequest[] = []
  for (const event of log.events) {
    if (event.type !== started || event.params?.url === undefined) continue
    requests.push({url: event.params.url, initiator: event.params.initiator ?? ''})
  }
  return requests
}

type NetworkLog = {
  constants: {logEventTypes: Record<string, number>}
  events: Array<{type: number; params?: {url?: string; initiator?: string}}>
}

function parseLog(text: string): NetworkLog {
  try {
    return JSON.parse(text)
  } catch {
    // A browser that is ended in a hurry leaves the list of events open.
    return JSON.parse(`${text.trim().replace(/,$/, '')}]}`)
  }
}
