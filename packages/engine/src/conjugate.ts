import nlp from 'compromise/three'
import type {Conjugate} from './suggest.ts'

/** Verb forms, from compromise. */
export const conjugate: Conjugate = (verb, form) => {
  if (form === 'past-participle' && verb === 'be') return 'been'
  const [forms] = verbsIn(verb).conjugate() as Array<Record<string, string> | undefined>
  if (!forms) return undefined
  const made = {
    infinitive: forms['Infinitive'],
    past: forms['PastTense'],
    'past-participle': forms['Participle'] ?? forms['PastTense'],
    gerund: forms['Gerund'],
    'present-3rd': forms['PresentTense']
  }[form]
  return made === '' ? undefined : made
}

function verbsIn(word: string) {
  const view = nlp(word)
  view.tag('Verb')
  return view.verbs()
}
