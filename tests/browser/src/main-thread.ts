import type {CDPSession, Page} from 'playwright-core'

/** One thing that a page's main thread did, from the browser's own trace. Microseconds of that thread's own time. */
export type Work = {name: string; url: string; spent: number}

/** One task of a page's main thread: when it ended, and how long the thread itself was at it. Microseconds. */
export type Task = {end: number; spent: number}

/**
 * Runs `act` and returns the scripts that ran in the page meanwhile, in every world of every frame, and what called them:
 * timers, frames, events, observers. The browser's own work, a blinking caret for instance, is no script.
 */
export async function traceScripts(page: Page, act: () => Promise<void>): Promise<Work[]> {
  const end = await startTrace(page, ['devtools.timeline'])
  await act()
  return (await end())
    .filter(({name, ph}) => scripts.has(name) && ph !== 'B' && ph !== 'E')
    .map(({name, tdur = 0, args}) => ({name, url: args?.data?.url ?? '', spent: tdur}))
}

/** Follows a page's main thread; ending it gives its tasks, and when it heard of each key. */
export async function traceTasks(page: Page): Promise<() => Promise<{tasks: Task[]; keys: number[]}>> {
  const end = await startTrace(page, ['devtools.timeline', 'disabled-by-default-devtools.timeline'])
  return async () => {
    const events = await end()
    const keys = events.filter(({name, args}) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    const thread = keys[0]?.tid
    const process = keys[0]?.pid
    const tasks = events.filter(({name, pid, tid}) => name === 'RunTask' && pid === process && tid === thread)
    return {
      tasks: tasks.map(({ts, dur = 0, tdur = 0}) => ({end: ts + dur, spent: tdur})),
      keys: keys.map(({ts}) => ts)
    }
  }
}

type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: {data?: {url?: string; type?: string}}
}

const scripts = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerInstall',
  'TimerFire',
  'RequestAnimationFrame',
  'FireAnimationFrame',
  'RequestIdleCallback',
  'FireIdleCallback'
])

/** Starts a trace of these kinds; what it returns ends it. */
async function startTrace(page: Page, kinds: string[]): Promise<() => Promise<TraceEvent[]>> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: kinds, excludedCategories: ['*']}
  })
  return async () => {
    await endTrace(session)
    await session.detach()
    return events
  }
}

async function endTrace(session: CDPSession): Promise<void> {
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
}
