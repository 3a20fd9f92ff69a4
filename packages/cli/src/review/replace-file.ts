import {open, rename, rm} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Writes a file whole or not at all, for its owner alone: until all of it is on the disk, what stood there before stands there still.
 *
 * @param path the file; what it is written to until it is whole stands beside it, see `partPath`
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const part = partPath(path)
  try {
    await writeThrough(part, content)
    await rename(part, path)
  } catch (error) {
    await rm(part, {force: true})
    throw error
  }
  await syncFolder(dirname(path))
}

/** Where a file is written to until it is whole. One that is left over from a stop is written over. */
export const partPath = (path: string): string => `${path}.part`

/** Resolves once the disk has it: a name must not come to stand for a file of which the machine still holds a part in memory. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a new name last, where the system lets folders be opened for that; Windows does not, and needs it not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
