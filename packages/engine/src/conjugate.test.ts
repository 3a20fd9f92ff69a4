import {describe, expect, it} from 'vitest'
import {conjugate} from './conjugate.ts'

describe('a verb that a suggestion changes', () => {
  it.each([
    ['reply', 'replied', 'replied', 'replying', 'replies'],
    ['send', 'sent', 'sent', 'sending', 'sends'],
    ['take', 'took', 'taken', 'taking', 'takes'],
    ['be', 'was', 'been', 'being', 'is'],
    ['refer', 'referred', 'referred', 'referring', 'refers'],
    ['plan', 'planned', 'planned', 'planning', 'plans'],
    ['agree', 'agreed', 'agreed', 'agreeing', 'agrees'],
    ['arrange', 'arranged', 'arranged', 'arranging', 'arranges'],
    ['put', 'put', 'put', 'putting', 'puts'],
    ['safeguard', 'safeguarded', 'safeguarded', 'safeguarding', 'safeguards']
  ] as const)('has the forms of %s', (verb, past, participle, gerund, present) => {
    expect(conjugate(verb, 'past')).toBe(past)
    expect(conjugate(verb, 'past-participle')).toBe(participle)
    expect(conjugate(verb, 'gerund')).toBe(gerund)
    expect(conjugate(verb, 'present-3rd')).toBe(present)
    expect(conjugate(verb.toUpperCase(), 'infinitive')).toBe(verb)
  })

  it('is found from another of its irregular forms', () => {
    expect(conjugate('written', 'past')).toBe('wrote')
    expect(conjugate('took', 'infinitive')).toBe('take')
  })

  it('has no form where it is no single word', () => {
    expect(conjugate('6,000', 'past')).toBeUndefined()
  })
})
