import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readDocuments} from './read-documents.ts'
import type {Reading} from './types.ts'

const folder = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(name, folder)))
}))
const endings = ['docx', 'odt', 'rtf', 'pdf', 'eml', 'msg', 'mbox', 'html', 'md', 'txt', 'png', '']
const beginnings = [
  '',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '%PDF-1.7\n',
  '{\\rtf1',
  'From a 2026\nTo: b\n',
  '<html>'
]

const thousandths = fc.nat(999).map((parts) => parts / 1000)

it('reads any bytes to an end, under any name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({maxLength: 4096}),
      fc.constantFrom(...endings),
      async (beginning, rest, ending) => {
        const start = Uint8Array.from(beginning, (character) => character.charCodeAt(0))
        await expectWhole(`a.${ending}`, Uint8Array.of(...start, ...rest))
      }
    ),
    {numRuns: 200}
  )
})

it('reads files that were cut short or damaged to an end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fixtures),
      fc.oneof(fc.constant(1), thousandths),
      fc.array(fc.record({at: thousandths, byte: fc.nat(255)}), {maxLength: 8}),
      async ({name, bytes}, share, damages) => {
        const damaged = bytes.slice(0, Math.ceil(bytes.length * share))
        for (const {at, byte} of damages) damaged[Math.floor(at * damaged.length)] = byte
        await expectWhole(name, damaged)
      }
    ),
    {numRuns: 200}
  )
}, 60_000)

/** At least one reading, and every piece of a document inside its text. */
async function expectWhole(name: string, bytes: Uint8Array): Promise<void> {
  const readings: Reading[] = []
  for await (const reading of readDocuments({name, bytes})) readings.push(reading)
  expect(readings.length).toBeGreaterThan(0)
  for (const reading of readings) {
    if (reading.type === 'problem') continue
    const {text, pieces} = reading.document
    for (const {start, end} of pieces) expect(0 <= start && start < end && end <= text.length).toBe(true)
  }
}
