import {createChecker} from '@evenhand/engine'
import {text as checkWithAlex} from 'alex'
import {Dialect, LocalLinter} from 'harper.js'
import {binaryInlined} from 'harper.js/binaryInlined'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import writeGood from 'write-good'

/** A checker that is timed: `check` gives how many things it found in a text. */
export type Contestant = {name: string; check(text: string): number | Promise<number>}

/** Evenhand first, then those it is compared with, each set up once as its own documents say. */
export async function prepareContestants(): Promise<[Contestant, ...Contestant[]]> {
  const checker = createChecker()
  const equality = unified().use(retextEnglish).use(retextEquality).use(retextStringify).freeze()
  const harper = new LocalLinter({binary: binaryInlined, dialect: Dialect.British})
  await harper.setup()
  return [
    {name: 'evenhand', check: (text) => checker.check(text).findings.length},
    {name: 'write-good', check: (text) => writeGood(text).length},
    {name: 'alex', check: (text) => checkWithAlex(text).messages.length},
    {name: 'harper.js', check: async (text) => (await harper.lint(text, {language: 'plaintext'})).length},
    {
      name: 'retext-equality',
      check(text) {
        const file = new VFile(text)
        equality.runSync(equality.parse(file), file)
        return file.messages.length
      }
    }
  ]
}
