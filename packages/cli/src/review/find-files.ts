import {readdir, stat} from 'node:fs/promises'
import {basename, extname, join, relative, resolve, sep} from 'node:path'
import {isNamed, unreadEndings} from '@evenhand/documents'
import {explain} from '../read-texts.ts'

/** A file that is to be read. */
export type FoundFile = {
  path: string
  /** The same as long as the file is: its place, size and time. It holds a name, so it is kept nowhere as it is. */
  stamp: string
  /** Its path from the folder that was named, with slashes: what its letters are told apart by, on every machine. */
  place: string
  bytes: number
}
export type Found = {file: FoundFile; problem?: never} | {file?: never; problem: string}

/**
 * Finds files of letters, one by one: those that are named, and in folders and their folders those that may be letters, in alphabetical order.
 * Names that begin with a dot are passed over, and so is what is to be written.
 *
 * @param except paths that are no letters: the results
 */
export async function* findFiles(
  paths: ReadonlyArray<string>,
  except: ReadonlyArray<string>
): AsyncGenerator<Found, void, undefined> {
  const passedOver = new Set(except.map((path) => resolve(path)))
  for (const path of paths) yield* findIn(path, path, passedOver)
}

async function* findIn(
  path: string,
  root: string,
  passedOver: ReadonlySet<string>
): AsyncGenerator<Found, void, undefined> {
  try {
    const {size, mtimeMs, isFolder} = await look(path)
    if (isFolder) return yield* findInFolder(path, root, passedOver)
    const place = path === root ? basename(path) : relative(root, path).split(sep).join('/')
    const stamp = `${place}\u0000${size}\u0000${Math.round(mtimeMs)}`
    yield {file: {path, place, stamp, bytes: size}}
  } catch (error) {
    yield {problem: `${path}: ${explain(error)}`}
  }
}

async function look(path: string) {
  const found = await stat(path)
  return {size: found.size, mtimeMs: found.mtimeMs, isFolder: found.isDirectory()}
}

async function* findInFolder(
  folder: string,
  root: string,
  passedOver: ReadonlySet<string>
): AsyncGenerator<Found, void, undefined> {
  const entries = await readdir(folder, {withFileTypes: true})
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || passedOver.has(resolve(path))) continue
    if (entry.isDirectory() || mayBeLetter(entry.name)) yield* findIn(path, root, passedOver)
  }
}

/** What isn’t read is found too, and it is said why, so that no letter of a folder goes missing unsaid. */
const mayBeLetter = (name: string): boolean =>
  isNamed(name) || unreadEndings.includes(extname(name).slice(1).toLowerCase())
