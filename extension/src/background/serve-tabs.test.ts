import {describe, expect, it, vi} from 'vitest'
import {defaultSettings, type Settings} from '../settings/settings.ts'
import {builtInSites} from '../sites/sites.ts'
import {serveTabs} from './serve-tabs.ts'

describe('the background', () => {
  it('hands the checker to the frame that asks, and says when it is there', async () => {
    const browser = startBackground()
    expect(await browser.hear({type: 'load-checker'}, {tab: {id: 4}, frameId: 7})).toBe(true)
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: {tabId: 4, frameIds: [7]},
      files: ['/checker.js']
    })
  })

  it('hands the compiler of lexicons to the frame that asks', async () => {
    const browser = startBackground()
    expect(await browser.hear({type: 'load-compiler'}, {tab: {id: 4}, frameId: 7})).toBe(true)
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: {tabId: 4, frameIds: [7]},
      files: ['/compiler.js']
    })
  })

  it('gives styles to the frame that is checked, and to one that its parent draws, where it is told to', async () => {
    const browser = startBackground([], 'p {}')
    await browser.hear({type: 'load-checker'}, {tab: {id: 4}, frameId: 7})
    await browser.hear({type: 'look-for-focus'}, {tab: {id: 4}, frameId: 8})
    expect(browser.scripting.insertCSS.mock.calls).toEqual([
      [{target: {tabId: 4, frameIds: [7]}, css: 'p {}'}],
      [{target: {tabId: 4, frameIds: [8]}, css: 'p {}'}]
    ])
    const plain = startBackground()
    await plain.hear({type: 'load-checker'}, {tab: {id: 4}, frameId: 7})
    expect(plain.scripting.insertCSS).not.toHaveBeenCalled()
  })

  it('says so where the browser takes no script', async () => {
    const browser = startBackground()
    browser.scripting.executeScript.mockRejectedValue(new Error('The frame is gone.'))
    expect(await browser.hear({type: 'load-checker'}, {tab: {id: 4}, frameId: 7})).toBe(false)
  })

  it('enters the page’s own world of the frame that asks, and passes on what it gave there', async () => {
    const browser = startBackground()
    browser.scripting.executeScript.mockResolvedValue([{result: 'xk2'}])
    expect(await browser.hear({type: 'reach-page'}, {tab: {id: 4}, frameId: 7})).toBe('xk2')
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: {tabId: 4, frameIds: [7]},
      files: ['/page.js'],
      world: 'MAIN'
    })
  })

  it('shows how many findings there are on the toolbar button of that tab', async () => {
    const browser = startBackground()
    await browser.hear({type: 'show-count', count: 3}, {tab: {id: 4}})
    await browser.hear({type: 'show-count', count: 0}, {tab: {id: 4}})
    await browser.hear({type: 'show-count', count: null}, {tab: {id: 4}})
    expect(browser.action.setBadgeText.mock.calls.map(([badge]) => badge.text)).toEqual(['3', '', ''])
  })

  it('counts what was done about a finding in the officer’s own log', async () => {
    const browser = startBackground()
    const choice = {type: 'log-choice', category: 'opinion', choice: 'kept'}
    expect(await browser.hear(choice, {tab: {id: 4}})).toBe(true)
    expect(browser.log.add.mock.calls).toEqual([['opinion', 'kept']])
    browser.log.add.mockRejectedValue(new Error('Storage is full.'))
    expect(await browser.hear(choice, {tab: {id: 4}})).toBe(false)
  })

  it('opens the tour after the installation, and not after an update', () => {
    const browser = startBackground()
    browser.install('update')
    browser.install('chrome_update')
    expect(browser.tabs.create).not.toHaveBeenCalled()
    browser.install()
    expect(browser.tabs.create.mock.calls).toEqual([[{url: '/welcome.html'}]])
  })

  it('passes a shortcut on to the tab, and keeps quiet where nobody listens', async () => {
    const browser = startBackground()
    browser.tabs.sendMessage.mockRejectedValue(new Error('Nobody is there.'))
    browser.press('open-card', {id: 4})
    browser.press('no-such-command', {id: 4})
    browser.press('next-finding')
    await Promise.resolve()
    expect(browser.tabs.sendMessage.mock.calls).toEqual([[4, {type: 'command', command: 'open-card'}]])
  })

  it('opens the side panel by its shortcut, beside the tab in front', () => {
    const browser = startBackground()
    browser.press('open-panel', {id: 4})
    expect(browser.sidePanel.open).toHaveBeenCalledWith({tabId: 4})
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled()
  })

  it('answers nothing that it does not know', () => {
    const browser = startBackground()
    expect(browser.hear({type: 'give-me-everything'}, {tab: {id: 4}})).toBeUndefined()
    expect(browser.hear(null, {tab: {id: 4}})).toBeUndefined()
  })

  it('does one sync after another, so that no site is registered twice', async () => {
    const browser = startBackground(['https://cases.example.org/*'])
    browser.install()
    await Promise.all([browser.hear({type: 'sync-sites'}, {}), browser.hear({type: 'sync-sites'}, {})])
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1)
  })

  it('has Google Docs asked for its text as soon as the user wants that', async () => {
    const browser = startBackground()
    browser.choose({...defaultSettings, googleDocs: true})
    await browser.hear({type: 'sync-sites'}, {})
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1)
  })
})

function startBackground(origins: string[] = [], css?: string) {
  const heard = createEvent<Parameters<Listeners['onMessage']>, true | undefined>()
  const pressed = createEvent<Parameters<Listeners['onCommand']>, void>()
  const installed = createEvent<[{reason: string}], void>()
  const never = () => createEvent<[], void>()
  const registered: Array<{id: string}> = []
  const browser = {
    runtime: {onInstalled: installed, onStartup: never(), onConnect: never(), onMessage: heard},
    permissions: {getAll: async () => ({origins}), onAdded: never(), onRemoved: never()},
    commands: {onCommand: pressed},
    scripting: {
      getRegisteredContentScripts: async () => [...registered],
      registerContentScripts: vi.fn(async (scripts: Array<{id: string}>) => void registered.push(...scripts)),
      unregisterContentScripts: async () => {},
      insertCSS: vi.fn(async (_injection: unknown) => {}),
      executeScript: vi.fn(async (_injection: unknown): Promise<Array<{result?: unknown}>> => [])
    },
    tabs: {
      query: async () => [],
      create: vi.fn(async (_tab: {url: string}): Promise<unknown> => ({})),
      sendMessage: vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => true)
    },
    action: {
      setBadgeText: vi.fn(async (_badge: {tabId: number; text: string}) => {}),
      setBadgeBackgroundColor: async () => {}
    },
    sidePanel: {open: vi.fn(async (_place: {tabId: number}) => {})}
  }
  const log = {add: vi.fn(async (_category: string, _choice: string) => {})}
  const chosen = createEvent<[Settings], void>()
  let settings = defaultSettings
  const store = {
    read: async () => settings,
    watch: (listener: (changed: Settings) => void) => {
      chosen.addListener(listener)
      return () => {}
    }
  }
  serveTabs(browser, builtInSites, store, log, css)
  return {
    ...browser,
    log,
    choose: (changed: Settings) => {
      settings = changed
      chosen.happen(changed)
    },
    press: (command: string, tab?: {id: number}) => pressed.happen(command, tab),
    install: (reason = 'install') => installed.happen({reason}),
    /** What the background answers; undefined where it leaves the message to others. */
    hear: (message: unknown, sender: {tab?: {id: number}; frameId?: number}) => {
      let respond: (answer: boolean | string) => void = () => {}
      const response = new Promise<boolean | string>((resolve) => {
        respond = resolve
      })
      return heard.happen(message, sender, respond)[0] === true ? response : undefined
    }
  }
}

type Listeners = {
  onMessage: (
    message: unknown,
    sender: {tab?: {id: number}; frameId?: number},
    respond: (answer: boolean | string) => void
  ) => true | undefined
  onCommand: (command: string, tab?: {id: number}) => void
}

function createEvent<Args extends unknown[], Result>() {
  const listeners: Array<(...args: Args) => Result> = []
  return {
    addListener: (listener: (...args: Args) => Result) => void listeners.push(listener),
    happen: (...args: Args) => listeners.map((listener) => listener(...args))
  }
}
