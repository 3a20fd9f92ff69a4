// Whether the built packages work on the Node that runs this, which may be as old as they promise to support.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const letter = 'packages/cli/sample/letter.txt'
const cli = join(root, 'packages/cli/dist/evenhand.js')

const {createChecker, policies, rules} = await load('engine')
assert.equal(policies.length, 5, 'the engine knows five policies')
assert.ok(rules.length >= 25, 'the engine has its rules')
const {findings} = createChecker().check('You should appeal the decision.', {voice: 'service'})
const directive = findings.find(({category}) => category === 'directive')
assert.equal(directive?.actual, 'You should appeal the decision', 'the engine finds a directive')

const {default: retextImpartial} = await load('retext-impartial')
assert.equal(typeof retextImpartial, 'function', 'retext-impartial exports its plugin')
await load('lexicon')
await load('editors')
await load('review')

const report = JSON.parse(runCli(['check', letter, '--format', 'json'], 1).stdout)
assert.equal(report.files.length, 1, 'the command reports the file')
const text = readFileSync(join(root, letter), 'utf8')
assert.ok(report.files[0].findings.length > 0, 'the sample letter has findings')
for (const {start, end, actual} of report.files[0].findings) assert.equal(text.slice(start, end), actual)

const record = JSON.stringify({id: 'a', text: 'You should appeal the decision.'})
const answer = JSON.parse(runCli(['check', '--jsonl'], 1, `${record}\n`).stdout)
assert.equal(answer.id, 'a', 'records come back with their id')
assert.equal(answer.findings[0].actual, 'You should appeal the decision')

const folder = mkdtempSync(join(tmpdir(), 'evenhand-smoke-'))
try {
  const [page, word] = [join(folder, 'report.html'), join(folder, 'report.docx')]
  runCli(['review', letter, '--out', page, '--out', word], 1)
  assert.match(readFileSync(page, 'utf8'), /<mark>/, 'the report shows the letter with its findings')
  assert.equal(readFileSync(word).subarray(0, 2).toString(), 'PK', 'the report is a Word document too')
} finally {
  rmSync(folder, {recursive: true})
}

console.log(`The library, the retext plugin and the command work on Node ${process.versions.node}.`)

function load(name) {
  return import(pathToFileURL(join(root, 'packages', name, 'dist/index.js')).href)
}

function runCli(args, expectedCode, input = '') {
  const result = spawnSync(process.execPath, [cli, ...args], {cwd: root, input, encoding: 'utf8'})
  assert.equal(
    result.status,
    expectedCode,
    `evenhand ${args.join(' ')} exits ${expectedCode}\n${result.stderr}`
  )
  return result
}
