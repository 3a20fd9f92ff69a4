import {zipSync} from 'fflate'
import {expect, it} from 'vitest'
import {readDocuments} from './read-documents.ts'
import type {Limits, Reading} from './types.ts'

const paragraph = '<w:p><w:r><w:t>Yes.</w:t></w:r></w:p>'
const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

it('refuses a document that would unpack to far more than it is, before it is unpacked', async () => {
  const bomb = pack({'word/document.xml': `<w:document ${ns}>${' '.repeat(50_000_000)}</w:document>`})
  expect(bomb.length).toBeLessThan(60_000)
  expect(await read(bomb)).toMatchObject([
    {type: 'problem', problem: {code: 'zip bomb', message: expect.stringContaining('unpack to far more')}}
  ])
})

it('stops where a part unpacks to more than the list of parts says', async () => {
  const liar = pack({'word/document.xml': `<w:document ${ns}>${' '.repeat(50_000_000)}</w:document>`})
  const view = new DataView(liar.buffer)
  const list = view.getUint32(liar.length - 6, true)
  view.setUint32(list + 24, 1000, true)
  expect(await read(liar)).toMatchObject([{type: 'problem', problem: {code: 'zip bomb'}}])
})

it('refuses parts that are too much together', async () => {
  const parts = {
    'word/document.xml': `<w:document ${ns}><w:body>${paragraph.repeat(30_000)}</w:body></w:document>`
  }
  expect(await read(pack(parts), {unpackedBytes: 1_000_000})).toMatchObject([
    {type: 'problem', problem: {code: 'zip bomb'}}
  ])
})

it('reads a letter beside a picture that packs well', async () => {
  const picture = new Uint8Array(20_000_000)
  const letter = pack({
    'word/document.xml': `<w:document ${ns}><w:body>${paragraph}</w:body></w:document>`,
    'word/media/a.bmp': picture
  })
  expect(await read(letter)).toMatchObject([{type: 'document', document: {text: 'Yes.'}}])
})

it('refuses entities of a file’s own making', async () => {
  const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><w:document ${ns}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`
  expect(await read(pack({'word/document.xml': laughs}))).toMatchObject([
    {type: 'problem', problem: {code: 'corrupt'}}
  ])
})

function pack(parts: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? encoder.encode(part) : part
  ])
  return new Uint8Array(zipSync(Object.fromEntries(bytes)))
}

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readDocuments({name: 'letter.docx', bytes}, limits)) readings.push(reading)
  return readings
}
