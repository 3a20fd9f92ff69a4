import {expect, it} from 'vitest'
import {countUnread} from './unread.ts'

it('counts files and their parts by reason, and adds to what was counted before', () => {
  const before = countUnread([
    {code: 'corrupt', isFile: false},
    {code: 'encrypted', isFile: true}
  ])
  expect(
    countUnread(
      [
        {code: 'encrypted', isFile: true},
        {code: 'encrypted', isFile: false}
      ],
      before
    )
  ).toEqual([
    {code: 'encrypted', files: 2, parts: 1},
    {code: 'corrupt', files: 0, parts: 1}
  ])
})

it('leaves out what is attached and no letter, such as a picture in a signature', () => {
  expect(
    countUnread([
      {code: 'unsupported', isFile: false},
      {code: 'unsupported', isFile: true}
    ])
  ).toEqual([{code: 'unsupported', files: 1, parts: 0}])
})
