import {expect, it} from 'vitest'
import {parseConfig} from './read-config.ts'

it('reads every setting, in YAML or JSON', () => {
  const yaml =
    'policy: norfolk\nvoice: auto\nlevels:\n  unsourced-duty: off\ndisable: [directive/you-should]\nlexicons: [ours.yml]\nfail-on: never\n'
  const expected = {
    policy: 'norfolk',
    voice: 'auto',
    levels: {'unsourced-duty': 'off'},
    disable: ['directive/you-should'],
    lexicons: ['ours.yml'],
    'fail-on': 'never'
  }
  expect(parseConfig('e.yml', yaml).value?.config).toEqual(expected)
  expect(parseConfig('e.json', JSON.stringify(expected)).value?.config).toEqual(expected)
})

it('takes an empty file for no settings', () => {
  expect(parseConfig('e.yml', '').value?.config).toEqual({})
})

it('places an unknown key and names the nearest', () => {
  expect(parseConfig('e.yml', 'voice: auto\npolcy: norfolk\n').problems).toEqual([
    'e.yml:2:1 unknown key polcy; did you mean policy?'
  ])
})

it('places a wrong value and names the nearest', () => {
  const {problems} = parseConfig('e.yml', 'levels:\n  outcome: waring\n')
  expect(problems).toHaveLength(1)
  expect(problems?.[0]).toMatch(/^e\.yml:2:12 levels\.outcome: expected .*; did you mean warning\?$/)
})

it('places a mistake in the YAML', () => {
  expect(parseConfig('e.yml', 'voice: "auto\n').problems?.[0]).toMatch(/^e\.yml:\d+:\d+ /)
})

it('knows where a setting stands', () => {
  const {value} = parseConfig('e.yml', 'voice: auto\ndisable: [a/b, c/d]\n')
  expect(value?.placeOf(['disable', 1])).toBe('e.yml:2:16')
})
