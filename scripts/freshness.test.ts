import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {fingerprint} from './freshness.mjs'

describe('a fingerprint', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenhand fingerprint '))
    mkdirSync(join(folder, 'source/dist'), {recursive: true})
    writeFileSync(join(folder, 'source/a.txt'), 'one')
    writeFileSync(join(folder, 'source/dist/a.js'), 'made')
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  it('stays the same while contents do, whatever the times say', () => {
    const before = fingerprint(folder, ['source'])
    writeFileSync(join(folder, 'source/a.txt'), 'one')
    expect(fingerprint(folder, ['source'])).toBe(before)
  })

  it('changes with a content, a name and a new file', () => {
    const prints = [fingerprint(folder, ['source'])]
    writeFileSync(join(folder, 'source/a.txt'), 'two')
    prints.push(fingerprint(folder, ['source']))
    writeFileSync(join(folder, 'source/b.txt'), 'two')
    prints.push(fingerprint(folder, ['source']))
    rmSync(join(folder, 'source/a.txt'))
    prints.push(fingerprint(folder, ['source']))
    expect(new Set(prints).size).toBe(4)
  })

  it('leaves out what builds make, and folders that are not there', () => {
    const before = fingerprint(folder, ['source', 'missing'])
    writeFileSync(join(folder, 'source/dist/a.js'), 'made again')
    expect(fingerprint(folder, ['source', 'missing'])).toBe(before)
  })

  it('reads a file that is named itself, even where builds make it', () => {
    const before = fingerprint(folder, ['source/dist/a.js'])
    writeFileSync(join(folder, 'source/dist/a.js'), 'made again')
    expect(fingerprint(folder, ['source/dist/a.js'])).not.toBe(before)
  })
})
