import {describe, expect, it} from 'vitest'
import {
  addLetters,
  changeLetter,
  composeReview,
  createSession,
  findPassage,
  isEmpty,
  labelledWriters,
  nameWriter,
  removeLetter,
  type OpenLetter,
  talkAbout
} from './session.ts'

const nothing = {praise: 0, blame: 0, views: 0}

const made = (at: number) => ({
  ruleId: 'directive/made-up',
  category: 'directive' as const,
  level: 'warning' as const,
  start: at,
  end: at + 1,
  line: 1,
  column: at + 1,
  actual: 'Y',
  message: 'This tells the reader what to do.',
  policy: [],
  suggestions: []
})

function letter(id: string): OpenLetter {
  return {
    letter: {
      name: `${id}.txt`,
      path: [],
      format: 'txt',
      text: 'You should\nappeal.',
      pieces: [],
      asides: []
    },
    record: {
      id,
      name: `${id}.txt`,
      addressee: 'parent',
      voice: 'service',
      words: 3,
      findings: [0, 1, 2].map(made),
      balance: {family: nothing, school: nothing, la: nothing, health: nothing, other: nothing}
    },
    knownBy: [],
    answers: [],
    missed: [],
    notes: ''
  }
}

describe('a session', () => {
  it('takes each letter once, and keeps what was said of it', () => {
    const first = addLetters(
      createSession('1.0.0', new Date('2026-11-26')),
      [letter('a'), letter('a'), letter('b')],
      []
    )
    const said = changeLetter(first, 'a', (each) => ({...each, notes: 'Kind tone.'}))
    const again = addLetters(said, [letter('a')], [])
    expect(again.letters.map(({record, notes}) => [record.id, notes])).toEqual([
      ['a', 'Kind tone.'],
      ['b', '']
    ])
  })

  it('forgets a letter that is taken out, in its sample too', () => {
    const session = {
      ...addLetters(createSession('1.0.0', new Date('2026-11-26')), [letter('a'), letter('b')], []),
      drawn: ['b', 'a']
    }
    const left = removeLetter(session, 'b')
    expect(left.letters).toHaveLength(1)
    expect(left.drawn).toEqual(['a'])
  })

  it('is empty until there is something to lose', () => {
    expect(isEmpty(createSession('1.0.0', new Date('2026-11-26')))).toBe(true)
    expect(isEmpty({...createSession('1.0.0', new Date('2026-11-26')), actions: ['Read the Code.']})).toBe(
      false
    )
  })
})

describe('what is said of a finding', () => {
  it('names a scope only where the finding is fine', () => {
    const fine = talkAbout(letter('a'), 0, (talk) => ({...talk, answer: 'fine', scope: 'quotation'}))
    expect(fine.answers).toEqual([{finding: 0, answer: 'fine', scope: 'quotation'}])
    const agreed = talkAbout(fine, 0, (talk) => ({...talk, answer: 'agree'}))
    expect(agreed.answers).toEqual([{finding: 0, answer: 'agree'}])
  })

  it('is counted by letter and finding', () => {
    const session = addLetters(
      createSession('1.0.0', new Date('2026-11-26')),
      [talkAbout(letter('a'), 2, (talk) => ({...talk, answer: 'talk'})), letter('b')],
      []
    )
    const {counts} = composeReview(
      session,
      {by: 'month', shown: 'none', showsNames: false},
      {policies: [], rules: []}
    )
    expect(counts.rules['directive/made-up']?.answers).toEqual({agree: 0, fine: 0, talk: 1})
    expect(counts.all.letters).toBe(2)
  })
})

describe('a passage that was missed', () => {
  it('is found as it stands, or with other breaks between its words', () => {
    expect(findPassage('You should\nappeal.', 'should appeal')).toEqual({start: 4, end: 17})
    expect(findPassage('You should appeal (now).', 'appeal (now)')).toEqual({start: 11, end: 23})
    expect(findPassage('You should appeal.', 'complain')).toBeUndefined()
    expect(findPassage('You should appeal.', '  ')).toBeUndefined()
  })
})

describe('writers', () => {
  const from = (id: string, from: string): OpenLetter => {
    const {letter: document, record, ...rest} = letter(id)
    return {
      ...rest,
      letter: {...document, mail: {from, to: []}},
      record: {...record, writer: '~x'},
      knownBy: [from]
    }
  }

  it('go by a letter of the alphabet until they are named, and then by that name in all their letters', () => {
    const session = addLetters(
      createSession('1.0.0', new Date('2026-11-26')),
      [from('a', 'jo@example.org'), from('b', 'jo@example.org')],
      []
    )
    expect(labelledWriters(session)).toEqual([{label: 'Writer A', knownBy: ['jo@example.org'], letters: 2}])
    const named = nameWriter(session, ['jo@example.org'], 'Heron')
    expect(named.letters.map(({record}) => record.writer)).toEqual(['Heron', 'Heron'])
    const again = nameWriter(named, ['jo@example.org'], 'Wren')
    expect(again.pseudonyms).toEqual([{pseudonym: 'Wren', knownBy: ['jo@example.org']}])
    expect(labelledWriters(nameWriter(again, ['jo@example.org'], ''))[0]?.label).toBe('Writer A')
  })
})
