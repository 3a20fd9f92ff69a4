import {type Change, composeText, type Paragraph, writeOn} from '../compose-text.ts'
import {createCounter, sayMark} from '../list-marks.ts'
import {readXml} from '../read-xml.ts'
import type {Aside} from '../types.ts'
import {namespaces} from './namespaces.ts'
import type {Styles} from './styles.ts'

export type Flow = {
  paragraphs: Paragraph[]
  footnotes: Paragraph[]
  /** Headers and footers. */
  edges: Paragraph[][]
  /** As many as the breaks in the text make. */
  pages: number
}

type Attribute = (name: string) => string | undefined

/** Reads the text of a part, paragraph by paragraph, and the styles that stand before it. */
export function readFlow(chunks: Iterable<Uint8Array>, styles: Styles): Flow {
  const flow: Flow = {paragraphs: [], footnotes: [], edges: [], pages: 1}
  const counter = createCounter()
  const drafts: Paragraph[] = []
  const places: Place[] = [{type: 'text', paragraphs: flow.paragraphs, author: ''}]
  const lists: List[] = []
  const changed = new Map<string, Change & {text: string}>()
  const changes: Array<{id: string; change: Change}> = []
  let region = ''
  let cells = 0
  let listCount = 0
  let isAuthor = false
  let skipped = 0

  const opens: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'text:p': openParagraph,
    'text:h': openParagraph,
    'text:s': (attribute) => write(' '.repeat(Math.min(Number(attribute('text:c') ?? 1) || 1, 1000))),
    'text:tab': () => write('\t'),
    'text:line-break': () => write('\n'),
    'text:soft-page-break': () => breakPage(drafts.at(-1)),
    'text:list': openList,
    'text:list-item': (attribute) => {
      const list = lists.at(-1)
      if (list) list.item = {isMarked: false, restart: numberIn(attribute('text:start-value'))}
    },
    'text:list-header': () => {
      const list = lists.at(-1)
      if (list) list.item = undefined
    },
    'table:table-cell': () => cells++,
    'text:note-body': () => openPlace('note', flow.footnotes),
    'office:annotation': () => openPlace('comment'),
    'text:deletion': () => openPlace('deletion'),
    'style:header': openEdge,
    'style:footer': openEdge,
    'style:header-first': openEdge,
    'style:footer-first': openEdge,
    'style:header-left': openEdge,
    'style:footer-left': openEdge,
    'text:changed-region': (attribute) => {
      region = attribute('text:id') ?? ''
    },
    'text:insertion': () => changed.set(region, {kind: 'inserted', text: ''}),
    'text:change': (attribute) => {
      const change = changed.get(attribute('text:change-id') ?? '')
      const draft = drafts.at(-1)
      if (change?.kind === 'deleted' && draft) writeOn(draft, change.text, change)
    },
    'text:change-start': (attribute) => {
      const id = attribute('text:change-id') ?? ''
      const change = changed.get(id)
      if (change?.kind === 'inserted') changes.push({id, change})
    },
    'text:change-end': (attribute) => {
      const at = changes.findIndex(({id}) => id === attribute('text:change-id'))
      if (at >= 0) changes.splice(at, 1)
    },
    'dc:creator': () => {
      isAuthor = true
    }
  }
  const closes: Readonly<Record<string, () => void>> = {
    'text:p': closeParagraph,
    'text:h': closeParagraph,
    'text:list': () => lists.pop(),
    'table:table-cell': () => cells--,
    'text:note-body': () => places.pop(),
    'office:annotation': closeComment,
    'text:deletion': closeDeletion,
    'style:header': () => places.pop(),
    'style:footer': () => places.pop(),
    'style:header-first': () => places.pop(),
    'style:footer-first': () => places.pop(),
    'style:header-left': () => places.pop(),
    'style:footer-left': () => places.pop(),
    'dc:creator': () => {
      isAuthor = false
    }
  }
  readXml(chunks, namespaces, {
    open(name, attribute) {
      if (skipped > 0 || unread.has(name)) skipped++
      else {
        styles.open(name, attribute)
        opens[name]?.(attribute)
      }
    },
    close(name) {
      if (skipped > 0) skipped--
      else closes[name]?.()
    },
    text(text) {
      if (skipped > 0) return
      if (isAuthor) return addAuthor(text)
      const before = drafts.at(-1)?.text ?? ''
      const spaced = text.replace(/[ \t\r\n]+/g, ' ')
      write(/(?:^|[ \n\t])$/.test(before) ? spaced.replace(/^ /, '') : spaced)
    }
  })
  return flow

  function write(text: string): void {
    const draft = drafts.at(-1)
    const change = places.at(-1)?.type === 'text' ? changes.at(-1)?.change : undefined
    if (draft) writeOn(draft, text, change)
  }

  function openParagraph(attribute: Attribute): void {
    const style = attribute('text:style-name') ?? ''
    const place = places.at(-1)
    if (place?.type === 'text' && styles.beginsPage(style) && flow.paragraphs.length > 0) flow.pages++
    const isHeading = attribute('text:outline-level') !== undefined || styles.isHeading(style)
    const mark = isHeading || place?.type !== 'text' ? '' : nextMark()
    drafts.push({
      text: '',
      kind:
        place?.type === 'note'
          ? 'footnote'
          : isHeading
            ? 'heading'
            : mark !== ''
              ? 'list item'
              : cells > 0
                ? 'table cell'
                : 'paragraph',
      mark,
      page: flow.pages
    })
  }

  function closeParagraph(): void {
    const draft = drafts.pop()
    if (draft) places.at(-1)?.paragraphs.push(draft)
  }

  function openList(attribute: Attribute): void {
    const around = lists.at(-1)
    const style = attribute('text:style-name') ?? around?.style ?? ''
    const goesOn =
      attribute('text:continue-numbering') === 'true' || attribute('text:continue-list') !== undefined
    if (!around && !goesOn) listCount++
    lists.push({style, item: undefined})
  }

  /** An item's first paragraph has its mark; those below are of the same item. */
  function nextMark(): string {
    const {style = '', item} = lists.at(-1) ?? {}
    if (!item || item.isMarked) return ''
    item.isMarked = true
    const level = styles.numberOf(style, lists.length)
    if (!level) return '- '
    const number = counter.next(`${listCount} ${style}`, lists.length - 1, level.start, item.restart)
    return level.format === '' ? '' : sayMark(level.format, number, level.before, level.after)
  }

  function breakPage(draft: Paragraph | undefined): void {
    flow.pages++
    if (draft?.text.trim() === '') draft.page = flow.pages
  }

  function openPlace(type: Place['type'], paragraphs: Paragraph[] = []): void {
    places.push({type, paragraphs, author: ''})
  }

  function openEdge(): void {
    const edge: Paragraph[] = []
    flow.edges.push(edge)
    openPlace('edge', edge)
  }

  function addAuthor(text: string): void {
    const place = places.at(-1)
    const change = changed.get(region)
    if (place && place.type !== 'text') place.author += text
    else if (change) change.author = (change.author ?? '') + text
  }

  function closeComment(): void {
    const {paragraphs = [], author = ''} = places.pop() ?? {}
    const draft = drafts.at(-1)
    const aside: Aside = {
      kind: 'comment',
      text: composeText(paragraphs).text,
      ...(author === '' ? {} : {author})
    }
    if (draft) (draft.asides ??= []).push(aside)
  }

  function closeDeletion(): void {
    const {paragraphs = [], author = ''} = places.pop() ?? {}
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
    changed.set(region, {kind: 'deleted', text, ...(author === '' ? {} : {author})})
  }
}

/** Where paragraphs go while an element of this kind is open. */
type Place = {
  type: 'text' | 'note' | 'comment' | 'deletion' | 'edge'
  paragraphs: Paragraph[]
  author: string
}

type List = {style: string; item: {isMarked: boolean; restart: number | undefined} | undefined}

const numberIn = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written)

const unread = new Set(
  'dc:date text:note-citation text:sequence-decls office:forms office:scripts svg:title svg:desc text:ruby-text'.split(
    ' '
  )
)
