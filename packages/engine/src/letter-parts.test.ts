import {expect, it} from 'vitest'
import {findClosings, findGreeted} from './letter-parts.ts'

it.each([
  ['Dear Mrs Cole,\n\nThank you.', ['Mrs Cole']],
  ['Good morning all\n', ['all']],
  ['Hey, Priya and Tom!\n\nEvening Mel\n', ['Priya and Tom', 'Mel']],
  ['Hello\n\nIt is Tuesday.', ['']],
  ['We said hello to Sam. Dearest Ann', []]
])('knows whom a greeting greets: %j', (text, greeted) => {
  expect(findGreeted(text).map(({start, end}) => text.slice(start, end))).toEqual(greeted)
})

it('tells a greeting of a quoted message from one of the writer’s', () => {
  const found = findGreeted('Dear Ann\n\n> Dear Jo\n')
  expect(found.map(({isQuoted}) => isQuoted)).toEqual([false, true])
})

it('knows the lines that close a letter, where another follows', () => {
  const text = 'Thank you for ringing.\n\nWith kind regards,\nJo\n\n> Ta\n\nMany thanks\r\nAnn\nCheers'
  expect(findClosings(text).map(({start, end}) => text.slice(start, end))).toEqual([
    'With kind regards,',
    'Many thanks'
  ])
})
