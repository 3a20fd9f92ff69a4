import {expect, it} from 'vitest'
import {sayDate} from './say-date.ts'

it.each([
  ['2022-07-04', '4 July 2022'],
  ['2022-07', 'July 2022'],
  ['2022', '2022'],
  ['2022-77', '2022-77']
])('says %s as exactly as it is given', (date, said) => {
  expect(sayDate(date, 'en-GB')).toBe(said)
})
