import type {Finding} from '@evenhand/engine'
import type {Category} from '@evenhand/lexicon'
import type {LetterRecord} from './types.ts'

/** A made-up record, for tests: a letter of 100 words in which nothing is found, or what `more` says. */
export function sampleRecord(more: Partial<LetterRecord> = {}): LetterRecord {
  const nothing = {praise: 0, blame: 0, views: 0}
  return {
    id: 'a',
    name: 'a.txt',
    date: '2025-03-14',
    writer: 'Heron',
    addressee: 'parent',
    voice: 'service',
    words: 100,
    findings: [],
    balance: {family: nothing, school: nothing, la: nothing, health: nothing, other: nothing},
    ...more
  }
}

/** A made-up finding, for tests. */
export function sampleFinding(category: Category, ruleId = `${category}/made-up`, start = 0): Finding {
  return {
    ruleId,
    category,
    level: 'warning',
    start,
    end: start + 10,
    line: 1,
    column: start + 1,
    actual: 'You should',
    message: 'This tells the reader what to do.',
    policy: [{policy: 'norfolk', clause: 'own-decisions'}],
    suggestions: []
  }
}
