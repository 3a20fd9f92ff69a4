// What the scripts share: where the workspace is, how to install what it needs, and how to run its programs.
// Plain JavaScript for Node 20, without dependencies, because it runs before anything is installed.
import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fingerprint, isFresh, markFresh} from './freshness.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1]
const tools = join(root, '.tools')
const binaries = join(root, 'node_modules', '.bin')
const isWindows = process.platform === 'win32'

/** A step that went wrong in a way that the person at the keyboard can put right. */
export class Trouble extends Error {}

/**
 * Installs pnpm and the workspace's dependencies, or does nothing, without the network, where that is done.
 *
 * @throws {Trouble} when an installation fails
 */
export async function installDependencies() {
  await installPnpm()
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs', 'package.json']
  const inputs = fingerprint(root, [...manifests, 'packages', 'extension', 'tests'], (path) =>
    manifests.includes(path.split('/').pop())
  )
  if (isFresh('install', inputs, ['node_modules/.modules.yaml', 'packages/engine/node_modules'])) return
  console.log('Installing what Evenhand is built with. This needs the network, once.')
  const code = await run('pnpm', [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only'
  ])
  if (code !== 0) throw new Trouble('pnpm could not install the dependencies; its own message stands above.')
  checkNode()
  markFresh('install', inputs, ['node_modules/.modules.yaml'])
}

/**
 * Runs a program of the workspace and waits for it.
 *
 * @param {string} program a name on the path, such as `pnpm` or `node`
 * @param {string[]} args its arguments
 * @param {{env?: Record<string, string>, isQuiet?: boolean}} [options] further environment variables; whether its
 *   output is shown only when it fails
 * @returns {Promise<number>} its exit code; 1 when it was stopped by a signal or could not be started
 */
export function run(program, args, {env = {}, isQuiet = false} = {}) {
  return new Promise((resolve) => {
    const child = spawn(isWindows ? quote(program) : program, isWindows ? args.map(quote) : args, {
      cwd: root,
      env: {...environment(), ...env},
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isWindows
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}

async function installPnpm() {
  const manifest = join(tools, 'node_modules', 'pnpm', 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === pnpmVersion) return
  console.log(`Installing pnpm ${pnpmVersion} into .tools, for this checkout alone.`)
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await runNpm(['install', '--prefix', tools, ...options, `pnpm@${pnpmVersion}`])
  if (code === 0) return
  throw new Trouble('npm could not install pnpm. Is there a connection to the npm registry?')
}

function runNpm(args) {
  // npm says where it is to the scripts that it runs; that spares finding npm.cmd on Windows.
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args])
  return run('npm', args)
}

function checkNode() {
  if (existsSync(join(binaries, isWindows ? 'node.exe' : 'node'))) return
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  throw new Trouble(
    `Evenhand is built with Node 22.18 or newer; this is Node ${process.versions.node}, and no newer one could be\n` +
      `fetched for ${process.platform} on ${process.arch}. Please install Node 24 and try again.`
  )
}

function environment() {
  // Our own programs first: the workspace's Node is newer than the one that started this script.
  // The mail server that the tests start stands where not every person's path leads.
  const servers = process.platform === 'linux' ? ['/usr/sbin'] : []
  const folders = [join(tools, 'node_modules', '.bin'), binaries, process.env.PATH ?? '', ...servers]
  const path = folders.join(delimiter)
  return {...process.env, PATH: path, NO_UPDATE_NOTIFIER: '1'}
}

function quote(word) {
  return /[\s&()^]/u.test(word) ? `"${word}"` : word
}
