import {describe, expect, it} from 'vitest'
import {readLists} from './find-variants.ts'

describe('readLists', () => {
  it('keeps an entry that is a class alone, so that any name can be a person', () => {
    const listOf = readLists({lists: {person: ['<title> <name>', '<name>'], title: ['mrs']}}, () => undefined)
    expect(listOf('person')).toHaveLength(2)
  })

  it('leaves out an entry that cannot be read', () => {
    expect(readLists({lists: {broken: ['( open']}}, () => undefined)('broken')).toEqual([])
  })
})
