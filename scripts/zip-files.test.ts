import {strFromU8, strToU8, unzipSync} from 'fflate'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {zipFiles} from './zip-files.ts'

const files = [
  {path: 'manifest.json', content: strToU8('{"name": "Evenhand"}')},
  {path: 'icon/16.png', content: new Uint8Array([0, 255, 7])},
  {path: 'checker.js', content: strToU8('appeal '.repeat(1000))}
]

describe('an archive', () => {
  afterEach(() => vi.useRealTimers())

  it('holds what was put in, in order of path', () => {
    const opened = unzipSync(zipFiles(files))
    expect(Object.keys(opened)).toEqual(['checker.js', 'icon/16.png', 'manifest.json'])
    expect(strFromU8(opened['manifest.json'] ?? new Uint8Array())).toBe('{"name": "Evenhand"}')
    expect(opened['icon/16.png']).toEqual(new Uint8Array([0, 255, 7]))
  })

  it('is the same bytes whatever the order of files and the date', () => {
    vi.useFakeTimers({now: new Date('2026-01-05')})
    const winter = zipFiles(files)
    vi.setSystemTime(new Date('2031-07-09'))
    expect(zipFiles(files.toReversed())).toEqual(winter)
  })

  it('is other bytes when a content or a path is another', () => {
    const before = zipFiles(files)
    const [first, ...rest] = files
    if (!first) throw new Error('There are files.')
    expect(zipFiles([{...first, content: strToU8('{}')}, ...rest])).not.toEqual(before)
    expect(zipFiles([{...first, path: 'other.json'}, ...rest])).not.toEqual(before)
  })
})
