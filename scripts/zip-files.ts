import {type Zippable, zipSync} from 'fflate'

/** A file of an archive: its path with forward slashes, and what is in it. */
export type ArchiveFile = {path: string; content: Uint8Array}

/**
 * Makes a zip whose bytes depend on nothing but the files' paths and contents: not on their order, their times, the
 * clock, the time zone or the system.
 *
 * @example
 * writeFileSync('evenhand.zip', zipFiles([{path: 'manifest.json', content}]))
 */
export function zipFiles(files: readonly ArchiveFile[]): Uint8Array {
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const entries: Zippable = Object.fromEntries(inOrder.map(({path, content}) => [path, content]))
  return zipSync(entries, {level: 9, mtime: earliest, os: 3, attrs: readableFile})
}

// A zip keeps local time and none before 1980, so this is midnight wherever it is made.
const earliest = new Date(1980, 0, 1)

// `-rw-r--r--`, in the upper half, where Unix keeps it.
const readableFile = 0o100644 << 16
