/** The forms of a verb that a suggestion may ask for, beside the plain one. */
export type VerbForms = readonly [past: string, pastParticiple: string, gerund: string, presentThird: string]

/**
 * The forms of a verb that follows the rules of spelling: *reply, replied, replied, replying, replies*.
 *
 * @param verb its plain form, in lower case
 */
export function regularForms(verb: string): VerbForms {
  const past = withEnding(verb, 'ed')
  return [past, past, withEnding(verb, 'ing'), withS(verb)]
}

function withEnding(verb: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (ending === 'ing' && verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (ending === 'ed' ? verb.endsWith('e') : /[^eoy]e$/.test(verb)) return verb.slice(0, -1) + ending
  // One short vowel before one consonant: *plan, planned*.
  if (/^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(verb)) return verb + verb.charAt(verb.length - 1) + ending
  return verb + ending
}

function withS(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
