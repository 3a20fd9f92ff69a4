import {readXml} from '../read-xml.ts'
import {namespaces} from './namespaces.ts'

/** What a paragraph's style says of it. */
export type Style = {isHeading: boolean; list?: {id: string; level: number}}

/** Styles by id, each with what it takes from the styles that it is based on. */
export function readStyles(chunks: Iterable<Uint8Array>): (id: string) => Style {
  const written = new Map<string, Written>()
  let style: Written | undefined
  readXml(chunks, namespaces, {
    open(name, attribute) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:style') {
        style = {name: ''}
        written.set(attribute('w:styleId') ?? '', style)
      }
      if (!style) return
      if (name === 'w:name') style.name = value.toLowerCase()
      if (name === 'w:basedOn') style.base = value
      if (name === 'w:outlineLvl') style.outline = Number(value)
      if (name === 'w:numId') style.list = value
      if (name === 'w:ilvl') style.level = Number(value)
    },
    close(name) {
      if (name === 'w:style') style = undefined
    }
  })
  return (id) => {
    const chain = listBases(id, written)
    const outline = chain.find((one) => one.outline !== undefined)?.outline
    const list = chain.find((one) => one.list !== undefined)
    return {
      isHeading: (outline ?? 9) < 9 || chain.some((one) => /^(?:heading \d|title$|subtitle$)/.test(one.name)),
      ...(list?.list === undefined ? {} : {list: {id: list.list, level: list.level ?? 0}})
    }
  }
}

type Written = {name: string; base?: string; outline?: number; list?: string; level?: number}

/** The style and its bases, nearest first. A damaged file may go in a circle. */
function listBases(id: string, written: ReadonlyMap<string, Written>): Written[] {
  const chain: Written[] = []
  for (let next: string | undefined = id; next !== undefined && chain.length < 20; ) {
    const style = written.get(next)
    if (!style) break
    chain.push(style)
    next = style.base
  }
  return chain
}
