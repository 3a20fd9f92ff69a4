import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {decodeText, readTexts} from './read-texts.ts'

describe('decodeText', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decodeText(Buffer.from('\uFEFFDon’t'))).toBe('Don’t')
  })

  it('reads UTF-16 as Notepad saves it', () => {
    expect(decodeText(Buffer.from('\uFEFFDon’t', 'utf16le'))).toBe('Don’t')
  })

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x44, 0x6f, 0x6e, 0x92, 0x74))).toBe('Don’t')
  })

  it('refuses what is not text', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBeUndefined()
  })
})

describe('readTexts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evenhand read '))
    await mkdir(join(folder, 'sent/2025'), {recursive: true})
    await mkdir(join(folder, '.cache'))
    for (const path of ['b.txt', 'a.md', 'c.docx', 'sent/2025/d.TXT', '.cache/e.txt'])
      await writeFile(join(folder, path), path)
  })
  afterEach(() => rm(folder, {recursive: true}))

  async function read(paths: string[], stdin: string[] = []) {
    const results = []
    for await (const result of readTexts(
      paths,
      (async function* () {
        yield* stdin
      })()
    ))
      results.push(result)
    return results
  }

  it('reads the text files of a folder and of the folders in it, in alphabetical order', async () => {
    const results = await read([folder])
    expect(results.map(({file}) => file && relative(folder, file.path))).toEqual([
      'a.md',
      'b.txt',
      'sent/2025/d.TXT'
    ])
    expect(results.map(({file}) => file?.text)).toEqual(['a.md', 'b.txt', 'sent/2025/d.TXT'])
  })

  it('puts the pieces of standard input together', async () => {
    expect(await read(['-'], ['Dear ', 'Ms Rook'])).toEqual([{file: {path: '-', text: 'Dear Ms Rook'}}])
  })

  it('says which file is not there, and reads the rest', async () => {
    const results = await read([join(folder, 'missing.txt'), join(folder, 'b.txt')])
    expect(results[0]?.problem).toMatch(/missing\.txt: no such file or folder$/)
    expect(results[1]?.file?.text).toBe('b.txt')
  })
})
