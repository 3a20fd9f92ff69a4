import {readFileSync} from 'node:fs'
import {categories, levels} from '@evenhand/lexicon'
import {describe, expect, it} from 'vitest'
import {choicesOf, isLocked, managedNames, nothingManaged, readManaged, settle} from './managed.ts'
import {defaultSettings, lockNames, type Managed, setLevel, setLexicon, setSite} from './settings.ts'

const proposed: Managed = {
  policy: 'norfolk',
  levels: {opinion: 'error', outcome: 'hint'},
  askBeforeSending: true,
  sites: ['https://cases.example.org/*'],
  sitesOff: ['yahoo'],
  googleDocs: true,
  locked: [],
  hasLexicon: true
}
const locked: Managed = {...proposed, locked: [...lockNames]}

describe('what an organisation has set', () => {
  it('is read from its policy file, and what is damaged is left out', () => {
    const stored = {
      policy: 'norfolk',
      levels: {opinion: 'error', outcome: 'hint', certainty: 'loud'},
      askBeforeSending: true,
      lexicon: 'rationale: Ours.',
      sites: ['https://cases.example.org/*', 3],
      sitesOff: ['yahoo'],
      googleDocs: true,
      locked: ['levels', 'colours'],
      other: true
    }
    expect(readManaged(stored)).toEqual({...proposed, locked: ['levels']})
  })

  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{policy: 3, levels: 'all', askBeforeSending: 'yes', googleDocs: 'yes', lexicon: ' ', locked: 'policy'}]
  ])('is nothing in %j', (stored) => {
    expect(readManaged(stored)).toEqual(nothingManaged)
    expect(settle({}, readManaged(stored))).toEqual(defaultSettings)
  })

  it('has each of its names in the schema that browsers read, and no other', () => {
    const path = new URL('../../public/managed-schema.json', import.meta.url)
    const {properties} = JSON.parse(readFileSync(path, 'utf8')) as {
      properties: Record<string, {properties?: Record<string, {enum: string[]}>; items?: {enum: string[]}}>
    }
    expect(Object.keys(properties).toSorted()).toEqual(managedNames.toSorted())
    expect(Object.keys(properties['levels']?.properties ?? {})).toEqual([...categories])
    for (const {enum: options} of Object.values(properties['levels']?.properties ?? {}))
      expect(options).toEqual([...levels, 'off'])
    expect(properties['locked']?.items?.enum).toEqual([...lockNames])
  })
})

describe('the settings that hold', () => {
  it('are the organisation’s where the user has chosen nothing', () => {
    expect(settle({}, proposed)).toEqual({
      ...defaultSettings,
      policy: 'norfolk',
      levels: proposed.levels,
      askBeforeSending: true,
      sitesOff: ['yahoo'],
      googleDocs: true,
      managed: proposed
    })
  })

  it('are the user’s where the organisation only proposes', () => {
    const stored = {
      policy: 'all',
      levels: {opinion: 'off'},
      askBeforeSending: false,
      sitesOn: ['yahoo'],
      sitesOff: ['proton'],
      googleDocs: false
    }
    expect(settle(stored, proposed)).toMatchObject({
      policy: 'all',
      levels: {opinion: 'off', outcome: 'hint'},
      askBeforeSending: false,
      sitesOff: ['proton'],
      googleDocs: false
    })
  })

  it('are the organisation’s where it has locked them, whatever is stored', () => {
    const stored = {
      policy: 'devon',
      levels: {opinion: 'off'},
      askBeforeSending: false,
      sitesOn: ['yahoo'],
      googleDocs: false,
      lexiconsOff: ['organisation']
    }
    expect(settle(stored, locked)).toMatchObject({
      policy: 'norfolk',
      levels: proposed.levels,
      askBeforeSending: true,
      sitesOff: ['yahoo'],
      googleDocs: true,
      lexiconsOff: ['own']
    })
    expect(isLocked(settle(stored, locked), 'policy')).toBe(true)
    expect(isLocked(settle(stored, proposed), 'policy')).toBe(false)
    expect(isLocked(defaultSettings, 'policy')).toBe(false)
  })

  it('are as at first where something is locked that is not set', () => {
    expect(settle({policy: 'devon'}, {...nothingManaged, locked: ['policy']}).policy).toBe('all')
  })
})

describe('what is stored of a change', () => {
  const before = settle({}, proposed)

  it.each([
    ['a policy', {...before, policy: 'devon'}, {policy: 'devon'}],
    ['every policy', {...before, policy: 'all'}, {policy: 'all'}],
    ['a level', setLevel(before, 'opinion', 'off'), {levels: {opinion: 'off'}}],
    ['a level of another category', setLevel(before, 'certainty', 'off'), {levels: {certainty: 'off'}}],
    ['not to be asked', {...before, askBeforeSending: false}, {askBeforeSending: false}],
    ['a site turned on', setSite(before, 'yahoo', true), {sitesOff: [], sitesOn: ['yahoo']}],
    ['a site turned off', setSite(before, 'proton', false), {sitesOff: ['proton'], sitesOn: []}],
    ['Google Docs left alone', {...before, googleDocs: false}, {googleDocs: false}],
    ['a lexicon turned off', setLexicon(before, 'organisation', false), {lexiconsOff: ['organisation']}]
  ])('is %s alone, and holds afterwards', (_, changed, choices) => {
    expect(choicesOf(before, changed, proposed)).toEqual(choices)
    expect(settle(choices, proposed)).toEqual(changed)
  })

  it('is nothing where everything is locked', () => {
    const held = settle({}, locked)
    const changed = setLexicon(
      setSite(
        setLevel({...held, policy: 'devon', askBeforeSending: false, googleDocs: false}, 'opinion', 'off'),
        'yahoo',
        true
      ),
      'own',
      true
    )
    expect(choicesOf(held, changed, locked)).toEqual({})
  })

  it('is no policy where the user comes back to the organisation’s', () => {
    const chosen = settle({policy: 'devon'}, proposed)
    expect(choicesOf(chosen, {...chosen, policy: 'norfolk'}, proposed)).toEqual({policy: undefined})
  })
})
