import * as v from 'valibot'
import {addressees, categories, levels, parties, rewordedStretches} from './types.ts'

/** The shapes of the four kinds of lexicon file, before names are resolved. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'expected some text'))
const texts = v.array(text)

const rule = v.strictObject({
  id: text,
  category: v.picklist(categories),
  level: v.optional(v.picklist(levels)),
  advocacy: v.optional(v.boolean()),
  plain: v.optional(v.literal(true)),
  valence: v.optional(v.picklist(['praise', 'blame'])),
  to: v.optional(v.pipe(v.array(v.picklist(addressees)), v.minLength(1, 'expected at least one reader'))),
  policy: v.pipe(texts, v.minLength(1, 'expected at least one clause')),
  message: text,
  note: v.optional(text),
  scopes: v.optional(v.union([text, texts])),
  patterns: v.optional(v.pipe(texts, v.minLength(1, 'expected at least one pattern'))),
  'equality-terms': v.optional(v.pipe(texts, v.minLength(1, 'expected at least one term'))),
  'whole-letter': v.optional(v.literal(true)),
  learned: v.optional(v.literal(true)),
  except: v.optional(texts),
  alternatives: v.optional(v.array(v.string())),
  outline: v.optional(text),
  examples: v.strictObject({
    flags: v.pipe(texts, v.minLength(1, 'expected an example that is flagged')),
    passes: v.pipe(texts, v.minLength(1, 'expected an example that passes'))
  })
})

export const rulesFile = v.strictObject({
  rationale: text,
  rules: v.optional(v.array(rule), []),
  disable: v.optional(texts, []),
  levels: v.optional(v.record(v.string(), v.picklist([...levels, 'off'])), {}),
  parties: v.optional(v.strictObject(v.entriesFromList(parties, v.optional(texts, []))), {}),
  'terms-of-art': v.optional(texts, []),
  advocacy: v.optional(v.picklist(['allowed', 'flagged']))
})
export const listsFile = v.strictObject({rationale: text, lists: v.record(v.string(), texts)})
const rewording = v.strictObject({
  for: v.pipe(texts, v.minLength(1, 'expected a category or the id of a rule')),
  to: v.optional(v.pipe(v.array(v.picklist(addressees)), v.minLength(1, 'expected at least one reader'))),
  replaces: v.optional(v.picklist(rewordedStretches), 'words'),
  patterns: v.optional(texts, []),
  except: v.optional(texts, []),
  alternatives: v.optional(v.array(v.string()), []),
  outline: v.optional(text),
  examples: v.pipe(texts, v.minLength(1, 'expected an example'))
})

export const rewordingsFile = v.strictObject({rationale: text, rewordings: v.array(rewording)})
export type RewordingSource = v.InferOutput<typeof rewording>
export const rewordingKeys = Object.keys(rewording.entries)

export const policyFile = v.strictObject({
  id: text,
  title: text,
  service: text,
  date: text,
  clauses: v.array(v.strictObject({id: text, says: text}))
})

export type RulesFile = v.InferOutput<typeof rulesFile>
export const rulesFileKeys = Object.keys(rulesFile.entries)
export type RuleSource = v.InferOutput<typeof rule>
export type PolicyFile = v.InferOutput<typeof policyFile>
export const ruleKeys = Object.keys(rule.entries)
