import {builtInLexicon, testExamples} from '@evenhand/engine'
import {examples as builtInExamples} from '@evenhand/engine/examples'
import {compileLexicons, describeFailure, readLexicons} from './load-lexicons.ts'
import type {CompiledRule} from '@evenhand/lexicon'
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

  // Without our rules, so that our own files can be tested too.
  const {value: open, problems = []} = await compileLexicons(files, {...builtInLexicon, rules: []})
  for (const problem of problems) warn(problem)
  if (!open) return 1
  const {lexicon, locate} = open

  for (const {id} of lexicon.rules.filter(isTaken))
    warn(`evenhand: the id ${id} is a built-in rule's; give yours another before you check letters with it`)
  const failures = testExamples(lexicon, builtInLexicon)
  for (const failure of failures)
    await write(`${colours.red('failed')}  ${describeFailure(failure, locate)}\n  ${failure.example}\n\n`)

  const examples = lexicon.rules.flatMap(({examples: {flags, passes}}) => [...flags, ...passes]).length
  const counted = `${count(lexicon.rules.length, 'rule')}, ${count(examples, 'example')}`
  await write(
    failures.length > 0
      ? `${counted}, ${failures.length} of them not as the rules say\n`
      : `${colours.green('passed')}  ${counted}\n`
  )
  return failures.length > 0 ? 1 : 0
}

/** Whether a rule has the id of a built-in one, and is not that one itself. */
function isTaken(rule: CompiledRule): boolean {
  const own = builtInLexicon.rules.find(({id}) => id === rule.id)
  // Patterns are kept without the spaces that their file has, so they say nothing about whether it is the same rule.
  return own !== undefined && whatItSays(own, builtInExamples[own.id]) !== whatItSays(rule, rule.examples)
}

const whatItSays = ({message, note}: CompiledRule, examples?: CompiledRule['examples']): string =>
  JSON.stringify([message, note, examples])

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
