import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'
import type {Addressee} from '@evenhand/lexicon'

const checker = createChecker()
const balanceOf = (text: string, to?: Addressee) =>
  checker.check(text, {voice: 'service', ...(to ? {to} : {})}).balance

describe('balance', () => {
  it('counts praise and blame by the party that is named', () => {
    const {school, la} = balanceOf(
      'The school failed to reply. The council failed to reply. The school failed to ring.'
    )
    expect(school.blame).toBe(2)
    expect(la.blame).toBe(1)
  })

  it('knows a name again by the role that it was introduced with', () => {
    const {school, la} = balanceOf(
      'Mr Whitlow (DHT) was at the meeting. The caseworker, Ms Osei, was there too. Mr Whitlow failed to reply.\n\nMs Osei failed to ring.'
    )
    expect(school.blame).toBe(1)
    expect(la.blame).toBe(1)
  })

  it('follows a pronoun to the party that was named last', () => {
    expect(balanceOf('The council wrote on Monday. It failed to say why.').la.blame).toBe(1)
  })

  it('takes “you” for the letter’s reader', () => {
    const text = 'You failed to reply.'
    expect(balanceOf(text, 'parent').family.blame).toBe(1)
    expect(balanceOf(text, 'school').school.blame).toBe(1)
    expect(balanceOf(text, 'file').other.blame).toBe(1)
  })

  it.each([
    ['The head has let your son down.', 'school'],
    ['Your SENCO has been obstructive.', 'school'],
    ['Your attitude has been appalling.', 'family'],
    ['Mum was ignored by the school.', 'school'],
    ['Mum was deliberately ignored by the council.', 'la'],
    ['The head claims he never had your emails, which is hard to believe.', 'school'],
    ['The council lost your papers, which is pathetic.', 'la'],
    ['The council wrote again. They let your son down.', 'la'],
    ['Mr Whitlow was rude to the school.', 'other']
  ] as const)('knows whom it is about in: %s', (text, party) => {
    const balance = balanceOf(text, 'parent')
    const blamed = Object.entries(balance).filter(([, {blame}]) => blame > 0)
    expect(blamed.map(([name]) => name)).toEqual([party])
  })

  it('counts reported views by whose they are', () => {
    const {family, school, la} = balanceOf(
      'Mum says she was not told. The head says that a letter went out. The LA’s position is that a place is there.'
    )
    expect([family.views, school.views, la.views]).toEqual([1, 1, 1])
  })
})
