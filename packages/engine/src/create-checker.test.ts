import {
  type Category,
  categories,
  type CompiledLexicon,
  type Level,
  type LevelSetting,
  levels,
  usualLevels
} from '@evenhand/lexicon'
import {describe, expect, it} from 'vitest'
import {createChecker, policies, rules} from './create-checker.ts'

const checker = createChecker()

describe('offsets', () => {
  it.each([
    ['curly quotes', '“Thank you.” You shouldn’t sign the draft plan.'],
    ['CRLF', 'Dear Mrs Cole,\r\n\r\nThanks.\r\nYou should appeal.\r\n'],
    ['no-break spaces', 'Thanks.\u00a0You\u00a0should appeal.'],
    ['emoji', '😀👩‍👧 You should appeal 🎉.'],
    ['combining marks', 'Zoe\u0308 wrote. You should appeal.'],
    [
      'a hard-wrapped line',
      'It was good to talk to you today about what comes next, and so you\nshould appeal.'
    ]
  ])('are exact with %s', (_, text) => {
    const findings = checker.check(text).findings.filter(({category}) => category === 'directive')
    expect(findings).toHaveLength(1)
    for (const {start, end, actual} of findings) {
      expect(text.slice(start, end)).toBe(actual)
      expect(actual).toMatch(/^you\s+should/i)
    }
  })

  it('count lines and columns from 1, over any line end', () => {
    const [finding] = checker.check('Hello.\r\n\r\nOh, you should appeal.').findings
    expect(finding).toMatchObject({line: 3, column: 5})
  })
})

describe('names', () => {
  const judged = (text: string) => checker.check(text).findings.some(({category}) => category === 'judgement')

  it('are not read into a word that owes its capital to the sentence', () => {
    expect(judged('Amir can be rude.')).toBe(true)
    expect(judged('Waiting can be rude.')).toBe(false)
    expect(judged('Mornings can be rude.')).toBe(false)
  })
})

describe('what goes on from a noun', () => {
  const judged = (text: string) => checker.check(text).findings.some(({category}) => category === 'judgement')

  it('may stand between a thing and the verdict on it', () => {
    expect(judged('The panel’s handling was slipshod.')).toBe(true)
    expect(judged('The panel’s handling of all this since last March has been slipshod.')).toBe(true)
  })

  it('ends where a clause begins', () => {
    expect(judged('The letter to the panel says what was unhelpful.')).toBe(false)
    expect(judged('The plan for when she is careless is in section B.')).toBe(false)
  })
})

describe('findings', () => {
  it('name only the chosen service’s clauses, where the rule has one', () => {
    const [finding] = createChecker({policy: 'norfolk'}).check('You should appeal.').findings
    expect(finding?.policy.every(({policy}) => policy === 'norfolk')).toBe(true)
    expect(finding?.policy.length).toBeGreaterThan(0)
  })

  it('follow the level that a service sets for a category', () => {
    expect(createChecker({levels: {directive: 'off'}}).check('You should appeal.').findings).toEqual([])
    expect(createChecker({levels: {directive: 'error'}}).check('You should appeal.').findings[0]?.level).toBe(
      'error'
    )
  })

  it('leave out a rule that is off', () => {
    const ruleId = checker.check('You should appeal.').findings[0]?.ruleId ?? ''
    expect(
      createChecker({disable: [ruleId]})
        .check('You should appeal.')
        .findings.map((finding) => finding.ruleId)
    ).not.toContain(ruleId)
  })

  it('are one where a lead-in and the view that follows are one', () => {
    const findings = checker
      .check('I think you should appeal.')
      .findings.filter(({category}) => category !== 'one-option')
    expect(findings.map(({category}) => category)).toEqual(['directive'])
  })

  it('come in order, and do not overlap but for the whole letter’s', () => {
    const {findings} = checker.check(
      'You should appeal. We’re on your side. The school failed to reply, yet again.'
    )
    const own = findings.filter(({category}) => category !== 'one-option')
    own.reduce((end, finding) => {
      expect(finding.start).toBeGreaterThanOrEqual(end)
      return finding.end
    }, 0)
  })

  it('of a single course of action are hinted at once for the letter', () => {
    const text =
      'Dear Mrs Cole,\n\nThank you for sending the letter of 3 March, which came this morning. It gives the reasons for the decision on page two. You should appeal the decision. The address of the Tribunal is on the last page, with the time limit and the number to ring.'
    expect(checker.check(text).findings.filter(({category}) => category === 'one-option')).toHaveLength(1)
    expect(
      checker
        .check(`${text} You could also ask for mediation.`)
        .findings.filter(({category}) => category === 'one-option')
    ).toEqual([])
  })

  it('leave the clinical name of a condition alone, and not the same word for a person', () => {
    expect(checker.check('Her consultant diagnosed spastic diplegia.').findings).toEqual([])
    expect(checker.check('They called him a spastic.').findings).toMatchObject([{category: 'impairment'}])
  })

  it('of terms that retext-equality finds have a rule, which can be turned off', () => {
    const text = 'The words blind to were crossed out.'
    const ruleId = 'impairment/equality-blind-or-deaf-to'
    const [found, ...others] = checker.check(text).findings
    expect(others).toEqual([])
    expect(found).toMatchObject({ruleId, actual: 'blind to', level: 'hint'})
    expect(found?.suggestions[0]).toMatchObject({label: 'outline'})
    expect(checker.check('He is deafened by the hand dryers, and it is a short bus ride.').findings).toEqual(
      []
    )
    expect(rules.map(({id}) => id)).toContain(ruleId)
    expect(createChecker({disable: [ruleId]}).check(text).findings).toEqual([])
  })

  it('take a rule, and the tag that says again that it is the rule, as one', () => {
    const {findings} = checker.check('A head must keep his place open, and that’s the law.')
    expect(findings).toMatchObject([{category: 'unsourced-duty'}])
  })

  it('take a step and the tag that it is what the writer would do as one', () => {
    const {findings} = checker.check('I’d hang on to every taxi receipt, were I you.')
    expect(findings).toMatchObject([{category: 'directive'}])
  })

  it('leave out a lead-in where its sentence says something else', () => {
    const {findings} = checker.check('We’re firmly in your corner, for what it’s worth.')
    expect(findings).toMatchObject([{category: 'taking-sides'}])
    const between = checker.check('Just between ourselves, I’d be sending that form back unsigned.')
    expect(between.findings).toMatchObject([{category: 'directive'}])
  })

  it.each([
    ['Credit to County, they’ve played an absolute blinder on this.', 'judgement'],
    ['To give the academy its due, it did get round to opening my email in the end.', 'judgement'],
    ['Lucky you, you’ve drawn the only caseworker who picks up the phone.', 'judgement'],
    ['It certainly wouldn’t hurt to set your councillor on them, while the iron’s hot.', 'directive'],
    ['Told parents the sensible course is to drop the complaint and wait for the review.', 'directive'],
    ['The head was bang out of order there tbh.', 'judgement']
  ])('take an opening or a tag and the verdict or step beside it as one: “%s”', (text, category) => {
    expect(checker.check(text).findings).toMatchObject([{category}])
  })

  it('find what a phrase stands in as an adverb might', () => {
    const {findings} = checker.check('The council has, by any standard, failed him.')
    expect(findings).toMatchObject([{category: 'judgement', actual: 'has, by any standard, failed'}])
  })

  it('take a lead-in and the opinion it opens as one', () => {
    const {findings} = checker.check('To my mind the base is the wrong place for her.')
    expect(findings).toMatchObject([
      {category: 'opinion', actual: 'To my mind the base is the wrong place for her'}
    ])
  })
})

describe('suggestions', () => {
  const apply = (text: string): string => {
    const suggestion = checker.check(text).findings.find(({category}) => category !== 'one-option')
      ?.suggestions[0]
    return suggestion ? text.slice(0, suggestion.start) + suggestion.text + text.slice(suggestion.end) : text
  }

  it.each([
    ['You should ask her.', 'You could ask her.'],
    ['The school failed to reply.', 'The school did not reply.'],
    ['So you should ask her.', 'So you could ask her.']
  ])('put in place, turn “%s” into “%s”', (before, after) => {
    expect(apply(before)).toBe(after)
  })
})

it('knows all five services’ policies, and a clause of theirs for every rule', () => {
  expect(policies.map(({id}) => id).sort()).toEqual(['devon', 'dorset', 'greenwich', 'norfolk', 'plymouth'])
  const clauses = new Set(policies.flatMap(({id, clauses: own}) => own.map((clause) => `${id}/${clause.id}`)))
  for (const {id, policy} of rules)
    for (const ref of policy) expect(clauses, id).toContain(`${ref.policy}/${ref.clause}`)
})

it('looks with a rule for some readers only at letters to them', () => {
  const [rule] = rules
  if (!rule) throw new Error('The lexicon has no rules.')
  const forSchools = {
    ...rule,
    id: `${rule.category}/zim`,
    patterns: ['zim zam'],
    except: [],
    to: ['school'] as const
  }
  const own = createChecker({lexicons: [{policies: [], lists: {}, forms: {}, rules: [forSchools]}]})
  expect(own.check('Zim zam.', {to: 'school'}).findings).toHaveLength(1)
  expect(own.check('Zim zam.', {to: 'parent'}).findings).toHaveLength(0)
  expect(own.check('Zim zam.').findings).toHaveLength(0)
})

describe('the level of a category', () => {
  const single =
    'Dear Mrs Cole,\n\nThank you for sending the letter of 3 March, which came this morning. It gives the reasons for the decision on page two. You should appeal the decision. The address of the Tribunal is on the last page, with the time limit and the number to ring.'
  const [like] = rules
  if (!like) throw new Error('The lexicon has no rules.')
  const ruleOf = (category: Category, level: Level = usualLevels[category]) => ({
    ...like,
    id: `${category}/zim-${level}`,
    category,
    level,
    patterns: [`zim ${category.replace('-', ' ')} ${level}`],
    except: []
  })
  const withRules = categories.filter((category) => category !== 'one-option')
  const quiet = ruleOf('judgement', 'hint')
  const own = [...withRules.map((category) => ruleOf(category)), quiet]

  /** The levels of all categories where each is set to this one; the quiet rule's; and the whole letter's. */
  const found = (setting?: LevelSetting) => {
    const {check} = createChecker({
      ...(setting ? {levels: Object.fromEntries(categories.map((category) => [category, setting]))} : {}),
      lexicons: [{policies: [], lists: {}, forms: {}, rules: own}]
    })
    const levelOf = (text: string, ruleId: string) =>
      check(text, {voice: 'service', to: 'parent'}).findings.find((finding) => finding.ruleId === ruleId)
        ?.level
    return {
      categories: [
        ...own.filter((rule) => rule !== quiet).map((rule) => levelOf(`${rule.patterns[0]}.`, rule.id)),
        levelOf(single, 'one-option/single-course')
      ],
      quiet: levelOf(`${quiet.patterns[0]}.`, quiet.id)
    }
  }

  it('is the usual one where none is set', () => {
    expect(found().categories).toEqual(categories.map((category) => usualLevels[category]))
  })

  it.each(levels)('is %s where that is set, whatever is usual', (level) => {
    expect(found(level).categories).toEqual(categories.map(() => level))
  })

  it('leaves a rule that is quieter than its category quiet, until the category is louder than usual', () => {
    expect(found('warning').quiet).toBe('hint')
    expect(found('error').quiet).toBe('error')
  })

  it('is none where it is off', () => {
    expect(new Set(found('off').categories)).toEqual(new Set([undefined]))
  })
})

describe('a service’s settings', () => {
  const own = (settings: Partial<CompiledLexicon>) =>
    createChecker({lexicons: [{policies: [], lists: {}, forms: {}, rules: [], ...settings}]})
  const found = (settings: Partial<CompiledLexicon>, text: string) =>
    own(settings).check(text, {voice: 'service', to: 'parent'}).findings

  it('give a rule or a category another level', () => {
    const text = 'The school failed to reply.'
    const [usual] = found({}, text)
    expect(usual).toMatchObject({category: 'judgement', level: 'warning'})
    expect(found({levels: {judgement: 'error'}}, text)[0]?.level).toBe('error')
    expect(found({levels: {[usual?.ruleId ?? '']: 'off'}}, text)).toEqual([])
  })

  it('know parties by their names here', () => {
    const text = 'The Willow hub failed to reply.'
    const additions = {'school-word': ['willow hub']}
    const balanceOf = (settings: Partial<CompiledLexicon>) => own(settings).check(text).balance
    expect(balanceOf({}).school.blame).toBe(0)
    expect(balanceOf({additions}).school.blame).toBe(1)
  })

  it('never flag its terms of art', () => {
    const text = 'The school has a failed to attend code.'
    expect(found({}, text)).toHaveLength(1)
    expect(found({additions: {'term-of-art': ['failed to attend code']}}, text)).toEqual([])
  })
})
