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

const directives = (text: string, options: CheckOptions = {voice: 'service'}): string[] =>
  checker
    .check(text, options)
    .findings.filter(({category}) => category === 'directive')
    .map(({actual}) => actual)

describe('routes that are offered', () => {
  it('leaves bare verbs alone in a list that a lead-in offers', () => {
    expect(
      directives(
        'From here you could:\n- ask the LA to look at it again;\n- appeal to the Tribunal;\n- wait and see.'
      )
    ).toEqual([])
    expect(
      directives('Families in this position might: ask the LA for a meeting; complain; wait until spring.')
    ).toEqual([])
  })

  it('leaves bare verbs alone under a heading that offers them, with or without a colon', () => {
    expect(
      directives(
        'Some of the things open to you\n- appeal, if you choose to\n- ask for an assessment again later'
      )
    ).toEqual([])
    expect(directives('What you could do next\n- complain to the head\n- refuse the place')).toEqual([])
    expect(directives('Your options\n- appeal the decision\n- accept the plan as it stands')).toEqual([])
    expect(directives('The best ways forward\n- appeal the decision\n- refuse to sign it')).not.toEqual([])
    expect(directives('Things to do\n- appeal the decision\n- refuse to sign it')).not.toEqual([])
  })

  it('leaves bare verbs alone in a list of letters or dashes that a numbered item offers', () => {
    const letter = (lead: string) =>
      `4. You rang on Monday.\n\n5. ${lead}\n   (a) appeal, stage one;\n   (b) send new evidence;\n   (c) complain, if it is about how it was handled.`
    expect(directives(letter('Among the choices:'))).toEqual([])
    expect(directives(letter('In short:'))).not.toEqual([])
    expect(directives('1. Your choices:\n- appeal\n- complain\n2. Appeal.')).toEqual(['Appeal'])
  })

  it('finds a way to play it among what is headed as how it goes', () => {
    const under = (item: string) => directives(`How it goes on the day:\n\n- ${item}\n- you may have notes`)
    expect(under('Leave your brother’s boy out of it')).toHaveLength(1)
    expect(under('Send your statement to the panel first')).toEqual([])
  })

  it('leaves bare verbs alone that are left to whether the reader is happy with them', () => {
    expect(directives('Please sign it if you’re happy for us to talk to the school.')).toEqual([])
  })

  it('leaves bare verbs alone that carry on from “you could”', () => {
    expect(directives('You could appeal, ask for mediation, or wait for the report.')).toEqual([])
    expect(directives('You could appeal, so ask for mediation now.')).toHaveLength(1)
    expect(
      directives(
        'These are the things open to you: write to the head and quote that section; ask for mediation.'
      )
    ).toEqual([])
    expect(directives('You’re free to sit tight until the review, or to ring them now.')).toEqual([])
    expect(directives('Your choices are to accept all of it; refuse it; go to the ombudsman.')).toEqual([])
    expect(directives('Your only options are to fight; accept the offer now.')).not.toEqual([])
  })

  it('leaves alone what somebody is asked to do', () => {
    expect(directives('Could you please tell him when the panel meets?')).toEqual([])
    expect(directives('Please appeal.')).toHaveLength(1)
  })

  it('leaves the steps of a procedure alone that was asked for or chosen', () => {
    expect(directives('How do I complain? Write to the head first.')).toEqual([])
    expect(directives('If you decide to appeal, send the appeal to the tribunal.')).toEqual([])
    expect(directives('To change the school, ask the LA to amend the plan.')).toEqual([])
    expect(directives('Challenge the decision: free, and decided by a judge.')).toEqual([])
    expect(directives('Option 2 – ask the school for a meeting.')).toEqual([])
    expect(directives('If they refuse, appeal the decision.')).toHaveLength(1)
  })

  it('leaves bare verbs alone that go with “what some people do”, or that a condition leaves open', () => {
    expect(
      directives('What people in this position sometimes do is ask for a meeting; write to the governors.')
    ).toEqual([])
    expect(directives('Ask the school for its report, if you would like to read it.')).toEqual([])
    expect(directives('Ask the school for its report, if you want to win.')).toHaveLength(1)
    expect(directives('Name the school you want in Section I on page 4 of the form.')).toEqual([])
  })

  it('leaves the routes alone that a capital letter each sets side by side', () => {
    expect(
      directives(
        'A. Ask for a meeting with the school.\nB. Ask for mediation.\nC. Appeal.\nThe choice is yours.'
      )
    ).toEqual([])
    expect(directives('C. Appeal the decision.')).toHaveLength(1)
  })

  it('leaves routes alone that are lettered in a line behind the word for them', () => {
    expect(directives('Your options are: (a) accept the offer; (b) ask for a change. (c) Appeal.')).toEqual(
      []
    )
    expect(directives('Two points. (a) Accept the offer. (b) Appeal.')).not.toEqual([])
  })

  it('leaves the steps alone that follow from having something, and what is done with the service’s own form', () => {
    expect(directives('Once you have the number, ring the tribunal and quote it.')).toEqual([])
    expect(directives('The consent form is enclosed. Please sign it and send it back.')).toEqual([])
    expect(directives('The draft plan is enclosed. Please sign it and send it back.')).toHaveLength(1)
  })

  it('leaves what is needed alone under the reader’s own question', () => {
    expect(directives('Can they change the time? Yes. You need to email them with the reason.')).toEqual([])
    expect(directives('May I be candid? Yes. You need to email them with the reason.')).toHaveLength(1)
  })

  it('leaves steps alone that were asked for, and lists of what is plainly done', () => {
    expect(
      directives(
        'You asked for the recipe for a complaint. There is not much to it. Ask the school for a copy.'
      )
    ).toEqual([])
    expect(directives('Two things.\n- Ask the school for its log.\n- Ring the officer.')).toEqual([])
    expect(directives('My tips:\n- Ask the school for its log.\n- Ring the officer.')).not.toEqual([])
    expect(directives('Two things.\n- Refuse the draft.\n- Ring the officer.')).toHaveLength(1)
    expect(directives('Steps if you decide to do that:\nWrite to the officer.\nAsk for a review.')).toEqual(
      []
    )
  })

  it('leaves what is plainly done in case of something alone, and one of many things', () => {
    expect(directives('If you hear nothing by May, ring the caseworker.')).toEqual([])
    expect(directives('If you hear nothing by May, threaten the caseworker.')).not.toEqual([])
    expect(directives('Here it is: ask the school for its log; ring the caseworker; wait.')).toEqual([])
  })

  it('leaves paragraphs alone that begin with steps which exclude each other', () => {
    const appeal = 'Appeal the decision. You can do this within two months.'
    expect(directives(`Accept the plan as it is. It stays in force.\n\n${appeal}`)).toEqual([])
    expect(directives(`The plan is here. It stays in force.\n\n${appeal}`)).toHaveLength(1)
  })

  it('leaves what somebody did alone, and a verb that goes with “need to”', () => {
    expect(directives('It was good of the school to say nothing to the others.')).toEqual([])
    expect(directives('If you want it in the plan, you would need to ask or write to the LA.')).toEqual([])
  })

  it('leaves the steps alone that a heading makes a procedure of', () => {
    const steps = 'Write to the authority. Say that you are asking for an assessment.'
    expect(directives(`Making a request for an assessment\n\n${steps}`)).toEqual([])
    expect(directives(`After the meeting\n\n${steps}`)).not.toEqual([])
  })

  it('leaves what has to be done alone where that was asked', () => {
    const answer = 'You have to make a request at a review.'
    expect(directives(`You asked what you have to do to change the school. ${answer}`)).toEqual([])
    expect(directives(`You asked what the head said. ${answer}`)).toHaveLength(1)
  })

  it('leaves paragraphs alone that are routes in no particular order', () => {
    const routes =
      'Ask the school for a meeting. It takes a week.\n\nComplain to the governors. There is a form.'
    expect(directives(`These are the routes, in no particular order:\n\n${routes}`)).toEqual([])
    expect(directives(`These are my thoughts:\n\n${routes}`)).not.toEqual([])
  })

  it('leaves the steps alone under the name of a route each', () => {
    const appeal = 'Appeal. Get the form. Write to the tribunal.'
    expect(directives(`Mediation. Ring the number on the letter.\n\n${appeal}`)).toEqual([])
    expect(directives(`My view on mediation.\n\n${appeal}`)).not.toEqual([])
  })

  it('leaves the boxes of a form alone, and labels', () => {
    expect(directives('Box 4. Name the school you want.')).toEqual([])
    expect(directives('Plan: final. Appeal: you have until 3 May.')).toEqual([])
    expect(directives('Plan: final. Appeal the decision.')).toHaveLength(1)
  })

  it('leaves a verb alone that goes on with “will”', () => {
    expect(directives('Paragraph 3 is wrong; the officer will check and write to the governors.')).toEqual([])
    expect(directives('Check the plan and write to the governors.')).not.toEqual([])
    expect(directives('Families who get DLA and ask for mediation are counted twice.')).toEqual([])
  })

  it('leaves advice alone on things that are no part of a case', () => {
    expect(directives('If I were you I would bring an umbrella. Put the kettle on.')).toEqual([])
    expect(directives('If I were you I would bring up the exclusions.')).toHaveLength(1)
  })

  it('flags an item of such a list where the writer speaks up', () => {
    expect(directives('Some things you could do:\n- wait\n- You must appeal the decision.')).toHaveLength(1)
  })

  it('flags bare verbs in a list that nothing offers', () => {
    expect(directives('Two things.\n- Ask the LA to look at it again.\n- Appeal the decision.')).not.toEqual(
      []
    )
  })
})

describe('papers for the file', () => {
  it('leaves instructions to colleagues alone', () => {
    expect(
      directives('Please ask the LA for the date. You must wear your badge.', {voice: 'service', to: 'file'})
    ).toEqual([])
  })

  it('flags what somebody was told to do', () => {
    expect(directives('Told Mum to appeal.', {voice: 'service', to: 'file'})).toEqual(['Told Mum to appeal'])
    expect(
      directives('Told Mum to put it in writing and not to leave it to the school.', {
        voice: 'service',
        to: 'file'
      })
    ).toHaveLength(1)
  })
})
