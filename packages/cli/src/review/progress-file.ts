import {closeSync, createReadStream, openSync, rmSync, writeSync} from 'node:fs'
import {createInterface} from 'node:readline'
import type {FileCounts} from './review-file.ts'

/**
 * What has been done of a review, kept beside its result until that is written: a line for each file, with its code and its
 * counts, and no text, names or paths.
 */
export type ProgressFile = {
  keep(code: string, review: FileCounts): void
  /** Leaves it for the next run. */
  close(): void
  /** Deletes it: the review is done. */
  remove(): void
}

/** Where a review’s progress is kept. */
export const progressPath = (out: string): string => `${out}.evenhand-progress`

/**
 * Opens a review’s progress, and goes through what an interrupted run has left.
 *
 * @param settings a code for everything that the counts depend on; what was counted with another one is counted again
 * @param each is called for each file that was done
 */
export async function openProgress(
  path: string,
  settings: string,
  each: (code: string, review: FileCounts) => void
): Promise<ProgressFile> {
  const head = JSON.stringify({format: 'evenhand-review-progress', settings})
  const isSame = await readLines(path, head, each)
  const file = openSync(path, isSame ? 'a' : 'w', 0o600)
  // A line that was cut off by the interrupt ends here.
  writeSync(file, isSame ? '\n' : `${head}\n`)
  return {
    keep: (code, review) => void writeSync(file, `${JSON.stringify({code, review})}\n`),
    close: () => closeSync(file),
    remove() {
      closeSync(file)
      rmSync(path, {force: true})
    }
  }
}

async function readLines(
  path: string,
  head: string,
  each: (code: string, review: FileCounts) => void
): Promise<boolean> {
  let isSame = false
  try {
    const lines = createInterface({input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY})
    for await (const line of lines) {
      if (!isSame) {
        if (line !== head) return false
        isSame = true
      } else {
        const done = readLine(line)
        if (done) each(done.code, done.review)
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return isSame
}

/** A line is whole or it is not there: the interrupt may have come while the last one was written. */
function readLine(line: string): {code: string; review: FileCounts} | undefined {
  if (!line.startsWith('{"code":') || !line.endsWith('}}')) return undefined
  try {
    return JSON.parse(line) as {code: string; review: FileCounts}
  } catch {
    return undefined
  }
}
