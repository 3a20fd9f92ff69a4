import type {Category, ScopeName} from '@evenhand/lexicon'
import {describe, expect, it, vi} from 'vitest'
import {createChecker} from '../create-checker.ts'
import type {CheckOptions} from '../types.ts'
import type * as secondReading from '../second-reading.ts'

// What scopes excuse is seen without a second reading, which finds and doubts by what it has learned.
vi.mock('../second-reading.ts', async (load) => {
  const module = await load<typeof secondReading>()
  return {...module, createSecondReading: () => module.noSecondReading}
})

const checker = createChecker()
const found = (text: string, options?: CheckOptions): Category[] =>
  checker
    .check(text, options)
    .findings.filter(({category}) => category !== 'one-option')
    .map(({category}) => category)

/** For each scope: what it excuses, and the nearest thing that it does not. */
const cases: Record<ScopeName, {passes: string[]; flags: Array<[text: string, category: Category]>}> = {
  quotation: {
    passes: [
      'Two phrases changed: “rightly upset” → “upset”.',
      'Here is a template that you can change:\n\nDear head\n\nThe school has let him down.\n\nYours sincerely\n[your name]\n\nRing me if you like.',
      'Here is a template that you can change:\n\nHello head\n\nThe school has let him down.\n\nMany thanks\n\nRing me if you like.',
      'The letter ends, “the school failed to reply to us at all”.',
      'Her note reads: "you should appeal now and never give in".',
      "Dad wrote 'the school has been absolutely useless to the boys' on the form.",
      'You used the word shambles of the meeting.',
      'Yellow for “that’s rubbish”, blue for “that’s fine”.',
      'Difficult was the word in the note of the call.',
      'Hard to reach is how the form describes wards with few contacts.',
      'Pushy is what the report calls any parent who writes twice.',
      'In letters, please avoid “failed to”.',
      'She said that the school had “moved heaven and earth” for him.',
      'The letter says Mabel “suffers from” cerebral palsy.',
      'It says the college has “washed its hands” of Callum.'
    ],
    flags: [
      [
        'Here is a template that you can change:\n\nDear head\n\nYours sincerely\n[your name]\n\nThe school has let him down.',
        'judgement'
      ],
      ['The school failed to reply, and the head’s “support” came to nothing.', 'judgement'],
      ['Pushy is what I’d call her.', 'judgement']
    ]
  },
  attribution: {
    passes: [
      'Her words, near as I could get them: Mum is aggressive and the head has lied.',
      'Dad’s words, or close to it: the school is dragging its feet.',
      'You may decide it isn’t worth the bother.',
      'They often ask which is the best school round here.',
      'What happens if...?\n\n...mediation is a waste of time? Some parents say it was.\n\n...the school has been useless? You could say so.',
      'Texts with Mrs Y\n\n3/11 12.06 in: sorry was on bus. school said no. im fuming\n3/11 12.15 out: Sorry to hear it.',
      'Present: Bev (chair), Lorna, Sunil.\n\n2. Hall. Sunil: the owner is useless. Claims he paid. Lorna: he is clearly dragging his feet.',
      'Parent member A: I agree with every word.\n\nHead teacher member: said the parents are pushy.',
      'At Mr Osei’s request I’m passing on that he is withdrawing the request for Redmayne House.',
      'As you asked me to on Friday, I’ve let the caseworker know that you will take the place.',
      'I’ve told the LA that you reject the plan, as you both asked me to.',
      'At the parents’ request I’ve told the LA that they reject the plan.',
      'At your own request, and with the form signed, I’ve told the LA that you insist on Oak House.',
      'Text log\n\n17/6 16.02 Ms T: they said no again\n17/6 16.05 Us: So sorry. Can ring at 5.\n19/6 10.00 Ms T: back in today. fingers crossed they see sense',
      '09.31 Kayla: the school has been useless. head is a bully\n09.40 Me: Shall I ring?',
      'Preschool say Kit “isn’t ready” for school and the parents are pushy.',
      'He regards the accusation as outrageous.',
      'I know that you are scared they will refuse.',
      'The transport officer’s view, in his email, is that Dad has been unreasonable.',
      'Mrs Quill’s view, which she asked me to give in full, is that the sanction was over the top.',
      'The head’s position, as he put it on Monday, is that the parents have been unreasonable.',
      'The clerk is a stickler for page numbers, the guidance notes say as much.',
      'Better the devil you know, you said of the current taxi firm.',
      'She is of the view that the school has it in for Tobi.',
      'The parents intend to say that the school ignored the report.',
      'Mrs Osei means to argue that the head was rude to her.',
      'They would like to say that the school failed to reply.',
      'A complaint that the council failed to reply can go to the Ombudsman.',
      'You asked me to remind you: you want the notes, and the school has been useless.',
      'Asked that I tell the school how useless the head is.',
      'It says at page 4 that the school has been useless.',
      'She is of the view this was a third day “on the sly” and that the school has it in for Tobi.',
      'The psychologist’s advice to school, in short:\n- use pictures\n- tell Ben before things change',
      'The letter tells you to reply by 4 May. It also says that you should contact the caseworker.',
      'Mrs Dutta has asked me to send you the points below. They are in her words.\n\n1. You must give Arun his breaks.\n2. The school has broken its promise.',
      'You told me you feel the school has ignored Amir.',
      'Mrs Cole believes the council failed to reply and that the head was rude.',
      'In the school’s view Mum is aggressive.',
      'She is cross that the school ignored her email.',
      'Both parents left the meeting feeling fobbed off.',
      'Dad is sure they will agree.',
      'Mum put it like this: the school has given up on him.',
      'Her view is that the head is useless.',
      'She said the head was useless. She also said the council failed to reply.',
      'You told me that:\n\n- the school failed to reply\n- the head was useless',
      'The school failed to reply, she told me.',
      'The school failed to reply, she said this morning.',
      'The school failed to reply, she said afterwards.',
      'The school failed to reply, he wrote in his email of 3 May.',
      'The school failed to reply, said Mum.',
      'The school failed to reply, wrote Mrs Cole in May.',
      'Nothing has been put in place yet, the school says.',
      'Her complaint, in short, is that the school has ignored her son.',
      'To Mum’s mind the head is useless.',
      'From Dad’s point of view the head has been useless.',
      'As Mum sees it, the school has let Amir down.',
      'As far as Mum is concerned, the school has let Amir down.',
      'You were very clear that the school had let Amir down.',
      'The message from Mum was that the school has let Amir down.',
      'It was put to me that the head has been useless.',
      'By her account the school ignored every email.',
      'You are hoping the panel agrees.',
      'Parents’ views\nThe school has failed Amir.',
      'Head: school has done everything it can. Ms A: disagrees, says the head is useless.',
      'The parents say the following. The school failed to reply. The head was rude.',
      'Mum – furious at that. Feels nobody believes her. Said the school has been useless.',
      'Ms R: he bolts. Said the LA had ignored the physio letter altogether.',
      'Chair – school has done its best. Accepts that the calls should have stopped.',
      'Mum read me the apology and said it was insulting.',
      'The SENCO emailed me to say the head has been useless.',
      'You put it to me that the head has been useless.',
      'LA – the request is shoddy.',
      'Asked Mum how she felt. Said she was tired and that the head was a bully.',
      'Mum in tears. Said the deputy was a bully.',
      'Mum rang at nine. Said the head had been useless.',
      'Head’s reply: he regards the accusation as outrageous.',
      'Nursery say they can’t take him until he is out of nappies.',
      'I can tell you are scared they’ll say no.',
      'What your auntie said\n- It would be a disaster.\n- The LA has been useless.',
      'Q. Why has the council been so useless?\nA. Several routes were explained.'
    ],
    flags: [
      ['The school failed to reply; nine callers said this had not happened before.', 'judgement'],
      ['I’ll have a quiet word and bring them round to the school’s way of thinking.', 'taking-sides'],
      ['Mrs Bajwa’s case is now in my hands.', 'acting-for'],
      ['Once the judge sees that video it’s as good as yours.', 'outcome'],
      [
        'Present: Mrs W; Ms Bakare; me.\n\nMs Bakare: six sessions so far. The head has been useless.',
        'judgement'
      ],
      ['It’s... the school has been useless? Yes.', 'judgement'],
      ['Don’t you worry, it’s you and me against the lot of them.', 'taking-sides'],
      [
        'He said school wants more evidence, and a little part of me wonders if that is a way of stalling.',
        'opinion'
      ],
      [
        'What was said\n\n- Mr Abbas had brought the log. He really is worth his weight in gold.',
        'judgement'
      ],
      ['I’ve told the LA that you reject the plan, as time was short.', 'acting-for'],
      ['At the LA’s request I’ve told the LA that you reject the plan.', 'acting-for'],
      ['At the caseworker’s request I’ve told the LA that you reject the plan.', 'acting-for'],
      ['At your request I rang the LA, and I have decided to send this for you.', 'acting-for'],
      [
        'At your request I’ve told the school you’re upset, and I insist that they name Oak House.',
        'acting-for'
      ],
      ['17/6 16.02 Ms T: they said no again\n17/6 16.05 Us: The school has been useless.', 'judgement'],
      ['Rang the school, said the head has been useless and would not listen.', 'judgement'],
      ['The school says he chose to leave, which will come as news to Leo.', 'credibility'],
      ['Mrs Quill’s view, which she gave at length, is laughable.', 'judgement'],
      ['You told us that the clerk is the head’s sister, which explains a good deal.', 'judgement'],
      ['The school failed to reply, says the file is with the LA, and Mum is to ring.', 'judgement'],
      ['The panel is bound to change its mind.', 'outcome'],
      ['We can bring her round to your way of thinking.', 'acting-for'],
      ['I would like to say that the school failed to reply.', 'judgement'],
      ['We intend to say that the school failed to reply.', 'judgement'],
      ['Mrs Tully came to the meeting with her mind made up.', 'judgement'],
      ['Wherever it says “access to”, that school has been useless.', 'judgement'],
      ['My belief is that the council failed to reply.', 'judgement'],
      ['One more thing, another thought; refuse the draft.', 'directive'],
      ['My complaint is that the school has ignored her son.', 'judgement'],
      ['The problem is at home, as the school has said.', 'taking-sides'],
      ['The authority’s view is the only realistic one.', 'taking-sides'],
      ['It was clear that the school had let Amir down.', 'judgement'],
      ['Keep in mind that the school ignored him.', 'judgement'],
      ['Mrs Lal asked when the hours would start and was given the runaround.', 'judgement'],
      ['he told me he ran out of maths. he is manipulative', 'judgement'],
      ['You are entitled to your view, of course, but the head has been useless.', 'judgement'],
      ['However nicely you ask, the school failed to reply.', 'judgement'],
      ['The LA’s position is laughable.', 'judgement'],
      ['His feelings were ignored by the school.', 'judgement'],
      ['You could tell she was useless.', 'judgement'],
      ['It has to be said that the head is useless.', 'judgement'],
      ['You told me about the meeting, and I think the school has been useless.', 'judgement'],
      ['I told Mr Danso that the school has been useless.', 'judgement'],
      ['Mum – a force of nature.', 'judgement'],
      ['Mum rang. Said to her that the school had been useless.', 'judgement'],
      ['Dad rang asking what to do. Said the school had been useless.', 'judgement'],
      ['I rang Ms Lee for the letter and said it was insulting.', 'judgement'],
      ['I emailed the SENCO to say the head has been useless.', 'judgement'],
      ['Rang the SENCO to say the head has been useless.', 'judgement'],
      ['Asked Mum to sign. Said the head was a bully.', 'judgement'],
      ['Put it this way, the head is useless.', 'judgement'],
      ['In Ruby’s case the head is useless.', 'judgement'],
      ['The head is a bully as regards the twins.', 'judgement'],
      ['Q. What next?\nA. The council has been useless.', 'judgement']
    ]
  },
  condition: {
    passes: [
      'Mum going to think about whether to write to the head, complain to the governors, or leave it till the review.',
      'You were weighing up whether to appeal, wait and see, or call it a day.',
      'She is unsure whether to complain, ring the head or appeal the decision.',
      'One possibility is to write to the governors. Another is to leave it there.',
      'Give it a go on paper first if that’s easier, then we can type it up.',
      'You are at liberty to raise this at the review, or to wait and see the amended draft.',
      'If you decide to appeal, you must send the form to the Tribunal.',
      'To register an appeal you need to ring a mediation adviser.',
      'Whether you should appeal is for you to decide.',
      'Is it true you have to tell an employer? No.',
      'If they say no there is mediation, appeal, or a fresh request.',
      'Let me set out the options.\n\nAsk for an early review. Anyone can ask.\n\nAppeal the decision. There are two months.'
    ],
    flags: [
      ['You must appeal, and soon.', 'directive'],
      ['As to whether to wait, never trust the LA, appeal now, or lose the place.', 'directive'],
      ['As to whether to accept, don’t, appeal the decision, or you will regret it.', 'directive'],
      ['On whether to wait, the school has been useless, or worse.', 'judgement'],
      ['She is unsure whether to wait, the school has been useless, or worse.', 'judgement'],
      ['She can be a terrier, so whatever you put, refuse the draft.', 'directive'],
      ['Ring us if you want to go on the trip you can count on our backing.', 'taking-sides']
    ]
  },
  expectation: {
    passes: [
      'You should receive the draft by 4 May.',
      'You should have had a letter by now.',
      'That must have been hard.'
    ],
    flags: [['You should refuse the draft.', 'directive']]
  },
  source: {
    passes: [
      'The head’s report is due in two weeks. Four weeks on, under the same regulation, the authority must decide.',
      'You can complain in writing (policy attached, they must answer in 15 days by this policy).',
      '**Must the school send me a copy?**',
      'They can’t make you speak on the day; the notice you were sent says you can sit it out.',
      'The letter Mum got in May says the council must reply by Friday.',
      'The Tribunal’s directions (page 2 of the order) say the LA has to circulate it by the 12th.',
      'Section 42 of the Children and Families Act 2014 says the LA must secure the provision.',
      'The provision is in Section F, so the LA must secure it.',
      'The school has to tell the LA under the 2024 Regulations.',
      'The LA must secure the provision. That is in section 42 of the Children and Families Act 2014.',
      'Nobody is allowed to make him stay, that is in the plan.',
      'Our volunteers keep notes. They must never give out a number.'
    ],
    flags: [
      ['The LA must secure the provision.', 'unsourced-duty'],
      ['Section F has to be specific.', 'unsourced-duty'],
      ['The LA must secure the provision, whatever the plan says.', 'unsourced-duty'],
      ['The school named in Section I has to admit her.', 'unsourced-duty'],
      ['By law, the LA must secure the provision.', 'unsourced-duty']
    ]
  },
  negation: {
    passes: [
      'Is the council being difficult? I know it feels so. We can’t comment on that.',
      'I have nothing to say on who is being sensible.',
      'I am not going to call it good news or bad.',
      'Has the head been unreasonable?\n\nThat is not for us to say.',
      'Will they agree? I can’t say how it will go.',
      'Is the council being difficult? We’re not able to say who is right.',
      'Is the council being difficult? I’m afraid that is not something we can comment on.',
      'Is the council being difficult? SENDIASS doesn’t take sides.',
      'Not having a pop at you, by the way.',
      'I’m not having a moan about the taxi, I only need the number.',
      'We can’t put it to the school that a parent’s view is the right one.',
      'It would not be fair to call the head lazy.',
      'Nobody is suggesting that Mum is difficult.',
      'The matter is not one I can judge, and nobody can promise you a result.',
      'We cannot tell you that you should appeal.',
      'I am not able to say whether the school was wrong.',
      'I would rather not say that the school was useless.',
      'We do not take sides.',
      'Being unhappy does not mean you have to complain.'
    ],
    flags: [
      ['Is the council being unreasonable? Have a look at its letter.', 'judgement'],
      ['Why did the school fail to reply? I can’t tell you how angry I am.', 'judgement'],
      ['Why has the head been so obstructive? I don’t say that lightly.', 'judgement'],
      ['Isn’t it obvious the school has lied? We can’t tell you what to do.', 'judgement'],
      ['Why not appeal? We cannot decide for you.', 'directive'],
      ['Is the council being difficult? They are. We can’t comment on that.', 'judgement'],
      ['Is the council being difficult? That is not something we can do.', 'judgement'],
      ['We can tell you that you should appeal.', 'directive'],
      ['I can’t speak too highly of Ms Dube.', 'judgement'],
      ['They will sign without looking up, and I know whose corner I’d be in.', 'taking-sides'],
      ['She was having a pop at you.', 'credibility']
    ]
  },
  courtesy: {
    passes: [
      'The printer decided that it is a scanner. It has been warned. It is unrepentant and uncooperative.',
      'Page 3 came back unsigned; please sign it if you’re happy for us to talk to the school.',
      'Sign the second page if you would like us to share it with Mrs Lee.',
      'Tick the box if you are both content for me to ring the clinic.',
      'Well done to Ned for the swimming badge, that is brilliant news.',
      'I feel that I left too little time for questions.',
      'What a mess the paint made!',
      'There’s a limit of two scones each, no exceptions.',
      'I doubt they will be open on the bank holiday.',
      'Two weeks is a long time to wait for our reply and I am sorry.',
      'What is it about the unit that would suit him?',
      'Which school would be the right place for him is something that only you can say.',
      'Parking is a nightmare on market day.',
      'Obviously we are shut on Good Friday.',
      'The bus never runs on Sundays, obviously, so I can collect you.',
      'It was good to see you at the library.',
      'The stall sold absolutely everything by two, biscuits and all.',
      'We won the quiz.',
      'Great news: our new website is live.',
      'I am not keen on the new carpet.',
      'Please sign and return the consent form.',
      'Do not hesitate to call us.',
      'I am sorry to hear this has been a difficult time.',
      'The car park is a complete shambles, so allow ten minutes.',
      'The booking system is a complete shambles.',
      'Well done to Ned for the school play, that is brilliant news.',
      'Kettle to be descaled, at long last.',
      'I hope the weather holds. I’m confident it won’t.',
      'There’s a window that sticks. I think it’s lovely.',
      'We are battling the wind with the marquee.',
      'Our target for a first call was two days and we took nine. That isn’t good enough.',
      'Our own practice. Two calls were not logged. I thought the note of 3 August was excellent.',
      'Our casework. The notes were hopeless. They were late.',
      'We must replace the laptops. They’re hopeless.',
      'The scones were a triumph and they were gone by two, absolutely all of them.',
      'The lift is a complete shambles today.',
      'Obviously the lift is out again.',
      'Our first reply was a disgrace.',
      'The bad news is that our office is shut on Friday.',
      'My laptop is hopeless.',
      'Ring us if they refuse.',
      'Today the printer is a nightmare.',
      'Please sign the consent form so that we can talk to the school.',
      'Please don’t forget to sign the consent form.'
    ],
    flags: [
      ['Sit tight and say nothing until the draft lands, and then give me a ring.', 'directive'],
      ['I am sorry about the letter. It was a bad decision by the council.', 'judgement'],
      ['Sign it now and let us talk to them.', 'directive'],
      ['Appeal. Take the 14 days and refuse the draft.', 'directive'],
      ['The school. I read its letter. It’s a bit rough.', 'judgement'],
      ['I hope the appeal goes well. I’m confident it will.', 'outcome'],
      ['We’ve got your back, and the drop-in is open till four.', 'taking-sides'],
      ['A polite refusal is what’s called for, and then a large cup of tea.', 'directive'],
      ['Please refuse to sign the draft plan.', 'directive'],
      ['I feel that the school left too little time for questions.', 'opinion'],
      ['Two weeks is a long time to wait for a plan.', 'opinion'],
      ['We feel a quiet room at lunch would do far more good than another assembly.', 'opinion'],
      ['How can anyone say the unit would suit him?', 'opinion'],
      ['Obviously the school was closed to you from the start.', 'certainty'],
      ['It goes without saying that an eleven year old can’t change two buses.', 'certainty'],
      ['Thanks to the council’s incompetence we are back where we started.', 'judgement'],
      ['It is good to see the authority taking this seriously for once.', 'judgement'],
      ['A phone call once a term is not good enough.', 'opinion'],
      ['A complete shambles, with nobody at the other end of the phone.', 'judgement'],
      ['Support round here is a postcode lottery.', 'judgement'],
      ['Our own practice. Consent was recorded. The school’s letter was a disgrace.', 'judgement'],
      ['Our own practice. You will win this.', 'outcome'],
      ['Our own practice. They are bullies and they lied.', 'judgement'],
      ['My casework. Oakfield is useless.', 'judgement'],
      ['Our office: they lied to you.', 'judgement'],
      ['They were useless about the lift.', 'judgement'],
      ['At weekends they are useless.', 'judgement'],
      ['They lied about the concert.', 'judgement'],
      ['They lied to you at our meeting.', 'judgement'],
      ['They will definitely lose, as we said in our letter.', 'outcome'],
      ['Stand firm until our meeting.', 'directive'],
      ['Insist on the trampoline.', 'directive'],
      ['Refuse the laptop.', 'directive'],
      ['You should refuse it at the drop in.', 'directive'],
      ['You should push for him to join the base.', 'directive'],
      ['Do not sign the consent form.', 'directive'],
      ['You should not sign the contact form the school has sent.', 'directive'],
      ['It is appalling that there is still no ramp.', 'judgement'],
      ['You will definitely win the ramp.', 'outcome'],
      ['Oakfield lied to you about the printer.', 'judgement'],
      ['I told O’Brien the printer is a shambles.', 'judgement'],
      ['I told Séan that the printer was a disgrace.', 'judgement'],
      ['Refuse the draft before our meeting.', 'directive'],
      ['You can choose a college, but pick the one with the lift.', 'directive'],
      ['Sending him home on his birthday was a low blow.', 'judgement'],
      ['Speech therapy through a laptop, I ask you.', 'opinion']
    ]
  },
  'terms-of-art': {
    passes: [
      'Is it still the side gate?\n\nKind regards\nLorna Petty',
      'I spoke to Mr Savage and to Dawn Moody on Friday.',
      'PRESENT: Jo Slack (SENCO), Mr & Mrs Van Rooyen',
      'Present: Lorna Petty, Callum Slack and Jo Hill',
      'Keeley Batty, date of birth 11 March',
      'Callum Slack, the class teacher, came.',
      'Lorna Petty rang.',
      'Ms Lorna Petty, twice.',
      '- Lorna Petty\n- Jo Hill',
      'Lorna Petty and Callum Slack both came.',
      'Lorna Petty, twice. I rang back and left a message for Lorna Petty.',
      'There is a right of appeal against a refusal to assess.',
      'Ofsted rated the school Outstanding.',
      'Schools make reasonable adjustments.'
    ],
    flags: [
      ['The school has been outstanding this year.', 'judgement'],
      ['The head was Petty about it.', 'judgement'],
      ['Hill Primary Useless.', 'judgement']
    ]
  },
  'others-text': {
    passes: [
      'Thanks.\n\n> You should appeal. The school failed to reply.',
      'Thanks.\n\nOn Mon, 3 Mar 2025 at 10:14, Ann Cole <ann@example.org> wrote:\n\nYou should appeal.',
      'Thanks.\n\nFrom: Ann Cole\nSent: 3 March 2025 10:14\nTo: Us\nSubject: Re: plan\n\nYou should appeal.',
      'Thanks.\n\n-- \nYou should appeal Ltd'
    ],
    flags: [['> Should I appeal?\n\nYou should appeal.\n\n> And the school?', 'directive']]
  },
  safeguarding: {
    passes: ['The report mentions neglect and a restraint on 4 May.', 'Jo has severe learning difficulties.'],
    flags: [['He is wheelchair-bound.', 'impairment']]
  },
  reflection: {
    passes: [
      'Supervision. I noticed I felt protective, and I think I wanted to fix it.',
      'Reflective note\n\nI came off the phone shaking a bit.\n\nIt was my own lad’s Year 2 all over again.',
      'SUPERVISION – prep sheet (mine, for Thursday)\n\nMy brother’s assessment is going on at the same time.',
      'I also noticed I was flattered, and I don’t think that’s any better.',
      'I then caught myself looking at the clock, and I think that was unfair of me.'
    ],
    flags: [
      ['Supervision. I noticed that Mum is manipulative.', 'judgement'],
      ['Reflective note\n\nIt was my own lad’s Year 2 all over again.\n\nThe head is useless.', 'judgement'],
      ['Supervision. I also noticed that Mum is manipulative.', 'judgement']
    ]
  },
  'family-voice': {
    passes: ['I am writing as the parent of Amir. The school failed to reply and you should put this right.'],
    flags: [['The school failed to reply.', 'judgement']]
  }
}

describe.each(Object.entries(cases))('%s', (_, {passes, flags}) => {
  it.each(passes)('excuses: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  it.each(flags)('does not excuse: %s', (text, category) => {
    expect(found(text)).toContain(category)
  })
})

it('takes the voice that it is told over the one that it would detect', () => {
  expect(found('The school failed to reply.', {voice: 'family'})).toEqual([])
})

describe('in chats, logs and lists', () => {
  it.each([
    '[18.36] Leila: school are useless, they lied to me\n[18.37] Advisor Jo: I am sorry to hear that.',
    '16:20 ELLIE: the head is a bully\n16:24 US: Who could you talk to?',
    'Forum: the panel is a farce. I’m sick of it.\nLA: noted.\nForum: you should be ashamed.',
    'Will you tell me what to do?\nNo.\n\nIs the council being difficult?\nWe can’t say.\n\nIs mediation a waste of time?\nWe can’t say.',
    'Dear Mr Crook,\n\nLorna Petty rang. Callum Slack (SENCO) did too.',
    'Row 4: "Brilliant SENCO!" >> leave it out.',
    'Pieter comes home "in bits".',
    'Zoë: the head is a bully.\nUs: ok.\nZoë: he lied.',
    'Key Worker: the head is a bully, I think.\nUs: noted, and thank you.',
    '12.06 in: the head is a bully\n12.15 out: sorry to hear that',
    'Mrs Rook – Pieter comes home "in bits". The school must do something.\nMs Wise: disagreed.\nMr Rook – thought that was insulting.\nHT: noted.',
    'The hearing is in Committee Room B, Victory House, Battle Road.',
    'Nobody here has told her that the school lied.'
  ])('hears who speaks, and what a name or a quotation is: %s', (text) => {
    expect(found(text, {to: 'file', voice: 'service'})).toEqual([])
  })

  it.each([
    '16:20 ELLIE: hi\n16:24 US: The head is a bully.',
    'Action: appeal the decision.\nAction: ring the head, who is a bully.',
    'Is the council being difficult? Yes.',
    'The Head was Petty.',
    'Officer: JB\nOverview: Mum is hard to reach and manipulative.',
    'Dear Mrs Cole,\n\nUpdate: the school has been obstructive and lied to you.\n\nSENDIASS: 01603 704070',
    'Update: the school has been useless.\nUpdate: the LA has lied to you.',
    'Monday: the head was a bully.\nMonday: the head was a bully again.',
    'Strengths: the SENCO is brilliant.\nWeaknesses: mum is manipulative.\nStrengths: dad is brilliant.',
    '14/3 10:30 Call: the head is a bully.',
    '1. Why has the school failed to reply?\n2. Why have you been so obstructive?\n3. Do you accept that the head is a bully?',
    'Shall I ring?\nYes.\nIs Tuesday good?\nYes.\nThe head is a bully. Shall we meet?\nYes.',
    'I find the head "obstructive".',
    'Staff seem "obstructive".',
    'Their "brilliant" SENCO rang.',
    'The School’s Poor Record',
    'Subject: Quiz night\n\nDear all\n\nThe school has been useless.'
  ])('hears the service itself: %s', (text) => {
    expect(found(text, {to: 'file', voice: 'service'})).not.toEqual([])
  })
})

describe('in a paper for the file', () => {
  const inFile = (text: string) => found(text, {to: 'file', voice: 'service'})

  it.each([
    'EWO – 12 % attendance.\nMum – furious at that. Feels let down. Said the school has been useless.',
    'Chair – school has done its best.',
    'Ms Rehman: he bolts. Has run into the road. Said the remark was insulting.',
    'T/C from Dad, 20 mins. Upset, said the driver changes every week and the school failed to reply.',
    'Back from the meeting, said the driver changes every week and the school failed to reply.'
  ])('goes on with who spoke before: %s', (text) => {
    expect(inFile(text)).toEqual([])
  })

  it.each([
    'T/C to Mum. Said the school has been useless.',
    'NB – the school has been useless.',
    'Long morning, said the school is useless and never replies.',
    'T/C from Mum. Tired, said the fool in me is too soft and the school is useless.',
    'T/C with the LA. Visit booked. Said the school has been useless.'
  ])('takes what is said after anything else for the officer’s own: %s', (text) => {
    expect(inFile(text)).toContain('judgement')
  })
})

it('keeps impairment wording in a family’s own letter', () => {
  expect(found('I am writing as the parent of Amir. He is wheelchair-bound.')).toEqual(['impairment'])
})
