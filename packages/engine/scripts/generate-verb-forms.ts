/** Asks compromise for the forms of common verbs, and keeps those that no rule of spelling gives. Run by `pnpm run generate`. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import nlp from 'compromise/three'
import {lexicon} from '../generated/lexicon.js'
import {regularForms, type VerbForms} from '../src/regular-verbs.ts'

type Model = {
  one: {lexicon: Record<string, string | string[]>}
  two: {models: {toPast: {ex: Record<string, string>}}}
}

const {one, two} = nlp.model() as Model
const verbs = [
  ...Object.keys(one.lexicon).filter((word) => [one.lexicon[word]].flat().includes('Infinitive')),
  // Verbs that are nouns too bear no tag, but have a past of their own.
  ...Object.keys(two.models.toPast.ex),
  ...Object.keys(lexicon.forms),
  ...(lexicon.lists['step-verb'] ?? []),
  'have',
  'do',
  'go'
].filter((word) => /^[a-z]{2,}$/.test(word))
/** Verbs whose past is their plain form. */
const unchanging = new Set(
  'bet bid burst cast cost cut hit hurt let offset put quit read reset rid set shed shut slit split spread thrust upset'.split(
    ' '
  )
)

/** Verbs that compromise does not know well. */
const unknown: Readonly<Record<string, VerbForms>> = {
  be: ['was', 'been', 'being', 'is'],
  bear: ['bore', 'borne', 'bearing', 'bears'],
  beat: ['beat', 'beaten', 'beating', 'beats'],
  outwit: ['outwitted', 'outwitted', 'outwitting', 'outwits'],
  string: ['strung', 'strung', 'stringing', 'strings'],
  tread: ['trod', 'trodden', 'treading', 'treads']
}

const others = Object.fromEntries(
  [...new Set([...verbs, ...Object.keys(unknown)])].sort().flatMap((verb): Array<[string, VerbForms]> => {
    const forms = formsOf(verb)
    return forms && forms.join() !== regularForms(verb).join() ? [[verb, forms]] : []
  })
)
const out = fileURLToPath(new URL('../generated/verb-forms.js', import.meta.url))
mkdirSync(dirname(out), {recursive: true})
/** Words that are seldom verbs where a letter has them in their plain form. */
const seldomVerbs = new Set('a an the and or but in on at by to he she it we they you no not so'.split(' '))
const plain = [...new Set(verbs)].filter((verb) => !seldomVerbs.has(verb)).sort()
writeFileSync(
  out,
  `export const otherVerbs = JSON.parse(${JSON.stringify(JSON.stringify(others))})
export const plainVerbs = '${plain.join(' ')}'\n`
)
writeFileSync(
  out.replace(/\.js$/, '.d.ts'),
  "import type {VerbForms} from '../src/regular-verbs.ts'\n\nexport declare const otherVerbs: Readonly<Record<string, VerbForms>>\nexport declare const plainVerbs: string\n"
)
console.log(`${new Set(verbs).size} verbs, ${Object.keys(others).length} of them with forms of their own`)

function formsOf(verb: string): VerbForms | undefined {
  const own = unknown[verb]
  if (own) return own
  const view = nlp(verb)
  view.tag('Verb')
  const [forms] = view.verbs().conjugate() as Array<Record<string, string> | undefined>
  const [past, gerund, present] = [forms?.['PastTense'], forms?.['Gerund'], forms?.['PresentTense']]
  if (!past || !gerund || !present || forms?.['Infinitive'] !== verb || !gerund.endsWith('ing'))
    return undefined
  // Where compromise knows no past, it gives the plain form.
  if (past === verb && !unchanging.has(verb)) return undefined
  return [past, forms['Participle'] || past, gerund, present]
}
