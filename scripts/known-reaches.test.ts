import {describe, expect, it} from 'vitest'
import {isKnownReach} from './known-reaches.ts'

describe('a way out that a script names', () => {
  it('is known in the library that has it, whatever the build calls its file', () => {
    const reach = {name: 'fetch', near: 'this.xref.fetch(ref)'}
    expect(isKnownReach('assets/pdfjs-CEgHU09u.js', reach)).toBe(true)
    expect(isKnownReach('checker.js', reach)).toBe(false)
    expect(isKnownReach('assets/pdfjs-CEgHU09u.js', {name: 'WebSocket', near: 'new WebSocket(a)'})).toBe(
      false
    )
  })

  it('is known in our own script only where it leads to a file of ours', () => {
    const worker = (near: string) => isKnownReach('chunks/review-uqwkHd8S.js', {name: 'Worker', near})
    expect(worker('new Worker(new URL(`/assets/review-worker-Dx.js`,import.meta.url))')).toBe(true)
    expect(worker('new Worker(address)')).toBe(false)
  })
})
