import {composeText, type Paragraph} from '../compose-text.ts'
import {toIsoDate} from '../iso-date.ts'
import {type Letter, trouble, Unreadable} from '../letter.ts'
import {openZip, type Zip} from '../open-zip.ts'
import {readXml} from '../read-xml.ts'
import {sayEdges} from '../say-edges.ts'
import type {Aside, Limits, SourceFile} from '../types.ts'
import {namespaces} from './namespaces.ts'
import {readNumbering} from './read-numbering.ts'
import {readStory, type Story} from './read-story.ts'
import {readStyles} from './read-styles.ts'

/** A document of Word 2007 and later, whoever wrote it. */
export function readDocx({bytes}: SourceFile, limits: Limits): Letter {
  const zip = openZip(
    bytes,
    (name) => /\.(?:xml|rels)$/i.test(name) && !/^(?:word\/theme|customXml)\//.test(name),
    limits
  )
  const main = readRelations(zip, '').find(({type}) => type === 'officeDocument')?.part ?? 'word/document.xml'
  if (!zip.has(main)) throw new Unreadable(trouble('corrupt', {detail: 'the part with its text is missing'}))
  const relations = readRelations(zip, main)
  const partsOf = (type: string): string[] =>
    relations.filter((relation) => relation.type === type).map(({part}) => part)
  const chunksOf = (type: string): Iterable<Uint8Array> =>
    (function* () {
      for (const part of partsOf(type).slice(0, 1)) yield* zip.read(part)
    })()
  const surroundings = {
    styles: readStyles(chunksOf('styles')),
    numberItem: readNumbering(chunksOf('numbering'))
  }
  const read = (chunks: Iterable<Uint8Array>): Story => readStory(chunks, surroundings)
  const story = read(zip.read(main))
  const notes = {footnote: read(chunksOf('footnotes')).notes, endnote: read(chunksOf('endnotes')).notes}
  const comments = read(chunksOf('comments')).notes
  const about = readProperties(zip)
  const composed = composeText([
    ...withComments(withPages(story, about.pages), comments),
    ...story.references.flatMap(({kind, id}) => notes[kind].get(id)?.paragraphs ?? []).map(asFootnote)
  ])
  const edges = [...partsOf('header'), ...partsOf('footer')].map((part) => read(zip.read(part)).paragraphs)
  return {
    type: 'letter',
    ...composed,
    asides: [...composed.asides, ...sayEdges(edges)],
    ...(about.date === undefined ? {} : {date: about.date}),
    ...(about.author === undefined ? {} : {author: about.author})
  }
}

type Relation = {type: string; part: string}

/** Which part holds what, said beside each part. */
function readRelations(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations: Relation[] = []
  readXml(zip.read(`${folder}_rels/${part.slice(slash)}.rels`), namespaces, {
    open(name, attribute) {
      const target = attribute(':Target')
      if (name !== 'rel:Relationship' || target === undefined || attribute(':TargetMode') === 'External')
        return
      const type = attribute(':Type') ?? ''
      relations.push({type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target)})
    }
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

/**
 * Pages are where Word last broke them. A file that says how many pages it has, and has that many breaks of the
 * writer's own, is known as well; in any other the page of a paragraph can't be told.
 */
function withPages({paragraphs, breaks}: Story, pages: number | undefined): Paragraph[] {
  const isWordsOwn = breaks.rendered > 0 && (pages === undefined || breaks.rendered + 1 === pages)
  const isWriters = !isWordsOwn && breaks.hard + 1 === pages
  if (!isWordsOwn && !isWriters) return paragraphs
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    page: 1 + (isWordsOwn ? paragraph.breaksBefore.rendered : paragraph.breaksBefore.hard)
  }))
}

function withComments(
  paragraphs: ReadonlyArray<Paragraph & {commentIds?: ReadonlyArray<string>}>,
  comments: Story['notes']
): Paragraph[] {
  return paragraphs.map((paragraph) => {
    const said = (paragraph.commentIds ?? []).flatMap((id): Aside[] => {
      const comment = comments.get(id)
      if (!comment) return []
      const text = comment.paragraphs.map((line) => line.text).join('\n')
      return [{kind: 'comment', text, ...(comment.author === undefined ? {} : {author: comment.author})}]
    })
    return said.length === 0 ? paragraph : {...paragraph, asides: [...(paragraph.asides ?? []), ...said]}
  })
}

const asFootnote = (paragraph: Paragraph): Paragraph => ({...paragraph, kind: 'footnote'})

function readProperties(zip: Zip): {date?: string; author?: string; pages?: number} {
  const values = new Map<string, string>()
  let open = ''
  const handlers = {
    open: (name: string) => {
      open = name
    },
    close: () => {
      open = ''
    },
    text: (text: string) => {
      if (open !== '') values.set(open, (values.get(open) ?? '') + text)
    }
  }
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) readXml(zip.read(part), namespaces, handlers)
  const date = toIsoDate(values.get('dcterms:modified') ?? values.get('dcterms:created'))
  const author = values.get('dc:creator')?.trim()
  const pages = Number(values.get('app:Pages'))
  return {
    ...(date === undefined ? {} : {date}),
    ...(author === undefined || author === '' ? {} : {author}),
    ...(pages > 0 ? {pages} : {})
  }
}
