// npm test: installs what the tests need, builds, and runs every check. The last line says how many passed.
// npm run test:editors: every browser suite, with those that take long (tests/browser/src/slower, the card and what watches a page),
// and the table in docs/editors.md.
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {buildExtension, buildExtensionForLocalPages, buildPackages, localExtension} from './build.mjs'
import {installDependencies, root, run, Trouble} from './workspace.mjs'

const reports = join(root, 'node_modules', '.cache', 'evenhand', 'reports')

// npm puts the workspace's newer Node first on the path, but says which one it runs on itself.
const ownNode = process.env.npm_node_execpath ?? process.execPath

const generate = {title: 'Generate the table of rules', run: () => check('pnpm', ['run', 'generate'])}

const everyday = [
  generate,
  {title: 'Types', run: () => check('pnpm', ['run', 'typecheck'])},
  {title: 'Formatting', run: () => check('pnpm', ['run', 'format:check'])},
  {title: 'Lint', run: () => check('pnpm', ['run', 'lint'])},
  {title: 'Import boundaries', run: () => check('pnpm', ['run', 'boundaries'])},
  {title: 'Dead code', run: () => check('pnpm', ['run', 'dead-code'])},
  {title: 'Unit tests', run: () => runVitest('unit', ['exec'])},
  {title: 'Build', run: build},
  {title: 'Lexicon examples', run: checkLexicons},
  {title: 'What the built extension can reach', run: () => check('pnpm', ['run', 'bundle'])},
  {title: 'Sizes', run: () => check('pnpm', ['run', 'size'])},
  {
    title: 'Firefox build',
    run: () => check('pnpm', ['--filter', 'evenhand-extension', 'run', 'lint:firefox'])
  },
  {title: 'Built packages on this machine’s own Node', run: () => check(ownNode, ['scripts/smoke.mjs'])},
  {
    title: 'Browser and webmail',
    run: () =>
      testInBrowser('browser', {
        editors: exclude('browser-tests/card.test.ts', 'browser-tests/watch.test.ts'),
        extension: exclude('src/slower/**')
      })
  }
]

const everyEditor = [
  generate,
  {title: 'Build', run: build},
  {title: 'Browser and webmail, every editor', run: () => testInBrowser('every-editor')},
  {title: 'Table of editors', run: () => check('pnpm', ['run', 'docs:editors', '--check'])}
]

const total = {passed: 0, failed: 0}
const failures = []

try {
  console.log('— Installing what the tests need')
  await installDependencies()
  mkdirSync(reports, {recursive: true})
  for (const step of process.argv.includes('--every-editor') ? everyEditor : everyday) await runStep(step)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(`\n${error.message}`)
  count('Installing what the tests need', {passed: 0, failed: 1})
}
for (const title of failures) console.log(`failed: ${title}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

async function runStep({title, run: runIt}) {
  console.log(`\n— ${title}`)
  const start = performance.now()
  const result = await runIt().catch((error) => {
    console.error(error instanceof Trouble ? error.message : error)
    return {passed: 0, failed: 1}
  })
  count(title, result)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`— ${title}: ${result.failed === 0 ? 'passed' : `${result.failed} failed`}, ${seconds} s`)
}

function count(title, {passed, failed}) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(title)
}

async function check(program, args) {
  return (await run(program, args)) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1}
}

async function build() {
  await buildPackages()
  await buildExtension()
  await buildExtensionForLocalPages()
  return {passed: 1, failed: 0}
}

async function checkLexicons() {
  const files = readdirSync(join(root, 'lexicons/en-GB')).map((name) => `lexicons/en-GB/${name}`)
  return check('node', ['packages/cli/dist/evenhand.js', 'lexicon', 'test', ...files])
}

function exclude(...files) {
  return files.flatMap((file) => ['--exclude', file])
}

async function testInBrowser(name, {editors = [], extension = []} = {}) {
  if (process.platform !== 'linux') {
    throw new Trouble(
      'These tests need Chromium, Roundcube and Dovecot as Debian packages them. Please run npm test on Debian or\n' +
        'Ubuntu, in a container for example, to run them too.'
    )
  }
  const code = await run('bash', ['tests/browser/install.sh'])
  if (code !== 0) return {passed: 0, failed: 1}
  return add(
    await runVitest(
      'editors',
      ['--filter', '@evenhand/editors', 'exec'],
      ['--config', 'vitest.browser.config.ts', ...editors]
    ),
    await runVitest(name, ['--filter', '@evenhand/browser-tests', 'exec'], extension)
  )
}

async function runVitest(name, pnpmArguments, further = []) {
  // The browser tests take this build rather than make another.
  const env = {EVENHAND_EXTENSION: join(root, localExtension)}
  const report = join(reports, `${name}.json`)
  rmSync(report, {force: true})
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run('pnpm', [...pnpmArguments, 'vitest', 'run', ...reporters, ...further], {env})
  const result = readReport(report)
  // A run that fails without a failing test (a file that cannot be loaded, an unhandled error) is a failure too.
  return code !== 0 && result.failed === 0 ? {...result, failed: 1} : result
}

function readReport(file) {
  try {
    const {numPassedTests, numFailedTests, numPendingTests, testResults} = JSON.parse(
      readFileSync(file, 'utf8')
    )
    if (numPendingTests > 0) console.log(`${numPendingTests} tests were left out, and are not counted.`)
    // A file that cannot be loaded or set up fails without a failing test of its own.
    const brokenFiles = testResults.filter(
      ({status, assertionResults}) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
    )
    return {passed: numPassedTests, failed: numFailedTests + brokenFiles.length}
  } catch {
    console.error('The tests wrote no report.')
    return {passed: 0, failed: 1}
  }
}

function add(one, other) {
  return {passed: one.passed + other.passed, failed: one.failed + other.failed}
}
