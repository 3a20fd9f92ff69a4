import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {askEquality, checkEquality, readEqualityRules} from './check-equality.ts'
import {rules} from './create-checker.ts'
import {openLetter} from './letter.ts'

const ofTerms = readEqualityRules(rules)
const corpus = join(import.meta.dirname, '../../../tests/corpus')
const textsOf = (file: string): string[] =>
  readFileSync(join(corpus, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {text: string}).text)

/** What a check of every sentence finds, and what a check of those with a whole phrase's words finds. */
function bothWays(text: string): {full: unknown[]; quick: unknown[]} {
  const letter = openLetter(text, () => 'service')
  const sentences = letter.blocks.flatMap((_, block) =>
    letter.sentencesOf(block).map((sentence) => ({...sentence, texts: letter.wordsOf(block).texts}))
  )
  return {
    full: sentences.flatMap(({start, end}) => askEquality(text, start, end, ofTerms)),
    quick: sentences.flatMap(({start, end, first, last, texts}) =>
      checkEquality(text, start, end, texts.slice(first, last), ofTerms)
    )
  }
}

describe('retext-equality, asked only where a whole phrase of its may stand', () => {
  it.each(['tune/letters.jsonl', 'tune/sentences.jsonl', 'measure/sentences.jsonl'])(
    'finds in %s what it finds when it is asked about every sentence',
    (file) => {
      for (const text of textsOf(file)) {
        const {full, quick} = bothWays(text)
        expect(quick, text).toEqual(full)
      }
    },
    60_000
  )

  it.each([
    'He is wheelchair bound.',
    'She is a stroke victim, and he is an AIDS victim.',
    'He suffers from disabilities.',
    'They turned a deaf ear to us.',
    'She calls it a family burden.',
    'He has been confined to a wheelchair since.',
    'They called him a spastic, an idiot and a retard.'
  ])('finds terms in: %s', (text) => {
    const {full, quick} = bothWays(text)
    expect(quick).toEqual(full)
    expect(quick.length).toBeGreaterThan(0)
  })
})
