import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {createTally} from '@evenhand/review'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'
import {openProgress} from './progress-file.ts'
import type {FileCounts} from './review-file.ts'

// Processes take their time to start on a busy machine.
vi.setConfig({testTimeout: 120_000})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand killed '))
})
afterAll(() => rmSync(folder, {recursive: true}))

const kills = 12

/** Runs a program, and kills it at some moment after it has begun, as a power cut or a task manager does. */
async function killAtSomeMoment(program: string): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  if (!child.stdout) throw new Error('it has no output')
  await once(child.stdout, 'data')
  await wait(Math.random() * 60)
  child.kill('SIGKILL')
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  expect(signal).toBe('SIGKILL')
}

const addressOf = (module: string): string => JSON.stringify(new URL(module, import.meta.url).href)

it('leaves the old report or the new one, whole, whenever it is killed while it writes', async () => {
  const path = join(folder, 'report.html')
  const [old, young] = ['old', 'new'].map((word) => `${word} `.repeat(500_000))
  const program = `
    import {replaceFile} from ${addressOf('./replace-file.ts')}
    const reports = ${JSON.stringify(['old', 'new'])}.map((word) => (word + ' ').repeat(500_000))
    await replaceFile(${JSON.stringify(path)}, reports[0])
    console.log('begun')
    for (let at = 1; ; at++) await replaceFile(${JSON.stringify(path)}, reports[at % 2])
  `
  let wasCut = false
  for (let at = 0; at < kills; at++) {
    await killAtSomeMoment(program)
    const found = readFileSync(path, 'utf8')
    expect(found === old || found === young).toBe(true)
    wasCut ||= existsSync(`${path}.part`)
  }
  // Or none of the kills came while anything was written, and the test says nothing.
  expect(wasCut).toBe(true)
})

it('goes on from all files but the last whenever it is killed while it keeps its progress', async () => {
  const path = join(folder, 'report.html.evenhand-progress')
  const review: FileCounts = {counts: createTally().counts(), unread: [], isFailing: false}
  const program = `
    import {openProgress} from ${addressOf('./progress-file.ts')}
    let next = 0
    const progress = await openProgress(${JSON.stringify(path)}, 'same', () => next++)
    const review = ${JSON.stringify(review)}
    for (let hasBegun = false; ; ) {
      for (let at = 0; at < 20; at++) progress.keep(String(next++), review)
      if (!hasBegun) console.log('begun')
      hasBegun = true
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  `
  let before = 0
  for (let at = 0; at < kills; at++) {
    await killAtSomeMoment(program)
    const codes: string[] = []
    const progress = await openProgress(path, 'same', (code, found) => {
      codes.push(code)
      expect(found).toEqual(review)
    })
    progress.close()
    expect(codes).toEqual(codes.map((_, place) => String(place)))
    expect(codes.length).toBeGreaterThan(before)
    before = codes.length
  }
})
