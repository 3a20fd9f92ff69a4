import {createCounter, sayMark} from '../list-marks.ts'
import {readXml} from '../read-xml.ts'
import {namespaces} from './namespaces.ts'

/** @returns what stands before the next item of a list, by the list's id and the level from 0; empty where nothing does */
export function readNumbering(chunks: Iterable<Uint8Array>): (list: string, level: number) => string {
  const {kinds, lists} = readLists(chunks)
  const counter = createCounter()
  return (id, at) => {
    const list = lists.get(id)
    if (!list) return ''
    const level = kinds.get(list.kind)?.get(at)
    const format = level?.format ?? 'bullet'
    // Lists of one kind go on counting unless one says where it starts.
    const counted = list.starts.size > 0 ? `list ${id}` : `kind ${list.kind}`
    const number = counter.next(counted, at, list.starts.get(at) ?? level?.start ?? 1)
    if (format === 'none') return ''
    const [, before = '', after = '.'] = new RegExp(`(\\(?)%${at + 1}([.)]?)`).exec(level?.text ?? '') ?? []
    return sayMark(format === 'bullet' ? undefined : (formats[format] ?? '1'), number, before, after || '.')
  }
}

type Level = {format: string; start: number; text: string}

type List = {kind: string; starts: Map<number, number>}

const formats: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I'
}

function readLists(chunks: Iterable<Uint8Array>): {
  kinds: Map<string, Map<number, Level>>
  lists: Map<string, List>
} {
  const kinds = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list: List | undefined
  let at = 0
  readXml(chunks, namespaces, {
    open(name, attribute) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        kinds.set(attribute('w:abstractNumId') ?? '', levels)
      }
      if (name === 'w:num') {
        levels = undefined
        level = undefined
        list = {kind: '', starts: new Map()}
        lists.set(attribute('w:numId') ?? '', list)
      }
      if (name === 'w:lvl' && levels) {
        level = {format: 'decimal', start: 1, text: ''}
        levels.set(Number(attribute('w:ilvl')), level)
      }
      if (name === 'w:lvlOverride') at = Number(attribute('w:ilvl'))
      if (name === 'w:abstractNumId' && list) list.kind = value
      if (name === 'w:startOverride' && list) list.starts.set(at, Number(value))
      if (name === 'w:numFmt' && level) level.format = value
      if (name === 'w:start' && level) level.start = Number(value)
      if (name === 'w:lvlText' && level) level.text = value
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
    }
  })
  return {kinds, lists}
}
