import {otherVerbs} from '../generated/verb-forms.js'
import {regularForms, type VerbForms} from './regular-verbs.ts'
import type {Conjugate, VerbForm} from './suggest.ts'

/** Verb forms: those that compromise gave when the engine was built, and the rules of spelling for all other verbs. */
export const conjugate: Conjugate = (verb, form) => {
  const word = verb.toLowerCase()
  if (!/^[a-z]+$/.test(word)) return undefined
  const plain = plainFormOf(word)
  if (form === 'infinitive') return plain
  return formsOf(plain)[places[form]]
}

const places = {past: 0, 'past-participle': 1, gerund: 2, 'present-3rd': 3} as const satisfies Record<
  Exclude<VerbForm, 'infinitive'>,
  number
>

const formsOf = (plain: string): VerbForms =>
  (Object.hasOwn(otherVerbs, plain) ? otherVerbs[plain] : undefined) ?? regularForms(plain)

let plainForms: Map<string, string> | undefined

/** The plain form of an irregular verb's form; any other word is taken for a plain form. */
function plainFormOf(word: string): string {
  if (Object.hasOwn(otherVerbs, word)) return word
  plainForms ??= new Map(
    Object.entries(otherVerbs).flatMap(([plain, forms]) =>
      forms.map((form): [string, string] => [form, plain])
    )
  )
  return plainForms.get(word) ?? word
}
