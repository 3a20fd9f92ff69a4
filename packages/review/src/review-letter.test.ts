import {createChecker} from '@evenhand/engine'
import {expect, it} from 'vitest'
import {checkOptionsFor, reviewLetter} from './review-letter.ts'

const checker = createChecker()

it('makes a record of what was found in a letter, without its quoted history in the count of words', () => {
  const letter = {
    name: 'ashdown.eml',
    text: 'You should appeal the decision.\n\nOn 1 May 2025, A Person <a@example.org> wrote:\n> Is it too late to appeal?',
    mail: {to: ['head@oakfield.sch.uk'], date: '2025-05-02T10:00:00Z'}
  }
  const record = reviewLetter(letter, checker.check(letter.text, checkOptionsFor(letter)), {
    id: '7',
    writer: 'Heron'
  })
  expect(record).toMatchObject({
    id: '7',
    name: 'ashdown.eml',
    date: '2025-05-02',
    writer: 'Heron',
    addressee: 'school',
    voice: 'service',
    words: 5
  })
  expect(record.findings.map(({category}) => category)).toContain('directive')
})

it('has a letter checked for its reader where it says so, and leaves it to the checker where it does not', () => {
  expect(checkOptionsFor({name: 'a', text: 'Dear Headteacher,'})).toEqual({to: 'school'})
  expect(checkOptionsFor({name: 'a', text: 'Dear Sam,'})).toEqual({})
})
