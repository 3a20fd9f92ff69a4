import {describe, expect, it} from 'vitest'
import {compileLexicon} from './compile-lexicon.ts'
import type {CompiledLexicon, CompiledRule} from '../types.ts'

const rule = (id: string, more: Partial<CompiledRule> = {}): CompiledRule => ({
  id,
  category: 'acting-for',
  level: 'warning',
  policy: [],
  message: '',
  scopes: [],
  patterns: [],
  except: [],
  alternatives: [],
  examples: {flags: [], passes: []},
  ...more
})
const base: CompiledLexicon = {
  policies: [{id: 'norfolk', title: '', service: '', date: '', clauses: [{id: 'own-decisions', says: ''}]}],
  lists: {'term-of-art': ['fair access']},
  forms: {},
  rules: [rule('acting-for/demand'), rule('acting-for/speak-for-you', {advocacy: true})]
}
const compile = (source: string) =>
  compileLexicon([{path: 'own.yml', source: `rationale: Ours.\n${source}`}], {base})
const problemsOf = (source: string) =>
  compile(source).problems.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)

describe('a service’s own lexicon', () => {
  it('may hold settings alone', () => {
    expect(compile('disable: [acting-for/demand]').lexicon).toMatchObject({
      disable: ['acting-for/demand'],
      rules: []
    })
    expect(compile('levels: {acting-for: hint}').lexicon?.levels).toEqual({'acting-for': 'hint'})
  })

  it('adds its names of parties and terms of art to our lists', () => {
    const {lexicon} = compile('parties: {school: [the Willow Base]}\nterms-of-art: [fair funding panel]')
    expect(lexicon?.additions).toEqual({
      'school-word': ['Willow Base'],
      'term-of-art': ['fair funding panel']
    })
  })

  it('switches rules about advocacy off where it allows it', () => {
    expect(compile('advocacy: allowed').lexicon?.disable).toEqual(['acting-for/speak-for-you'])
    expect(compile('advocacy: flagged').lexicon?.disable).toBeUndefined()
  })

  it('says where a rule that does not exist is named, and which one may be meant', () => {
    expect(problemsOf('disable: [acting-for/demnad]')).toEqual([
      'own.yml:2:11 there is no rule “acting-for/demnad”; did you mean “acting-for/demand”?'
    ])
    expect(problemsOf('levels:\n  outcomes: hint')[0]).toMatch(
      /^own\.yml:3:\d+ there is no rule “outcomes”; did you mean/
    )
  })

  it('says where a rule has nothing to find it by, or two things', () => {
    const rule = (finders: string) =>
      `rules:\n  - id: impairment/own\n    category: impairment\n    policy: [norfolk/own-decisions]\n    message: This is ours.\n    outline: x\n${finders}    examples:\n      flags: ['[[Zim]].']\n      passes: ['Zam.']`
    const message =
      'own.yml:3:9 “impairment/own” needs patterns; or, in their place, equality-terms, whole-letter or learned'
    expect(problemsOf(rule(''))).toEqual([message])
    expect(problemsOf(rule('    patterns: [zim]\n    whole-letter: true\n'))).toEqual([message])
    expect(compile(rule('    equality-terms: [amputee]\n')).lexicon?.rules[0]).toMatchObject({
      patterns: [],
      equalityTerms: ['amputee']
    })
  })

  it('says where a name is no pattern', () => {
    expect(problemsOf('parties:\n  la: ["the (lost"]')[0]).toMatch(/^own\.yml:3:\d+ /)
  })

  it('knows where an example stands', () => {
    const {locate} = compile(
      "rules:\n  - id: acting-for/own\n    category: acting-for\n    policy: [norfolk/own-decisions]\n    message: This is ours.\n    patterns: [zim]\n    outline: x\n    examples:\n      flags: ['[[Zim]].']\n      passes: ['Zam.']"
    )
    expect(locate('acting-for/own', 'Zam.')).toMatchObject({path: 'own.yml', line: 11})
  })
})

describe('a file of rewordings', () => {
  const reword = (source: string) =>
    `rewordings:\n  - ${source.replaceAll('\n', '\n    ')}\n    examples: [a → b]`

  it('compiles to what the engine looks for and puts in its place', () => {
    const {lexicon, problems} = compile(
      reword("for: [acting-for]\npatterns: ['{our} panel']\nalternatives: [the]")
    )
    expect(problems).toEqual([])
    expect(lexicon?.rewordings).toEqual([
      {
        for: ['acting-for'],
        replaces: 'words',
        patterns: ['{our} panel'],
        except: [],
        alternatives: ['the'],
        examples: ['a → b']
      }
    ])
  })

  it.each([
    [
      'for: [acting-fro]\npatterns: [our]\nalternatives: [the]',
      'own.yml:3:11 there is no category and no rule “acting-fro”; did you mean “acting-for”?'
    ],
    [
      'for: [acting-for]\nalternatives: [the]',
      'own.yml:3:5 a rewording of words needs patterns; only a clause may go without'
    ],
    ['for: [acting-for]\npatterns: [our]', 'own.yml:3:5 a rewording needs alternatives or an outline']
  ])('says what is wrong with %j', (source, problem) => {
    expect(problemsOf(reword(source))).toEqual([problem])
  })

  it('says how an example is written', () => {
    const source =
      'rewordings:\n  - for: [acting-for]\n    patterns: [our]\n    alternatives: [the]\n    examples: [our]'
    expect(problemsOf(source)).toEqual(['own.yml:6:16 write an example as “before → after”'])
  })
})

describe('lists and the patterns that name them', () => {
  const problemsWith = (lists: string, pattern: string) =>
    compileLexicon(
      [
        {path: 'lists.yml', source: `rationale: Ours.\nlists:\n${lists}`},
        {
          path: 'own.yml',
          source: `rationale: Ours.\nrules:\n  - id: acting-for/own\n    category: acting-for\n    policy: [norfolk/own-decisions]\n    message: This is ours.\n    patterns: ['${pattern}']\n    outline: x\n    examples: {flags: ['[[Zim]].'], passes: [Zam.]}`
        }
      ],
      {base}
    ).problems.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)

  it('may hold a kind of word alone', () => {
    expect(problemsWith("  who: ['<name>', mum]", '<who> zim')).toEqual([])
  })

  it('says where a pattern rests on a list that any word may begin', () => {
    expect(problemsWith("  who: ['<name>', mum]", '<who>')).toEqual([
      'own.yml:7:17 “<who>” needs a word, or a list of words, that has to be there'
    ])
  })

  it('says where an entry that names a list is written wrongly', () => {
    expect(problemsWith("  title: [mrs]\n  who: ['(<title> zam']", '<who> zim')).toEqual([
      'lists.yml:4:22 expected “)” before the end'
    ])
  })

  it('says where lists go round in a circle, also where a rule names them', () => {
    expect(problemsWith("  a: ['<b> zam']\n  b: ['<a>']", '<a> zim')).toEqual([
      'lists.yml:3:3 the list goes round in a circle: a → b → a',
      'lists.yml:4:3 the list goes round in a circle: b → a → b'
    ])
  })

  it('goes on after a pattern with an unknown list, so that all that is wrong is said at once', () => {
    expect(problemsWith('  who: [mum]', "<wo> zim', '( zim")).toEqual([
      'own.yml:7:17 unknown list <wo>; did you mean “who”?',
      'own.yml:7:34 expected “)” before the end, in “( zim”'
    ])
  })
})
