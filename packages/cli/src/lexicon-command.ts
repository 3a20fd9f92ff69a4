import {builtInLexicon, testExamples} from '@evenhand/engine'
import {compileLexicons, readLexicons} from './load-lexicons.ts'
import type {Surroundings} from './surroundings.ts'

/**
 * `evenhand lexicon test FILE…`: compiles lexicon files and runs their rules' examples.
 *
 * @returns the exit code: 2 where there is nothing to read, 1 where a file does not compile or an example fails, else 0
 */
export async function runLexiconTest(
  paths: ReadonlyArray<string>,
  surroundings: Surroundings
): Promise<number> {
  const {warn, write, colours} = surroundings
  if (paths.length === 0) {
    warn('evenhand: name the lexicon files to test: evenhand lexicon test FILE…')
    return 2
  }
  const {value: files, problems: unread = []} = await readLexicons(paths)
  for (const problem of unread) warn(`evenhand: ${problem}`)
  if (!files) return 2

  const {value: lexicon, problems = []} = await compileLexicons(files)
  for (const problem of problems) warn(problem)
  if (!lexicon) return 1

  const failures = testExamples(lexicon, builtInLexicon)
  for (const {ruleId, example, message} of failures)
    await write(`${colours.red('failed')}  ${ruleId}\n  ${example}\n  ${message}\n\n`)

  const examples = lexicon.rules.flatMap(({examples: {flags, passes}}) => [...flags, ...passes]).length
  const counted = `${lexicon.rules.length} rules, ${examples} examples`
  await write(
    failures.length > 0
      ? `${counted}, ${failures.length} of them not as the rules say\n`
      : `${colours.green('passed')}  ${counted}\n`
  )
  return failures.length > 0 ? 1 : 0
}
