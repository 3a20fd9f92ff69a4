export {builtInLexicon, createChecker, policies, rules} from './create-checker.ts'
export {type ExampleFailure, testExamples} from './test-examples.ts'
export type {
  Balance,
  Checker,
  CheckerOptions,
  CheckOptions,
  CheckResult,
  Finding,
  PartyKind,
  Suggestion
} from './types.ts'
