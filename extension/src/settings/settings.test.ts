import {describe, expect, it} from 'vitest'
import {
  defaultSettings,
  readSettings,
  type Settings,
  setLevel,
  setLexicon,
  setRule,
  setSite,
  isAllowed,
  setAllowed,
  settingsMigrations,
  toCheckerOptions
} from './settings.ts'

const chosen: Settings = {
  policy: 'norfolk',
  levels: {opinion: 'hint', 'unsourced-duty': 'off'},
  hints: true,
  askBeforeSending: true,
  disabledRules: ['directive/you-should'],
  allowedWordings: [{ruleId: 'judgement/praise', words: 'brilliant news'}],
  sitesOff: ['gmail'],
  googleDocs: true,
  lexiconsOff: ['own']
}

describe('an allowed wording', () => {
  const praise = {ruleId: 'judgement/praise', words: 'Brilliant\n news'}

  it('is allowed however it is spaced and capitalised, under its own rule only', () => {
    const settings = setAllowed(defaultSettings, praise, true)
    expect(isAllowed(settings, {...praise, words: 'brilliant news'})).toBe(true)
    expect(isAllowed(settings, {...praise, words: 'brilliant newspaper'})).toBe(false)
    expect(isAllowed(settings, {...praise, ruleId: 'certainty/all'})).toBe(false)
  })

  it('is kept once, and can be allowed no longer', () => {
    const twice = setAllowed(setAllowed(defaultSettings, praise, true), praise, true)
    expect(twice.allowedWordings).toEqual([{ruleId: praise.ruleId, words: 'brilliant news'}])
    expect(setAllowed(twice, praise, false)).toEqual(defaultSettings)
  })

  it('is none in settings of the version before', () => {
    expect(readSettings(settingsMigrations[3]({policy: 'devon'}))).toEqual({
      ...defaultSettings,
      policy: 'devon'
    })
    expect(settingsMigrations[3]('damaged')).toEqual(defaultSettings)
  })
})

describe('readSettings', () => {
  it('gives back what was stored', () => {
    expect(readSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
  })

  it.each([[undefined], [null], ['text'], [7], [[]], [{}]])('puts the defaults in place of %j', (stored) => {
    expect(readSettings(stored)).toEqual(defaultSettings)
  })

  it('leaves out what is damaged and keeps the rest', () => {
    const stored = {
      policy: 3,
      levels: {opinion: 'loud', outcome: 'error', 'no-such-category': 'off'},
      askBeforeSending: 'always',
      disabledRules: ['a/b', 4, 'a/b'],
      allowedWordings: [
        {ruleId: 'a/b', words: ' So  there '},
        {ruleId: 'a/b', words: 'so there'},
        {words: 'x'},
        3
      ],
      sitesOff: 'gmail',
      googleDocs: 'yes',
      lexiconsOff: ['own', 'other', 'own']
    }
    expect(readSettings(stored)).toEqual({
      policy: 'all',
      levels: {outcome: 'error'},
      hints: false,
      askBeforeSending: false,
      disabledRules: ['a/b'],
      allowedWordings: [{ruleId: 'a/b', words: 'so there'}],
      sitesOff: [],
      googleDocs: false,
      lexiconsOff: ['own']
    })
  })

  it('leaves out what a newer version has added', () => {
    expect(readSettings({...chosen, somethingNew: true})).toEqual(chosen)
  })
})

describe('the migration to version 2', () => {
  it('turns hosts that were off into sites that are off, each once', () => {
    const stored = {
      policy: 'devon',
      hostsOff: ['outlook.live.com', 'outlook.office.com', 'council.sharepoint.com', 'cases.example.org']
    }
    expect(readSettings(settingsMigrations[2](stored))).toEqual({
      ...defaultSettings,
      policy: 'devon',
      sitesOff: ['outlook', 'word', 'https://cases.example.org/*']
    })
  })

  it('starts afresh where what was stored is no settings at all', () => {
    expect(settingsMigrations[2]('damaged')).toEqual(defaultSettings)
  })
})

describe('a change', () => {
  it('sets the level of one category and leaves the others', () => {
    expect(setLevel(chosen, 'outcome', 'error').levels).toEqual({...chosen.levels, outcome: 'error'})
  })

  it('returns a category to its usual level', () => {
    expect(setLevel(chosen, 'opinion', undefined).levels).toEqual({'unsourced-duty': 'off'})
  })

  it('turns a rule off once, however often it is asked, and on again', () => {
    const twice = setRule(setRule(defaultSettings, 'a/b', false), 'a/b', false)
    expect(twice.disabledRules).toEqual(['a/b'])
    expect(setRule(twice, 'a/b', true).disabledRules).toEqual([])
  })

  it('turns a site off and on again', () => {
    const off = setSite(defaultSettings, 'proton', false)
    expect(off.sitesOff).toEqual(['proton'])
    expect(setSite(off, 'proton', true)).toEqual(defaultSettings)
  })

  it('turns a lexicon off and on again', () => {
    const off = setLexicon(defaultSettings, 'own', false)
    expect(off.lexiconsOff).toEqual(['own'])
    expect(setLexicon(off, 'own', true)).toEqual(defaultSettings)
  })

  it('never changes the settings it was given', () => {
    const before = structuredClone(chosen)
    setLevel(chosen, 'opinion', 'error')
    setRule(chosen, 'x/y', false)
    setSite(chosen, 'yahoo', false)
    expect(chosen).toEqual(before)
  })
})

describe('toCheckerOptions', () => {
  it('names no policy where all five are wanted', () => {
    expect(toCheckerOptions(defaultSettings)).toEqual({levels: {}, disable: []})
  })

  it('hands the chosen policy, levels and rules to the engine', () => {
    expect(toCheckerOptions(chosen)).toEqual({
      policy: 'norfolk',
      levels: chosen.levels,
      disable: chosen.disabledRules
    })
  })

  it('hands the lexicons on that are on', () => {
    const lexicon = {policies: [], lists: {}, rules: [], forms: {}}
    expect(toCheckerOptions(defaultSettings, [lexicon]).lexicons).toEqual([lexicon])
  })
})
