/** What a finding is about; the thirteen categories of the yardstick. */
export const categories = [
  'directive',
  'taking-sides',
  'judgement',
  'opinion',
  'credibility',
  'outcome',
  'acting-for',
  'over-identification',
  'certainty',
  'unsourced-duty',
  'local-policy',
  'impairment',
  'one-option'
] as const
export type Category = (typeof categories)[number]

/** How loudly a finding is shown. `off` switches a category or rule off. */
export const levels = ['error', 'warning', 'hint'] as const
export type Level = (typeof levels)[number]
export type LevelSetting = Level | 'off'

/** What can excuse a match: see `packages/engine/src/scopes`, one file each. */
export const scopeNames = [
  'quotation',
  'attribution',
  'condition',
  'expectation',
  'source',
  'negation',
  'courtesy',
  'terms-of-art',
  'others-text',
  'safeguarding',
  'reflection',
  'family-voice'
] as const
export type ScopeName = (typeof scopeNames)[number]

/** Whose letter it is: the service's, or a family's own that the service helps to write. */
export type Voice = 'service' | 'family'
/** Who reads the letter. */
export const addressees = ['parent', 'young-person', 'school', 'la', 'health', 'file'] as const
export type Addressee = (typeof addressees)[number]

/** Whom letters speak of; the lists of these names in `lexicons/lists/parties.yml` say what each is called. */
export const parties = ['family', 'school', 'la', 'health', 'other'] as const
export type PartyKind = (typeof parties)[number]

/** One clause of a service's policy. */
export type PolicyRef = {policy: string; clause: string}

export type Policy = {
  id: string
  title: string
  /** The service's name, as its letters give it. */
  service: string
  /** ISO date of the version that was read, as exact as the policy itself says (`2022-07`). */
  date: string
  clauses: ReadonlyArray<{id: string; says: string}>
}

/** What a page that names a rule needs to know of it. */
export type RuleSummary = Pick<CompiledRule, 'id' | 'category' | 'level' | 'message'>

export type CompiledRule = {
  id: string
  category: Category
  level: Level
  policy: ReadonlyArray<PolicyRef>
  message: string
  note?: string
  scopes: ReadonlyArray<ScopeName>
  /** Whether the wording praises or blames a party, for the letter's balance. */
  valence?: 'praise' | 'blame'
  /** Whether its wording is plain wherever it stands, so that no second reading doubts what it finds. */
  plain?: boolean
  /** Whether it is about speaking for a family, which a service that has advocates may allow. */
  advocacy?: boolean
  /** The only readers whose letters it looks at; left out, all of them. */
  to?: ReadonlyArray<Addressee>
  /** None where something else finds what the rule is about: `equalityTerms`, `wholeLetter` or `learned`. */
  patterns: ReadonlyArray<string>
  /** Names of terms of retext-equality, whose findings are this rule's. */
  equalityTerms?: ReadonlyArray<string>
  /** Whether it is about the letter as a whole: a single course set out where there is a choice. */
  wholeLetter?: boolean
  /** Whether it finds sentences that are worded as a whole like those labelled with its category, where no pattern fits. */
  learned?: boolean
  except: ReadonlyArray<string>
  /** In-place wordings, best first; `''` takes the words out. */
  alternatives: ReadonlyArray<string>
  /** A wording to fill in, where none can be right for all. */
  outline?: string
  /** Tests of the file that holds them. Rules that come with Evenhand have none at run time: `@evenhand/engine/examples` has them. */
  examples: {flags: ReadonlyArray<string>; passes: ReadonlyArray<string>}
}

/** What a rewording puts a new wording in the place of. */
export const rewordedStretches = ['words', 'clause'] as const
export type RewordedStretch = (typeof rewordedStretches)[number]

/** A way to put plainly what findings of some rules say, whichever of their patterns found it. */
export type CompiledRewording = {
  /** Categories, or ids of rules, whose findings it serves. */
  for: ReadonlyArray<string>
  /** The only readers whose letters it serves; left out, all of them. */
  to?: ReadonlyArray<Addressee>
  /** `words`: what the pattern matched; `clause`: the whole clause that was found, where it says nothing else. */
  replaces: RewordedStretch
  /** Left out for a `clause`: any wording. */
  patterns: ReadonlyArray<string>
  except: ReadonlyArray<string>
  /** In-place wordings, best first; `''` takes the words out. */
  alternatives: ReadonlyArray<string>
  /** A wording with [gaps] to fill in, around `<clause>`. */
  outline?: string
  /** `before → after`, put in place: tests of the file that holds them. Those that come with Evenhand have none at run time. */
  examples: ReadonlyArray<string>
}

/** What the compiler makes of lexicon files and what the engine reads. Plain JSON. */
export type CompiledLexicon = {
  policies: ReadonlyArray<Policy>
  lists: Readonly<Record<string, ReadonlyArray<string>>>
  rules: ReadonlyArray<CompiledRule>
  rewordings?: ReadonlyArray<CompiledRewording>
  /** Inflected forms of the words written with `~`. */
  forms: Readonly<Record<string, ReadonlyArray<string>>>
  /** Rules of ours that a service's lexicon switches off. */
  disable?: ReadonlyArray<string>
  /** Levels that a service's lexicon gives to rules or whole categories of ours. */
  levels?: Readonly<Record<string, LevelSetting>>
  /** What a service's lexicon adds to lists of ours: its names of parties, its terms of art. */
  additions?: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Something wrong in a lexicon file. */
export type LexiconProblem = {
  path: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 code units. */
  column: number
  /** Stable: `unknown-key`, `unknown-scope`, `pattern` … */
  code: string
  message: string
}
