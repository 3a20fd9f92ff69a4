import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {readConfig} from './read-config.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand config '))
})
afterAll(() => rm(folder, {recursive: true}))

/** Reads a settings file that holds this; problems without the folder. */
async function read(source: string) {
  const path = join(folder, 'e.yml')
  await writeFile(path, source)
  const {value, problems} = await readConfig(path)
  const short = (text: string) => text.replace(path, 'e.yml')
  return {settings: value?.settings, problems: problems?.map(short), placeOf: value?.placeOf}
}

it('reads every setting, in YAML or JSON, and paths from where it stands', async () => {
  const yaml =
    '# Ours.\npolicy: norfolk # the county’s\nvoice: auto\nlevels:\n  unsourced-duty: off\ndisable: [directive/you-should]\nlexicons: [ours.yml]\nfail-on: never\n'
  const settings = {
    policy: 'norfolk',
    voice: 'auto',
    levels: {'unsourced-duty': 'off'},
    disable: ['directive/you-should'],
    lexicons: ['ours.yml'],
    'fail-on': 'never'
  }
  const expected = {...settings, lexicons: [resolve(folder, 'ours.yml')]}
  expect((await read(yaml)).settings).toEqual(expected)
  expect((await read(JSON.stringify(settings))).settings).toEqual(expected)
})

it('takes an empty file for no settings', async () => {
  expect((await read('')).settings).toEqual({})
})

it.each([
  [
    'an unknown key',
    'voice: auto\npolcy: norfolk\n',
    'e.yml:2:1 unknown key “polcy”; did you mean “policy”?'
  ],
  [
    'an unknown category',
    'levels:\n  opinoin: off\n',
    'e.yml:2:3 unknown key “opinoin”; did you mean “opinion”?'
  ],
  [
    'a wrong value',
    'levels:\n  outcome: waring\n',
    'e.yml:2:12 unknown outcome “waring”; did you mean “warning”?'
  ],
  [
    'a value that is near to none',
    'voice: "loud"\n',
    'e.yml:1:9 unknown voice “loud”; expected service, family, auto'
  ],
  ['one where there should be several', 'disable: a/b\n', 'e.yml:1:10 expected a list but found “a/b”'],
  ['a list', '- policy\n', 'e.yml:1:1 expected keys and values but found a list']
])('places %s, and says what may be meant', async (_, source, problem) => {
  expect((await read(source)).problems).toEqual([problem])
})

it('places a mistake in the YAML', async () => {
  expect((await read('voice: "auto\n')).problems?.[0]).toMatch(/^e\.yml:\d+:\d+ /)
})

it('knows where a setting stands', async () => {
  const {placeOf} = await read('voice: auto\ndisable: [a/b, c/d]\n')
  expect(placeOf?.(['disable', 1])).toBe(`${join(folder, 'e.yml')}:2:16`)
})
