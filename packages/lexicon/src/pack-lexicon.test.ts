import {expect, it} from 'vitest'
import {compileLexicon} from './compiling/compile-lexicon.ts'
import {codedOf, packLexicon, sourceOf, tokenOf, unpackLexicon} from './pack-lexicon.ts'
import type {CompiledLexicon} from './types.ts'

const lists = `rationale: Words for a test.\nlists:\n  verb: [walk~, 'run (up | down)', "don't [ever] stop"]\n`
const lexicon: CompiledLexicon = {
  policies: [],
  forms: {walk: ['walk', 'walked']},
  lists: {verb: ['walk~', 'run (up | down)', "don't [ever] stop"]},
  rules: [
    {
      id: 'directive/test',
      category: 'directive',
      level: 'hint',
      policy: [],
      message: 'A test.',
      scopes: [],
      patterns: ['^ {you (should | must)} [<adverb>] <verb> $', 'the “<any>” ..3 of ’22'],
      except: [],
      alternatives: [''],
      examples: {flags: [], passes: []}
    }
  ]
}
const packed = JSON.parse(JSON.stringify(packLexicon(lexicon)))

it('gives back the lexicon that was packed', () => {
  expect(compileLexicon([{path: 'lists.yml', source: lists}]).lexicon?.lists).toEqual(lexicon.lists)
  expect(unpackLexicon(packed)).toEqual(lexicon)
})

it('reads the code that is in the pack, and codes what was never packed', () => {
  const unpacked = unpackLexicon(packed)
  const plain: CompiledLexicon = JSON.parse(JSON.stringify(lexicon))
  const joined: CompiledLexicon = {...unpacked, lists: {...unpacked.lists, own: ['zim zam']}}
  for (const one of [unpacked, plain, joined]) {
    const {tokens, patterns, lists: coded} = codedOf(one)
    expect(patterns[0]?.map((code) => sourceOf(code, tokens))).toEqual(lexicon.rules[0]?.patterns)
    expect(coded['verb']?.map((code) => sourceOf(code, tokens))).toEqual(lexicon.lists['verb'])
  }
  expect(codedOf(joined).patterns[0]).toBe(codedOf(unpacked).patterns[0])
  const {tokens, lists: both} = codedOf(joined)
  expect(both['own']?.map((code) => sourceOf(code, tokens))).toEqual(['zim zam'])
})

it('gives every token a code of its own that JSON does not escape', () => {
  const many = Array.from({length: 3000}, (_, at) => `word${at}`)
  const {tokens, lists: coded} = codedOf({...lexicon, rules: [], lists: {many}})
  const codes = coded['many'] ?? []
  expect(codes.map((code) => tokens[tokenOf(code.charCodeAt(0))])).toEqual(many)
  expect(JSON.stringify(codes.join(''))).toHaveLength(many.length + 2)
})
