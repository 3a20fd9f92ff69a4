import type {
  Addressee,
  Category,
  CompiledLexicon,
  CompiledRule,
  Level,
  LevelSetting,
  PartyKind,
  Policy,
  PolicyRef,
  Voice
} from '@evenhand/lexicon'

/** What a suggestion is that is no wording to put in place, nor only leaves the words out. */
export type SuggestionLabel =
  /** Its text has [gaps] to fill in. */
  | 'outline'
  /** It takes a part of a sentence out, and may put right what is left of it. */
  | 'clause'
  /** It takes a whole sentence out. */
  | 'sentence'

/** A replacement that the writer may choose: `text` instead of `start`–`end`. */
export type Suggestion = {
  text: string
  /** UTF-16 code units into the checked text. */
  start: number
  end: number
  label?: SuggestionLabel
}

/** One place where the wording may not be impartial. Plain JSON. */
export type Finding = {
  /** Permanent, kebab-case: `'directive/you-should'`. */
  ruleId: string
  category: Category
  level: Level
  /** UTF-16 code units into the text as it was given. */
  start: number
  end: number
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
  /** `text.slice(start, end)`, exactly. */
  actual: string
  /** One plain sentence to the writer, without blame. */
  message: string
  /** Why it matters, and what to consider. */
  note?: string
  policy: PolicyRef[]
  /** Whole replacements, grammatical in place, best first; may be empty. */
  suggestions: Suggestion[]
}

/** How often a letter evaluates each party, and how often it reports its views. */
export type Balance = Record<PartyKind, {praise: number; blame: number; views: number}>

export type CheckerOptions = {
  /** Whose clauses findings name: the id of a policy, in `lexicons/policies` or in one of `lexicons`. Default: all are named. */
  policy?: string
  levels?: Partial<Record<Category, LevelSetting>>
  /** Rules that are switched off, by id. */
  disable?: ReadonlyArray<string>
  /** A service's own compiled lexicons. */
  lexicons?: ReadonlyArray<CompiledLexicon>
}
export type CheckOptions = {voice?: Voice; to?: Addressee}
export type CheckResult = {findings: Finding[]; balance: Balance; voice: Voice}
export type Checker = {
  check(text: string, options?: CheckOptions): CheckResult
  /** Those that findings may name: the ones that come with Evenhand, and the lexicons' own. */
  policies: ReadonlyArray<Policy>
  /** Those that letters are checked by, in the same order. */
  rules: ReadonlyArray<CompiledRule>
}
