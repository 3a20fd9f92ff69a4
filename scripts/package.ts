// pnpm package: makes the files that the stores for Chrome, Edge and Firefox take, in `store/`, with their checksums, and puts the
// texts, pictures and tables beside them that the stores are told (docs/store).
// `pnpm package --prove` also unpacks the source archive elsewhere, builds it there, and compares every byte.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative, sep} from 'node:path'
import {unzipSync} from 'fflate'
import {root, run, Trouble} from './workspace.mjs'
import {type ArchiveFile, zipFiles} from './zip-files.ts'

const store = join(root, 'store')

try {
  await makeStoreFiles()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function makeStoreFiles(): Promise<void> {
  await pnpm(['run', 'generate'])
  await pnpm(['--filter', 'evenhand-extension', 'run', 'build'])
  const version = readVersion()
  const chrome = zipFiles(readFolder(join(root, 'extension/.output/chrome-mv3')))
  const firefox = zipFiles(readFolder(join(root, 'extension/.output/firefox-mv3')))
  const source = zipFiles(readSource())
  if (process.argv.includes('--prove')) await proveSource(source, {chrome, firefox})
  rmSync(store, {recursive: true, force: true})
  cpSync(join(root, 'docs/store'), store, {recursive: true})
  const archives = {
    [`evenhand-${version}-chrome.zip`]: chrome,
    [`evenhand-${version}-edge.zip`]: chrome,
    [`evenhand-${version}-firefox.zip`]: firefox,
    [`evenhand-${version}-firefox-source.zip`]: source
  }
  const sums = Object.entries(archives).map(([name, bytes]) => {
    writeFileSync(join(store, name), bytes)
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
  })
  writeFileSync(join(store, 'SHA256SUMS'), sums.join(''))
  console.log(`In store/:\n${sums.join('')}`)
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'extension/package.json'), 'utf8'))
  return (manifest as {version: string}).version
}

async function pnpm(args: string[]): Promise<void> {
  if ((await run('pnpm', args, {isQuiet: true})) !== 0)
    throw new Trouble(`\`pnpm ${args.join(' ')}\` failed; its own message stands above.`)
}

function readFolder(folder: string): ArchiveFile[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({path: relative(folder, path).split(sep).join('/'), content: readFileSync(path)}))
}

/** What git keeps, as it is in the folder now, so that nothing private or made by a build slips in. */
function readSource(): ArchiveFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached'], {cwd: root, encoding: 'utf8'})
  const paths = listed.split('\0').filter((path) => path !== '')
  return paths.map((path) => ({path, content: readFileSync(join(root, path))}))
}

async function proveSource(
  source: Uint8Array,
  made: {chrome: Uint8Array; firefox: Uint8Array}
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-source-'))
  try {
    for (const [path, content] of Object.entries(unzipSync(source))) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    }
    await pnpm(['--dir', folder, 'install', '--frozen-lockfile', '--prefer-offline'])
    await pnpm(['--dir', folder, 'run', 'generate'])
    await pnpm(['--dir', folder, '--filter', 'evenhand-extension', 'run', 'build'])
    for (const browser of ['chrome', 'firefox'] as const) {
      const again = zipFiles(readFolder(join(folder, `extension/.output/${browser}-mv3`)))
      if (!Buffer.from(again).equals(made[browser]))
        throw new Trouble(
          `The ${browser} file that the source archive builds is another than this folder's. Commit or remove what git\n` +
            'does not keep, and look for a time, a path or an order in the build.'
        )
    }
    console.log('The source archive, unpacked and built elsewhere, gives the same bytes for every browser.')
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }
}
