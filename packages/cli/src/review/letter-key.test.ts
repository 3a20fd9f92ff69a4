import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {Found} from './find-files.ts'
import {createCodeOf, readLetterKey} from './letter-key.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand key '))
})
afterAll(() => rmSync(folder, {recursive: true}))

async function keyOf(letters: ReadonlyArray<string>): Promise<{key: string; asked: number}> {
  let asked = 0
  const key = await readLetterKey(
    (async function* (): AsyncGenerator<Found> {
      for (const [at, letter] of letters.entries()) {
        asked++
        const path = join(folder, `${at}.txt`)
        writeFileSync(path, letter)
        yield {file: {path, place: path, stamp: '', bytes: letter.length}}
      }
      yield {problem: 'missing.txt: no such file or folder'}
    })()
  )
  return {key, asked}
}

it('is the same for the same letters, and another where one of the first is another', async () => {
  const letters = ['Dear Mrs Ashdown', 'Dear Mr Pell']
  const {key} = await keyOf(letters)
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  expect((await keyOf(letters)).key).toBe(key)
  expect((await keyOf(['Dear Mrs Ashdown', 'Dear Mr Bell'])).key).not.toBe(key)
})

it('reads no more files than it needs', async () => {
  const long = 'You could appeal. '.repeat(2000)
  expect((await keyOf([long, long, 'never read'])).asked).toBe(2)
})

it('codes a name so that another key gives another code', () => {
  const [codeOf, other] = [createCodeOf('a'), createCodeOf('b')]
  expect(codeOf('Amir Khan.docx')).toBe(codeOf('Amir Khan.docx'))
  expect(codeOf('Amir Khan.docx')).not.toBe(other('Amir Khan.docx'))
  expect(codeOf('Amir Khan.docx')).not.toMatch(/khan/i)
})
