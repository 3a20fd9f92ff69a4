import {expect, it} from 'vitest'
import {findOwnText} from './own-text.ts'

const own = (text: string): string[] => findOwnText(text).map(({start, end}) => text.slice(start, end))
const theirs = 'You should appeal. The school failed to reply.'

it.each([
  [
    'Outlook',
    `From: Ann Cole <ann@example.org>\nSent: 03 March 2025 10:14\nTo: Us\nSubject: RE: plan\n\n${theirs}`
  ],
  [
    'Outlook, in bold',
    `*From:* Ann Cole\n*Sent:* 03 March 2025 10:14\n*To:* Us\n*Subject:* RE: plan\n\n${theirs}`
  ],
  ['Outlook on the web', `${'_'.repeat(32)}\nFrom: Ann Cole\nSent: 03 March 2025 10:14\nTo: Us\n\n${theirs}`],
  [
    'Outlook on a phone',
    `Get Outlook for iOS<https://example.org>\n${'_'.repeat(32)}\nFrom: Ann\nSent: Monday\n\n${theirs}`
  ],
  [
    'an Outlook meeting',
    `-----Original Appointment-----\nFrom: Ann\nSent: 3 March 2025\nWhen: 4 March\n\n${theirs}`
  ],
  ['Gmail', `On Mon, 3 Mar 2025 at 10:14, Ann Cole <ann@example.org>\nwrote:\n\n> ${theirs}`],
  ['Gmail, unmarked', `On Mon, 3 Mar 2025 at 10:14, Ann Cole <ann@example.org> wrote:\n\n${theirs}`],
  [
    'a forward by Gmail',
    `---------- Forwarded message ---------\nFrom: Ann\nDate: Mon, 3 Mar 2025\n\n${theirs}`
  ],
  ['Apple Mail', `On 3 Mar 2025, at 10:14, Ann Cole <ann@example.org> wrote:\n\n${theirs}`],
  ['a forward by Apple Mail', `Begin forwarded message:\n\nFrom: Ann\nDate: 3 March 2025\n\n${theirs}`],
  ['Thunderbird', `On 03/03/2025 10:14, Ann Cole wrote:\n> ${theirs}`],
  [
    'a forward by Thunderbird',
    `-------- Forwarded Message --------\nSubject: \tplan\nFrom: \tAnn\n\n${theirs}`
  ],
  ['Roundcube', `On 2025-03-03 10:14, Ann Cole wrote:\n> ${theirs}`],
  ['a forward by Roundcube', `-------- Original Message --------\nSubject: plan\nFrom: Ann\n\n${theirs}`],
  [
    'Yahoo',
    `    On Monday, 3 March 2025 at 10:14:00 GMT, Ann Cole <ann@example.org> wrote:  \n \n ${theirs}`
  ],
  ['the writer first', `Ann Cole <ann@example.org> wrote on Mon, 3 Mar 2025 at 10:14:\n\n${theirs}`],
  ['a disclaimer', `This email and any files with it are confidential. ${theirs}`],
  ['a disclaimer by condition', `If you are not the intended recipient, you must delete it. ${theirs}`]
])('leaves out what stands below the answer: %s', (_, below) => {
  expect(own(`Thanks, Tuesday is fine.\n\n${below}`)).toEqual(['Thanks, Tuesday is fine.'])
})

it('keeps an answer below or between what it answers', () => {
  const quoted = 'On 03/03/2025 10:14, Ann Cole wrote:\n> Should I appeal?'
  expect(own(`${quoted}\n\nThat is for you to decide.`)).toEqual(['That is for you to decide.'])
  expect(own('> Tuesday?\n\nFine.\n\n> Where?\n\nHere.')).toEqual(['Fine.', 'Here.'])
})

it('keeps prose that only looks like a header', () => {
  const prose = ['From: the look of it, nothing came.', 'On 3 March the head wrote: nothing.']
  expect(own(prose.join('\n\n'))).toEqual(prose)
})
