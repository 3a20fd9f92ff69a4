import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {readTexts} from './read-texts.ts'

describe('readTexts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evenhand read '))
    await mkdir(join(folder, 'sent/2025'), {recursive: true})
    await mkdir(join(folder, '.cache'))
    for (const path of ['b.txt', 'a.md', 'c.docx', 'f.text', 'sent/2025/d.TXT', '.cache/e.txt'])
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
      'f.text',
      'sent/2025/d.TXT'
    ])
    expect(results.map(({file}) => file?.text)).toEqual(['a.md', 'b.txt', 'f.text', 'sent/2025/d.TXT'])
  })

  it('puts the pieces of standard input together', async () => {
    expect(await read(['-'], ['Dear ', 'Ms Rook'])).toEqual([{file: {path: '-', text: 'Dear Ms Rook'}}])
  })

  it('reads an encoding as a review does, and leaves line ends as they are', async () => {
    const letter = 'Dear Ms Rook,\r\n\r\nDon’t worry.\r\n'
    const path = join(folder, 'notepad.txt')
    await writeFile(path, Buffer.from(`\uFEFF${letter}`, 'utf16le').swap16())
    expect(await read([path])).toEqual([{file: {path, text: letter}}])
  })

  it('says of a file that is no text what to do', async () => {
    const path = join(folder, 'letter.txt')
    await writeFile(path, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))
    expect((await read([path]))[0]?.problem).toBe(
      `${path}: not a plain text file; save the letter as .txt and check that`
    )
  })

  it('says which file is not there, and reads the rest', async () => {
    const results = await read([join(folder, 'missing.txt'), join(folder, 'b.txt')])
    expect(results[0]?.problem).toMatch(/missing\.txt: no such file or folder$/)
    expect(results[1]?.file?.text).toBe('b.txt')
  })
})
