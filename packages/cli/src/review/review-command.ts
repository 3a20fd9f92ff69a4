import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {dirname} from 'node:path'
import {
  countUnread,
  createSample,
  createTally,
  hashLexicons,
  hashText,
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
import {openProgress, type ProgressFile, progressPath} from './progress-file.ts'
import {createReaderPool} from './reader-pool.ts'
import {partPath} from './replace-file.ts'
import {createFileReviewer, type FileCounts, type FileReview} from './review-file.ts'
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
  const sum = createSum(settings)
  const done = new Set<string>()
  const progress = await openProgress(
    progressPath(firstOut),
    settingsKey(madeWith, settings),
    (key, review) => {
      done.add(key)
      sum.add(key, review)
    }
  )
  if (done.size > 0) surroundings.warn(`evenhand: going on after ${done.size} files that were read before`)
  const except = [...outPaths, ...outPaths.map(progressPath), ...outPaths.map(partPath)]
  const isWhole = await readFiles(findFiles(paths, except), settings, {done, sum, progress, surroundings})
  surroundings.progress?.(undefined)
  if (!isWhole) {
    progress.close()
    surroundings.warn('evenhand: stopped. Run the same command again to go on from here.')
    return interruptedCode
  }
  const letters = await openDrawn(sum, settings)
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
  done: ReadonlySet<string>
  sum: Sum
  progress: ProgressFile
  surroundings: Surroundings
}

/** @returns whether all files were read: false where the person stopped it */
async function readFiles(
  files: ReturnType<typeof findFiles>,
  settings: ReviewSettings,
  {done, sum, progress, surroundings}: Going
): Promise<boolean> {
  const module = locateModule('./evenhand-review-worker.js', './review/review-worker.ts')
  // The checker itself can't be sent to a thread.
  const {checker: _, ...sent} = settings
  const pool = createReaderPool(module, sent, {most: availableParallelism()})
  let isStopped = false
  const forget = surroundings.onInterrupt?.(() => {
    isStopped = true
  })
  const reading = new Set<Promise<void>>()
  let read = done.size
  const finish = (file: FoundFile, {review, problems}: FileReview): void => {
    if (isStopped) return
    for (const problem of problems) surroundings.warn(`evenhand: ${problem}`)
    progress.keep(file.key, review)
    sum.add(file.key, review, file)
    read++
    surroundings.progress?.(`${read} ${read === 1 ? 'file' : 'files'} read, ${sum.letters()} letters`)
  }
  try {
    for await (const {file, problem} of files) {
      if (isStopped) break
      if (!file) {
        surroundings.warn(`evenhand: ${problem}`)
        sum.addUnread([{code: 'unreadable', isFile: true}])
      } else if (done.has(file.key)) sum.met(file)
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
  add(key: string, review: FileCounts, file?: FoundFile): void
  addUnread(unread: ReadonlyArray<Unread>): void
  /** A file that was read before: its path is needed where letters of it are drawn. */
  met(file: FoundFile): void
  drawn(): ReadonlyArray<{id: string; nth: number; file: FoundFile | undefined}>
  counts(): Review['counts']
  letters(): number
  unread(): Review['unread']
  hasFailedRead(): boolean
  isFailing(): boolean
}

function createSum({sample: size, seed}: ReviewSettings): Sum {
  const tally = createTally()
  const sample = createSample<{key: string; nth: number}>(size, seed)
  /** Of the files that letters are drawn from. */
  const files = new Map<string, FoundFile>()
  let unread: Review['unread'] = []
  let isFailing = false
  let letters = 0
  const addUnread = (found: ReadonlyArray<Unread>): void => {
    unread = countUnread(found, unread)
  }
  return {
    add(key, review, file) {
      tally.addCounts(review.counts)
      letters += review.counts.all.letters
      isFailing ||= review.isFailing
      addUnread(review.unread)
      if (review.drawn.length === 0) return
      for (const {id, nth} of review.drawn) sample.offer(id, {key, nth})
      if (!file) return
      files.set(key, file)
      if (files.size > 4 * size) dropOthers()
    },
    addUnread,
    met(file) {
      if (sample.drawn().some(({letter}) => letter.key === file.key)) files.set(file.key, file)
    },
    drawn: () => sample.drawn().map(({id, letter: {key, nth}}) => ({id, nth, file: files.get(key)})),
    counts: () => tally.counts(),
    letters: () => letters,
    unread: () => unread,
    hasFailedRead: () => unread.some(({code}) => code !== 'empty'),
    isFailing: () => isFailing
  }

  function dropOthers(): void {
    const kept = new Set(sample.drawn().map(({letter}) => letter.key))
    for (const key of files.keys()) if (!kept.has(key)) files.delete(key)
  }
}

type OpenedLetter = {letter: ReviewedLetter; path: string}

/** Reads the letters that were drawn once more, now to show them: until here nothing was kept of any. */
async function openDrawn(sum: Sum, settings: ReviewSettings): Promise<OpenedLetter[]> {
  const reviewer = createFileReviewer(settings)
  const opened: OpenedLetter[] = []
  for (const {nth, file} of sum.drawn()) {
    if (!file) continue
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

/** Everything that a file’s counts depend on. */
function settingsKey(
  {version: of, lexicon, policy, voice, levels, disabled, sample, seed}: MadeWith,
  {failOn, pseudonyms}: ReviewSettings
): string {
  return JSON.stringify([
    of,
    lexicon,
    policy,
    voice,
    levels,
    disabled,
    sample,
    seed,
    failOn,
    hashNames(pseudonyms)
  ])
}

/** Pseudonyms stand for names, which do not belong into a file that is left lying. */
const hashNames = (pseudonyms: ReviewSettings['pseudonyms']): string =>
  hashText(JSON.stringify(pseudonyms)).toString(36)

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
