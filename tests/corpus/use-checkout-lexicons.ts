import {readdirSync, readFileSync} from 'node:fs'
import {registerHooks} from 'node:module'
import {join, relative} from 'node:path'
import {compileLexicon} from '@evenhand/lexicon/compile'

const root = join(import.meta.dirname, '../..')
const generated = '/packages/engine/generated/lexicon.js'

/**
 * Makes the engine, when it is imported after this, use the lexicons as they stand in the checkout, without a build.
 *
 * A file that does not compile is left out, so that rules can be scored while a neighbour's file is half written.
 *
 * @returns what was wrong with the files that were left out, as file:line:column and what to do
 */
export function useCheckoutLexicons(): string[] {
  let files = readLexiconFiles()
  const problems: string[] = []
  for (;;) {
    const {lexicon, problems: found} = compileLexicon(files)
    if (lexicon) {
      serveLexicon(JSON.stringify(lexicon))
      return problems
    }
    const broken = new Set(found.map(({path}) => path))
    if (broken.size === 0) throw new Error('the lexicons do not compile, and no file is to blame')
    problems.push(...found.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`))
    files = files.filter(({path}) => !broken.has(path))
  }
}

function readLexiconFiles(): Array<{path: string; source: string}> {
  return readdirSync(join(root, 'lexicons'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({path: relative(root, path), source: readFileSync(path, 'utf8')}))
}

function serveLexicon(json: string): void {
  registerHooks({
    load: (url, context, nextLoad) =>
      url.endsWith(generated)
        ? {
            format: 'module',
            source: `export const lexicon = JSON.parse(${JSON.stringify(json)})`,
            shortCircuit: true
          }
        : nextLoad(url, context)
  })
}
