// Builds what is missing or stale, and nothing else.
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fingerprint, isFresh, markFresh} from './freshness.mjs'
import {root, run, Trouble} from './workspace.mjs'

/** Where the extension for pages on this machine is built, from the root. */
export const localExtension = 'extension/.output/local/chrome-mv3'

const configuration = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json']

/**
 * Builds the packages' `dist` folders and, from the lexicons, the table of rules.
 *
 * @throws {Trouble} when the build fails
 */
export async function buildPackages() {
  await buildWhenStale({
    name: 'packages',
    title: 'Building the packages.',
    inputs: [...configuration, 'lexicons', 'packages'],
    outputs: [
      'packages/engine/generated/lexicon.js',
      'packages/engine/generated/catalogue.js',
      'packages/engine/generated/examples.js',
      'packages/engine/generated/equality-triggers.js',
      'packages/engine/generated/verb-forms.js',
      'packages/cli/dist/evenhand.js',
      ...namePackages().map((name) => `packages/${name}/dist/index.js`)
    ],
    commands: [
      ['run', 'generate'],
      ['--recursive', '--filter', './packages/*', 'run', 'build']
    ]
  })
}

/**
 * Builds the extension for Chromium and Firefox, as it is published.
 *
 * @throws {Trouble} when the build fails
 */
export async function buildExtension() {
  await buildWhenStale({
    name: 'extension',
    title: 'Building the extension.',
    inputs: [...configuration, 'lexicons', 'packages', 'extension'],
    outputs: ['extension/.output/chrome-mv3/manifest.json', 'extension/.output/firefox-mv3/manifest.json'],
    commands: [['--filter', 'evenhand-extension', 'run', 'build']]
  })
}

/**
 * Builds the extension so that it runs on pages of this machine too, for the demonstration and the browser tests,
 * in `localExtension`.
 *
 * @throws {Trouble} when the build fails
 */
export async function buildExtensionForLocalPages() {
  await buildWhenStale({
    name: 'extension-for-local-pages',
    title: 'Building the extension for pages on this machine.',
    inputs: [...configuration, 'lexicons', 'packages', 'extension'],
    outputs: [`${localExtension}/manifest.json`],
    commands: [['--filter', 'evenhand-extension', 'exec', 'wxt', 'build', '--browser', 'chrome', '--mv3']],
    env: {EVENHAND_TEST_HOSTS: 'http://127.0.0.1/*', EVENHAND_OUT_DIR: '.output/local'}
  })
}

async function buildWhenStale({name, title, inputs, outputs, commands, env = {}}) {
  const hosts = env.EVENHAND_TEST_HOSTS ?? process.env.EVENHAND_TEST_HOSTS ?? ''
  const before = `${fingerprint(root, inputs)} ${hosts}`
  if (isFresh(name, before, outputs)) return
  console.log(title)
  for (const args of commands) {
    const code = await run('pnpm', args, {env, isQuiet: true})
    if (code !== 0) throw new Trouble(`\`pnpm ${args.join(' ')}\` failed; its own message stands above.`)
  }
  markFresh(name, before, outputs)
}

function namePackages() {
  return readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'package.json'))
  )
}
