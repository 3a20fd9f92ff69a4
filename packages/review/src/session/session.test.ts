import {createChecker, policies, rules} from '@evenhand/engine'
import {compileLexicon} from '@evenhand/lexicon/compile'
import {builtInLexicon} from '@evenhand/engine'
import {beforeAll, describe, expect, it, vi} from 'vitest'
import {figuresOf} from '../figures.ts'
import {sampleReview} from '../report/sample-review.ts'
import {formatHtml} from '../report/format-html.ts'
import {draftExceptions} from './draft-exceptions.ts'
import {openSession, readSessionLabel, sealSession} from './seal-session.ts'
import {reviewOf, type Session} from './session.ts'

// Keys are made slowly on purpose, and more slowly on a busy machine.
vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

function sampleSession(): Session {
  const {madeWith, letters} = sampleReview()
  return {
    id: 'a1b2',
    title: 'June, with Heron',
    madeWith,
    pseudonyms: [{pseudonym: 'Heron', knownBy: ['Jo Marsh']}],
    letters: letters.map(({record, letter}, at) => ({
      record,
      letter,
      answers: at === 0 ? [{finding: 0, answer: 'fine', scope: 'condition', note: 'He asked how'}] : [],
      missed: [],
      notes: ''
    })),
    unread: [],
    drawn: ['0'],
    notes: 'We talked about thanks.',
    actions: ['Read it aloud']
  }
}

const passphrase = 'heron on the quiet mere'
const saved = '2025-06-30T10:00:00.000Z'
let bytes: Uint8Array

beforeAll(async () => {
  const sealed = await sealSession(sampleSession(), passphrase, {
    saved,
    deleteAfter: '2025-07-30T10:00:00.000Z'
  })
  bytes = sealed.bytes ?? new Uint8Array()
})

const changed = (at: number): Uint8Array => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
const codeOf = async (file: Uint8Array, words = passphrase) => (await openSession(file, words)).problem?.code

describe('a session file', () => {
  it('opens with its passphrase to what was sealed, however the accents were typed', async () => {
    expect((await openSession(bytes, passphrase)).session).toEqual(sampleSession())
    const accented = await sealSession(sampleSession(), 'déjà vu au café', {saved})
    expect((await openSession(accented.bytes ?? bytes, 'déjà vu au café'.normalize('NFD'))).session?.id).toBe(
      'a1b2'
    )
  })

  it('shows nothing of the letters, the title or the writers', () => {
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text).not.toMatch(/Ashdown|Heron|June|Marsh|appeal/)
  })

  it('can be listed and deleted in time without the passphrase', () => {
    expect(readSessionLabel(bytes).label).toEqual({
      id: 'a1b2',
      saved,
      deleteAfter: '2025-07-30T10:00:00.000Z'
    })
  })

  it('is another one each time, with a salt of its own', async () => {
    const again = await sealSession(sampleSession(), passphrase, {saved})
    expect(again.bytes?.slice(-64)).not.toEqual(bytes.slice(-64))
  })

  it('makes its key with 600,000 rounds or more, and takes no file that asks for fewer', async () => {
    const head = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)))
    expect(JSON.parse(head).iterations).toBeGreaterThanOrEqual(600_000)
    const weaker = new TextEncoder().encode(head.replace('"iterations":600000', '"iterations":1000'))
    expect(await codeOf(new Uint8Array([...weaker, ...bytes.subarray(bytes.indexOf(10))]))).toBe('damaged')
  })

  it('says that a passphrase is wrong, and not that the file is', async () => {
    expect(await codeOf(bytes, 'heron on the quiet mer')).toBe('wrong passphrase')
  })

  it('says that what was sealed is damaged where it is no session, and not that the passphrase is wrong', async () => {
    const [first] = sampleSession().letters
    for (const other of [{}, [], {...sampleSession(), letters: [{...first, answers: 'none'}]}]) {
      const sealed = await sealSession({id: 'a1b2', ...other} as unknown as Session, passphrase, {saved})
      expect(await codeOf(sealed.bytes ?? bytes)).toBe('damaged')
    }
  })

  it('says that it is damaged where a byte was changed anywhere after its first words', async () => {
    for (const at of [40, 120, bytes.indexOf(10) + 5, bytes.length - 40, bytes.length - 1])
      expect([at, await codeOf(changed(at))]).toEqual([at, expect.stringMatching(/damaged/)])
  })

  it('says that it is damaged where it was cut short, at any length', async () => {
    for (const length of [
      30,
      100,
      bytes.indexOf(10),
      bytes.indexOf(10) + 1,
      bytes.indexOf(10) + 40,
      bytes.length - 1
    ])
      expect([length, await codeOf(bytes.subarray(0, length))]).toEqual([length, 'damaged'])
  })

  it('says that something else is no session', async () => {
    for (const other of ['', '{"format":"other"}\n', 'Dear Mrs Ashdown', '\u0000\u0001'])
      expect(await codeOf(new TextEncoder().encode(other))).toBe('not a session')
  })

  it('says that a newer version wrote it', async () => {
    const head = '{"format":"evenhand-session","formatVersion":2,"new":true}\n'
    expect(await codeOf(new TextEncoder().encode(`${head}anything`))).toBe('newer version')
  })

  it('is not made with a short passphrase', async () => {
    const {bytes: none, problem} = await sealSession(sampleSession(), 'eleven char', {saved})
    expect(none).toBeUndefined()
    expect(problem?.message).toContain('at least 12 characters')
  })
})

describe('reviewOf', () => {
  it('counts all letters with what was said of their findings, and shows those that were drawn', () => {
    const review = reviewOf(sampleSession(), {policies, rules})
    const {all, rules: counted} = figuresOf(review.counts, 'month')
    expect(all.letters).toBe(2)
    expect(counted.find(({answered}) => answered > 0)).toMatchObject({
      fine: 1,
      fineShare: 1,
      answersSize: 'small'
    })
    expect(review.letters).toHaveLength(1)
    const html = formatHtml(review)
    expect(html).toContain('Fine in this context: He asked how')
    expect(html).toContain('Read it aloud')
  })
})

describe('draftExceptions', () => {
  it('is a lexicon that compiles, and with which the same wording is no longer flagged', () => {
    const source = draftExceptions(sampleSession()) ?? ''
    expect(source).toContain('1 of 1 answer said fine in this context (small)')
    const {lexicon, problems} = compileLexicon([{path: 'ours.yml', source}], {base: builtInLexicon})
    expect(problems).toEqual([])
    const text = 'You should appeal the decision.'
    const found = (own: Parameters<typeof createChecker>[0]) =>
      createChecker(own)
        .check(text)
        .findings.filter(({category}) => category === 'directive').length
    expect(found({})).toBe(1)
    expect(found(lexicon ? {lexicons: [lexicon]} : {})).toBe(0)
  })

  it('leaves out wordings with names in them, and is nothing where nothing was fine', () => {
    const session = sampleSession()
    const named = session.letters.map((letter) => ({
      ...letter,
      answers: letter.record.findings.map((_, finding) => ({finding, answer: 'fine' as const}))
    }))
    expect(draftExceptions({...session, letters: named})).not.toMatch(/amir|pell/i)
    expect(draftExceptions({...session, letters: []})).toBeUndefined()
  })
})
