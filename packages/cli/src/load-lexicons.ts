import {readFile} from 'node:fs/promises'
import {builtInLexicon} from '@evenhand/engine'
import type {CompiledLexicon} from '@evenhand/lexicon'
import {explain} from './read-texts.ts'
import type {Outcome} from './usage.ts'

type LexiconFile = {path: string; source: string}

/** Reads a service's own lexicon files. */
export async function readLexicons(paths: ReadonlyArray<string>): Promise<Outcome<LexiconFile[]>> {
  const files: LexiconFile[] = []
  const problems: string[] = []
  for (const path of paths) {
    try {
      files.push({path, source: await readFile(path, 'utf8')})
    } catch (error) {
      problems.push(`${path}: ${explain(error)}`)
    }
  }
  return problems.length > 0 ? {problems} : {value: files}
}

/**
 * Compiles lexicon files together, on top of ours.
 *
 * @param base what they add to: the ids of its rules are taken
 * The compiler is loaded only here, so that a check without own files starts faster.
 */
export async function compileLexicons(
  files: ReadonlyArray<LexiconFile>,
  base: CompiledLexicon = builtInLexicon
): Promise<Outcome<CompiledLexicon>> {
  const {compileLexicon} = await import('@evenhand/lexicon/compile')
  const {lexicon, problems} = compileLexicon(files, {base})
  if (lexicon) return {value: lexicon}
  return {problems: problems.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)}
}
