// pnpm bench:typing [--keys 120] [--editor NAME] [--json]: main-thread time for each key in a letter of ten thousand words with four
// hundred findings, in a real Chromium: as it is, with the browser's own spell checker, and with Evenhand, key by key in turn.
// A key's time is all that the page's main thread does from that key to the next, the check after a pause included; processor time, so
// that others on the machine do not count. Then, what a page without an editor pays.
// The browser's own spell checker takes part where it has a dictionary, EVENHAND_DICTIONARY=en-GB-10-2.bdic: a Chromium that checks
// British spelling keeps one in the folder Dictionaries beside its profiles, and on Debian hunspell-en-gb and qtwebengine5-dev-tools
// make one: /usr/lib/qt5/bin/qwebengine_convert_dict /usr/share/hunspell/en_GB.dic en-GB-10-2.bdic
import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {buildEditorPages} from '../browser/src/build-editor-pages.ts'
import {type Chromium, launchChromium} from '../browser/src/chromium.ts'
import type {EditorUnderTest} from '../browser/src/editor-suite.ts'
import {ckeditor5, contenteditable, textarea, tinymce8} from '../browser/src/editors.ts'
import {type FixtureServer, serveFixtures} from '../browser/src/fixture-server.ts'
import {longLetter} from '../browser/src/long-letter.ts'
import {type Task, traceScripts, traceTasks} from '../browser/src/main-thread.ts'
import {buildExtensionForLocalPages, localExtension} from '../../scripts/build.mjs'

const {values} = parseArgs({
  options: {
    keys: {type: 'string', default: '120'},
    editor: {type: 'string'},
    json: {type: 'boolean', default: false}
  }
})

type Contender = {name: string; chromium: Chromium}
type Measured = {
  editor: string
  name: string
  median: number
  p95: number
  longest: number
  added: number
  ratio: number
}

const dictionary = process.env['EVENHAND_DICTIONARY']
const words = 'The meeting was moved to Friday, and you should appeal the decision before then. '
const text = longLetter.join('\n\n')

await buildExtensionForLocalPages()
await buildEditorPages()
const fixtures = await serveFixtures()
const contenders = await openContenders()
const measured: Measured[] = []
for (const editor of [textarea, contenteditable, ckeditor5, tinymce8]) {
  if (values.editor !== undefined && editor.name !== values.editor) continue
  const rows = await measureTyping(editor, Number(values.keys))
  measured.push(...rows)
  if (!values.json) report(rows)
}
const watching = await measureWatching(contenders.at(-1)?.chromium)
if (values.json) console.log(JSON.stringify({measured, watching}, null, 2))
else console.log(`\na page without an editor pays ${watching.toFixed(2)} ms, once`)
for (const {chromium} of contenders) await chromium.close()
await fixtures.close()

async function openContenders(): Promise<Contender[]> {
  const extension = join(import.meta.dirname, '../..', localExtension)
  const open = async (name: string, isSpelling: boolean, given: {extension?: string}) => ({
    name,
    chromium: await launchChromium({...given, prepare: (profile) => setSpelling(profile, isSpelling)})
  })
  if (dictionary === undefined)
    console.error('EVENHAND_DICTIONARY is not set: the browser’s own spell checker is left out.')
  return [
    await open('as it is', false, {}),
    ...(dictionary === undefined ? [] : [await open('with the browser’s spell checker', true, {})]),
    await open('with Evenhand', false, {extension})
  ]
}

/** Chromium fetches its dictionary from the network, which these tests keep it from. */
async function setSpelling(profile: string, isOn: boolean): Promise<void> {
  await mkdir(join(profile, 'Default'), {recursive: true})
  const preferences = {
    browser: {enable_spellchecking: isOn},
    spellcheck: {dictionaries: isOn ? ['en-GB'] : []}
  }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  if (!isOn || dictionary === undefined) return
  await mkdir(join(profile, 'Dictionaries'), {recursive: true})
  await copyFile(dictionary, join(profile, 'Dictionaries', 'en-GB-10-2.bdic'))
}

async function measureTyping(editor: EditorUnderTest, count: number): Promise<Measured[]> {
  await Promise.all(contenders.map(({chromium: {page}}) => openLetter(editor, page, fixtures)))
  await typeInTurn(30)
  const traces = await Promise.all(contenders.map(({chromium: {page}}) => traceTasks(page)))
  await typeInTurn(count)
  const spent = await Promise.all(traces.map(async (end) => sumByKey(await end(), count)))
  const [yardstick = []] = spent
  return contenders.map(({name}, index) => {
    const keys = spent[index] ?? []
    return {
      editor: editor.name,
      name,
      median: percentile(keys, 50),
      p95: percentile(keys, 95),
      longest: percentile(keys, 100),
      added: percentile(keys, 95) - percentile(yardstick, 95),
      ratio: percentile(keys, 95) / percentile(yardstick, 95)
    }
  })
}

/** Ten thousand words, and the caret at the end of a paragraph in the middle of them. */
async function openLetter(
  editor: EditorUnderTest,
  page: Chromium['page'],
  {origin}: FixtureServer
): Promise<void> {
  await editor.open(page, {origin, requested: [], close: async () => {}})
  if (editor.load) await editor.load(page, longLetter.map((paragraph) => `<p>${paragraph}</p>`).join(''))
  else await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Home')
  for (let paragraph = 0; paragraph < 50; paragraph++) await page.keyboard.press('Control+ArrowDown')
  await page.waitForTimeout(3000)
}

/** Types as people do: a key, the next one soon after, and after each word a pause in which a checker gets to work. */
async function typeInTurn(count: number): Promise<void> {
  for (let key = 0; key < count; key++) {
    const character = words.charAt(key % words.length)
    for (const {chromium} of contenders) {
      await chromium.page.keyboard.press(character)
      await chromium.page.waitForTimeout(30)
    }
    if (character === ' ') await contenders[0]?.chromium.page.waitForTimeout(700)
  }
  await contenders[0]?.chromium.page.waitForTimeout(700)
}

/** Milliseconds for each key: from when the page hears of it to when it hears of the next. */
function sumByKey({tasks, keys}: {tasks: readonly Task[]; keys: readonly number[]}, count: number): number[] {
  if (keys.length !== count) throw new Error(`The page heard of ${keys.length} keys, not of ${count}.`)
  return keys.map((start, index) => {
    const end = keys[index + 1] ?? Number.POSITIVE_INFINITY
    return (
      tasks.filter((task) => task.end > start && task.end <= end).reduce((sum, {spent}) => sum + spent, 0) /
      1000
    )
  })
}

/** Milliseconds of the main thread that the extension's scripts take in a page that is opened and read, with no editor in it. */
async function measureWatching(chromium: Chromium | undefined): Promise<number> {
  if (!chromium) throw new Error('There is no browser with Evenhand.')
  const {page, extensionOrigin} = chromium
  const opened: number[] = []
  for (let time = 0; time < 9; time++) {
    const works = await traceScripts(page, async () => {
      await page.goto(`${fixtures.origin}/reading.html`)
      await page.locator('a').click()
      await page.waitForTimeout(500)
    })
    opened.push(
      works.filter(({url}) => url.startsWith(extensionOrigin)).reduce((sum, {spent}) => sum + spent, 0) / 1000
    )
  }
  return percentile(opened, 50)
}

function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

function report(rows: readonly Measured[]): void {
  console.log(`\n${rows[0]?.editor}, ms a key:        median    95th  longest   added at 95th   ratio`)
  for (const {name, median, p95, longest, added, ratio} of rows) {
    const figures = [median, p95, longest].map((figure) => figure.toFixed(1).padStart(8)).join(' ')
    console.log(
      `${name.padEnd(34)}${figures} ${added.toFixed(1).padStart(15)} ${ratio.toFixed(2).padStart(7)}`
    )
  }
}
