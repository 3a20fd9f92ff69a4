import {builtInLexicon, createChecker, testExamples} from '@evenhand/engine'
import {compileLexicon} from '@evenhand/lexicon/compile'
import {describe, expect, it} from 'vitest'
import messages from '../../public/_locales/en/messages.json'
import {compileFiles} from './compile-files.ts'
import {isSameLexicon, nameLexicon, readKeptLexicon} from './kept-lexicon.ts'

const tools = {compileLexicon, testExamples, base: builtInLexicon}
const source = `rationale: What our service looks for besides.
terms-of-art: [fair funding panel]
rules:
  - id: directive/our-nudge
    category: directive
    policy: [norfolk/own-decisions]
    message: This nudges the reader.
    patterns: ['{why not} have a go']
    alternatives: [you could]
    examples:
      flags: ['[[Why not]] have a go?']
      passes: [You could have a go.]
`

describe('a service’s own files', () => {
  it('become a lexicon that finds what they say, and can be kept as JSON', () => {
    const kept = compileFiles(tools, [{path: 'own.yml', source}], '1.2.3')
    expect(kept).toMatchObject({files: [{path: 'own.yml', source}], by: '1.2.3', problems: []})
    const again = readKeptLexicon(JSON.parse(JSON.stringify(kept)))
    expect(again).toEqual(kept)
    const {findings} = createChecker({lexicons: again?.lexicon ? [again.lexicon] : []}).check(
      'Why not have a go?'
    )
    expect(findings.map(({ruleId}) => ruleId)).toContain('directive/our-nudge')
  })

  it('may be several, of which one is the service’s policy', () => {
    const policy = `id: ours
title: Our policy
service: Our service
date: 2026-01
clauses: [{id: fairness, says: We are fair.}]
`
    const kept = compileFiles(
      tools,
      [
        {path: 'policy.yml', source: policy},
        {path: 'own.yml', source: source.replace('norfolk/own-decisions', 'ours/fairness')}
      ],
      '1'
    )
    expect(kept.problems).toEqual([])
    expect(kept.lexicon?.policies.map(({id}) => id)).toEqual(['ours'])
    expect(nameLexicon(kept)).toBe('policy.yml, own.yml')
  })

  it('are not used where one does not compile, and each place is named', () => {
    const kept = compileFiles(
      tools,
      [{path: 'own.yml', source: source.replace('    category', '    categry')}],
      '1'
    )
    expect(kept.lexicon).toBeUndefined()
    expect(kept.problems[0]).toMatchObject({path: 'own.yml', message: '“category” is missing here'})
    expect(kept.problems[1]).toMatchObject({
      line: 5,
      column: 5,
      message: 'unknown key “categry”; did you mean “category”?'
    })
  })

  it('are not used where an example is not as its rule says, and its place is named', () => {
    const kept = compileFiles(
      tools,
      [{path: 'own.yml', source: source.replace('You could have', 'Why not have')}],
      '1'
    )
    expect(kept.lexicon).toBeUndefined()
    expect(kept.problems).toEqual([
      {
        path: 'own.yml',
        line: 12,
        column: 16,
        code: 'example',
        message: 'directive/our-nudge: expected this to pass; it flags “Why not”'
      }
    ])
  })
})

it('is what the options save as an example to start from', () => {
  const files = [{path: 'own.yml', source: messages.lexiconExampleText.message}]
  expect(compileFiles(tools, files, '1').problems).toEqual([])
})

describe('what lies in storage', () => {
  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{files: [], by: '1', problems: []}],
    [{files: [{path: 1}], by: '1'}]
  ])('is no lexicon where it is %j', (stored) => {
    expect(readKeptLexicon(stored)).toBeUndefined()
  })

  it('is compiled again where only its compiled form is damaged', () => {
    const files = [{path: 'own.yml', source}]
    expect(readKeptLexicon({files, by: '1', lexicon: {rules: 'gone'}, problems: []})).toEqual({
      files,
      by: '',
      problems: []
    })
  })

  it('is the same lexicon where it says the same', () => {
    const kept = compileFiles(tools, [{path: 'own.yml', source}], '1')
    expect(isSameLexicon(kept, readKeptLexicon(structuredClone(kept)))).toBe(true)
    expect(isSameLexicon(kept, {...kept, by: '2'})).toBe(false)
    expect(isSameLexicon(kept, undefined)).toBe(false)
  })
})
