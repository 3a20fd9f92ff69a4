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
  colours: Colours
  /** How many columns lines may fill. */
  width: number
}

const usualWidth = 100
const leastWidth = 40

/** The surroundings of this process. Colour is used on a terminal only, and not where `NO_COLOR` is set. */
export function surroundProcess(): Surroundings {
  const {stdin, stdout, stderr, env} = process
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
    warn: (line) => stderr.write(`${line}\n`),
    colours: picocolors.createColors(isColourful),
    // Some terminals say that they have no columns.
    width: Math.max(leastWidth, Math.min(stdout.columns || usualWidth, usualWidth))
  }
}
