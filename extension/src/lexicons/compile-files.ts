import type {testExamples} from '@evenhand/engine'
import type {CompiledLexicon} from '@evenhand/lexicon'
import type {compileLexicon, LexiconFile} from '@evenhand/lexicon/compile'
import type {KeptLexicon} from './kept-lexicon.ts'

/** What compiles a lexicon and runs its examples. */
export type LexiconTools = {
  compileLexicon: typeof compileLexicon
  testExamples: typeof testExamples
  /** The lexicon that it adds to. */
  base: CompiledLexicon
}

/**
 * Compiles a service's files and runs their examples.
 *
 * @param by the version of Evenhand that does it
 * @returns the lexicon to be kept: with all that is wrong where anything is, and then without its compiled form
 */
export function compileFiles(
  {compileLexicon, testExamples, base}: LexiconTools,
  files: ReadonlyArray<LexiconFile>,
  by: string
): KeptLexicon {
  const kept = {files: files.map(({path, source}) => ({path, source})), by}
  const {lexicon, problems, locate} = compileLexicon(files, {base})
  if (!lexicon) return {...kept, problems}
  const failures = testExamples(lexicon, base).map(({ruleId, example, message}) => {
    const place = locate(ruleId, example) ?? {path: files[0]?.path ?? '', line: 1, column: 1}
    return {...place, code: 'example', message: `${ruleId}: ${message}`}
  })
  return failures.length > 0 ? {...kept, problems: failures} : {...kept, lexicon, problems: []}
}
