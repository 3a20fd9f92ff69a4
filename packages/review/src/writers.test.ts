import {describe, expect, it} from 'vitest'
import {createWriters, knownBy, labelWriters} from './writers.ts'

const mail = {name: 'a.eml', text: 'Hello', mail: {from: 'Jo Marsh <jo.marsh@example.org>', to: []}}
const signed = {name: 'a.txt', text: 'Hello.\n\nKind regards\nJo Marsh\n'}

describe('createWriters', () => {
  it('calls a writer by the pseudonym that the supervisor gave, for an address or a name as signed', () => {
    const writerOf = createWriters(
      [{pseudonym: 'Heron', knownBy: ['JO.MARSH@example.org', 'jo  marsh']}],
      's'
    )
    expect(writerOf(mail)).toBe('Heron')
    expect(writerOf(signed)).toBe('Heron')
  })

  it('gives somebody without a pseudonym one code in mails and letters, in which the name cannot be read', () => {
    const writerOf = createWriters([], 's')
    expect(writerOf(mail)).toBe(writerOf(signed))
    expect(writerOf(mail)).toMatch(/^~[0-9a-z]+$/)
    expect(createWriters([], 'another')(mail)).not.toBe(writerOf(mail))
  })

  it('knows nobody by what a program puts in the place of a name', () => {
    expect(
      createWriters([], 's')({name: 'a.docx', text: 'Hello', author: 'Microsoft Office User'})
    ).toBeUndefined()
  })
})

it('knows a writer by the name as shown, then the address', () => {
  expect(knownBy(mail)).toEqual(['jo marsh', 'jo.marsh@example.org'])
})

it('labels more writers than there are letters of the alphabet', () => {
  const codes = Array.from({length: 28}, (_, at) => `~${String(at).padStart(2, '0')}`)
  expect([...labelWriters(codes).values()].slice(-3)).toEqual(['Writer Z', 'Writer AA', 'Writer AB'])
})
