import {describe, expect, it} from 'vitest'
import {builtInLexicon, createChecker} from './create-checker.ts'
import {openLetter} from './letter.ts'
import {createMatcher} from './match-patterns.ts'
import {readBlocks} from './read-blocks.ts'
import {noSecondReading} from './second-reading.ts'

const checker = createChecker()
const idsIn = (text: string): string[] =>
  checker.check(text, {voice: 'service'}).findings.map(({ruleId}) => ruleId)

const idsWithout = (text: string): string[] => {
  const reader = {matcher: createMatcher(builtInLexicon), reading: noSecondReading}
  return readBlocks(
    openLetter(text, () => 'service'),
    reader
  ).flatMap(({hits}) => hits.map(({match}) => match.rule.id))
}

describe('a second reading', () => {
  it('hears what a sentence says as a whole, where no pattern fits', () => {
    expect(
      idsIn('Thank you for ringing. The tale about the lost letter gets taller every time she tells it.')
    ).toEqual(['credibility/as-a-whole'])
  })

  it('offers an outline for it, as a hint', () => {
    const [finding] = checker.check(
      'The tale about the lost letter gets taller every time she tells it.'
    ).findings
    expect(finding?.level).toBe('hint')
    expect(finding?.suggestions.map(({label}) => label)).toContain('outline')
  })

  it('hears nothing where that is somebody else’s view', () => {
    const said = 'the tale about the lost letter gets taller every time she tells it'
    expect(idsIn(`Mrs Cole told us that ${said}.`)).toEqual([])
    expect(idsIn(`“${said.replace('the', 'The')}.”`)).toEqual([])
  })

  it('is silent where its rule is off', () => {
    const text = 'The tale about the lost letter gets taller every time she tells it.'
    const off = createChecker({disable: ['credibility/as-a-whole']})
    expect(off.check(text).findings).toEqual([])
  })

  it('doubts a phrase in a sentence that is worded like none that was flagged', () => {
    const text = 'There will be pass the parcel at two and a quiet room with beanbags all day.'
    expect(idsWithout(text)).toEqual(['judgement/motive'])
    expect(idsIn(text)).toEqual([])
  })

  it('keeps a plain wording in a sentence that is ordinary otherwise', () => {
    expect(
      idsIn('It was good to talk to you today about what comes next, and so you should appeal.')
    ).toEqual(['directive/you-should'])
  })

  it('hears what a sentence says where it doubts all that patterns found in it', () => {
    const text = 'We never let a council off the hook in this office.'
    expect(idsWithout(text)).toContain('judgement/character')
    expect(idsIn(text)).toEqual(['taking-sides/as-a-whole'])
  })

  it('doubts nothing that a service’s own rule finds', () => {
    const [rule] = builtInLexicon.rules.filter(({id}) => id === 'judgement/character')
    if (!rule) throw new Error('judgement/character is no rule any more')
    const own = {...rule, id: 'judgement/own', patterns: ['{wobbly}'], except: [], scopes: []}
    const checker = createChecker({
      lexicons: [{policies: [], lists: {}, forms: {}, rules: [own]}]
    })
    const text = 'The trolley in the corridor by the lifts is wobbly on the carpet and squeaks on the tiles.'
    expect(checker.check(text).findings.map(({ruleId}) => ruleId)).toEqual(['judgement/own'])
  })

  it('underlines what is meant by a phrase that only leads up to it', () => {
    const text = 'Strictly between ourselves, she is going to ask for an independent report at the hearing.'
    const [finding] = checker.check(text, {voice: 'service'}).findings
    expect(finding?.actual).toMatch(/^Strictly between ourselves, she is going to/)
    for (const {start, end} of finding?.suggestions ?? []) {
      expect(start).toBe(0)
      expect(end).toBeGreaterThanOrEqual(finding?.end ?? 0)
    }
  })

  it('underlines no other part of a sentence where one says it all', () => {
    const text = 'A duty officer has the file this week, because your social worker is incompetent.'
    const [finding] = checker.check(text, {voice: 'service'}).findings
    expect(finding?.actual).toMatch(/^[^,]*incompetent$/)
  })

  it('hears what another part of a sentence says beside a phrase that was found', () => {
    const aside = 'the tale about the lost letter gets taller every time she tells it'
    expect(idsIn(`You should appeal the decision before June, and ${aside}.`)).toEqual([
      'directive/you-should',
      'credibility/as-a-whole'
    ])
  })
})
