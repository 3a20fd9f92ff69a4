import {readFileSync} from 'node:fs'
import {toJsonSchema} from '@valibot/to-json-schema'
import {describe, expect, it} from 'vitest'
import {defaultSettings, type Settings, settingsVersion} from './settings.ts'
import {readSettingsFile, settingsFileShape, settingsFileTitle, writeSettingsFile} from './settings-file.ts'

const chosen: Settings = {
  policy: 'norfolk',
  levels: {opinion: 'hint', 'unsourced-duty': 'off'},
  hints: true,
  askBeforeSending: true,
  disabledRules: ['directive/you-should'],
  allowedWordings: [{ruleId: 'judgement/praise', words: 'brilliant news'}],
  sitesOff: ['gmail', 'https://cases.example.org/*'],
  googleDocs: true,
  lexiconsOff: ['own']
}
const lexicon = [{path: 'own.yml', source: 'rationale: Ours.\n'}]

it('reads what it wrote', () => {
  expect(readSettingsFile(writeSettingsFile({settings: chosen, lexicon}))).toEqual({
    type: 'read',
    settings: chosen,
    lexicon
  })
  const plain = {settings: defaultSettings, lexicon: []}
  expect(readSettingsFile(writeSettingsFile(plain))).toEqual({type: 'read', ...plain})
})

it('takes what a file leaves out as it is in a fresh installation', () => {
  expect(read({policy: 'devon'})).toEqual({
    type: 'read',
    settings: {...defaultSettings, policy: 'devon'},
    lexicon: []
  })
})

it('reads a file that an older version wrote', () => {
  expect(read({policy: 'devon', hostsOff: ['mail.google.com']}, 1)).toEqual({
    type: 'read',
    settings: {...defaultSettings, policy: 'devon', hints: true, sitesOff: ['gmail']},
    lexicon: []
  })
})

it('reads a file that begins with a byte order mark', () => {
  expect(readSettingsFile(`\uFEFF${writeSettingsFile({settings: chosen, lexicon})}`).type).toBe('read')
})

describe('a bad file', () => {
  it.each([
    ['', {code: 'not-json'}],
    ['policy: devon', {code: 'not-json'}],
    ['[]', {code: 'not-settings'}],
    ['{"settings": {}}', {code: 'not-settings'}],
    ['{"format": "evenhand-settings", "settings": {}}', {code: 'not-settings'}],
    ['{"format": "evenhand-settings", "version": 0.5, "settings": {}}', {code: 'not-settings'}],
    [`{"format": "evenhand-settings", "version": 999, "settings": {}}`, {code: 'newer', version: 999}]
  ])('%j is not read', (text, problem) => {
    expect(readSettingsFile(text)).toEqual({type: 'problems', problems: [problem]})
  })

  it('has every problem named, with its place', () => {
    const settings = {
      policy: 7,
      levels: {opinion: 'loud', shouting: 'off'},
      hints: 'yes',
      disabledRules: 'a/b',
      allowedWordings: [{ruleId: 'a/b'}],
      sitesOff: [],
      colour: 'green'
    }
    expect(read(settings)).toEqual({
      type: 'problems',
      problems: [
        {code: 'wrong-kind', place: 'settings.policy', kind: 'text'},
        {code: 'not-one-of', place: 'settings.levels.opinion', options: ['error', 'warning', 'hint', 'off']},
        {code: 'unknown-key', place: 'settings.levels.shouting'},
        {code: 'wrong-kind', place: 'settings.hints', kind: 'switch'},
        {code: 'wrong-kind', place: 'settings.disabledRules', kind: 'list'},
        {code: 'missing-key', place: 'settings.allowedWordings.0.words'},
        {code: 'unknown-key', place: 'settings.colour'}
      ]
    })
  })

  it('may lack its settings, or have something else in their place', () => {
    expect(read(undefined)).toEqual({
      type: 'problems',
      problems: [{code: 'missing-key', place: 'settings'}]
    })
    expect(read('none', 1)).toEqual({
      type: 'problems',
      problems: [{code: 'wrong-kind', place: 'settings', kind: 'group'}]
    })
  })
})

it('is described by the schema in the documentation', () => {
  const path = new URL('../../../docs/settings-file.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    title: settingsFileTitle,
    ...toJsonSchema(settingsFileShape)
  })
})

function read(settings: unknown, version: number = settingsVersion) {
  return readSettingsFile(JSON.stringify({format: 'evenhand-settings', version, settings}))
}
