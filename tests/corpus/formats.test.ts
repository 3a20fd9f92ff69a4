import {readFileSync} from 'node:fs'
import {readDocuments, type ReadDocument} from '@evenhand/documents'
import {createChecker} from '@evenhand/engine'
import {describe, expect, it} from 'vitest'

const checker = createChecker()
const fixtures = new URL('../../packages/documents/fixtures/', import.meta.url)
const findIn = (text: string) =>
  checker
    .check(text, {voice: 'service', to: 'parent'})
    .findings.map(({ruleId, actual}) => `${ruleId}: ${actual.replace(/\s+/g, ' ')}`)

async function readOne(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  for await (const reading of readDocuments({name, bytes}))
    if (reading.type === 'document') return reading.document
  throw new Error(`${name} holds no letter.`)
}

const open = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)))

describe('a letter has the same findings as its plain text', () => {
  const plain = findIn(new TextDecoder().decode(open('letter.txt')))

  it('of which there are some', () => {
    expect(plain).toEqual(
      expect.arrayContaining([
        expect.stringContaining('brilliant'),
        expect.stringContaining('you should appeal')
      ])
    )
  })

  it.each(['letter.docx', 'letter.odt', 'letter.rtf'])('in %s, as LibreOffice writes it', async (name) => {
    expect(findIn((await readOne(name, open(name))).text)).toEqual(plain)
  })

  // LibreOffice prints what was deleted into these like other words, so they may hold more.
  it.each(['letter.html', 'letter.pdf'])('in %s at least', async (name) => {
    expect(findIn((await readOne(name, open(name))).text)).toEqual(expect.arrayContaining(plain))
  })

  it.each(['roundcube-plain.eml', 'roundcube-html.eml'])('in %s, as Roundcube sends it', async (name) => {
    const typed = findIn(new TextDecoder().decode(open('mail.txt')))
    expect(findIn((await readOne(name, open(name))).text)).toEqual(typed)
    expect(typed.length).toBeGreaterThan(1)
  })

  const letter = 'Dear Mrs Cole,\n\nYou should appeal. The school has been brilliant.\n\nWe will fight this.'
  const mail = `From: Sam Ward <sam@example.org>\r\nTo: cole@example.org\r\nSubject: Review\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`
  it.each([
    ['letter.eml', `${mail}${letter.replaceAll('\n', '\r\n')}`],
    [
      'letters.mbox',
      `From sam@example.org Mon Mar  2 09:15:00 2026\n${mail.replaceAll('\r\n', '\n')}${letter}\n`
    ],
    ['letter.md', letter],
    ['letter.html', `<!doctype html><p>${letter.replaceAll('\n\n', '</p><p>')}</p>`],
    ['letter.txt', `\uFEFF${letter.replaceAll('\n', '\r\n')}`]
  ])('in %s', async (name, text) => {
    const {text: read} = await readOne(name, new TextEncoder().encode(text))
    expect(findIn(read)).toEqual(findIn(letter))
    expect(findIn(letter).length).toBeGreaterThan(1)
  })
})
