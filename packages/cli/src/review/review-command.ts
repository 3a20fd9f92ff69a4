import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {dirname} from 'node:path'
import {
  countUnread,
  createSample,
  createTally,
  hashLexicons,
  localDay,
  type MadeWith,
  type Review,
  type ReviewedLetter,
  sizeOf,
  type Unread
} from '@evenhand/review'
import {locateModule} from '../built-or-source.ts'
import {explain} from '../read-texts.ts'
import type {Surroundings} from '../surroundings.ts'
import {refuse} from '../usage.ts'
import {version} from '../version.ts'
import {findFiles, type FoundFile} from './find-files.ts'
import {type CodeOf, createCodeOf, readLetterKey} from './letter-key.ts'
import {openProgress, type ProgressFile, progressPath} from './progress-file.ts'
import {createReaderPool} from './reader-pool.ts'
import {partPath} from './replace-file.ts'
import {createFileReviewer, type FileCounts, type FileReview, idOf, type ReadSettings} from './review-file.ts'
import {type ReviewFlags, type ReviewSettings, readReviewSettings} from './review-settings.ts'
import {writeResults} from './write-results.ts'

/** As after Ctrl-C in other commands. */
const interruptedCode = 130

/**
 * `evenhand review`: counts what is found in many letters and writes a report, or the figures.
 *
 * @returns the exit code: 1 where any finding is at or above `--fail-on`, 2 on a usage or read error, 130 when interrupted, else 0
 */
export async function runReview(
  paths: ReadonlyArray<string>,
  flags: ReviewFlags,
  surroundings: Surroundings
): Promise<number> {
  const {value: settings, problems = []} = await readReviewSettings(flags)
  if (!settings) return refuse(problems, surroundings)
  if (paths.length === 0)
    return refuse(['nothing to review: name the letters, or a folder of them'], surroundings)
  const taken = settings.isForced ? undefined : settings.outs.find(({path}) => existsSync(path))
  if (taken)
    return refuse(
      [`${taken.path}: is there already; name another file, or say --force to replace it`],
      surroundings
    )
  const homeless = settings.outs.find(({path}) => !existsSync(dirname(path)))
  if (homeless)
    return refuse(
      [`--out ${homeless.path}: there is no folder ${dirname(homeless.path)}; make it first`],
      surroundings
    )
  try {
    return await reviewAll(paths, settings, surroundings)
  } catch (error) {
    surroundings.progress?.(undefined)
    return refuse([`the review was not finished: ${explain(error)}`], surroundings)
  }
}

async function reviewAll(
  paths: ReadonlyArray<string>,
  settings: ReviewSettings,
  surroundings: Surroundings
): Promise<number> {
  const madeWith = await describeSettings(settings)
  const outPaths = settings.outs.map(({path}) => path)
  const [firstOut = ''] = outPaths
  const except = [...outPaths, ...outPaths.map(progressPath), ...outPaths.map(partPath)]
  const key = await readLetterKey(findFiles(paths, except))
  const codeOf = createCodeOf(key)
  const sum = createSum(settings)
  const done = new Map<string, number>()
  const progress = await openProgress(
    progressPath(firstOut),
    codeOf(describeCounting(madeWith, settings)),
    (code, review) => {
      done.set(code, review.counts.all.letters)
      sum.add(review)
    }
  )
  if (done.size > 0) surroundings.warn(`evenhand: going on after ${done.size} files that were read before`)
  const isWhole = await readFiles(findFiles(paths, except), toReadSettings(settings, key), {
    done,
    codeOf,
    sum,
    progress,
    surroundings
  })
  surroundings.progress?.(undefined)
  if (!isWhole) {
    progress.close()
    surroundings.warn('evenhand: stopped. Run the same command again to go on from here.')
    return interruptedCode
  }
  const letters = await openDrawn(sum, toReadSettings(settings, key))
  const review: Review = {
    madeWith,
    counts: sum.counts(),
    unread: sum.unread(),
    letters: letters.map(({letter}) => letter),
    policies: settings.checker.policies,
    rules: settings.checker.rules
  }
  await writeResults(review, settings)
  progress.remove()
  await surroundings.write(summarise(review, letters, outPaths))
  if (sum.hasFailedRead()) return 2
  return sum.isFailing() ? 1 : 0
}

type Going = {
  /** Files that were read before, by their codes: how many letters each has. */
  done: ReadonlyMap<string, number>
  codeOf: CodeOf
  sum: Sum
  progress: ProgressFile
  surroundings: Surroundings
}

/** @returns whether all files were read: false where the person stopped it */
async function readFiles(
  files: ReturnType<typeof findFiles>,
  settings: ReadSettings,
  {done, codeOf, sum, progress, surroundings}: Going
): Promise<boolean> {
  const module = locateModule('./evenhand-review-worker.js', './review/review-worker.ts')
  const pool = createReaderPool(module, settings, {most: availableParallelism()})
  let isStopped = false
  const forget = surroundings.onInterrupt?.(() => {
    isStopped = true
  })
  const reading = new Set<Promise<void>>()
  let read = done.size
  const finish = (file: FoundFile, {review, problems}: FileReview): void => {
    if (isStopped) return
    for (const problem of problems) surroundings.warn(`evenhand: ${problem}`)
    progress.keep(codeOf(file.stamp), review)
    sum.add(review)
    sum.offer(file, review.counts.all.letters)
    read++
    surroundings.progress?.(`${read} ${read === 1 ? 'file' : 'files'} read, ${sum.letters()} letters`)
  }
  try {
    for await (const {file, problem} of files) {
      if (isStopped) break
      if (!file) {
        surroundings.warn(`evenhand: ${problem}`)
        sum.addUnread([{code: 'unreadable', isFile: true}])
        continue
      }
      const letters = done.get(codeOf(file.stamp))
      if (letters !== undefined) sum.offer(file, letters)
      else {
        const given = await pool.give(file)
        const task = given.done.then((review) => finish(file, review)).finally(() => reading.delete(task))
        reading.add(task)
      }
    }
    if (!isStopped) await Promise.all(reading)
    return !isStopped
  } finally {
    forget?.()
    await pool.close()
  }
}

/** What comes together of all files, however many: counts, the letters that are drawn, and what could not be read. */
type Sum = {
  add(review: FileCounts): void
  addUnread(unread: ReadonlyArray<Unread>): void
  /** Offers so many letters of a file to the sample. */
  offer(file: FoundFile, letters: number): void
  drawn(): ReadonlyArray<{file: FoundFile; nth: number}>
  counts(): Review['counts']
  letters(): number
  unread(): Review['unread']
  hasFailedRead(): boolean
  isFailing(): boolean
}

function createSum({sample: size, seed}: ReviewSettings): Sum {
  const tally = createTally()
  const sample = createSample<{file: FoundFile; nth: number}>(size, seed)
  let unread: Review['unread'] = []
  let isFailing = false
  let letters = 0
  const addUnread = (found: ReadonlyArray<Unread>): void => {
    unread = countUnread(found, unread)
  }
  return {
    add(review) {
      tally.addCounts(review.counts)
      letters += review.counts.all.letters
      isFailing ||= review.isFailing
      addUnread(review.unread)
    },
    addUnread,
    offer(file, count) {
      for (let nth = 0; nth < count; nth++) sample.offer(idOf(file, nth), {file, nth})
    },
    drawn: () => sample.drawn().map(({letter}) => letter),
    counts: () => tally.counts(),
    letters: () => letters,
    unread: () => unread,
    hasFailedRead: () => unread.some(({code}) => code !== 'empty'),
    isFailing: () => isFailing
  }
}

/** What a thread needs to read files: the checker itself can't be sent to it. */
const toReadSettings = (
  {options, voice, failOn, by, pseudonyms}: ReviewSettings,
  key: string
): ReadSettings => ({options, voice, failOn, by, pseudonyms, key})

type OpenedLetter = {letter: ReviewedLetter; path: string}

/** Reads the letters that were drawn once more, now to show them: until here nothing was kept of any. */
async function openDrawn(sum: Sum, settings: ReadSettings): Promise<OpenedLetter[]> {
  const reviewer = createFileReviewer(settings)
  const opened: OpenedLetter[] = []
  for (const {nth, file} of sum.drawn()) {
    for await (const {document, record, nth: at} of reviewer.letters(file)) {
      if (at !== nth) continue
      opened.push({letter: {record, letter: document}, path: file.path})
      break
    }
  }
  return opened
}

async function describeSettings(settings: ReviewSettings): Promise<MadeWith> {
  const {options, voice, by, sample, seed, showsNames} = settings
  return {
    version,
    lexicon: await hashLexicons(options.lexicons),
    ...(options.policy && {policy: options.policy}),
    ...(voice && {voice}),
    levels: options.levels ?? {},
    disabled: options.disable ?? [],
    ownLexicons: options.lexicons?.length ?? 0,
    by,
    sample,
    seed,
    showsNames,
    made: localDay(new Date())
  }
}

/** Everything that a file’s counts depend on. Pseudonyms stand in it, so it is kept nowhere as it is. */
function describeCounting(
  {version: of, lexicon, policy, voice, levels, disabled}: MadeWith,
  {failOn, by, pseudonyms}: ReviewSettings
): string {
  return JSON.stringify([of, lexicon, policy, voice, levels, disabled, failOn, by === 'writer' && pseudonyms])
}

function summarise(
  {counts, unread}: Review,
  letters: ReadonlyArray<OpenedLetter>,
  outs: ReadonlyArray<string>
): string {
  const {all} = counts
  const found = Object.values(all.categories).reduce((sum, {findings}) => sum + findings, 0)
  const small = sizeOf(all.letters) === 'small' ? ' (small)' : ''
  const missing = unread.reduce((sum, {files, parts}) => sum + files + parts, 0)
  return [
    `${all.letters} letters, ${all.words} words, ${found} findings${small}.`,
    ...(missing > 0 ? [`${missing} could not be read.`] : []),
    // The report itself names no files.
    ...letters.map(({path}, at) => `Letter ${at + 1} in it is ${path}`),
    `Written: ${outs.join(', ')}`,
    ''
  ].join('\n')
}
