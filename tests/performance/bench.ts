// pnpm bench [--rounds 7] [--letters 60] [--cpu] [--json]: words a second, ours beside others', in one process.
// Then, how much a check costs again after one typed character in a document of 20,000 words.
// --cpu counts this process's processor time instead of the clock's: steadier where others use the machine too.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {createChecker} from '@evenhand/engine'
import {type Contestant, prepareContestants} from './contestants.ts'
import {varyLetters} from './vary-letters.ts'

type Measured = {
  name: string
  /** In the very first round, before the engine of JavaScript has warmed up. */
  coldWordsPerSecond: number
  wordsPerSecond: number
  ratio: number
  slowest: number
  found: number
}

const warmUps = 2
const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '7'},
    letters: {type: 'string', default: '60'},
    cpu: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false}
  }
})

const letters = readLetters(Number(values.letters))
const measured = await measure(await prepareContestants(), letters, Number(values.rounds))
const again = measureAgain(letters, Number(values.rounds))
if (values.json) console.log(JSON.stringify({measured, again}, null, 2))
else {
  report(measured)
  console.log(
    `\nafter one typed character in ${again.words} words, a check costs ${(100 * again.share).toFixed(2)}% of a first one (${(1000 * again.againSeconds).toFixed(2)} of ${(1000 * again.fullSeconds).toFixed(0)} ms)`
  )
}

type Again = {words: number; fullSeconds: number; againSeconds: number; share: number}

/** Times first checks of a long document, and checks after each of many typed characters, turn by turn. */
function measureAgain(letters: ReadonlyArray<string>, rounds: number): Again {
  const paragraphs = letters.flatMap((letter) =>
    letter
      .split(/\n\s*/)
      // A history, a signature or a disclaimer would take the rest of the document for somebody else's.
      .filter(
        (line) => /^[A-Z“].*[.?!:]$/.test(line) && !/^(?:on|from|sent|this|the information)\b/i.test(line)
      )
  )
  let text = ''
  let words = 0
  for (let at = 0; words < 20_000; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? ''
    text += `${paragraph}\n\n`
    words += paragraph.split(/\s+/).length
  }
  const full: number[] = []
  const again: number[] = []
  const edits = 25
  const checker = createChecker()
  for (let round = -warmUps; round < rounds; round++) {
    // Another reader's letter in between leaves the checker nothing to go on.
    checker.check('', {to: 'health'})
    const start = readSeconds()
    checker.check(text)
    const middle = readSeconds()
    for (let edit = 0; edit < edits; edit++) {
      const at = ((edit * 7919 + (round + warmUps) * 104_729) * 31) % text.length
      text = `${text.slice(0, at)}e${text.slice(at)}`
      checker.check(text)
    }
    const end = readSeconds()
    if (round >= 0) {
      full.push(middle - start)
      again.push((end - middle) / edits)
    }
  }
  const shares = again.map((seconds, round) => seconds / (full[round] ?? seconds))
  return {words, fullSeconds: median(full), againSeconds: median(again), share: median(shares)}
}

/** Times every contestant on the same letters in each round; rounds begin with another contestant in turn. */
async function measure(
  contestants: [Contestant, ...Contestant[]],
  letters: ReadonlyArray<string>,
  rounds: number
): Promise<Measured[]> {
  const speeds = new Map<Contestant, number[]>(contestants.map((contestant) => [contestant, []]))
  const found = new Map<Contestant, number>()
  const cold = new Map<Contestant, number>()
  for (let round = -warmUps; round < rounds; round++) {
    const texts = varyLetters(letters, round + warmUps)
    const words = texts.reduce((count, text) => count + text.split(/\s+/).length, 0)
    const turn = (round + warmUps) % contestants.length
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const start = readSeconds()
      let count = 0
      for (const text of texts) count += await contestant.check(text)
      const seconds = readSeconds() - start
      found.set(contestant, count)
      if (!cold.has(contestant)) cold.set(contestant, words / seconds)
      if (round >= 0) speeds.get(contestant)?.push(words / seconds)
    }
  }
  const ours = speeds.get(contestants[0]) ?? []
  return contestants.map((contestant) => {
    const theirs = speeds.get(contestant) ?? []
    const ratios = theirs.map((speed, round) => (ours[round] ?? 0) / speed)
    return {
      name: contestant.name,
      coldWordsPerSecond: Math.round(cold.get(contestant) ?? 0),
      wordsPerSecond: Math.round(median(theirs)),
      ratio: median(ratios),
      slowest: Math.min(...ratios),
      found: found.get(contestant) ?? 0
    }
  })
}

function report([ours, ...others]: ReadonlyArray<Measured>): void {
  if (!ours) return
  console.log(
    `${letters.length} letters, median of ${values.rounds} rounds after ${warmUps} to warm up, new text each round\n`
  )
  for (const {name, wordsPerSecond, coldWordsPerSecond, found} of [ours, ...others])
    console.log(
      `${name.padEnd(16)} ${String(wordsPerSecond).padStart(9)} words/s  ${String(coldWordsPerSecond).padStart(9)} at first  ${String(found).padStart(6)} found in the last round`
    )
  console.log()
  for (const {name, ratio, slowest} of others)
    console.log(
      `evenhand is ${ratio.toFixed(2)} times as fast as ${name} (at least ${slowest.toFixed(2)} in every round)`
    )
}

function readSeconds(): number {
  if (!values.cpu) return performance.now() / 1000
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

/** Every so many letters of the corpus, from its beginning to its end. Their text is timed, never shown. */
function readLetters(wanted: number): string[] {
  const texts = ['tune', 'measure'].flatMap((split) =>
    readFileSync(join(import.meta.dirname, '../corpus', split, 'letters.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as {text: string}).text)
  )
  const step = Math.max(1, Math.floor(texts.length / wanted))
  return texts.filter((_, index) => index % step === 0).slice(0, wanted)
}

function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
