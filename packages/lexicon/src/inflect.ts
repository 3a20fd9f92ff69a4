import nlp from 'compromise/three'

/**
 * The forms of a word that `~` stands for: those of a verb, and its plural, so that one sign serves both.
 *
 * @param word its plain form
 * @returns the word and its forms, lower case, each once
 * @example
 * inflect('fail') // ['fail', 'fails', 'failed', 'failing']
 */
export function inflect(word: string): string[] {
  const known = irregular[word]
  if (known) return [word, ...known]
  const [verb] = verbsIn(word).conjugate() as Array<Record<string, string>>
  const forms = [verb?.PresentTense, verb?.PastTense, verb?.Gerund, verb?.Participle, verb?.PerfectTense]
  return [
    ...new Set([
      word,
      ...forms
        .filter((form): form is string => typeof form === 'string' && /^[a-z]+$/.test(form))
        .map((form) => form.toLowerCase()),
      withS(word)
    ])
  ]
}

function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

/** Verbs whose forms no rule gives. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'are', 'am', 'was', 'were', 'been', 'being'],
  have: ['has', 'had', 'having'],
  do: ['does', 'did', 'done', 'doing'],
  will: ['would'],
  withhold: ['withholds', 'withheld', 'withholding'],
  string: ['strings', 'strung', 'stringing'],
  kid: ['kids', 'kidded', 'kidding'],
  panic: ['panics', 'panicked', 'panicking'],
  child: ['children'],
  overstep: ['oversteps', 'overstepped', 'overstepping']
}

function verbsIn(word: string) {
  const view = nlp(word)
  view.tag('Verb')
  return view.verbs()
}
