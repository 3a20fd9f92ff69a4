import {describe, expect, it} from 'vitest'
import {findOwnText, findSetAside} from './own-text.ts'

const own = (text: string): string[] => findOwnText(text).map(({start, end}) => text.slice(start, end))

describe('own text', () => {
  it('leaves out lines quoted with >, and keeps answers between them', () => {
    expect(own('> When?\nOn Tuesday.\n> Where?\nAt ours.')).toEqual(['On Tuesday.', 'At ours.'])
  })

  it('ends where an unquoted history begins', () => {
    expect(own('Thanks.\n\nOn 3 March 2025 at 10:14, Ann Cole\n<ann@example.org> wrote:\n\nMore.')).toEqual([
      'Thanks.'
    ])
    expect(own('Thanks.\n\n-----Original Message-----\nFrom: Ann\nMore.')).toEqual(['Thanks.'])
    expect(own('Thanks.\n\nFrom: Ann Cole\nSent: 3 March 2025\nTo: Us\n\nMore.')).toEqual(['Thanks.'])
  })

  it('ends at a signature mark or a disclaimer', () => {
    expect(own('Thanks.\n-- \nAnn Cole')).toEqual(['Thanks.'])
    expect(own('Thanks.\n\nThis email and any attachment are confidential.\nMore.')).toEqual(['Thanks.'])
    expect(own('Thanks.\n\nSent from my iPhone')).toEqual(['Thanks.'])
  })

  it('leaves out what the other person typed in a chat that was pasted in', () => {
    expect(own('Visitor: they want rid of him\nMe: When was that?\nVisitor: monday')).toEqual([
      'Me: When was that?'
    ])
    expect(own('Caller: Mrs Cole\nAdvice line, 3 May')).toEqual(['Caller: Mrs Cole', 'Advice line, 3 May'])
  })

  it('does not take an ordinary sentence that begins with On or From for a header', () => {
    expect(own('On Monday we met.\n\nFrom: the office we walk.')).toHaveLength(2)
  })

  it('keeps the timed lines of a log apart, however long they are', () => {
    const first = '18/6 09.11 Ms T: the head says there is no letter as he was only collected'
    const second = '18/6 09.30 Us: Can ring at 5 if that helps.'
    expect(own(`${first}\n${second}`)).toEqual([first, second])
    const spoken = '10.31 Mr Rowe: the authority is not satisfied that the evidence shows it'
    expect(own(`${spoken}\n10.40 Chair: break.`)).toEqual([spoken, '10.40 Chair: break.'])
    const wrapped =
      'The meeting has been put back by the clerk, so that it will start at\n10.30 in the hall: bring a coat.'
    expect(own(wrapped)).toEqual([wrapped])
  })

  it('joins hard-wrapped lines, and keeps list items apart', () => {
    const wrapped = 'This line was wrapped by a mail client because it had grown long\nand goes on here.'
    expect(own(wrapped)).toEqual([wrapped])
    expect(own('You could:\n- wait\n- ask')).toEqual(['You could:', 'wait', 'ask'])
    expect(own('Before the day\n[ ] Print it\n- [x] Ask Ann')).toEqual([
      'Before the day',
      'Print it',
      'Ask Ann'
    ])
  })
})

describe('findSetAside', () => {
  const setAside = (text: string) =>
    findSetAside(text).map(({start, end, kind}) => [kind, text.slice(start, end)])

  it('gives what own text leaves out, a stretch for each message', () => {
    expect(setAside('> When?\n>\n> And where?\nOn Tuesday.\n> Whose?\nOurs.')).toEqual([
      ['quoted', '> When?\n>\n> And where?'],
      ['quoted', '> Whose?']
    ])
    expect(setAside('Thanks.\nSee you on Monday.')).toEqual([])
  })

  it('tells a signature, a notice and a quoted message apart', () => {
    const signature = '-- \nAnn Cole\n\nHelpline'
    const notice = 'This email is confidential.\nPlease delete it.'
    const message = 'From: Sam <sam@example.org>\nSent: Monday\n\nHi\n-- \nSam'
    expect(setAside(`Thanks.\n\n${signature}\n\n${notice}\n\n${message}`)).toEqual([
      ['signature', signature],
      ['notice', notice],
      ['quoted', message]
    ])
  })
})
