// pnpm bench:review [--letters 2000] [--json]: letters a second and peak memory of `evenhand review` on letters in mixed formats, and
// beside it the time that reading the same files alone takes, in one process and on one core.
// --letters 2000,20000 shows that time grows with the letters, and memory does not. Build first: the built command is measured.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {glob, readFile} from 'node:fs/promises'
import {availableParallelism, tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {readDocuments} from '@evenhand/documents'
import {createChecker} from '@evenhand/engine'
import {checkOptionsFor, createTally, createWriters, reviewLetter} from '@evenhand/review'
import {varyLetters} from './vary-letters.ts'
import {writeLetters} from './write-letters.ts'

const {values} = parseArgs({
  options: {letters: {type: 'string', default: '2000'}, json: {type: 'boolean', default: false}}
})
const command = join(import.meta.dirname, '../../packages/cli/dist/evenhand.js')
if (!existsSync(command)) {
  console.error('Build first: pnpm build')
  process.exit(2)
}

type Measured = {
  letters: number
  seconds: number
  lettersPerSecond: number
  peakMegabytes: number
  /** Processor time of reading alone, and of what checking and counting add to it. */
  readSeconds: number
  addedSeconds: number
  added: number
}

for (const letters of values.letters.split(',').map(Number)) report(await measure(letters))

function report(measured: Measured): void {
  if (values.json) return console.log(JSON.stringify(measured))
  const {
    letters,
    seconds,
    lettersPerSecond,
    peakMegabytes,
    readSeconds: reading,
    addedSeconds,
    added
  } = measured
  console.log(
    `${letters} letters: ${seconds.toFixed(1)} s on ${availableParallelism()} cores, ${lettersPerSecond.toFixed(0)} letters/s, peak ${peakMegabytes.toFixed(0)} MB`
  )
  console.log(
    `  on one core: reading alone ${reading.toFixed(2)} s, checking and counting add ${addedSeconds.toFixed(2)} s (${(100 * added).toFixed(0)}%)`
  )
}

async function measure(letters: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  try {
    writeLetters(join(folder, 'letters'), take(letters))
    const command = runCommand(folder)
    const {readSeconds, addedSeconds} = await measureParts(join(folder, 'letters'))
    return {
      letters,
      ...command,
      lettersPerSecond: letters / command.seconds,
      readSeconds,
      addedSeconds,
      added: addedSeconds / readSeconds
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** The whole command, as a process of its own that says at its end how much memory it took at most. */
function runCommand(folder: string): {seconds: number; peakMegabytes: number} {
  const sayMemory = `data:text/javascript,${encodeURIComponent("import {isMainThread} from 'node:worker_threads'; if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))")}`
  const start = performance.now()
  const {stderr, status} = spawnSync(
    process.execPath,
    ['--import', sayMemory, command, 'review', join(folder, 'letters'), '--out', join(folder, 'report.html')],
    {encoding: 'utf8', maxBuffer: 2 ** 28}
  )
  const seconds = (performance.now() - start) / 1000
  const peak = /peak (\d+)$/.exec(stderr)?.[1]
  if (peak === undefined || status === null || status > 1)
    throw new Error(`the review failed (${status}): ${stderr.slice(0, 2000)}`)
  return {seconds, peakMegabytes: Number(peak) / 1024}
}

/** Reads every file once for nothing but its text, and once more with all that a review does; processor time, after a warm-up. */
async function measureParts(folder: string): Promise<{readSeconds: number; addedSeconds: number}> {
  const paths: string[] = []
  for await (const path of glob('**/*.*', {cwd: folder})) paths.push(join(folder, path))
  const some = paths.slice(0, 400)
  await readAll(some)
  await reviewAll(some)
  const start = readSeconds()
  await readAll(paths)
  const middle = readSeconds()
  await reviewAll(paths)
  const end = readSeconds()
  return {readSeconds: middle - start, addedSeconds: end - middle - (middle - start)}
}

async function readAll(paths: ReadonlyArray<string>): Promise<void> {
  for (const path of paths)
    for await (const reading of readDocuments({
      name: basename(path),
      bytes: new Uint8Array(await readFile(path))
    }))
      if (reading.type === 'problem') throw new Error(reading.problem.message)
}

async function reviewAll(paths: ReadonlyArray<string>): Promise<void> {
  const checker = createChecker()
  const writerOf = createWriters([], '1')
  const tally = createTally()
  for (const path of paths)
    for await (const reading of readDocuments({
      name: basename(path),
      bytes: new Uint8Array(await readFile(path))
    })) {
      if (reading.type === 'problem') continue
      const {document} = reading
      const result = checker.check(document.text, checkOptionsFor(document))
      tally.add(reviewLetter(document, result, {id: path, writer: writerOf(document)}))
    }
}

function readSeconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

/** So many letters of the corpus, other words in each round. Their text is timed, never shown. */
function* take(count: number): Generator<string> {
  const texts = readFileSync(join(import.meta.dirname, '../corpus/tune/letters.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text)
  let left = count
  for (let round = 0; left > 0; round++)
    for (const text of varyLetters(texts, round)) {
      if (left-- <= 0) return
      yield text
    }
}
