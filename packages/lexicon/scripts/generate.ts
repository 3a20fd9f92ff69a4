/** Compiles `lexicons/` into the module that the engine imports. Run by `pnpm run generate`. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compileLexicon} from '../src/compile.ts'
import {packLexicon} from '../src/pack-lexicon.ts'

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
// Examples are tests, and for who reads about a rule: no letter needs them, so they have a module of their own.
const shipped = {
  ...lexicon,
  rules: lexicon.rules.map((rule) => ({...rule, examples: {flags: [], passes: []}})),
  rewordings: (lexicon.rewordings ?? []).map((rewording) => ({...rewording, examples: []}))
}
const examples = Object.fromEntries(lexicon.rules.map((rule) => [rule.id, rule.examples]))
const folder = join(root, 'packages/engine/generated')
mkdirSync(folder, {recursive: true})
writeFileSync(
  join(folder, 'lexicon.js'),
  `import {unpackLexicon} from '@evenhand/lexicon'\n\nexport const lexicon = unpackLexicon(${inModule(packLexicon(shipped))})\n`
)
writeFileSync(
  join(folder, 'lexicon.d.ts'),
  "import type {CompiledLexicon} from '@evenhand/lexicon'\n\nexport declare const lexicon: CompiledLexicon\n"
)
writeFileSync(join(folder, 'examples.js'), `export const examples = ${inModule(examples)}\n`)
writeFileSync(
  join(folder, 'examples.d.ts'),
  "import type {CompiledRule} from '@evenhand/lexicon'\n\nexport declare const examples: Readonly<Record<string, CompiledRule['examples']>>\n"
)
// A page of settings names policies and rules; it need not carry a single pattern.
const rules = lexicon.rules.map(({id, category, level, message}) => ({id, category, level, message}))
writeFileSync(
  join(folder, 'catalogue.js'),
  `export const policies = ${inModule(lexicon.policies)}\nexport const rules = ${inModule(rules)}\n`
)
writeFileSync(
  join(folder, 'catalogue.d.ts'),
  "import type {Policy, RuleSummary} from '@evenhand/lexicon'\n\nexport declare const policies: ReadonlyArray<Policy>\nexport declare const rules: ReadonlyArray<RuleSummary>\n"
)
const patterns = lexicon.rules.reduce((count, rule) => count + rule.patterns.length, 0)
console.log(
  `${lexicon.rules.length} rules, ${patterns} patterns, ${Object.keys(lexicon.lists).length} lists, ${lexicon.policies.length} policies`
)

/** Data as a module holds it: a string is read faster than a literal. */
function inModule(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}
