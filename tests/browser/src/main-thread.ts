import type {CDPSession, Page} from 'playwright-core'

/** One thing that a page's main thread did, from the browser's own trace. Microseconds of that thread's own time. */
export type Work = {name: string; url: string; spent: number}

/**
 * Runs `act` and returns the scripts that ran in the page meanwhile, in every world of every frame, and what called them:
 * timers, frames, events, observers. The browser's own work, a blinking caret for instance, is no script.
 */
export async function traceScripts(page: Page, act: () => Promise<void>): Promise<Work[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: ['devtools.timeline'], excludedCategories: ['*']}
  })
  await act()
  await endTrace(session)
  await session.detach()
  return events
    .filter(({name, ph}) => scripts.has(name) && ph !== 'B' && ph !== 'E')
    .map(({name, tdur = 0, args}) => ({name, url: args?.data?.url ?? '', spent: tdur}))
}

type TraceEvent = {
  name: string
  ph: string
  tdur?: number
  args?: {data?: {url?: string}}
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

async function endTrace(session: CDPSession): Promise<void> {
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
}
