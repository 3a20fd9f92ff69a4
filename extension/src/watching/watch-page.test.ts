// @vitest-environment happy-dom
import type {EditorStatus} from '@evenhand/editors'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {BackgroundRequest} from '../background/messages.ts'
import type {Checking, CheckingOptions} from '../checking/checking.ts'
import {defaultSettings, type Settings, setLevel, setSite} from '../settings/settings.ts'
import type {Site} from '../sites/sites.ts'
import {type FrameReport, placeOf} from './report.ts'
import {type WatchedBrowser, watchPage} from './watch-page.ts'

const sites: Site[] = [{id: 'here', name: 'Here', matches: ['http://localhost/*']}]
const active = {
  state: 'active',
  editor: 'form field',
  levels: {error: 0, warning: 2, hint: 1},
  categories: {opinion: 3}
} satisfies EditorStatus
let ending = () => {}

beforeEach(() => {
  window.location.href = 'http://localhost/compose'
  document.body.innerHTML = '<button>Send</button><textarea></textarea>'
})
afterEach(() => ending())

describe('a page', () => {
  it('is left alone until an editor is focused', async () => {
    const page = await open()
    focus('button')
    await settle()
    expect(page.asked).toEqual([])
    expect(page.reads).toBe(0)
  })

  it('gets the checker at the first focus of an editor, and only once', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    focus('button')
    focus('textarea')
    await settle()
    expect(page.asked).toEqual(['load-checker'])
    expect(page.started).toHaveLength(1)
  })

  it('gets the checker at once where an editor has the focus already', async () => {
    focus('textarea')
    const page = await open()
    await settle()
    expect(page.started).toHaveLength(1)
  })

  it('is not read while its site is off, and is checked when it is turned on', async () => {
    const page = await open({settings: setSite(defaultSettings, 'here', false)})
    focus('textarea')
    await settle()
    expect(page.asked).toEqual([])
    page.change(defaultSettings)
    await settle()
    expect(page.started).toHaveLength(1)
  })

  it('is cleared when its site is turned off', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    page.change(setSite(defaultSettings, 'here', false))
    await settle()
    expect(page.checking.stop).toHaveBeenCalledTimes(1)
    expect(page.counts).toEqual([null])
  })

  it('hears of other settings', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    const changed = setLevel(defaultSettings, 'opinion', 'off')
    page.change(changed)
    expect(page.checking.update).toHaveBeenCalledWith(changed)
  })

  it('asks again at the next focus where the background could not load the checker', async () => {
    const page = await open({canLoad: false})
    focus('textarea')
    await settle()
    focus('button')
    focus('textarea')
    await settle()
    expect(page.asked).toEqual(['load-checker', 'load-checker'])
    expect(page.started).toHaveLength(0)
  })

  it('asks again while somebody writes, where the background was stopped before it could answer', async () => {
    const page = await open({canLoad: false})
    focus('textarea')
    await settle()
    document.querySelector('textarea')?.dispatchEvent(new Event('input', {bubbles: true}))
    await settle()
    expect(page.asked).toEqual(['load-checker', 'load-checker'])
  })

  it('passes the word to its parent, once, where the parent watches it', async () => {
    const page = await open({isReachedFromParent: true})
    focus('textarea')
    await settle()
    focus('button')
    focus('textarea')
    await settle()
    expect(page.asked).toEqual(['look-for-focus'])
  })

  it('tells the background how many findings there are, and never a word of them', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    page.started[0]?.onStatus(active)
    await settle()
    expect(page.requests.at(-1)).toEqual({type: 'show-count', count: 2})
  })
})

describe('a shortcut', () => {
  it.each([
    ['open-card', 'openCardAtCaret'],
    ['next-finding', 'next'],
    ['previous-finding', 'previous']
  ] as const)('%s is carried out', async (command, action) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const page = await open()
    focus('textarea')
    await settle()
    page.hear({type: 'command', command})
    expect(page.checking[action]).toHaveBeenCalledTimes(1)
  })

  it('is left to the frame that has the focus', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    page.hear({type: 'command', command: 'open-card'})
    expect(page.checking.openCardAtCaret).not.toHaveBeenCalled()
  })
})

describe('the key for the first wording', () => {
  it('reaches the frame that has the focus', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    page.hear({type: 'command', command: 'apply-first'})
    expect(page.checking.applyFirst).toHaveBeenCalledTimes(1)
  })
})

describe('the side panel', () => {
  it('is told what was ignored, and what can be written instead', async () => {
    const {panel} = await openWithPanel()
    expect(panel.reports.at(-1)).toMatchObject({
      findings: [{suggestions: [{text: 'One view is'}, {text: '', label: 'sentence'}]}],
      ignored: [{actual: 'clearly'}]
    })
  })

  it('has a chosen wording written, and hears what came of it', async () => {
    const {page, panel} = await openWithPanel()
    panel.say({type: 'apply', frame: panel.reports.at(-1)?.frame, ...placeOf(found, 0), suggestion: 1})
    await settle()
    expect(page.checking.apply).toHaveBeenCalledWith(found, found.suggestions[1])
    expect(panel.reports.at(-1)?.outcome).toBe('applied')
  })

  it('has a finding ignored, and an ignored one brought back', async () => {
    const {page, panel} = await openWithPanel()
    panel.say({type: 'ignore', frame: panel.reports.at(-1)?.frame, ...placeOf(found, 0)})
    panel.say({type: 'bring-back', frame: panel.reports.at(-1)?.frame, ...placeOf(silenced, 0)})
    expect(page.checking.ignore).toHaveBeenCalledWith(found)
    expect(page.checking.bringBack).toHaveBeenCalledWith(silenced)
  })

  it('has nothing done to other words that have come into the place since, and is told of them', async () => {
    const {page, panel} = await openWithPanel()
    const told = panel.reports.length
    const frame = panel.reports.at(-1)?.frame
    panel.say({type: 'apply', frame, ...placeOf({...found, actual: 'we think'}, 0), suggestion: 0})
    panel.say({type: 'ignore', frame, ...placeOf({...found, ruleId: 'opinion/other'}, 0)})
    await settle()
    expect(page.checking.apply).not.toHaveBeenCalled()
    expect(page.checking.ignore).not.toHaveBeenCalled()
    expect(panel.reports).toHaveLength(told + 2)
  })

  it('is told of other findings also where their number stays the same', async () => {
    const {page, panel} = await openWithPanel()
    const told = panel.reports.length
    page.started.at(-1)?.onFindings()
    expect(panel.reports).toHaveLength(told + 1)
  })

  it('can ask for nothing that is not there, nor of another frame', async () => {
    const {page, panel} = await openWithPanel()
    const frame = panel.reports.at(-1)?.frame
    for (const message of [
      {type: 'apply', frame, ...placeOf(found, 0), suggestion: 9},
      {type: 'ignore', frame, ...placeOf(found, 4)},
      {type: 'bring-back', frame, ...placeOf(silenced, -1)},
      {type: 'ignore', frame: 'another', ...placeOf(found, 0)},
      {type: 'send-letter', frame, ...placeOf(found, 0)}
    ])
      panel.say(message)
    await settle()
    expect(page.checking.apply).not.toHaveBeenCalled()
    expect(page.checking.ignore).not.toHaveBeenCalled()
    expect(page.checking.bringBack).not.toHaveBeenCalled()
  })
})

async function openWithPanel() {
  const page = await open()
  focus('textarea')
  await settle()
  return {page, panel: page.openPopup()}
}

const found = {
  ruleId: 'opinion/i-think',
  actual: 'I think',
  category: 'opinion',
  level: 'warning',
  message: 'A view.',
  suggestions: [
    {text: 'One view is', start: 0, end: 7},
    {text: '', start: 0, end: 20, label: 'sentence'}
  ]
}
const silenced = {...found, actual: 'clearly', suggestions: []}

describe('the popup', () => {
  it('is told at once, and whenever something changes', async () => {
    const page = await open()
    const popup = page.openPopup()
    await settle()
    expect(popup.reports.at(-1)?.status).toEqual({state: 'off', reason: 'no-editor'})
    focus('textarea')
    await settle()
    expect(popup.reports.at(-1)).toMatchObject({
      isTop: true,
      url: 'http://localhost/compose',
      status: active,
      findings: [{actual: 'I think', category: 'opinion', level: 'warning', message: 'A view.'}]
    })
    page.change(setSite(defaultSettings, 'here', false))
    expect(popup.reports.at(-1)).toMatchObject({status: {state: 'off', reason: 'switched-off'}, findings: []})
  })

  it('can have a finding shown, of its own frame only', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    const popup = page.openPopup()
    await settle()
    const frame = popup.reports.at(-1)?.frame ?? ''
    popup.say({type: 'show', frame: 'another', ...placeOf(found, 0)})
    popup.say({type: 'show', frame, ...placeOf(found, 7)})
    expect(page.checking.show).not.toHaveBeenCalled()
    popup.say({type: 'show', frame, ...placeOf(found, 0)})
    expect(page.checking.show).toHaveBeenCalledTimes(1)
  })
})

describe('a letter that is to be quiet', () => {
  it('is made so, and brought back, from the panel', async () => {
    const {page, panel} = await openWithPanel()
    const frame = panel.reports.at(-1)?.frame ?? ''
    panel.say({type: 'quiet', isQuiet: true, frame: 'another'})
    expect(page.checking.setQuiet).not.toHaveBeenCalled()
    panel.say({type: 'quiet', isQuiet: true, frame})
    panel.say({type: 'quiet', isQuiet: false, frame})
    expect(page.checking.setQuiet.mock.calls).toEqual([[true], [false]])
  })
})

describe('an update of the extension under an open page', () => {
  it('takes every trace away as soon as the line is cut', async () => {
    vi.useFakeTimers()
    const page = await open()
    focus('textarea')
    await vi.runAllTimersAsync()
    page.cutOff()
    page.cutLine()
    await vi.runAllTimersAsync()
    expect(page.checking.stop).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  it('takes every trace away at the next touch where the line was down before', async () => {
    const page = await open()
    focus('textarea')
    await settle()
    page.cutOff()
    document.dispatchEvent(new Event('input'))
    expect(page.checking.stop).toHaveBeenCalledTimes(1)
    focus('button')
    focus('textarea')
    await settle()
    expect(page.asked).toEqual(['load-checker'])
  })

  it('is told from a background that only went to sleep', async () => {
    vi.useFakeTimers()
    const page = await open()
    focus('textarea')
    await vi.runAllTimersAsync()
    page.cutLine()
    await vi.runAllTimersAsync()
    expect(page.checking.stop).not.toHaveBeenCalled()
    focus('button')
    focus('textarea')
    await vi.runAllTimersAsync()
    expect(page.lines).toBe(2)
    vi.useRealTimers()
  })
})

type Given = {settings?: Settings; canLoad?: boolean; isReachedFromParent?: boolean}

/** A page with the watcher in it, and everything around it in the test's hands. */
async function open({settings = defaultSettings, canLoad = true, isReachedFromParent = false}: Given = {}) {
  const requests: BackgroundRequest[] = []
  const started: CheckingOptions[] = []
  const heard = createEvent<[unknown]>()
  const connected =
    createEvent<[Parameters<Parameters<WatchedBrowser['runtime']['onConnect']['addListener']>[0]>[0]]>()
  const cut = createEvent<[]>()
  const changed = createEvent<[Settings]>()
  const checking = {
    findings: () => [found] as never,
    ignored: () => [silenced] as never,
    apply: vi.fn(async () => 'applied' as const),
    ignore: vi.fn(),
    bringBack: vi.fn(),
    setQuiet: vi.fn(),
    balance: () => undefined,
    reading: () => undefined,
    shown: () => undefined,
    lexiconsLeftOut: () => [],
    status: () => active,
    openCardAtCaret: vi.fn(() => true),
    applyFirst: vi.fn(async () => 'applied' as const),
    next: vi.fn(() => true),
    previous: vi.fn(() => true),
    show: vi.fn(() => true),
    update: vi.fn(),
    stop: vi.fn()
  } satisfies Checking
  let isLoaded = false
  let lines = 0
  let reads = 0
  const runtime: WatchedBrowser['runtime'] = {
    id: 'evenhand',
    sendMessage: async (request) => {
      requests.push(request)
      if (request.type === 'load-checker') isLoaded = canLoad
      return request.type === 'load-checker' ? canLoad : true
    },
    connect: ({name}) => {
      lines += 1
      return {
        name,
        postMessage: () => {},
        disconnect: () => {},
        onMessage: createEvent<[unknown]>(),
        onDisconnect: cut
      }
    },
    onMessage: heard,
    onConnect: connected
  }
  ending = watchPage({
    window,
    browser: {runtime},
    openSettings: () => ({
      read: async () => {
        reads += 1
        return settings
      },
      change: async (change) => change(settings),
      watch: (listener) => {
        changed.addListener(listener)
        return () => changed.removeListener(listener)
      }
    }),
    defaultSites: sites,
    isReachedFromParent,
    findChecker: () =>
      isLoaded
        ? (options) => {
            started.push(options)
            return checking
          }
        : undefined
  })
  return {
    requests,
    started,
    checking,
    get asked() {
      return requests.map(({type}) => type).filter((type) => type !== 'show-count')
    },
    get counts() {
      return requests.flatMap((request) => (request.type === 'show-count' ? [request.count] : []))
    },
    get lines() {
      return lines
    },
    /** How often the settings were asked for. */
    get reads() {
      return reads
    },
    hear: heard.happen,
    change: changed.happen,
    cutOff: () => {
      delete runtime.id
    },
    cutLine: cut.happen,
    openPopup: () => {
      const reports: FrameReport[] = []
      const said = createEvent<[unknown]>()
      connected.happen({
        name: 'viewer',
        postMessage: (report: FrameReport) => void reports.push(report),
        disconnect: () => {},
        onMessage: said,
        onDisconnect: createEvent<[]>()
      })
      return {reports, say: said.happen}
    }
  }
}

function createEvent<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => void>()
  return {
    addListener: (listener: (...args: Args) => void) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => void) => void listeners.delete(listener),
    happen: (...args: Args) => {
      for (const listener of listeners) listener(...args)
    }
  }
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

/** Lets what is promised come true. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
