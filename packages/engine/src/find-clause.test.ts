import {describe, expect, it} from 'vitest'
import {findClause, wholeSentence} from './find-clause.ts'

/** The clause around the words in double square brackets. */
function clauseOf(marked: string, reach?: 'all') {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  const text = marked.replace('[[', '').replace(']]', '')
  const clause = findClause(text, start, end, reach)
  return (
    clause && {
      words: text.slice(clause.start, clause.end),
      before: clause.before?.kind,
      after: clause.after?.kind
    }
  )
}

describe('the clause in which words stand', () => {
  it.each([
    ['The form came, and [[it is absurd]].', 'it is absurd', 'equal', undefined],
    ['[[The head is rude]], but she rang.', 'The head is rude', undefined, 'equal'],
    ['[[The plan is poor]]; the draft was better.', 'The plan is poor', undefined, 'equal'],
    ['It came late, [[which is a disgrace]].', 'which is a disgrace', 'relative', undefined],
    ['[[The plan is poor]] because they rushed it.', 'The plan is poor', undefined, 'dependent'],
    ['[[Good news]]: they agreed.', 'Good news', undefined, 'colon'],
    ['Dear Amy. [[You will win]]! See you soon.', 'You will win', undefined, undefined]
  ])('%s', (marked, words, before, after) => {
    expect(clauseOf(marked)).toEqual({words, before, after})
  })

  it('goes on over what hangs on it where all of it is asked for', () => {
    expect(clauseOf('[[The plan is poor]] because they rushed it, and it is late.', 'all')?.words).toBe(
      'The plan is poor because they rushed it'
    )
  })

  it('is none where a quotation opens in it and closes outside', () => {
    expect(clauseOf('She said “[[the plan is poor]], and it is late”.')).toBeUndefined()
  })
})

describe('the sentence in which words stand', () => {
  it('leaves out the mark or number of a list item', () => {
    const text = 'Notes:\n(a) The plan is poor. It is late.'
    const {start, end} = wholeSentence(text, text.indexOf('plan'), text.indexOf('plan') + 4)
    expect(text.slice(start, end)).toBe('The plan is poor.')
  })

  it('leaves out a tick box, behind a bullet or by itself', () => {
    for (const mark of ['[ ] ', '- [x] ', '☐ ', '◦ ']) {
      const text = `Notes:\n${mark}The plan is poor. It is late.`
      const {start, end} = wholeSentence(text, text.indexOf('plan'), text.indexOf('plan') + 4)
      expect(text.slice(start, end)).toBe('The plan is poor.')
    }
  })
})
