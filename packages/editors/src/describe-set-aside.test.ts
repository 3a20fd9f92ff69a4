import {describe, expect, it} from 'vitest'
import {describeSetAside} from './describe-set-aside.ts'

describe('describeSetAside', () => {
  it('counts words, not the marks before them', () => {
    expect(describeSetAside('quoted', '> When?\n>\n>> And where?\n|')).toEqual({
      kind: 'quoted',
      beginning: 'When? And where?',
      words: 3
    })
    expect(describeSetAside('signature', '-- \nAnn Cole').words).toBe(2)
  })

  it('gives the first words of a long message', () => {
    const long = Array.from({length: 400}, (_, at) => `word${at}`).join('\n')
    expect(describeSetAside('quoted', long)).toEqual({
      kind: 'quoted',
      beginning: `${long.split('\n').slice(0, 12).join(' ')}…`,
      words: 400
    })
    expect(describeSetAside('notice', 'x'.repeat(500)).beginning).toBe(`${'x'.repeat(120)}…`)
  })
})
