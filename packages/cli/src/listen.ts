import picocolors from 'picocolors'
import type {Surroundings} from './surroundings.ts'

/**
 * Surroundings for tests: no process, nobody who watches, and everything that a command says is kept.
 *
 * @param more what is otherwise than that
 * @param pieces what comes in on standard input
 * @example
 * const {said, surroundings} = listen({}, 'You should appeal.')
 * await run(['check', '-'], surroundings)
 * said.out
 */
export function listen(more: Partial<Surroundings> = {}, ...pieces: ReadonlyArray<string>) {
  const said = {out: '', warnings: [] as string[]}
  const surroundings: Surroundings = {
    stdin: (async function* () {
      yield* pieces
    })(),
    isStdinTerminal: false,
    write: async (text) => void (said.out += text),
    warn: (line) => void said.warnings.push(line),
    colours: picocolors.createColors(false),
    width: 100,
    ...more
  }
  return {said, surroundings}
}
