import {type Change, composeText, type Line, type Paragraph, writeOn} from '../compose-text.ts'
import {toIsoDate} from '../iso-date.ts'
import {type Letter, type Trouble, trouble} from '../letter.ts'
import {sayEdges} from '../say-edges.ts'
import type {Aside, SourceFile} from '../types.ts'
import {createEncodings} from './encodings.ts'
import {readTokens} from './tokens.ts'

/**
 * Rich text, as WordPad, Word, Outlook and LibreOffice write it. A reader of our own, because those in the registry
 * need Node or draw pages.
 */
export function readRtf({bytes}: SourceFile): Letter | Trouble {
  const body = startPlace('text')
  const footnotes: Paragraph[] = []
  const edges: Paragraph[][] = []
  const headings = new Set<number>()
  const reviewers: string[] = []
  const times = new Map<string, number>()
  const encodings = createEncodings()
  const around: Group[] = []
  let group: Group = {place: body, standInLength: 1, isHidden: false, isOptional: false}
  /** Text that waits to be decoded together: a Chinese character may have a byte in each of two stretches. */
  let waiting: number[] = []
  /** How many characters stand in for one that has been written in Unicode. */
  let standIns = 0
  let author = ''
  let commenter = ''

  const words: Readonly<Record<string, (value: number) => void>> = {
    ansicpg: (value) => encodings.setUsual(value),
    mac: () => encodings.setUsual(10_000),
    f: (value) => {
      group.font = value
    },
    fcharset: (value) => {
      if (group.place.type === 'fonts' && group.font !== undefined) encodings.setFont(group.font, value)
    },
    uc: (value) => {
      group.standInLength = value
    },
    par: () => endParagraph(),
    sect: () => endParagraph(),
    cell: () => endParagraph('table cell'),
    nestcell: () => endParagraph('table cell'),
    pard: () => {
      group.place.properties = {}
    },
    plain: () => {
      group.change = undefined
      group.isHidden = false
    },
    v: (value) => {
      group.isHidden = value !== 0
    },
    s: (value) => {
      group.place.properties.style = value
    },
    outlinelevel: (value) => {
      group.place.properties.outline = value
    },
    intbl: () => {
      group.place.properties.isInTable = true
    },
    revised: (value) => {
      group.change = value === 0 ? undefined : {kind: 'inserted'}
    },
    deleted: (value) => {
      group.change = value === 0 ? undefined : {kind: 'deleted'}
    },
    revauth: (value) => nameReviewer('inserted', value),
    revauthdel: (value) => nameReviewer('deleted', value),
    yr: (value) => times.set(`${group.place.word} yr`, value),
    mo: (value) => times.set(`${group.place.word} mo`, value),
    dy: (value) => times.set(`${group.place.word} dy`, value),
    hr: (value) => times.set(`${group.place.word} hr`, value),
    min: (value) => times.set(`${group.place.word} min`, value)
  }

  for (const token of readTokens(bytes)) {
    if (token.type === 'text') {
      const skipped = Math.min(standIns, token.bytes.length)
      standIns -= skipped
      for (const byte of token.bytes.subarray(skipped)) waiting.push(byte)
      continue
    }
    flush()
    if (token.type === 'word') {
      readWord(token.word, token.value)
      continue
    }
    standIns = 0
    if (token.type === 'open') {
      if (around.length === deepest) return trouble('corrupt')
      around.push(group)
      group = {...group, isOptional: false}
    } else if (!closeGroup()) break
  }
  flush()
  if (around.length > 0) return trouble('corrupt', {detail: 'its end is missing'})
  endParagraph()
  const composed = composeText([...body.paragraphs, ...footnotes])
  const date = dateOf('revtim', times) ?? dateOf('creatim', times)
  return {
    type: 'letter',
    ...composed,
    asides: [...composed.asides, ...sayEdges(edges)],
    ...(date === undefined ? {} : {date}),
    ...(author === '' ? {} : {author})
  }

  function readWord(word: string, value: number | undefined): void {
    const {isOptional} = group
    group.isOptional = word === '*'
    const character = lookUp(characters, word)
    if (word === 'u') {
      write(String.fromCharCode((value ?? 63) & 0xffff))
      standIns = group.standInLength
    } else if (standIns > 0 && character !== undefined) standIns--
    else if (character !== undefined) write(character)
    else if (Object.hasOwn(places, word) || (isOptional && !read.has(word))) openPlace(word)
    else lookUp(words, word)?.(value ?? (switches.has(word) ? 1 : 0))
  }

  function openPlace(word: string): void {
    const isUnread = group.place.type === 'unread'
    group.place = startPlace(isUnread ? 'unread' : (lookUp(places, word) ?? 'unread'), word)
    group.change = undefined
  }

  function flush(): void {
    if (waiting.length === 0) return
    const text = encodings.decode(Uint8Array.from(waiting), group.font)
    waiting = []
    write(text)
  }

  function write(text: string): void {
    const {place, isHidden, change} = group
    if (place.type === 'unread') return
    if (!holdsParagraphs.has(place.type)) place.written += text
    else if (!isHidden) writeOn(place.line, text, change)
  }

  function endParagraph(kind?: 'table cell'): void {
    const {place} = group
    const {outline = 9, style = -1, isInTable = false} = place.properties
    const isHeading = outline < 9 || headings.has(style)
    const mark = isHeading ? '' : place.mark
    const usual = kind ?? (isInTable ? 'table cell' : 'paragraph')
    place.paragraphs.push({
      ...place.line,
      mark,
      kind: place.type === 'note' ? 'footnote' : isHeading ? 'heading' : mark === '' ? usual : 'list item'
    })
    place.line = {text: ''}
    place.mark = ''
  }

  function nameReviewer(kind: Change['kind'], value: number): void {
    const name = reviewers[value]
    if (group.change?.kind === kind && name !== undefined) group.change = {kind, author: name}
  }

  /** @returns whether there was a group to close */
  function closeGroup(): boolean {
    const {place} = group
    const outer = around.pop()
    if (!outer) return false
    if (place === outer.place) closeEntry(place)
    else {
      if (holdsParagraphs.has(place.type)) endParagraph()
      leavePlace(place, outer.place)
    }
    group = outer
    return true
  }

  /** An entry in the table of styles or of reviewers, which is a group of its own. */
  function closeEntry(place: Place): void {
    if (place.type !== 'styles' && place.type !== 'names') return
    const name = place.written.replace(/;\s*$/, '').trim()
    const {style, outline = 9} = place.properties
    if (place.type === 'names') reviewers.push(name)
    else if (style !== undefined && (outline < 9 || /^(?:heading \d|title|subtitle)$/i.test(name)))
      headings.add(style)
    place.written = ''
    place.properties = {}
  }

  /** What stood in a place goes where it belongs. */
  function leavePlace({type, paragraphs, written}: Place, outer: Place): void {
    if (type === 'note') footnotes.push(...paragraphs)
    if (type === 'edge') edges.push(paragraphs)
    if (type === 'box') outer.paragraphs.push(...paragraphs)
    if (type === 'mark') outer.mark = sayWrittenMark(written)
    if (type === 'commenter') commenter = written.trim()
    if (type === 'author' && author === '') author = written.trim()
    if (type !== 'comment') return
    const aside: Aside = {kind: 'comment', text: composeText(paragraphs).text}
    ;(outer.line.asides ??= []).push(commenter === '' ? aside : {...aside, author: commenter})
    commenter = ''
  }
}

/** Braces in braces, beyond what any program writes. */
const deepest = 2000

/** What holds inside a pair of braces. */
type Group = {
  place: Place
  font?: number
  /** How many characters follow one in Unicode, for readers that know none. */
  standInLength: number
  change?: Change | undefined
  isHidden: boolean
  /** The next word may be one that a reader needn't know. */
  isOptional: boolean
}

/** Where text goes. */
type Place = {
  type: PlaceType
  /** The word that opened it. */
  word: string
  paragraphs: Paragraph[]
  line: Line
  mark: string
  properties: {style?: number; outline?: number; isInTable?: boolean}
  /** What is no paragraph: a name, a mark. */
  written: string
}

type PlaceType =
  | 'text'
  | 'note'
  | 'comment'
  | 'edge'
  | 'box'
  | 'mark'
  | 'author'
  | 'commenter'
  | 'names'
  | 'styles'
  | 'fonts'
  | 'time'
  | 'unread'

const startPlace = (type: PlaceType, word = ''): Place => ({
  type,
  word,
  paragraphs: [],
  line: {text: ''},
  mark: '',
  properties: {},
  written: ''
})

const holdsParagraphs: ReadonlySet<PlaceType> = new Set<PlaceType>(['text', 'note', 'comment', 'edge', 'box'])

const places: Readonly<Record<string, PlaceType>> = {
  footnote: 'note',
  annotation: 'comment',
  atnauthor: 'commenter',
  header: 'edge',
  headerl: 'edge',
  headerr: 'edge',
  headerf: 'edge',
  footer: 'edge',
  footerl: 'edge',
  footerr: 'edge',
  footerf: 'edge',
  shptxt: 'box',
  listtext: 'mark',
  pntext: 'mark',
  author: 'author',
  revtbl: 'names',
  stylesheet: 'styles',
  fonttbl: 'fonts',
  revtim: 'time',
  creatim: 'time',
  ...Object.fromEntries(
    [
      ...'colortbl listtable listoverridetable filetbl pict nonshppict shprslt sp fldinst datafield'.split(
        ' '
      ),
      ...'title subject keywords operator company category manager doccomm comment hlinkbase'.split(' '),
      ...'printim buptim ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn upr'.split(' ')
    ].map((word): [string, PlaceType] => [word, 'unread'])
  )
}

/** Words that may be passed over and are not. */
const read: ReadonlySet<string> = new Set(['shpinst'])

/** Words that mean yes when they stand alone. */
const switches: ReadonlySet<string> = new Set(['v', 'revised', 'deleted'])

const characters: Readonly<Record<string, string>> = {
  '{': '{',
  '}': '}',
  '\\': '\\',
  '~': '\u00a0',
  _: '\u2011',
  '-': '',
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
  qmspace: ' '
}

/** A file may hold any word, those that every object knows among them. */
const lookUp = <Entry>(table: Readonly<Record<string, Entry>>, word: string): Entry | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** The mark that an item carries for readers that don't number lists themselves. */
function sayWrittenMark(written: string): string {
  const mark = written.trim()
  if (mark === '') return ''
  return /^\(?[\da-z]{1,6}[.)]?$/i.test(mark) && mark !== 'o' ? `${mark} ` : '- '
}

function dateOf(word: string, times: ReadonlyMap<string, number>): string | undefined {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = ['yr', 'mo', 'dy', 'hr', 'min'].map((part) =>
    times.get(`${word} ${part}`)
  )
  if (year < 1980) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  return toIsoDate(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`)
}
