import {createHash} from 'node:crypto'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** An extension for which Chromium has been given an organisation's settings. */
export type ManagedExtension = {
  /** The folder of a copy of the extension: its place makes its id, so that no other test is managed. */
  extension: string
  /** Takes the settings and the copy away again. */
  release(): Promise<void>
}

/**
 * Gives Chromium an organisation's settings for a copy of the extension, as an IT department does: by a file of policies.
 *
 * @throws {Error} where the folder of policies can't be written to, which only root may
 */
export async function manageExtension(extension: string, settings: object): Promise<ManagedExtension> {
  const copy = await makeCopy(extension)
  const id = idOf(copy)
  const policies = process.env['EVENHAND_CHROMIUM_POLICIES'] ?? '/etc/chromium/policies/managed'
  const file = join(policies, `evenhand-test-${id}.json`)
  await mkdir(policies, {recursive: true})
  await writeFile(file, JSON.stringify({'3rdparty': {extensions: {[id]: settings}}}))
  return {extension: copy, release: () => remove(file, copy)}
}

/**
 * The same for Firefox, whose policies stand in one file for the whole machine: the copy has an id of its own, so that no other
 * test is managed.
 *
 * @throws {Error} where the machine has such a file of its own, or where it can't be written to, which only root may
 */
export async function manageFirefoxExtension(
  extension: string,
  settings: object
): Promise<ManagedExtension & {id: string}> {
  const id = 'managed@evenhand.invalid'
  const copy = await makeCopy(extension)
  const manifest = join(copy, 'manifest.json')
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('evenhand@evenhand.invalid', id))
  const policies = '/etc/firefox/policies'
  await mkdir(policies, {recursive: true})
  const file = join(policies, 'policies.json')
  const other = await readFile(file, 'utf8').catch(() => id)
  if (!other.includes(id))
    throw new Error(`This machine manages Firefox: ${file}. Please run the test elsewhere.`)
  await writeFile(file, JSON.stringify({policies: {'3rdparty': {Extensions: {[id]: settings}}}}))
  return {id, extension: copy, release: () => remove(file, copy)}
}

async function makeCopy(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'evenhand-managed-'))
  await cp(extension, copy, {recursive: true})
  return copy
}

async function remove(...paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, {recursive: true, force: true})))
}

/** The id of an extension that is loaded from a folder: the start of its path's hash, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}
