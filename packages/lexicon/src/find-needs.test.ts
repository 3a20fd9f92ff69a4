import {expect, it} from 'vitest'
import {findNeeds} from './find-needs.ts'
import {codedOf} from './pack-lexicon.ts'

/** The words of a set, as `needsOf` gives them. */
const inOrder = (words: string): string => words.split(' ').sort().join(' ')
const lists = {body: ['the (school | panel)', 'mrs <name>'], person: ['<name>', 'mum']}

function needsOf(source: string): string[][] {
  const rule = {patterns: [source], except: []}
  const {
    tokens,
    patterns,
    lists: coded
  } = codedOf({
    policies: [],
    forms: {},
    lists,
    rules: [rule as never]
  })
  const needs = findNeeds(patterns.flat(), {
    tokens,
    listOf: (name) => coded[name] ?? [],
    formsOf: (word) => (word === 'fail' ? ['fail', 'failed'] : undefined)
  })
  const texts = [...needs.wordIds.keys()]
  const read = (set: number) =>
    Array.from(needs.words)
      .slice(needs.setStarts[set], needs.setStarts[set + 1])
      .map((id) => texts[id] ?? '')
      .sort()
      .join(' ')
  return Array.from({length: needs.patternStarts[1] ?? 0}, (_, way) =>
    Array.from(needs.sets.slice(needs.wayStarts[way], needs.wayStarts[way + 1]), read)
  )
}

it('needs one word of each piece that has to be there, the rarest first', () => {
  expect(needsOf('you (must | shall) [never] fail~ ..3 <any>')).toEqual([
    ['failed fail', 'must shall', 'you'].map(inOrder)
  ])
})

it('needs the rarest word of each entry of a list', () => {
  expect(needsOf('<body> $')).toEqual([['mrs panel school']])
})

it('reads the sayings of a choice as ways of their own, and its single words as one', () => {
  expect(needsOf('(so there | well | now | the usual moan)')).toEqual([
    ['there', 'so'],
    ['usual', 'moan', 'the'],
    ['now well']
  ])
})

it('asks for nothing where a piece may be any word', () => {
  expect(needsOf('<person>')).toEqual([[]])
})

it('takes contractions apart, and lets is be written short', () => {
  expect(needsOf("can't")).toEqual([['can']])
  expect(needsOf('cannot')).toEqual([['can']])
  expect(needsOf('is')).toEqual([["'s is"]])
})
