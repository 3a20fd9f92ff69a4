export type {Balance, Checker, CheckerOptions, CheckOptions, CheckResult, Finding, PartyKind, Suggestion} from './types.ts'
