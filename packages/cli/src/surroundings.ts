import picocolors from 'picocolors'

export type Colours = ReturnType<typeof picocolors.createColors>

/** Everything outside that a command reads or writes, so that a test can stand in for it. */
export type Surroundings = {
  /** Standard input: text in pieces of any size. */
  stdin: AsyncIterable<string>
  isStdinTerminal: boolean
  /** Writes to standard output; resolves when there is room for more. */
  write(text: string): Promise<void>
  /** Writes a line to standard error. */
  warn(line: string): void
  /** Shows how far a command is, on a terminal only; nothing takes it away again. */
  progress?: (line: string | undefined) => void
  /** Calls back when the person stops the command; returns what ends that. */
  onInterrupt?: (stop: () => void) => () => void
  colours: Colours
  /** How many columns lines may fill. */
  width: number
}

const usualWidth = 100
const leastWidth = 40
/** Between two progress lines, in milliseconds. */
const leastPause = 100

/** The surroundings of this process. Colour is used on a terminal only, and not where `NO_COLOR` is set. */
export function surroundProcess(): Surroundings {
  const {stdin, stdout, stderr, env} = process
  let isShowing = false
  let shownAt = 0
  stdin.setEncoding('utf8')
  const isColourful = env['FORCE_COLOR'] ? true : Boolean(stdout.isTTY) && picocolors.isColorSupported
  return {
    stdin,
    isStdinTerminal: Boolean(stdin.isTTY),
    write: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve()
        else stdout.once('drain', resolve)
      }),
    warn(line) {
      if (isShowing) clear()
      stderr.write(`${line}\n`)
    },
    ...(stderr.isTTY && {progress: show}),
    onInterrupt(stop) {
      process.once('SIGINT', stop)
      return () => process.off('SIGINT', stop)
    },
    colours: picocolors.createColors(isColourful),
    // Some terminals say that they have no columns.
    width: Math.max(leastWidth, Math.min(stdout.columns || usualWidth, usualWidth))
  }

  /** Where a progress line stands that the next line is to take the place of. */
  function clear(): void {
    stderr.write('\r\u001b[K')
    isShowing = false
  }

  function show(line: string | undefined): void {
    if (line === undefined) {
      if (isShowing) clear()
      return
    }
    if (isShowing && Date.now() - shownAt < leastPause) return
    stderr.write(`\r\u001b[K${line}`)
    isShowing = true
    shownAt = Date.now()
  }
}
