import {describe, expect, it} from 'vitest'
import {builtInLexicon, policies, rules} from './create-checker.ts'
import {findOptionProblems} from './find-option-problems.ts'
import type {CheckerOptions} from './types.ts'

const [rule] = rules
const [policy] = policies
const own = {
  ...builtInLexicon,
  policies: [{...policy!, id: 'ashdown'}],
  rules: [{...rule!, id: 'opinion/our-own'}]
}

describe('findOptionProblems', () => {
  it('finds nothing where everything that is named is there, the lexicons’ own included', () => {
    expect(findOptionProblems({})).toEqual([])
    const ids = [
      ...rules.map(({id}) => id),
      'one-option/single-course',
      'impairment/equality-blind-or-deaf-to'
    ]
    expect(findOptionProblems({policy: 'norfolk', levels: {opinion: 'off'}, disable: ids})).toEqual([])
    expect(findOptionProblems({policy: 'ashdown', disable: ['opinion/our-own'], lexicons: [own]})).toEqual([])
  })

  it('says which policy, category, level and rule there is not, where it is named, and what may be meant', () => {
    // As it may stand in a file.
    const options = JSON.parse(
      '{"policy": "norflok", "levels": {"opinoin": "off", "outcome": "waring"}, "disable": ["directive/you-should", "directive/yuo-should", "zzz"]}'
    ) as CheckerOptions
    expect(findOptionProblems(options)).toEqual([
      {place: ['policy'], message: 'there is no policy “norflok”; did you mean “norfolk”?'},
      {place: ['levels', 'opinoin'], message: 'there is no category “opinoin”; did you mean “opinion”?'},
      {place: ['levels', 'outcome'], message: 'there is no level “waring”; did you mean “warning”?'},
      {
        place: ['disable', 1],
        message: 'there is no rule “directive/yuo-should”; did you mean “directive/you-should”?'
      },
      {place: ['disable', 2], message: 'there is no rule “zzz”'}
    ])
  })
})
