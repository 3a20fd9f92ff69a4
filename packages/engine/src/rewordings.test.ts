import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {compileLexicon} from '@evenhand/lexicon/compile'
import {describe, expect, it, vi} from 'vitest'
import {builtInLexicon, createChecker} from './create-checker.ts'
import type * as secondReading from './second-reading.ts'

// What a rewording makes is seen without a second reading, which finds and doubts by what it has learned.
vi.mock('./second-reading.ts', async (load) => {
  const module = await load<typeof secondReading>()
  return {...module, createSecondReading: () => module.noSecondReading}
})

const folder = join(import.meta.dirname, '../../../lexicons/rewordings')
const files = readdirSync(folder).map((path) => ({path, source: readFileSync(join(folder, path), 'utf8')}))
const {lexicon} = compileLexicon(files, {base: builtInLexicon})
const checker = createChecker()
const pairs = (lexicon?.rewordings ?? []).flatMap(({examples, outline, to}) =>
  examples.map((example) => {
    const [before = '', after = ''] = example.split(' → ')
    return {before, after, label: outline === undefined ? undefined : 'outline', to: to?.[0] ?? 'parent'}
  })
)

describe('an example of a rewording', () => {
  it('is there for each of them', () => {
    expect(pairs.length).toBeGreaterThan(180)
  })

  it.each(pairs)('$before → $after', ({before, after, label, to}) => {
    const {findings} = checker.check(before, {voice: 'service', to})
    const [offer] = findings
      .flatMap(({suggestions}) => suggestions)
      .filter((suggestion) => suggestion.label === label)
    expect(offer && before.slice(0, offer.start) + offer.text + before.slice(offer.end)).toBe(after)
  })
})
