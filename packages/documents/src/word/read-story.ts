import {type Change, type Paragraph, writeOn} from '../compose-text.ts'
import {readXml} from '../read-xml.ts'
import {namespaces} from './namespaces.ts'
import type {Style} from './read-styles.ts'

/** A run of text of its own: the body, the notes, the comments, a header. */
export type Story = {
  paragraphs: WordParagraph[]
  /** Footnotes, endnotes or comments, by id, where the part holds those. */
  notes: Map<string, {author?: string; paragraphs: WordParagraph[]}>
  /** Where notes are called, in order. */
  references: Array<{kind: 'footnote' | 'endnote'; id: string}>
  breaks: Breaks
}

/** Page breaks that the writer made, and those where Word last broke. */
type Breaks = {hard: number; rendered: number}

export type WordParagraph = Paragraph & {breaksBefore: Breaks; commentIds?: string[]}

type Surroundings = {
  styles: (id: string) => Style
  numberItem: (list: string, level: number) => string
}

type Attribute = (name: string) => string | undefined

/** Reads a part of a document paragraph by paragraph. */
export function readStory(chunks: Iterable<Uint8Array>, {styles, numberItem}: Surroundings): Story {
  const story: Story = {paragraphs: [], notes: new Map(), references: [], breaks: {hard: 0, rendered: 0}}
  const changes: Change[] = []
  /** A text box lies inside the paragraph that it is tied to. */
  const drafts: Draft[] = []
  let paragraphs = story.paragraphs
  /** What a paragraph whose mark was deleted leaves to the next. */
  let left: WordParagraph | undefined
  let cells = 0
  let isInText = false
  let isHidden = false
  /** Inside an element that is not read: how deep. */
  let skipped = 0

  const opens: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'w:footnote': openNote,
    'w:endnote': openNote,
    'w:comment': openNote,
    'w:p': () => {
      const line = left ?? {text: '', kind: 'paragraph', breaksBefore: {...story.breaks}}
      drafts.push({line, style: '', isInProperties: false, isMarkDeleted: false})
      left = undefined
    },
    'w:pPr': () => {
      const draft = drafts.at(-1)
      if (draft) draft.isInProperties = true
    },
    'w:tc': () => cells++,
    'w:ins': (attribute) => changes.push(changeBy('inserted', attribute('w:author'))),
    'w:moveTo': (attribute) => changes.push(changeBy('inserted', attribute('w:author'))),
    'w:del': (attribute) => changes.push(changeBy('deleted', attribute('w:author'))),
    'w:moveFrom': (attribute) => changes.push(changeBy('deleted', attribute('w:author'))),
    'w:r': () => {
      isHidden = false
    },
    'w:vanish': (attribute) => {
      isHidden = !/^(?:0|false|off)$/.test(attribute('w:val') ?? '')
    },
    'w:t': openText,
    'w:delText': openText,
    'm:t': openText,
    'w:tab': () => write('\t'),
    'w:ptab': () => write('\t'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('\u2011'),
    'w:br': (attribute) => {
      const type = attribute('w:type')
      if (type === 'page') breakPage('hard')
      else if (type !== 'column') write('\n')
    },
    'w:lastRenderedPageBreak': () => breakPage('rendered'),
    'w:footnoteReference': (attribute) => callNote('footnote', attribute('w:id')),
    'w:endnoteReference': (attribute) => callNote('endnote', attribute('w:id')),
    'w:commentReference': (attribute) => {
      const line = drafts.at(-1)?.line
      if (line) (line.commentIds ??= []).push(attribute('w:id') ?? '')
    }
  }
  const closes: Readonly<Record<string, () => void>> = {
    'w:footnote': closeNote,
    'w:endnote': closeNote,
    'w:comment': closeNote,
    'w:p': closeParagraph,
    'w:tc': () => cells--,
    'w:ins': () => changes.pop(),
    'w:moveTo': () => changes.pop(),
    'w:del': () => changes.pop(),
    'w:moveFrom': () => changes.pop(),
    'w:t': closeText,
    'w:delText': closeText,
    'm:t': closeText
  }
  readXml(chunks, namespaces, {
    open(name, attribute) {
      const draft = drafts.at(-1)
      if (skipped > 0 || unread.has(name)) skipped++
      else if (draft?.isInProperties) readProperty(name, attribute('w:val') ?? '', draft)
      else opens[name]?.(attribute)
    },
    close(name) {
      const draft = drafts.at(-1)
      if (skipped > 0) skipped--
      else if (name === 'w:pPr' && draft) draft.isInProperties = false
      else if (!draft?.isInProperties) closes[name]?.()
    },
    text(text) {
      if (isInText && skipped === 0) write(text)
    }
  })
  return story

  function openNote(attribute: Attribute): void {
    paragraphs = []
    // Word keeps the lines that part notes from text among the notes.
    if (/separator|continuation/i.test(attribute('w:type') ?? '')) return
    const author = attribute('w:author')
    story.notes.set(attribute('w:id') ?? '', {paragraphs, ...(author === undefined ? {} : {author})})
  }

  function closeNote(): void {
    paragraphs = story.paragraphs
  }

  function openText(): void {
    isInText = true
  }

  function closeText(): void {
    isInText = false
  }

  function write(text: string): void {
    const line = drafts.at(-1)?.line
    if (line && !isHidden) writeOn(line, text, changes.at(-1))
  }

  /** A break before the first word of a paragraph moves the paragraph. */
  function breakPage(by: keyof Breaks): void {
    story.breaks[by]++
    const line = drafts.at(-1)?.line
    if (line?.text.trim() === '') line.breaksBefore = {...story.breaks}
  }

  function callNote(kind: 'footnote' | 'endnote', id = ''): void {
    if (changes.at(-1)?.kind !== 'deleted') story.references.push({kind, id})
  }

  function closeParagraph(): void {
    const {line, style, list, level, isMarkDeleted} = drafts.pop() ?? {}
    if (!line) return
    if (isMarkDeleted) {
      left = line
      return
    }
    const {isHeading, list: styleList} = styles(style ?? '')
    const listId = list ?? styleList?.id ?? '0'
    const isItem = listId !== '0' && !isHeading && line.text.trim() !== ''
    line.mark = isItem ? numberItem(listId, level ?? styleList?.level ?? 0) : ''
    line.kind = isHeading
      ? 'heading'
      : line.mark !== ''
        ? 'list item'
        : cells > 0
          ? 'table cell'
          : 'paragraph'
    paragraphs.push(line)
  }
}

/** A paragraph being read, with what its properties say. */
type Draft = {
  line: WordParagraph
  style: string
  list?: string
  level?: number
  isInProperties: boolean
  isMarkDeleted: boolean
}

/** How it was before it was changed, what older programs see in place of a drawing, and codes behind a field. */
const unread = new Set(
  'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:numberingChange mc:Fallback w:instrText w:rt'.split(
    ' '
  )
)

function readProperty(name: string, value: string, draft: Draft): void {
  if (name === 'w:pStyle') draft.style = value
  if (name === 'w:numId') draft.list = value
  if (name === 'w:ilvl') draft.level = Number(value)
  if (name === 'w:del' || name === 'w:moveFrom') draft.isMarkDeleted = true
}

const changeBy = (kind: Change['kind'], author: string | undefined): Change => ({
  kind,
  ...(author === undefined ? {} : {author})
})
