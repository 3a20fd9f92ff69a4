/** Compiles `lexicons/` into the module that the engine imports. Run by `pnpm run generate`. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileLexicon} from '../src/compile.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const files = readdirSync(join(root, 'lexicons'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yml'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({path: relative(root, path), source: readFileSync(path, 'utf8')}))

const {lexicon, problems} = compileLexicon(files)
for (const {path, line, column, message} of problems) console.error(`${path}:${line}:${column} ${message}`)
if (!lexicon) {
  console.error(`${problems.length} problems; nothing was written`)
  process.exit(1)
}
const out = join(root, 'packages/engine/generated/lexicon.js')
mkdirSync(dirname(out), {recursive: true})
writeFileSync(out, `export const lexicon = JSON.parse(${JSON.stringify(JSON.stringify(lexicon))})\n`)
writeFileSync(
  out.replace(/\.js$/, '.d.ts'),
  "import type {CompiledLexicon} from '@evenhand/lexicon'\n\nexport declare const lexicon: CompiledLexicon\n"
)
const patterns = lexicon.rules.reduce((count, rule) => count + rule.patterns.length, 0)
console.log(
  `${lexicon.rules.length} rules, ${patterns} patterns, ${Object.keys(lexicon.lists).length} lists, ${lexicon.policies.length} policies`
)
