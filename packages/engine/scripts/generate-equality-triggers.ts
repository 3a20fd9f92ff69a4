/** Reads which words retext-equality looks for, so that the engine asks it only about sentences that hold one. Run by `pnpm run generate`. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {splitWords} from '@evenhand/lexicon'
import {lexicon} from '../generated/lexicon.js'

type Term = {id: string; inconsiderate: Record<string, string>}

const main = fileURLToPath(import.meta.resolve('retext-equality'))
const {patterns} = (await import(pathToFileURL(join(dirname(main), 'patterns-en.js')).href)) as {
  patterns: Term[]
}
const named = new Set(lexicon.rules.flatMap(({equalityTerms = []}) => equalityTerms))
const unknown = [...named].filter((id) => !patterns.some((term) => term.id === id))
if (unknown.length) {
  console.error(`lexicons/en-GB names terms that retext-equality does not have: ${unknown.join(', ')}`)
  process.exit(1)
}
const triggers = new Map<string, string[][]>()
const phrases = new Set(
  patterns
    .filter((term) => named.has(term.id))
    .flatMap((term) => Object.keys(term.inconsiderate))
    .map((phrase) => splitWords(phrase.replaceAll('-', ' ')).texts.join(' '))
)
for (const phrase of [...phrases].sort()) {
  const [first = '', ...rest] = phrase.split(' ')
  triggers.set(first, [...(triggers.get(first) ?? []), rest])
}
const out = fileURLToPath(new URL('../generated/equality-triggers.js', import.meta.url))
mkdirSync(dirname(out), {recursive: true})
writeFileSync(out, `export const equalityTriggers = new Map(${JSON.stringify([...triggers])})\n`)
writeFileSync(
  out.replace(/\.js$/, '.d.ts'),
  '/** What may follow a word in a phrase that retext-equality looks for, by that word. */\nexport declare const equalityTriggers: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>>\n'
)
console.log(`${named.size} terms of retext-equality, ${triggers.size} trigger words`)
