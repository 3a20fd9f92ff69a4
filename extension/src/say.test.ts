import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {categories, categoryNames, levelNames, levels, parties, partyNames} from '@evenhand/lexicon'
import {expect, it} from 'vitest'
import './fake-browser.ts'
import messages from '../public/_locales/en/messages.json'
import {toKey} from './say.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const sources = ['src', 'entrypoints', 'wxt.config.ts'].flatMap(readSources).join('\n')

it('has a text for every category, level and party, which calls it what reports and the card call it', () => {
  const texts: Record<string, {message: string}> = messages
  for (const category of categories) {
    expect(texts[`category_${toKey(category)}`]?.message).toBe(categoryNames[category])
    expect(texts).toHaveProperty(`categoryAbout_${toKey(category)}`)
  }
  for (const party of parties) expect(texts[`party_${toKey(party)}`]?.message).toBe(partyNames[party])
  for (const level of levels) expect(texts[`level_${level}`]?.message).toBe(levelNames[level])
  expect(texts).toHaveProperty('level_off')
})

it('keeps no text that is never shown', () => {
  // `say(`level_${level}`)` shows every text whose name begins so.
  const built = [...sources.matchAll(/`(\w+_)\$\{/g)].map(([, start = '']) => start)
  const unused = Object.keys(messages).filter(
    (name) =>
      !built.some((start) => name.startsWith(start)) &&
      !sources.includes(`'${name}'`) &&
      !sources.includes(`__MSG_${name}__`)
  )
  expect(unused).toEqual([])
})

it('describes the extension within what the stores allow', () => {
  expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132)
})

function readSources(name: string): string[] {
  const path = join(folder, name)
  if (/\.tsx?$/.test(name)) return name.includes('.test.') ? [] : [readFileSync(path, 'utf8')]
  if (/\.\w+$/.test(name)) return []
  return readdirSync(path).flatMap((entry) => readSources(join(name, entry)))
}
