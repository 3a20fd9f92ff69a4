export {builtInLexicon, createChecker, policies, rules} from './create-checker.ts'
export {findOptionProblems, type OptionProblem} from './find-option-problems.ts'
export {findReader} from './find-reader.ts'
export {type Block, findOwnText, findSetAside, type SetAside} from './own-text.ts'
export {type ExampleFailure, testExamples} from './test-examples.ts'
export type {
  Balance,
  Checker,
  CheckerOptions,
  CheckOptions,
  CheckResult,
  Finding,
  Suggestion,
  SuggestionLabel
} from './types.ts'
export type {PartyKind} from '@evenhand/lexicon'
