import {otherVerbs, plainVerbs} from '../generated/verb-forms.js'
import {regularForms, type VerbForms} from './regular-verbs.ts'

/** What a verb can be put into; *plain* only where the word is one, or a past, or one in *-ing*. */
export type VerbForm =
  | 'infinitive'
  | 'past'
  | 'past-participle'
  | 'gerund'
  | 'present-3rd'
  | 'plain'
  | 'plain-of-past'
  | 'plain-of-gerund'

/** Changes a verb's form. */
export type Conjugate = (verb: string, form: VerbForm) => string | undefined

/**
 * Verb forms: those that compromise gave when the engine was built, and the rules of spelling for all other verbs. Of several
 * words the first is the verb.
 */
export const conjugate: Conjugate = (words, form) => {
  const [, verb = '', rest = ''] = /^(\S+)(.*)$/s.exec(words) ?? []
  const found = formOf(verb.toLowerCase(), form)
  return found === undefined ? undefined : found + rest
}

function formOf(word: string, form: VerbForm): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined
  if (form === 'plain') return isPlain(word) ? word : undefined
  const plain = plainFormOf(word)
  if (form === 'plain-of-past' || form === 'plain-of-gerund') {
    const place = form === 'plain-of-past' ? places.past : places.gerund
    return plain !== word && formsOf(plain)[place] === word ? plain : undefined
  }
  if (form === 'infinitive') return plain
  return formsOf(plain)[places[form]]
}

const places = {past: 0, 'past-participle': 1, gerund: 2, 'present-3rd': 3} as const satisfies Record<
  Exclude<VerbForm, 'infinitive' | 'plain' | 'plain-of-past' | 'plain-of-gerund'>,
  number
>

const formsOf = (plain: string): VerbForms =>
  (Object.hasOwn(otherVerbs, plain) ? otherVerbs[plain] : undefined) ?? regularForms(plain)

let plain: ReadonlySet<string> | undefined
const isPlain = (word: string): boolean => (plain ??= new Set(plainVerbs.split(' '))).has(word)

let plainForms: Map<string, string> | undefined

/** The plain form of a verb's form; a word that is no form of a verb that is known is taken for a plain form. */
function plainFormOf(word: string): string {
  if (Object.hasOwn(otherVerbs, word) || isPlain(word)) return word
  plainForms ??= new Map(
    Object.entries(otherVerbs).flatMap(([plain, forms]) =>
      forms.map((form): [string, string] => [form, plain])
    )
  )
  return plainForms.get(word) ?? stemsOf(word).find(isPlain) ?? word
}

/** What a regular form may be a form of. */
function stemsOf(word: string): string[] {
  const [, stem = '', ending] = /^(.{2,}?)(ed|ing|es|s)$/.exec(word) ?? []
  if (!ending) return []
  const y = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []
  const single = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [`${stem}e`, stem, ...y, ...single].filter(
    (verb) => !/^e?s$/.test(ending) || formsOf(verb)[places['present-3rd']] === word
  )
}
