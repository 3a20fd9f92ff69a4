import {expect, it} from 'vitest'
import {draftExceptions} from './draft-exceptions.ts'
import {addLetters, createSession, type ReviewedLetter, talkAbout} from './session.ts'

const nothing = {praise: 0, blame: 0, views: 0}
const finding = (actual: string) => ({
  ruleId: 'directive/you-should',
  category: 'directive' as const,
  level: 'warning' as const,
  start: 0,
  end: actual.length,
  line: 1,
  column: 1,
  actual,
  message: 'This tells the reader what to do.',
  policy: [],
  suggestions: []
})

const letter: ReviewedLetter = {
  document: {name: 'a.txt', path: [], format: 'txt', text: '', pieces: [], asides: []},
  record: {
    id: 'a',
    name: 'a.txt',
    addressee: 'parent',
    voice: 'service',
    words: 3,
    findings: [finding('You should\ncheck'), finding('You should appeal'), finding('you should check')],
    balance: {family: nothing, school: nothing, la: nothing, health: nothing, other: nothing}
  },
  knownBy: [],
  talks: {},
  missed: [],
  note: ''
}

it('drafts each wording that was fine once, and the rules of which most was fine', () => {
  const fine = [0, 2].reduce((now, at) => talkAbout(now, at, (talk) => ({...talk, answer: 'fine'})), letter)
  const talked = talkAbout(fine, 1, (talk) => ({...talk, answer: 'agree'}))
  const draft = draftExceptions(addLetters(createSession(''), [talked], []), new Date('2026-11-26'))
  expect(draft).toContain('Draft of 2026-11-26, from a conversation about 1 letters')
  expect(draft).toContain('  # directive/you-should: fine in 2 of 3 answers\n  - "you should check"\n')
  expect(draft).toContain('#   directive/you-should: hint')
  expect(draft).not.toContain('appeal')
})
