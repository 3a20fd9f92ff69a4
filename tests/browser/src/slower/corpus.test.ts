import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {textarea} from '../editors.ts'
import {findExpected} from '../expected.ts'
import {type Box, grow} from '../pixels.ts'
import {openDesk} from '../desk.ts'

type LabelledLetter = {id: string; voice: string; text: string; findings: Array<{quote: string}>}

const lines = readFileSync(new URL('../../../corpus/tune/letters.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const letters = lines
  .map((line): LabelledLetter => JSON.parse(line))
  .filter(({voice, findings}) => voice === 'service' && findings.length >= 5)
  .slice(0, 2)

const desk = openDesk()

describe('a letter of the corpus', () => {
  for (const {id, text} of letters) {
    it(`has its own findings underlined, at its beginning and at its end: ${id}`, async () => {
      const findings = findExpected(text)
      expect(findings).not.toEqual([])
      await desk.twins.both(async (page) => {
        await textarea.open(page, desk.fixtures)
        await textarea.paste(page, text)
      })
      let seen = 0
      for (const end of [0, 10_000]) {
        await desk.twins.both((page) =>
          page.locator('#letter').evaluate((field, top) => {
            field.scrollTop = top
          }, end)
        )
        const measured = await textarea.measure(desk.twins.plain.page, findings)
        // Of a line that the field's edge cuts through, the underline may or may not be seen.
        const [whole, cut] = [measured.filter(isWhole), measured.filter((line) => !isWhole(line))]
        seen += whole.length
        const elsewhere = cut.map((line) => grow(line, 8))
        expect(await desk.twins.findMarkProblems(whole, elsewhere)).toEqual([])
      }
      expect(seen).toBeGreaterThan(0)
    })
  }
})

function isWhole({height}: Box): boolean {
  return height > 15
}
