import {createHash, createHmac} from 'node:crypto'
import {createReadStream} from 'node:fs'
import type {Found} from './find-files.ts'

/** Turns a name into a code that shows nothing of it; the same name has the same code under the same key. */
export type CodeOf = (name: string) => string

/**
 * Makes a key of the letters themselves: of the beginnings of the first files. The same letters make the same key, so that a review goes on
 * where it was and can be repeated; who has codes and not the letters can't make the key, and so can't look a name up by its code.
 *
 * @param files in their order; no more of them are read than the key needs
 */
export async function readLetterKey(files: AsyncIterable<Found>): Promise<string> {
  const hash = createHash('sha256')
  let read = 0
  for await (const {file} of files) {
    if (!file) continue
    try {
      for await (const piece of createReadStream(file.path, {end: enough - 1}) as AsyncIterable<Buffer>) {
        hash.update(piece)
        read += piece.length
      }
    } catch {
      // That it can't be read is said when it is its turn.
    }
    if (read >= enough) break
  }
  return hash.digest('hex')
}

/** Bytes: a few dozen letters. */
const enough = 64 * 1024

/** Codes under a key. */
export const createCodeOf =
  (key: string): CodeOf =>
  (name) =>
    createHmac('sha256', key).update(name).digest('base64url')
