import {builtInLexicon, type Checker, createChecker, testExamples} from '@evenhand/engine'
import {compileLexicon} from '@evenhand/lexicon/compile'

/**
 * A checker that follows a service's own lexicon too.
 *
 * @throws {Error} where the file is not right, or an example is not as its rule says
 */
export function createOwnChecker(path: string, source: string): Checker {
  const {lexicon, problems} = compileLexicon([{path, source}], {base: builtInLexicon})
  if (!lexicon)
    throw new Error(
      problems.map(({line, column, message}) => `${path}:${line}:${column} ${message}`).join('\n')
    )
  const failures = testExamples(lexicon, builtInLexicon)
  if (failures.length > 0)
    throw new Error(failures.map(({ruleId, message}) => `${path}: ${ruleId}: ${message}`).join('\n'))
  return createChecker({lexicons: [lexicon]})
}
