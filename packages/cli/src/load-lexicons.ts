import {readFile} from 'node:fs/promises'
import {builtInLexicon, type ExampleFailure, testExamples} from '@evenhand/engine'
import type {CompiledLexicon} from '@evenhand/lexicon'
import type {Locate} from '@evenhand/lexicon/compile'
import {explain} from './read-texts.ts'
import {type OrProblems, sayPlace, sayProblem} from './usage.ts'

type LexiconFile = {path: string; source: string}

/** Reads a service's own lexicon files. */
export async function readLexicons(paths: ReadonlyArray<string>): Promise<OrProblems<LexiconFile[]>> {
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

/** A lexicon that compiled, and where its examples stand. */
export type OpenLexicon = {lexicon: CompiledLexicon; locate: Locate}

/**
 * Compiles lexicon files together, on top of ours.
 *
 * @param base what they add to: the ids of its rules are taken
 * The compiler is loaded only here, so that a check without own files starts faster.
 */
export async function compileLexicons(
  files: ReadonlyArray<LexiconFile>,
  base: CompiledLexicon = builtInLexicon
): Promise<OrProblems<OpenLexicon>> {
  const {compileLexicon} = await import('@evenhand/lexicon/compile')
  const {lexicon, problems, locate} = compileLexicon(files, {base})
  if (lexicon) return {value: {lexicon, locate}}
  return {problems: problems.map(sayProblem)}
}

/**
 * Reads a service's own lexicon for checking: its examples have to be as its rules say.
 *
 * @returns the one lexicon that the files make together; none where there are no files
 */
export async function loadLexicons(paths: ReadonlyArray<string>): Promise<OrProblems<CompiledLexicon[]>> {
  if (paths.length === 0) return {value: []}
  const {value: files, problems: unread} = await readLexicons(paths)
  if (!files) return {problems: unread}
  const {value: open, problems = []} = await compileLexicons(files)
  if (!open) return {problems}
  const failures = testExamples(open.lexicon, builtInLexicon).map((failure) =>
    describeFailure(failure, open.locate)
  )
  return failures.length > 0 ? {problems: failures} : {value: [open.lexicon]}
}

/** Where a failing example stands, and how it fails. */
export function describeFailure({ruleId, example, message}: ExampleFailure, locate: Locate): string {
  const place = locate(ruleId, example)
  return `${place ? `${sayPlace(place)} ` : ''}${ruleId}: ${message}`
}
