import {describe, expect, it} from 'vitest'
import {findDate} from './find-date.ts'
import {findReader} from './find-reader.ts'
import {findSignature} from './find-signature.ts'

const letter = (text: string) => ({name: 'a.txt', text})

describe('findDate', () => {
  it.each([
    ['14th March 2025\n\nDear Mrs Ashdown,', '2025-03-14'],
    ['Our service\n1 Mill Lane\n\nFriday 14 March 2025\n\nDear all', '2025-03-14'],
    ['Date: 14/03/25\nDear Sam', '2025-03-14'],
    ['14.3.2025', '2025-03-14'],
    ['1st of Sept 2025', '2025-09-01'],
    ['Sent: Friday, 14 March 2025 10:05', '2025-03-14']
  ])('reads the line that is nothing but a date: %j', (text, day) => {
    expect(findDate(letter(text))).toBe(day)
  })

  it.each(['The plan of 14 March 2025 is final.', '31/02/2025', '14/13/2025', 'Born 2 May 2015 in Ely', ''])(
    'takes no other date for it: %j',
    (text) => {
      expect(findDate(letter(text))).toBeUndefined()
    }
  )

  it('prefers the mail’s date, then the letter’s line, then the file’s', () => {
    const dated = {...letter('14 March 2025\n'), date: '2025-04-01T09:00:00Z'}
    expect(findDate({...dated, mail: {to: [], date: '2025-02-02T23:30:00+01:00'}})).toBe('2025-02-02')
    expect(findDate(dated)).toBe('2025-03-14')
    expect(findDate({...dated, text: 'Hello'})).toBe('2025-04-01')
  })
})

describe('findReader', () => {
  it.each([
    ['Dear Headteacher,\n', 'school'],
    ['Dear Mrs Cole,\n\nThank you for ringing.', 'not-known'],
    ['Case note\n\nMum rang.', 'file']
  ])('reads it from %j', (text, reader) => {
    expect(findReader(letter(text))).toBe(reader)
  })

  it.each([
    ['Head <head@oakfield.norfolk.sch.uk>', 'school'],
    ['send@norfolk.gov.uk', 'la'],
    ['clinic@nhs.net', 'health'],
    ['someone@example.org', 'not-known']
  ])('reads it from the address %s', (to, reader) => {
    expect(findReader({...letter('Hello'), mail: {to: [to]}})).toBe(reader)
  })
})

describe('findSignature', () => {
  it.each([
    ['Thank you.\n\nKind regards,\n\n\nJo Marsh\nSENDIASS Officer', 'Jo Marsh'],
    ['Speak soon.\r\n\r\nYours sincerely\r\nMáire O’Neill-Byrne, Adviser\r\n', 'Máire O’Neill-Byrne'],
    ['Ring me any time.\n\nMags', 'Mags'],
    ['See you then.\n\nFrom Joss\n\n-- \nSENDIASS', 'Joss'],
    ['> Is it Tuesday?\n\nYes.\n\nMags', 'Mags'],
    ['Yes.\n\nMags\n\nFrom: Ann Bell\nSent: Monday\n\nIs it Tuesday?\n\nKind regards\nAnn Bell', 'Mags']
  ])('finds the name under %j', (text, name) => {
    const found = findSignature(text)
    expect(found?.name).toBe(name)
    expect(text.slice(found?.start, found?.end)).toBe(name)
  })

  it.each([
    'Kind regards\n\nThe Advice Team',
    'Thanks\nI will ring on Tuesday about the plan.',
    'Hello',
    'Subject: Tuesday\n\nEvening Mel\n\nyes it is',
    'Yes.\n\nFrom: Ann Bell\nSent: Monday\n\nIs it Tuesday?\n\nKind regards\nAnn Bell'
  ])('takes nothing else for a name: %j', (text) => {
    expect(findSignature(text)).toBeUndefined()
  })
})
