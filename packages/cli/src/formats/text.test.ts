import picocolors from 'picocolors'
import {describe, expect, it} from 'vitest'
import {takeExcerpt} from './excerpt.ts'
import {sampleReport} from './sample-report.ts'
import {formatText, type TextOptions} from './text.ts'

const policies = [
  {
    id: 'norfolk',
    title: 'Impartiality Policy',
    service: 'Norfolk SENDIASS',
    date: 'undated',
    clauses: [{id: 'own-decisions', says: 'People make their own decisions.'}]
  },
  {
    id: 'greenwich',
    title: 'Impartiality Policy',
    service: 'Greenwich SENDIASS',
    date: '2022',
    clauses: [{id: 'no-directive-advice', says: 'No directive advice.'}]
  }
]
const options: TextOptions = {colours: picocolors.createColors(false), width: 80, policies}

/** The columns under which carets stand, in a finding's line. */
function wordsOverCarets(printed: string): string {
  const lines = printed.split('\n')
  const carets = lines.findIndex((line) => /^ *\^+$/.test(line))
  const [from, to] = [lines[carets]!.indexOf('^'), lines[carets]!.length]
  return lines[carets - 1]!.slice(from, to)
}

describe('formatText', () => {
  it('shows line, caret, reason, policy clause and suggestions', () => {
    expect(formatText([sampleReport()], options)).toBe(`letters/ashdown.txt

  3:1  warning  directive/you-should
    You should appeal straight away.
    ^^^^^^^^^^
    This tells the reader what to do. The choice is theirs.
    Norfolk SENDIASS: People make their own decisions. (So too: Greenwich
    SENDIASS.)
    → You could
    → leave out “You should”
    → to fill in: You could [one option]

1 warning in 1 text. Each is a question to the writer: you know the letter and its reader.
`)
  })

  it('says of words, a part of a sentence and a sentence that they can be left out', () => {
    const {findings, ...report} = sampleReport()
    const offered = findings.map((finding) => ({
      ...finding,
      suggestions: [
        {text: '', start: 18, end: 29},
        ...finding.suggestions.filter(({label}) => label && label !== 'outline')
      ]
    }))
    expect(formatText([{...report, findings: offered}], options)).toContain(
      `
    → leave these words out
    → leave this part of the sentence out
    → leave this sentence out
`
    )
  })

  it('says so where nothing was found', () => {
    expect(formatText([{...sampleReport(), findings: []}], options)).toBe('Nothing found in 1 text.\n')
  })

  it('uses colour only where it is asked to', () => {
    const coloured = formatText([sampleReport()], {...options, colours: picocolors.createColors(true)})
    expect(coloured).toContain('\u001b[33mYou should\u001b[39m')
    expect(formatText([sampleReport()], options)).not.toContain('\u001b')
  })

  it('keeps the caret under the words in a long paragraph, and every line within the width', () => {
    const before = 'The meeting was long and many things were said in it by all of the people there. '
    const text = `${before.repeat(4)}You should appeal. ${before.repeat(4)}`
    const start = text.indexOf('You should')
    const report = sampleReport()
    const finding = {...report.findings[0]!, start, end: start + 10, suggestions: []}
    const printed = formatText([{...report, text, findings: [finding]}], options)
    expect(wordsOverCarets(printed)).toBe('You should')
    expect(
      Math.max(
        ...printed
          .split('\n')
          .slice(0, 8)
          .map((line) => line.length)
      )
    ).toBeLessThanOrEqual(80)
  })
})

describe('takeExcerpt', () => {
  const excerpt = (text: string, words: string) => {
    const start = text.indexOf(words)
    return takeExcerpt(text, {start, end: start + words.length}, 80)
  }

  it('counts wide characters as the two columns that they fill', () => {
    expect(excerpt('👍🏽 café 漢字 You should go', 'You should')).toMatchObject({offset: 13, width: 10})
  })

  it('stops at the end of the line where the words run over it', () => {
    const {marked, after} = excerpt('so You\r\nshould go', 'You\r\nshould')
    expect([marked, after]).toEqual(['You', ''])
  })

  it('turns control characters into spaces, so that a letter cannot write to the terminal', () => {
    const {before} = excerpt('a\u001b[31m\tb You should', 'You should')
    expect(before).toBe('a [31m b ')
  })
})
