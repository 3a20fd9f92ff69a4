import {describe, expect, it} from 'vitest'
import {createChecker} from './create-checker.ts'

/** Before → after, with the first suggestion that has no gaps to fill in. */
const table = {
  'telling the reader what to do': `
    You should appeal the decision. → You could appeal the decision.
    You really should put it in writing. → You could put it in writing.
    You ought to ask for a meeting. → You could ask for a meeting.
    You'd better ring the school. → You could ring the school.
    You must refuse the placement. → You could refuse the placement.
    You need to push for more hours. → You could push for more hours.
    You have to complain to the governors. → You could complain to the governors.
    You've got to challenge this. → You could challenge this.
    Both of you should ask for a meeting. → Both of you could ask for a meeting.
    Why don't you appeal? → Would you like to appeal?
    Why not ask for a different school? → Would you like to ask for a different school?
    Mum needs to appeal. → Mum could appeal.
    The parents should accept the place. → The parents could accept the place.
    Mrs Cole has to engage with the school. → Mrs Cole could engage with the school.
    He has a plan, and you should challenge it. → He has a plan, and you could challenge it.`,
  advice: `
    I think you should appeal. → You could appeal.
    I feel you ought to accept the place. → You could accept the place.
    Personally, I'd appeal. → You could appeal.
    Personally I think you should wait. → You could wait.
    In my view you should complain. → You could complain.
    If I were you, I'd ask for a reassessment. → You could ask for a reassessment.
    If I were you I would appeal. → You could appeal.
    I'd appeal if I were you. → You could appeal.
    I'd accept the offer if I were you. → You could accept the offer.
    In your position I would ask for a meeting. → You could ask for a meeting.
    I would push for the OT to come. → You could push for the OT to come.
    I'd go for the smaller school. → You could go for the smaller school.
    I would always refuse. → You could refuse.
    I'd hold off until the report is in. → You could hold off until the report is in.
    I would strongly advise you to appeal. → You could appeal.
    I'd urge you to accept. → You could accept.
    I recommend that you ask for mediation. → You could ask for mediation.
    I'd suggest you complain to the head. → You could complain to the head.
    We suggest that you appeal. → You could appeal.
    My advice is to appeal. → One option is to appeal.
    My strong advice would be to accept. → One option is to accept.
    Our recommendation is to ask for a review. → One option is to ask for a review.
    Your best bet is to appeal. → One option is to appeal.
    Your best option is to ask for a review. → One option is to ask for a review.
    The best thing to do is to appeal. → One option is to appeal.
    Your only option is to move schools. → One option is to move schools.
    You have no choice but to appeal. → One option is to appeal.
    It would be best to accept the offer. → One option is to accept the offer.
    It is essential that you attend the meeting. → You could attend the meeting.
    It's vital that you appeal. → You could appeal.
    It is important that you challenge this. → You could challenge this.
    You'd be better off accepting the offer. → One option is accepting the offer.
    You would be better off going private. → One option is going private.
    You'd be wise to accept. → You could accept.
    You would do well to ask for a meeting. → You could ask for a meeting.
    Make sure you ask for the minutes. → You could ask for the minutes.
    Make sure you mention the exclusions. → You could mention the exclusions.
    Please make sure you put it in writing. → You could put it in writing.
    I would advise you to wait. → You could wait.
    I'd get it in writing. → You could get it in writing.
    You should definitely go to mediation. → You could go to mediation.
    You'd be better off waiting. → One option is waiting.
    I'm advising you to accept the offer. → You could accept the offer.
    We'd encourage you to challenge it. → You could challenge it.
    I want you to write to the head. → You could write to the head.
    We would like you to ask for a meeting. → You could ask for a meeting.
    I would complain to the governors. → You could complain to the governors.
    If it were me, I would ask for a meeting. → You could ask for a meeting.
    In my opinion you should ask for a review. → You could ask for a review.
    I'd take the offer if it were me. → You could take the offer.
    You would be well advised to appeal. → You could appeal.
    Your safest option is to wait. → One option is to wait.
    You have no alternative but to complain. → One option is to complain.
    It is crucial that you ask for the report. → You could ask for the report.`,
  instructions: `
    Appeal the decision. → You could appeal the decision.
    Please challenge the decision. → You could challenge the decision.
    Refuse the offer. → You could refuse the offer.
    The report is late, so challenge the decision. → The report is late, so you could challenge the decision.
    Ask the LA for the report. → You could ask the LA for the report.
    Tell the school no. → You could tell the school no.
    Quote the Act at them. → You could quote the Act at them.
    Get it in writing. → You could get it in writing.
    Hold out for the full hours. → You could hold out for the full hours.
    Get legal advice. → You could get legal advice.
    Then ring the school and ask for the report. → You could ring the school and ask for the report.
    Insist on a meeting. → You could insist on a meeting.
    You must not sign. → You could choose not to sign.
    I wouldn’t accept it. → You could choose not to accept it.
    Don't accept the offer. → You could choose not to accept the offer.
    Please don't sign the plan. → You could choose not to sign the plan.
    Do not agree to mediation. → You could choose not to agree to mediation.
    Never agree to a managed move. → You could choose not to agree to a managed move.
    Don't you dare sign it. → You could choose not to sign it.
    Please get legal advice. → You could get legal advice.
    Please appeal the decision. → You could appeal the decision.
    [ ] You should appeal the decision. → [ ] You could appeal the decision.
    If it comes to nothing, insist on an apology. → If it comes to nothing, you could insist on an apology.`,
  'reports of what was said': `
    They claim that the form was sent. → They say that the form was sent.
    The parents insist that he was pushed. → The parents say that he was pushed.
    The governors admit that it was late. → The governors say that it was late.
    The school claims that it sent the form. → The school says that it sent the form.
    Mum claims nobody rang. → Mum says nobody rang.
    Dad claimed that he was told. → Dad said that he was told.
    The head alleged that he hit her. → The head said that he hit her.
    The school alleges that he hit her. → The school says that he hit her.
    Dad insists that he was told. → Dad says that he was told.
    Mum insisted that nobody rang. → Mum said that nobody rang.
    The SENCO admitted that the form was late. → The SENCO said that the form was late.
    The SENCO admits that the form is late. → The SENCO says that the form is late.
    The LA conceded that it was late. → The LA said that it was late.
    The head maintains that he was at school. → The head says that he was at school.
    Dad alleges that he was not told. → Dad says that he was not told.
    Mum was adamant that nobody rang. → Mum said that nobody rang.
    The SENCO is adamant that she rang. → The SENCO says that she rang.
    The school swears blind that it rang. → The school says that it rang.
    Her version of events is that nobody rang. → Her account of events is that nobody rang.
    The school's version of what happened differs. → The school's account of what happened differs.
    Mum confessed that the form was lost. → Mum said that the form was lost.
    The LA contends that it replied. → The LA says that it replied.
    The trust maintained that the place was full. → The trust said that the place was full.
    Mr Pole insists that the door was open. → Mr Pole says that the door was open.
    Mrs Adair claims she sent it. → Mrs Adair says she sent it.
    Ms Grey insists that he was late. → Ms Grey says that he was late.
    The nursery maintains that he settled well. → The nursery says that he settled well.
    She alleged that the door was locked. → She said that the door was locked.`,
  'blame for what was not done': `
    The trust has failed to be clear. → The trust has not been clear.
    The school has failed to take this into account. → The school has not taken this into account.
    They've failed to set a date. → They've not set a date.
    The school failed to send the report. → The school did not send the report.
    The school has failed to send the report. → The school has not sent the report.
    They have failed to provide the hours. → They have not provided the hours.
    The LA had repeatedly failed to reply. → The LA had not replied.
    The LA has neglected to consult you. → The LA has not consulted you.
    The council did not bother to reply. → The council did not reply.
    They have not bothered to write. → They have not written.
    The plan fails to name a school. → The plan does not name a school.
    They neglected to copy you in. → They did not copy you in.
    The plan fails to mention his hearing. → The plan does not mention his hearing.
    The head did not see fit to tell you. → The head did not tell you.
    The LA has yet again failed to reply. → The LA has not replied.
    The LA yet again failed to reply. → The LA did not reply.
    The LA neglected to tell you. → The LA did not tell you.`,
  'words in place of a reason, or that show a wish': `
    The panel has, unfortunately, refused. → The panel has refused.
    The request was, sadly, turned down. → The request was turned down.
    It is obviously an error. → It is an error.
    Obviously, the school has read it. → The school has read it.
    The school has obviously read it. → The school has read it.
    The LA is clearly late. → The LA is late.
    Clearly, the LA is late. → The LA is late.
    Undoubtedly the plan is late. → The plan is late.
    Unfortunately, the panel refused. → The panel refused.
    Unfortunately the LA has decided not to assess. → The LA has decided not to assess.
    Sadly, the panel turned it down. → The panel turned it down.
    The panel sadly turned it down. → The panel turned it down.
    Regrettably, the panel refused. → The panel refused.
    Happily, the panel agreed. → The panel agreed.
    Luckily, the panel agreed. → The panel agreed.
    Thankfully the governors overturned it. → The governors overturned it.
    The panel unfortunately turned it down. → The panel turned it down.`,
  disability: `
    He is suffering from anxiety. → He has anxiety.
    They are suffering from anxiety. → They have anxiety.
    Amir suffers from autism. → Amir has autism.
    He suffers badly from anxiety. → He has anxiety.
    Ali, who suffers from autism, starts on Monday. → Ali, who has autism, starts on Monday.
    Children who suffer from epilepsy need a plan. → Children who have epilepsy need a plan.
    A girl suffering from epilepsy joined. → A girl with epilepsy joined.
    She is wheelchair-bound. → She is a wheelchair user.
    He is confined to a wheelchair. → He is a wheelchair user.
    A wheelchair-bound boy has joined. → A boy using a wheelchair has joined.
    He plays with normal children. → He plays with non-disabled children.
    The handicapped children went first. → The disabled children went first.
    A handicapped boy has joined. → A disabled boy has joined.
    A special needs child needs a quiet room. → A child with special educational needs needs a quiet room.
    The special needs kids go first. → The kids with special educational needs go first.
    He is a Down's child. → He is a child with Down's syndrome.
    The disabled are to use the side door. → Disabled people are to use the side door.
    The deaf have an interpreter. → Deaf people have an interpreter.
    Her uncle is deaf and dumb. → Her uncle is deaf.
    A deaf-mute pupil has joined. → A deaf pupil has joined.
    The request fell on deaf ears. → The request went unanswered.
    The school turned a blind eye. → The school did not act.`
}

const checker = createChecker()

describe.each(Object.entries(table))('%s', (_, rows) => {
  it.each(readRows(rows))('%s → %s', (before, after) => {
    const offers = checker
      .check(before, {voice: 'service', to: 'parent'})
      .findings.flatMap(({suggestions}) => suggestions)
      .filter(({label}) => label === undefined)
    const [offer] = offers
    expect(offer && before.slice(0, offer.start) + offer.text + before.slice(offer.end)).toBe(after)
  })
})

describe('a sentence that is all the writer’s own can be left out', () => {
  it.each(
    readRows(`
    Thank you for your call. I could weep for them. The panel meets soon. → Thank you for your call. The panel meets soon.
    Thank you for your call. I could weep for them. → Thank you for your call.
    We've got your back. The form came back. → The form came back.
    The form came back. We are on your side. → The form came back.
    Hear hear from all of us. The form came back. → The form came back.
    The form came back. I've got my fingers crossed for you. → The form came back.
    The form came back. It'd be such a waste. → The form came back.
    The form came back. In my view it is unfair. → The form came back.
    The form came back. Ms Doyle is a breath of fresh air. → The form came back.
    It beggars belief that nobody rang. The form came back. → The form came back.
    The school has been obstructive. The form came back. → The form came back.
    As a parent myself I know how you feel. The form came back. → The form came back.
    My son had the same. The form came back. → The form came back.
    You will win. The form came back. → The form came back.
    Hopefully they will agree. The form came back. → The form came back.
    I am delighted for you. The form came back. → The form came back.
    The LA sat on its hands. The form came back. → The form came back.
    The form came back. The head could not care less. → The form came back.
    The form came back. I think the plan is poor. → The form came back.
    The form came back. Mum is a worrier. → The form came back.
    The form came back. We will fight this with you. → The form came back.
    The form came back. It's you and me against the machine. → The form came back.`)
  )('%s → %s', (before, after) => {
    const offers = checker
      .check(before, {voice: 'service', to: 'parent'})
      .findings.flatMap(({suggestions}) => suggestions)
      .filter(({label}) => label === 'sentence')
    const [offer] = offers
    expect(offer && before.slice(0, offer.start) + offer.text + before.slice(offer.end)).toBe(after)
  })

  it.each([
    ['a date would go with it', 'The form came back. We are on your side, and the appeal is due on 4 May.'],
    ['a question would go with it', 'The form came back. We are on your side, could you ring?'],
    ['another statement would go with it', 'The form came back. We are on your side, but it was late.'],
    ['it is an item of a list', 'The form came back.\n- We are on your side.'],
    ['it is the whole letter', 'We are on your side.'],
    ['it reports what was done', 'The form came back. I have told the LA that you refuse.'],
    ['it reports what was said', 'The form came back. Mum claims nobody rang.']
  ])('but not where %s', (_, text) => {
    const {findings} = checker.check(text, {voice: 'service', to: 'parent'})
    expect(findings.length).toBeGreaterThan(0)
    expect(
      findings.flatMap(({suggestions}) => suggestions).filter(({label}) => label === 'sentence')
    ).toEqual([])
  })
})

describe('a part of a sentence that is all the writer’s own can be left out', () => {
  it.each(
    readRows(`
    The form came back, and the LA has been obstructive. → The form came back.
    The form came back, which is an absolute disgrace. → The form came back.
    The head has been obstructive, but the form came back. → The form came back.
    The form came back; the LA has been hopeless. → The form came back.
    Mr Hollis, who has been an absolute star, will chair it. → Mr Hollis will chair it.
    Grim news from the panel: they have turned it down. → They have turned it down.`)
  )('%s → %s', (before, after) => {
    const {findings} = checker.check(before, {voice: 'service', to: 'parent'})
    const offers = findings.flatMap(({suggestions}) => suggestions).filter(({label}) => label !== 'outline')
    expect(
      offers.map((offer) => before.slice(0, offer.start) + offer.text + before.slice(offer.end))
    ).toContain(after)
  })

  it('keeps what the clause says besides', () => {
    const before = 'The form came back, and it is a disgrace that the school sat on it until 4 May.'
    const {findings} = checker.check(before, {voice: 'service', to: 'parent'})
    expect(findings.length).toBeGreaterThan(0)
    const offers = findings.flatMap(({suggestions}) => suggestions).filter(({label}) => label !== 'outline')
    const lost = offers
      .map((offer) => before.slice(0, offer.start) + offer.text + before.slice(offer.end))
      .filter((after) => !after.includes('4 May'))
    expect(lost).toEqual([])
  })

  it('is a point of a note', () => {
    const before = 'Mum v sweet but not the sharpest, went through form twice.'
    const {findings} = checker.check(before, {voice: 'service', to: 'file'})
    const offers = findings.flatMap(({suggestions}) => suggestions).filter(({label}) => label === 'clause')
    expect(
      offers.map((offer) => before.slice(0, offer.start) + offer.text + before.slice(offer.end))
    ).toContain('Mum v sweet, went through form twice.')
  })
})

describe('what is offered fits the reader', () => {
  it.each([
    ['parent', 'I think the plan is poor.', 'You may have your own view on this.'],
    ['la', 'I think the plan is poor.', 'We do not take a view on this.'],
    ['parent', 'The LA must issue the plan.', 'I can find out whether the LA must issue the plan.'],
    ['school', 'The LA must issue the plan.', 'Please let me know whether the LA must issue the plan.'],
    ['file', 'The LA must issue the plan.', 'I will find out whether the LA must issue the plan.']
  ] as const)('to: %s', (to, before, after) => {
    const {findings} = checker.check(before, {voice: 'service', to})
    const [offer] = findings.flatMap(({suggestions}) => suggestions).filter(({label}) => label === undefined)
    expect(offer && before.slice(0, offer.start) + offer.text + before.slice(offer.end)).toBe(after)
  })
})

describe('a note to the file is offered an outline alone', () => {
  it.each([
    ['where the opposite would be offered to a family', 'I told Dad he should not sign.'],
    ['where a record would say what did not happen', 'Told Mum to appeal.'],
    ['where the sentence speaks of the writer’s own life', 'If he were my son, I would keep him off.'],
    ['where the plain noun would be an insult', 'He is a cretin.']
  ])('%s', (_, text) => {
    const {findings} = checker.check(text, {voice: 'service', to: 'file'})
    const suggestions = findings.flatMap((finding) => finding.suggestions)
    expect(suggestions.length).toBeGreaterThan(0)
    expect(suggestions.filter(({label}) => label !== 'outline')).toEqual([])
  })
})

function readRows(rows: string): Array<[string, string]> {
  return rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' → ') as [string, string])
}
