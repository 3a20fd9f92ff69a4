import {composeText} from '../compose-text.ts'
import {toIsoDate} from '../iso-date.ts'
import {type Letter, trouble, Unreadable} from '../letter.ts'
import {openZip, type Zip} from '../open-zip.ts'
import {readXml} from '../read-xml.ts'
import {sayEdges} from '../say-edges.ts'
import type {Limits, SourceFile} from '../types.ts'
import {namespaces} from './namespaces.ts'
import {readFlow} from './read-flow.ts'
import {createStyles} from './styles.ts'

/** A text of LibreOffice, or of any program that writes OpenDocument. */
export function readOdt({bytes}: SourceFile, limits: Limits): Letter {
  const zip = openZip(bytes, (name) => parts.includes(name), limits)
  if (isLocked(zip)) throw new Unreadable(trouble('encrypted'))
  if (!zip.has('content.xml'))
    throw new Unreadable(trouble('corrupt', {detail: 'the part with its text is missing'}))
  const styles = createStyles()
  const master = readFlow(zip.read('styles.xml'), styles)
  const {paragraphs, footnotes, pages} = readFlow(zip.read('content.xml'), styles)
  const about = readProperties(zip)
  // Where breaks in the text don't make the pages that the file says it has, they aren't all there.
  const all = [...paragraphs, ...footnotes]
  const composed = composeText(
    pages === about.pages ? all : all.map((paragraph) => ({...paragraph, page: undefined}))
  )
  return {
    type: 'letter',
    ...composed,
    asides: [...composed.asides, ...sayEdges(master.edges)],
    ...(about.date === undefined ? {} : {date: about.date}),
    ...(about.author === undefined ? {} : {author: about.author})
  }
}

const parts: ReadonlyArray<string> = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']

function isLocked(zip: Zip): boolean {
  if (zip.has('encrypted-package')) return true
  let isFound = false
  readXml(zip.read('META-INF/manifest.xml'), namespaces, {
    open(name) {
      if (name === 'manifest:encryption-data') isFound = true
    }
  })
  return isFound
}

function readProperties(zip: Zip): {date?: string; author?: string; pages?: number} {
  const values = new Map<string, string>()
  let open = ''
  let pages = 0
  readXml(zip.read('meta.xml'), namespaces, {
    open(name, attribute) {
      open = name
      if (name === 'meta:document-statistic') pages = Number(attribute('meta:page-count') ?? 0)
    },
    close() {
      open = ''
    },
    text(text) {
      if (open !== '') values.set(open, (values.get(open) ?? '') + text)
    }
  })
  const date = toIsoDate(values.get('dc:date') ?? values.get('meta:creation-date'))
  const author = (values.get('meta:initial-creator') ?? values.get('dc:creator'))?.trim()
  return {
    ...(date === undefined ? {} : {date}),
    ...(author === undefined || author === '' ? {} : {author}),
    ...(pages > 0 ? {pages} : {})
  }
}
