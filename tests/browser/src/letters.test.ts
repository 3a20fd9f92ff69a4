import {expect, it} from 'vitest'
import {findExpected} from './expected.ts'
import {letter} from './letters.ts'

it('flags what a reader would in the letter that the tests type, and nothing else', () => {
  const findings = findExpected(letter.text)
  const missed = letter.flagged.filter(({quote, category}) => {
    const start = letter.text.indexOf(quote)
    return !findings.some(
      (finding) =>
        finding.category === category && finding.start < start + quote.length && finding.end > start
    )
  })
  const extra = findings.filter(({start, end}) =>
    letter.flagged.every(({quote}) => {
      const at = letter.text.indexOf(quote)
      return end <= at || start >= at + quote.length
    })
  )
  expect({missed, extra: extra.map(({actual}) => actual)}).toEqual({missed: [], extra: []})
})
