// Whether something that was made from files has to be made again. Contents are compared, not times: a fresh
// clone, a copied folder and a changed clock all give the right answer.
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const madeFolders = new Set(['node_modules', 'dist', 'generated', 'artifacts', '.output', '.wxt', '.git'])

/**
 * A digest of files' names and contents.
 *
 * @param {string} folder where the paths start
 * @param {string[]} paths files and folders, which are walked; missing ones are left out
 * @param {(path: string) => boolean} [accept] which files count, by their path; all of them when left out
 * @returns {string} a digest in hexadecimal digits
 */
export function fingerprint(folder, paths, accept = () => true) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((each) => listFiles(folder, each)).filter(accept)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} name what was made
 * @param {string} inputs fingerprint of what it is made from
 * @param {string[]} outputs files, from the root, that must be as they were when it was made
 * @returns {boolean} whether it can be used as it stands
 */
export function isFresh(name, inputs, outputs) {
  const stamp = stampOf(name)
  if (!outputs.every((output) => existsSync(join(root, output))) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === describe(inputs, outputs)
}

/** Remembers that something was made from these inputs. */
export function markFresh(name, inputs, outputs) {
  const stamp = stampOf(name)
  mkdirSync(dirname(stamp), {recursive: true})
  writeFileSync(stamp, describe(inputs, outputs))
}

function listFiles(folder, path) {
  const full = join(folder, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => !madeFolders.has(name))
    .sort()
    .flatMap((name) => listFiles(folder, `${path}/${name}`))
}

function describe(inputs, outputs) {
  const files = outputs.filter((output) => statSync(join(root, output)).isFile())
  return `${inputs} ${fingerprint(root, files)}\n`
}

function stampOf(name) {
  return join(root, 'node_modules', '.cache', 'evenhand', name)
}
