import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'
import {findReader} from './find-reader.ts'

describe('findReader', () => {
  it.each([
    ['Dear Headteacher,\n', 'school'],
    ['Dear SEND Team\n', 'la'],
    ['Dear parents and carers,\n', 'parent'],
    ['Dear Mrs Cole,\n\nThank you for ringing about your younger son.', 'parent'],
    ['Hi Sam,\n\nYou and your mum came in on Monday.', 'young-person'],
    ['Dear Mrs Cole,\n\nThank you for ringing.', undefined],
    ['Case note\n\nMum rang.', 'file'],
    ['Morning SENCO,\n', 'school'],
    ['> Dear Headteacher,\n\nYes, it is Tuesday.', undefined],
    ['Dear Mr Agarwal (cc Mrs Finch, SENCO)\n', undefined]
  ])('reads it from %j', (text, reader) => {
    expect(findReader(text)).toBe(reader)
  })

  it('decides what is found where nobody says who reads it', () => {
    const check = createChecker().check
    const body = 'We expect you to issue the plan.'
    const ids = (text: string, to?: 'school' | 'parent') =>
      check(text, to && {to}).findings.map(({ruleId}) => ruleId)
    const toSchool = `Dear Headteacher,\n\n${body}`
    const toParent = `Dear Mum,\n\n${body}`
    expect(ids(toSchool)).toEqual(ids(toSchool, 'school'))
    expect(ids(toSchool)).not.toEqual(ids(toSchool, 'parent'))
    expect(ids(toParent)).toEqual(ids(toParent, 'parent'))
  })
})
